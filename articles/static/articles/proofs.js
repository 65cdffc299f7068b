/* Proofreading: the text is read through as soon as the typing rests; a finding is mended or put aside with one click. */

const QUIET = 900;
const panel = document.querySelector(".proofs[data-address]");
const form = document.querySelector("#article_form");
const FIELDS = ["kind", "kicker", "headline", "deck", "dateline", "summary", "editors_note", "body"];
const BADGES = { error: "lacking", warning: "coming", hint: "unplaced" };
const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;
const mayWrite = Boolean(form?.elements.namedItem("body"));
const [list, dismissedList] = panel ? panel.querySelectorAll(".proofs-list") : [];

function rows(prefix) {
    const all = [...form.querySelectorAll(`[id^=${prefix}-].form-row:not(.empty-form)`)];
    return all.filter((row) => !row.querySelector("[name$=-DELETE]")?.checked);
}

function typed() {
    const data = new URLSearchParams();
    FIELDS.forEach((name) => data.append(name, form.elements.namedItem(name)?.value ?? ""));
    rows("photos").forEach((row) => {
        data.append("photo", row.querySelector("[name$=-photo]")?.value ?? "");
        data.append("caption", row.querySelector("[name$=-caption]")?.value ?? "");
    });
    rows("bylines").forEach((row) => data.append("credit", row.querySelector("[name$=-contributor]")?.value ?? ""));
    data.append("credit", form.elements.namedItem("credit_as_printed")?.value ?? "");
    return data;
}

function tell(text) {
    panel.querySelector("[role=status]").textContent = text;
}

/* Where a finding stands ------------------------------------------------------------------------------------------- */

const theEditor = () => form.querySelector(".ProseMirror[contenteditable]")?.editor;

/* The lines of the body as the server counts them: without empty ones, without the blanks around each. */
function bodyLines(editor) {
    const found = [];
    editor.state.doc.descendants((node, place) => {
        if (!node.isTextblock) {
            return true;
        }
        let line = { text: "", from: place + 1 };
        node.forEach((child, offset) => {
            if (child.isText) {
                line.text += child.text;
            } else {
                found.push(line);
                line = { text: "", from: place + 1 + offset + child.nodeSize };
            }
        });
        found.push(line);
        return false;
    });
    return found.filter((line) => line.text.trim()).map((line) => ({
        text: line.text.trim(),
        from: line.from + line.text.length - line.text.trimStart().length,
    }));
}

/* The server counts characters, the browser halves of rare ones. */
function units(text, count) {
    return [...text].slice(0, count).join("").length;
}

function inText(text, finding) {
    const start = units(text, finding.start);
    return text.startsWith(finding.piece, start) ? { start, end: start + finding.piece.length } : null;
}

function fieldOf(finding) {
    if (finding.field === "caption") {
        return rows("photos")[finding.paragraph]?.querySelector("[name$=-caption]");
    }
    return form.elements.namedItem(finding.field);
}

/* What a click does: `select` shows the place, `replace` puts the fix there. Null where the text has moved on. */
function placeOf(finding) {
    return finding.field === "body" ? placeInBody(finding) : placeInField(finding);
}

function placeInBody(finding) {
    const editor = theEditor();
    const line = editor && bodyLines(editor)[finding.paragraph];
    const found = line && inText(line.text, finding);
    if (!found) {
        return null;
    }
    const [from, to] = [line.from + found.start, line.from + found.end];
    return {
        select: () => editor.chain().focus().setTextSelection({ from, to }).scrollIntoView().run(),
        replace: () => editor.view.dispatch(editor.state.tr.insertText(finding.fix, from, to)),
    };
}

function placeInField(finding) {
    const field = fieldOf(finding);
    const lead = finding.field === "caption" && field ? field.value.length - field.value.trimStart().length : 0;
    const found = field?.setSelectionRange && inText(field.value.slice(lead), finding);
    if (!found) {
        return null;
    }
    const select = () => {
        field.focus();
        field.setSelectionRange(lead + found.start, lead + found.end);
    };
    return { select, replace: () => replaceIn(field, select, finding.fix) };
}

/* By the browser's own command, so that it can be taken back as typing is. */
function replaceIn(field, select, fix) {
    select();
    if (!document.execCommand("insertText", false, fix)) {
        field.setRangeText(fix);
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }
}

/* What is shown ---------------------------------------------------------------------------------------------------- */

function item(finding, isDismissed) {
    const row = panel.querySelector("template").content.firstElementChild.cloneNode(true);
    const set = (selector, text) => {
        /* Whoever may only look has no buttons. */
        const part = row.querySelector(selector);
        if (part) {
            part.textContent = text;
        }
    };
    row.dataset.digest = finding.digest;
    row.finding = finding;
    set(".desk-badge", finding.gravity);
    row.querySelector(".desk-badge").classList.add(BADGES[finding.severity]);
    set(".proof-where", finding.where);
    set(".proof-message", finding.message);
    set(".proof-before", finding.before);
    set("mark", finding.piece);
    set(".proof-after", finding.after);
    set("ins", finding.fix ?? "");
    const wanted = {
        ".proof-excerpt": Boolean(finding.piece),
        ".proof-accept": mayWrite && !isDismissed && finding.fix !== null,
        ".proof-show": mayWrite && !isDismissed,
        ".proof-dismiss": !isDismissed && Boolean(panel.dataset.dismiss),
        ".proof-restore": isDismissed && Boolean(panel.dataset.restore),
    };
    for (const [selector, isWanted] of Object.entries(wanted)) {
        if (!isWanted) {
            row.querySelector(selector)?.remove();
        }
    }
    return row;
}

/* Whoever goes through the list by keyboard stays where they were, or on the finding that follows. */
function keepingFocus(renew) {
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    const row = focused?.closest(".proof");
    const digest = row?.dataset.digest;
    const place = row ? [...list.children].indexOf(row) : -1;
    renew();
    if (focused) {
        const same = [...list.children].find((each) => each.dataset.digest === digest);
        focusOn(same ?? list.children[Math.min(place, list.children.length - 1)], focused.dataset.act);
    }
}

function focusOn(row, act) {
    const button = row?.querySelector(`[data-act="${act}"]`) ?? row?.querySelector("button");
    (button ?? panel.querySelector("h2")).focus();
}

let shown = "";

function show(answer) {
    const now = JSON.stringify(answer);
    if (now === shown) {
        return;
    }
    shown = now;
    keepingFocus(() => list.replaceChildren(...answer.findings.map((finding) => item(finding, false))));
    dismissedList.replaceChildren(...answer.dismissed.map((finding) => item(finding, true)));
    panel.querySelector(".proofs-dismissed").hidden = !answer.dismissed.length;
    panel.querySelector(".proofs-dismissed b").textContent = answer.dismissed.length;
    say(answer.told, answer.findings.length > 0);
}

/* Said aloud only when it changes: typing on is not interrupted. */
function say(text, isFound = false) {
    const line = panel.querySelector(".proofs-told");
    if (line.textContent !== text) {
        line.textContent = text;
        tell(text);
    }
    line.classList.toggle("is-found", isFound);
}

/* What is asked ---------------------------------------------------------------------------------------------------- */

let asking = new AbortController();
let asked = null;
let timer = 0;

function post(address, data, signal) {
    return fetch(address, { method: "POST", body: data, headers: { "X-CSRFToken": token() }, signal });
}

async function ask(data) {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
        const answer = await (data ? post(panel.dataset.address, data, signal) : fetch(panel.dataset.address, { signal }));
        const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
        const told = isJson ? await answer.json() : null;
        if (answer.ok && told) {
            show(told);
        } else {
            fail(told?.told);
        }
    } catch (error) {
        if (error.name !== "AbortError") {
            fail();
        }
    }
}

function fail(text) {
    asked = null;
    say(text ?? panel.dataset.failed);
}

function askForTyped() {
    const data = typed();
    if (data.toString() !== asked) {
        asked = data.toString();
        ask(data);
    }
}

function askSoon() {
    clearTimeout(timer);
    timer = setTimeout(askForTyped, QUIET);
}

function askAgain() {
    asked = null;
    if (mayWrite) {
        askForTyped();
    } else {
        ask(null);
    }
}

/* What a click does ------------------------------------------------------------------------------------------------ */

function accept(row) {
    const place = placeOf(row.finding);
    if (!place) {
        tell(panel.dataset.moved);
        askAgain();
        return;
    }
    const next = row.nextElementSibling ?? row.previousElementSibling;
    place.replace();
    row.remove();
    focusOn(next, "accept");
    tell(panel.dataset.accepted);
    shown = "";
    askSoon();
}

function showPlace(row) {
    const place = placeOf(row.finding);
    const part = { credit: "#bylines-group", caption: "#photos-group" }[row.finding.field];
    if (place) {
        place.select();
    } else if (part && !row.finding.piece) {
        document.querySelector(part)?.scrollIntoView({ block: "center" });
        document.querySelector(`${part} :is(.add-row a, input:not([type=hidden]), textarea)`)?.focus();
    } else {
        tell(panel.dataset.moved);
        askAgain();
    }
}

async function putAside(row, address) {
    const { code, digest } = row.finding;
    const answer = await post(address, new URLSearchParams({ code, digest })).catch(() => null);
    const told = await answer?.json().catch(() => null);
    if (!answer?.ok || !told) {
        say(told?.told ?? panel.dataset.failed);
        return;
    }
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    focusOn(next, "dismiss");
    tell(told.told);
    shown = "";
    askAgain();
}

const ACTS = {
    accept,
    show: showPlace,
    dismiss: (row) => putAside(row, panel.dataset.dismiss),
    restore: (row) => putAside(row, panel.dataset.restore),
};

if (panel && form) {
    panel.addEventListener("click", (event) => {
        const button = event.target.closest("button");
        ACTS[button?.dataset.act]?.(button.closest(".proof"));
    });
    if (mayWrite) {
        for (const kind of ["input", "change", "keyup", "paste", "formset:added", "formset:removed"]) {
            document.addEventListener(kind, askSoon);
        }
        /* The editor writes into its field without an event of the page's own. */
        new MutationObserver(askSoon).observe(form, { childList: true, characterData: true, subtree: true });
        window.addEventListener("load", askSoon);
        window.addEventListener("online", askSoon);
    } else {
        ask(null);
    }
}
