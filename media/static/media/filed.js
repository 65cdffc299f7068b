/* Pictures that have come in: their words are saved where they stand, and twins are decided on there. */

import { typedIn } from "../desk/token.js";

const page = document.getElementById("upload");
const words = page.dataset;
const section = page.querySelector(".filed-section");
const list = page.querySelector(".filed-list");

function written(form) {
    return JSON.stringify(typedIn(form));
}

function watch(card) {
    for (const form of card.querySelectorAll("form")) {
        form.dataset.saved = written(form);
    }
}

function isUnsaved(form) {
    return form.dataset.saved !== undefined && form.dataset.saved !== written(form);
}

export function hasUnsavedWords() {
    return [...list.querySelectorAll(".filed-form")].some(isUnsaved);
}

function made(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html.trim();
    return holder.content.firstElementChild;
}

/* The address names what has come in: whoever comes back to it finds all of it again. */
function noteInAddress() {
    const filed = [...list.querySelectorAll("[data-photo]")].map((card) => card.dataset.photo);
    history.replaceState(null, "", `?filed=${filed.join(",")}`);
    page.querySelectorAll("input[name=filed]").forEach((input) => (input.value = filed.join(",")));
    list.querySelectorAll(".filed-form").forEach((form) => isUnsaved(form) || (form.dataset.saved = written(form)));
}

export function addCard(answer) {
    const card = made(answer.card);
    list.append(card);
    section.hidden = false;
    watch(card);
    noteInAddress();
}

/* What was typed and is not saved yet stays when the rest of the card is renewed. */
function keepTyped(old, card) {
    const [before, after] = [old.querySelector(".filed-form"), card.querySelector(".filed-form")];
    if (!before || !after || !isUnsaved(before)) {
        return;
    }
    for (const field of after.querySelectorAll("textarea, select")) {
        field.value = before.elements[field.name].value;
    }
}

function renew(old, answer, keepsTyped) {
    const card = made(answer.card);
    watch(card);
    if (keepsTyped) {
        keepTyped(old, card);
    }
    old.replaceWith(card);
    noteInAddress();
    const next = card.querySelector(".filed-saved, .filed-state");
    next.textContent ||= words.saved;
    const focus = card.querySelector(".filed-save button, a");
    focus?.focus({ preventScroll: true });
}

function tell(form, text) {
    let place = form.querySelector(".filed-saved, .twin-told");
    if (!place) {
        place = document.createElement("p");
        place.className = "twin-told";
        place.setAttribute("role", "status");
        form.append(place);
    }
    place.textContent = text;
}

async function answerTo(response) {
    if (!response.headers.get("Content-Type")?.startsWith("application/json")) {
        const reason = response.status === 403 ? words.used : response.status < 500 ? words.signedOut : words.fault;
        return { errors: [reason] };
    }
    return response.json();
}

async function send(form, submitter) {
    const data = new FormData(form, submitter);
    const buttons = form.querySelectorAll("button");
    buttons.forEach((button) => (button.disabled = true));
    try {
        const answer = await answerTo(await fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/json" } }));
        if (answer.errors) {
            tell(form, answer.errors.join(" "));
        } else {
            renew(form.closest(".filed"), answer, form.matches(".twin"));
        }
    } catch {
        tell(form, words.lost);
    } finally {
        buttons.forEach((button) => (button.disabled = false));
    }
}

list.querySelectorAll(".filed").forEach(watch);
list.addEventListener("submit", (event) => {
    event.preventDefault();
    send(event.target, event.submitter);
});
list.addEventListener("input", (event) => {
    const form = event.target.closest(".filed-form");
    if (form) {
        tell(form, isUnsaved(form) ? words.unsaved : "");
    }
});
