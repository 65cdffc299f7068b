/* A credit line typed as print has it: the server says whom it names, a person corrects, the rows below are filled. */

import { chip, element } from "./credit_chip.js";
import { creditRows } from "./credit_rows.js";

const PAUSE = 300;
const live = document.getElementById("desk-live");

const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_all, name) => values[name]);

function answersOf({ choice, isNew, isOther, other, kind, organisation, distinction }) {
    return { choice, isNew, isOther, other, kind, organisation, distinction };
}

const isOpen = (person) => !person.isOut && !person.choice && !person.isNew;

async function answerOf(response) {
    if (!response.headers.get("Content-Type")?.includes("json")) {
        throw new Error(String(response.status));
    }
    return response.json();
}

/* The elements of the panel; nothing in it has a name, so that nothing of it is sent with the form. */
function build(box, words) {
    const id = `credit-line-${words.prefix}`;
    const field = element("input", { type: "text", id, maxLength: 300, autocomplete: "off", placeholder: words.example });
    const parts = {
        field,
        notes: element("ul", { className: "credit-line-notes" }),
        people: element("ol", { className: "credit-line-people" }),
        covers: element("p", { className: "credit-line-covers", textContent: words.covers }),
        take: element("button", { type: "button", className: "credit-line-take", textContent: words.replace }),
        add: element("button", { type: "button", textContent: words.add }),
        close: element("button", { type: "button", textContent: words.close }),
        undo: element("button", { type: "button", textContent: words.undo }),
        told: element("span"),
    };
    field.setAttribute("aria-describedby", `${id}-hint`);
    const acts = element("p", { className: "credit-line-acts" }, parts.take, parts.add, parts.close);
    parts.reading = element("div", { className: "credit-line-reading", hidden: true }, parts.notes, parts.people, parts.covers, acts);
    parts.done = element("p", { className: "credit-line-done", hidden: true }, parts.told, parts.undo);
    box.append(
        element("label", { htmlFor: id, textContent: words.title }),
        field,
        element("p", { className: "help", id: `${id}-hint`, textContent: words.hint }),
        parts.reading,
        parts.done,
    );
    return parts;
}

function start(box) {
    const words = box.dataset;
    const group = document.getElementById(`${words.prefix}-group`);
    if (!group?.querySelector("tr.empty-form")) {
        return;
    }
    const form = group.closest("form");
    const parts = build(box, words);
    const rows = creditRows(group);
    const covers = words.piece === "story" ? form.querySelector("input[name=credit_covers_photos]") : null;
    const state = { line: null, people: [], coversPhotos: false, mayMake: false, kinds: [], shown: words.line, before: null };
    const earlier = new Map();
    let waiting, running;

    group.querySelector("fieldset > table, .tabular table").before(box);
    box.hidden = false;
    parts.field.value = words.line;
    state.picture = rows.picture();
    parts.add.hidden = !rows.hasAny();

    const say = (text) => (live.textContent = text);

    function close() {
        clearTimeout(waiting);
        running?.abort();
        parts.reading.hidden = true;
        state.line = null;
    }

    function refresh() {
        const count = state.people.filter((person) => !person.isOut && person.isNew).length;
        parts.take.textContent = words.replace + (count ? ` · ${fill(words.makes, { count })}` : "");
        parts.take.hidden = rows.hasAny() && !rows.mayReplace();
        parts.add.hidden = !rows.hasAny();
        parts.take.disabled = parts.add.disabled = !state.people.some((person) => !person.isOut);
    }

    function announce() {
        const names = (people) => people.map((person) => person.name).join("、");
        const open = state.people.filter(isOpen);
        const told = [state.people.length ? fill(words.understood, { names: names(state.people) }) : ""];
        told.push(open.length ? fill(words.open, { names: names(open) }) : "");
        say([...told, ...[...parts.notes.children].map((note) => note.textContent)].filter(Boolean).join(" "));
    }

    function show(answer) {
        Object.assign(state, { coversPhotos: answer.coversPhotos, mayMake: answer.mayMake, kinds: answer.kinds });
        state.people.forEach((person) => earlier.set(person.name, person));
        state.people = answer.people.map((read) => {
            const person = {
                ...read,
                read: read.role,
                choice: read.known.length === 1 ? read.known[0] : null,
                isNew: !read.known.length,
                isOut: read.isStaff,
                organisation: "",
                distinction: "",
            };
            const kept = earlier.get(read.name);
            return kept ? Object.assign(person, answersOf(kept), { isOut: read.role === kept.read ? kept.isOut : person.isOut }) : person;
        });
        parts.notes.replaceChildren(...answer.notes.map((text) => element("li", { textContent: text })));
        parts.people.replaceChildren(...state.people.map((person) => chip(person, { words, group, state, refresh })));
        parts.covers.hidden = !(answer.coversPhotos && covers);
        parts.reading.hidden = false;
        parts.done.hidden = true;
        refresh();
        announce();
    }

    function fail(text) {
        state.people = [];
        parts.people.replaceChildren();
        parts.notes.replaceChildren(element("li", { className: "is-error", textContent: text }));
        parts.covers.hidden = true;
        parts.reading.hidden = false;
        refresh();
        say(text);
    }

    async function read() {
        clearTimeout(waiting);
        const line = parts.field.value.trim();
        running?.abort();
        if (!line) {
            close();
            return;
        }
        const controller = (running = new AbortController());
        try {
            const query = new URLSearchParams({ line, piece: words.piece });
            const response = await fetch(`${words.understand}?${query}`, { signal: controller.signal });
            const answer = await answerOf(response);
            if (response.ok) {
                state.line = line;
                show(answer);
            } else {
                fail(answer.errors.join(" "));
            }
        } catch (error) {
            if (error.name !== "AbortError") {
                fail(words.failed);
            }
        }
    }

    /* Give a person who is new a record; false, with the reason beside the name, where that is refused. */
    async function make(person) {
        if (!state.mayMake) {
            return person.refuse(words.forbidden);
        }
        const body = new URLSearchParams({
            name: person.name,
            kind: person.kind,
            organisation: person.organisation,
            distinction: person.distinction,
        });
        const headers = { "X-CSRFToken": form.querySelector("[name=csrfmiddlewaretoken]").value };
        try {
            const response = await fetch(words.make, { method: "POST", body, headers });
            const answer = await answerOf(response);
            if (!response.ok) {
                return person.refuse(answer.errors.join(" "));
            }
            state.people.filter((each) => each.name === person.name && each.isNew).forEach((each) => each.become(answer));
            return true;
        } catch {
            return person.refuse(words.failed);
        }
    }

    async function everybodyHasARecord() {
        for (const person of state.people.filter((each) => !each.isOut)) {
            if (isOpen(person)) {
                return person.refuse(person.isOther ? words.pick : words.ask);
            }
            if (person.isNew && !(await make(person))) {
                return false;
            }
        }
        return true;
    }

    /* What has not been shown yet is shown first: nobody is made or taken over unseen. */
    async function takeOver(replaces) {
        if (state.line !== parts.field.value.trim()) {
            await read();
            if (state.line === null || !state.people.every((person) => person.choice && !person.isOut)) {
                return;
            }
        }
        const people = state.people.filter((person) => !person.isOut);
        if (!people.length) {
            say(words.nobody);
            return;
        }
        if (!(await everybodyHasARecord())) {
            return;
        }
        state.before = { entries: rows.entries(), covers: covers?.checked };
        const entries = people.map(({ choice, role, label }) => ({ id: choice.id, text: choice.text, role, label }));
        const isWhole = replaces && (rows.mayReplace() || !rows.hasAny());
        const count = await rows.fill(entries, isWhole);
        tick(isWhole ? state.coversPhotos : state.coversPhotos || covers?.checked);
        finish(fill(words.taken, { count }));
    }

    function tick(isOn) {
        if (covers && covers.checked !== Boolean(isOn)) {
            covers.checked = Boolean(isOn);
            covers.dispatchEvent(new Event("change", { bubbles: true }));
        }
    }

    function finish(text) {
        close();
        earlier.clear();
        state.people = [];
        state.shown = parts.field.value;
        state.picture = rows.picture();
        parts.told.textContent = text;
        parts.undo.hidden = !state.before;
        parts.done.hidden = false;
        parts.field.focus();
        say(text);
    }

    async function undo() {
        const { entries, covers: wasTicked } = state.before;
        state.before = null;
        await rows.restore(entries);
        tick(wasTicked);
        parts.field.value = words.line;
        finish(words.undone);
    }

    for (const kind of ["input", "compositionend"]) {
        parts.field.addEventListener(kind, (event) => {
            clearTimeout(waiting);
            waiting = event.isComposing ? null : setTimeout(read, PAUSE);
        });
    }
    parts.take.addEventListener("click", () => takeOver(true));
    parts.add.addEventListener("click", () => takeOver(false));
    parts.close.addEventListener("click", () => {
        close();
        parts.field.focus();
    });
    parts.undo.addEventListener("click", undo);
    box.addEventListener("keydown", (event) => {
        if (event.isComposing || event.keyCode === 229) {
            return;
        }
        if (event.key === "Enter" && event.target.matches("input, select")) {
            event.preventDefault();
            takeOver(!parts.take.hidden);
        } else if (event.key === "Escape" && !parts.reading.hidden) {
            event.preventDefault();
            close();
            parts.field.value = state.shown;
            parts.field.focus();
        }
    });
    /* Rows changed by hand make the line that is shown an old one. */
    window.django?.jQuery(group).on("change", "tr.form-row :input", () => {
        if (!rows.isBusy() && parts.field.value === state.shown && rows.picture() !== state.picture) {
            parts.field.value = state.shown = "";
            parts.done.hidden = true;
        }
    });
}

document.querySelectorAll(".credit-line").forEach(start);
