/* Overlaps: asked for what is stored, then for what is typed as soon as the typing rests. */

const QUIET = 900;
const panel = document.querySelector(".overlaps[data-address]");
const form = document.querySelector("#article_form");
const FIELDS = ["kind", "kicker", "headline", "deck", "summary", "editors_note", "body"];
const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;

function isLeaving(row) {
    return row.querySelector("[name$=-DELETE]")?.checked;
}

/* What is compared of the form; null where there is nothing to type in. */
function typed() {
    if (!form?.elements.namedItem("body")) {
        return null;
    }
    const data = new URLSearchParams();
    FIELDS.forEach((name) => data.append(name, form.elements.namedItem(name)?.value ?? ""));
    form.querySelectorAll("[id^=photos-].form-row:not(.empty-form)").forEach((row) => {
        if (!isLeaving(row)) {
            data.append("caption", row.querySelector("[name$=-caption]")?.value ?? "");
        }
    });
    return data;
}

function tell(text) {
    panel.querySelector("[role=status]").textContent = text;
}

/* What the last answer said is said again only when it changes: typing on is not interrupted. */
function show(html) {
    const found = panel.querySelector(".overlaps-found");
    const had = found.querySelector(".overlaps-told")?.textContent;
    found.innerHTML = html;
    const told = found.querySelector(".overlaps-told")?.textContent ?? "";
    if (told !== had) {
        tell(told);
    }
}

function fail(text) {
    const line = document.createElement("p");
    line.className = "desk-told overlaps-told";
    line.textContent = text;
    show(line.outerHTML);
}

let asking = new AbortController();
let asked = null;

async function ask(data) {
    asking.abort();
    asking = new AbortController();
    const options = { signal: asking.signal };
    if (data) {
        Object.assign(options, { method: "POST", body: data, headers: { "X-CSRFToken": token() } });
    }
    try {
        const answer = await fetch(panel.dataset.address, options);
        const text = await answer.text();
        if (answer.ok && !answer.redirected) {
            show(text);
        } else {
            fail(answer.status === 413 ? text : panel.dataset.failed);
        }
    } catch (error) {
        if (error.name !== "AbortError") {
            fail(panel.dataset.failed);
        }
    }
}

function askForTyped() {
    const data = typed();
    const now = data?.toString() ?? "";
    if (now !== asked) {
        asked = now;
        ask(data);
    }
}

let timer = 0;

function askSoon() {
    clearTimeout(timer);
    timer = setTimeout(askForTyped, QUIET);
}

async function leaveOut(button) {
    button.disabled = true;
    const options = {
        method: "POST",
        body: new URLSearchParams({ phrase: button.dataset.phrase }),
        headers: { "X-CSRFToken": token() },
    };
    const answer = await fetch(button.dataset.address, options).catch(() => null);
    const told = (await answer?.text()) ?? "";
    const isKept = answer?.ok && !answer.redirected;
    const line = document.createElement("p");
    line.className = "desk-told";
    line.setAttribute("role", "status");
    line.textContent = isKept || answer?.status === 400 ? told : panel?.dataset.failed ?? "";
    button.replaceWith(line);
    if (isKept && panel) {
        asked = null;
        askForTyped();
        panel.querySelector("h2").focus();
        tell(told);
    }
}

document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".overlap-leave-out");
    if (button) {
        leaveOut(button);
    }
});

if (panel && form) {
    if (typed()) {
        for (const kind of ["input", "change", "keyup", "paste", "formset:added", "formset:removed"]) {
            document.addEventListener(kind, askSoon);
        }
        /* The editor writes into its field without an event of the page's own. */
        new MutationObserver(askSoon).observe(form, { childList: true, characterData: true, subtree: true });
        window.addEventListener("load", askSoon);
        window.addEventListener("online", () => {
            asked = null;
            askSoon();
        });
    } else {
        askForTyped();
    }
}
