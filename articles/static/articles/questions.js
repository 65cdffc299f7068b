/* Whose picture is it: answers without reloading, rows and answers by keyboard. Without this file every form works by itself. */

const live = document.getElementById("desk-live");
let isSending = false;

const list = () => document.getElementById("questions");
const rows = () => [...list().querySelectorAll(".question")];
const ticks = () => [...list().querySelectorAll('.tick input[type="checkbox"]')];
const rowOf = (element) => element?.closest?.(".question");

function say(text) {
    live.textContent = "";
    requestAnimationFrame(() => (live.textContent = text));
}

/* Numbers stand on the answers of every row, as far as there are keys for them. */
function number() {
    for (const row of rows()) {
        [...row.querySelectorAll(".offer")].slice(0, 9).forEach((offer, index) => {
            const key = document.createElement("kbd");
            key.setAttribute("aria-hidden", "true");
            key.textContent = index + 1;
            offer.prepend(key);
        });
    }
}

function countTicks() {
    const all = ticks();
    const ticked = all.filter((tick) => tick.checked).length;
    const button = list().querySelector(".confirm-ticked");
    const whole = list().querySelector(".tick-all");
    if (!button) {
        return;
    }
    button.disabled = !ticked;
    button.querySelector("[data-ticked]").textContent = ticked || "";
    whole.hidden = false;
    whole.querySelector("input").checked = ticked > 0 && ticked === all.length;
}

function prepare() {
    number();
    countTicks();
    list().dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: "questions" } }));
}

function renew(page, place) {
    const fresh = page.getElementById("questions");
    const ticked = new Set(ticks().filter((tick) => tick.checked).map((tick) => tick.value));
    list().replaceWith(document.adoptNode(fresh));
    ticks().forEach((tick) => (tick.checked = ticked.has(tick.value)));
    prepare();
    const told = list().querySelector(".messagelist") ?? list().querySelector(".questions-last");
    say(told?.textContent.replace(/\s+/g, " ").trim() ?? "");
    go(Math.min(place, rows().length - 1));
}

/* Where no row is left, the head of the list is what a reader hears next. */
function go(place) {
    const row = rows()[place];
    const target = row ?? list().querySelector(".desk-tabs [aria-current]");
    target?.focus({ preventScroll: Boolean(row) });
    row?.scrollIntoView({ block: "nearest" });
}

async function send(form, button) {
    const place = rowOf(form) ? rows().indexOf(rowOf(form)) : Math.max(rows().indexOf(rowOf(document.activeElement)), 0);
    const data = new FormData(form);
    if (button?.name) {
        data.append(button.name, button.value);
    }
    isSending = true;
    list().setAttribute("aria-busy", "true");
    try {
        const response = await fetch(form.action, { method: "POST", body: data });
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        if (response.ok && page.getElementById("questions")) {
            renew(page, place);
        } else {
            window.location.assign(response.redirected ? response.url : window.location.href);
        }
    } catch {
        say(list().dataset.failed);
        complain();
    } finally {
        isSending = false;
        list().removeAttribute("aria-busy");
    }
}

function complain() {
    list().querySelector(".messagelist")?.remove();
    const box = document.createElement("ul");
    const item = document.createElement("li");
    box.className = "messagelist";
    item.className = "error";
    item.textContent = list().dataset.failed;
    box.append(item);
    list().querySelector(".questions-head").after(box);
}

function press(row, index) {
    const offer = row.querySelectorAll(".offer")[index];
    if (offer?.matches("summary")) {
        const box = offer.parentElement;
        box.open = true;
        box.querySelector(".select2-selection, input:not([type=hidden])")?.focus();
    } else {
        offer?.click();
    }
}

function step(by) {
    const at = rows().indexOf(rowOf(document.activeElement));
    go(Math.max(0, Math.min(rows().length - 1, at < 0 ? 0 : at + by)));
}

const KEYS = {
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    x: (row) => row?.querySelector(".tick input")?.click(),
    u: () => list().querySelector(".questions-last button")?.click(),
};

document.addEventListener("submit", (event) => {
    if (event.target.method !== "post" || !list().contains(event.target)) {
        return;
    }
    event.preventDefault();
    if (!isSending) {
        send(event.target, event.submitter);
    }
});

document.addEventListener("change", (event) => {
    if (event.target.closest(".tick-all")) {
        ticks().forEach((tick) => (tick.checked = event.target.checked));
    }
    if (event.target.id === "questions-issue") {
        event.target.form.submit();
    }
    countTicks();
});

document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest('input:not([type="checkbox"]), select, textarea, .select2-container');
    if (event.key === "Escape" && rowOf(event.target)?.querySelector("details[open]")) {
        rowOf(event.target).querySelectorAll("details[open]").forEach((box) => (box.open = false));
        rowOf(event.target).focus();
        return;
    }
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || isSending) {
        return;
    }
    const row = rowOf(document.activeElement);
    if (row && /^[1-9]$/.test(event.key)) {
        event.preventDefault();
        press(row, event.key - 1);
    } else if (KEYS[event.key]) {
        event.preventDefault();
        KEYS[event.key](row);
    }
});

number();
countTicks();
