/* Forms: unsaved changes are shown and asked about, the editor has a name and a length, labels for narrow rows. */

import { characters, distance } from "./lengths.js";
import { typedIn } from "./token.js";

const words = document.getElementById("desk-words").dataset;
const form = document.querySelector(".change-form #content-main form");

/* The column with the grips has no head of its own. */
function nameGrips(table) {
    const head = table.querySelector("thead th.original");
    const name = document.createElement("span");
    name.className = "visually-hidden";
    name.textContent = words.row;
    head?.append(name);
}

/* Columns become lines on a phone, where the head of the table is not seen. */
function labelCells(table) {
    const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
    table.querySelectorAll("tbody tr.form-row").forEach((row) => {
        [...row.cells].forEach((cell, column) => {
            cell.dataset.label = heads[column] ?? "";
            cell.classList.toggle("is-blank", !cell.querySelector("input, select, textarea, a, img") && !cell.textContent.trim());
        });
    });
}

function picture() {
    return JSON.stringify(typedIn(form).map(([name, value]) => [name, value instanceof File ? value.name : value]));
}

function watchChanges() {
    const bar = form.querySelector(".submit-row");
    if (!bar || !bar.querySelector("input")) {
        return;
    }
    const sign = document.createElement("span");
    sign.className = "desk-unsaved";
    sign.textContent = words.unsaved;
    sign.hidden = true;
    bar.append(sign);
    const isRefused = Boolean(document.querySelector(".errornote"));
    let before = picture();
    let isLeaving = false;
    const isChanged = () => isRefused || picture() !== before;
    const look = () => (sign.hidden = !isChanged());
    let waiting;
    const lookSoon = () => {
        clearTimeout(waiting);
        waiting = setTimeout(look, 150);
    };
    for (const kind of ["input", "change", "keyup", "formset:added", "formset:removed"]) {
        document.addEventListener(kind, lookSoon);
    }
    window.django?.jQuery?.(document).on("change", lookSoon);
    /* The editor may write the stored text a little differently when it starts: that is no change. */
    window.addEventListener("load", () => setTimeout(() => (before = picture())));
    form.addEventListener("submit", (event) => {
        if (isLeaving) {
            event.preventDefault();
        }
        isLeaving = true;
    });
    window.addEventListener("pageshow", () => (isLeaving = false));
    window.addEventListener("beforeunload", (event) => {
        if (!isLeaving && isChanged()) {
            event.preventDefault();
        }
    });
    look();
}

function nameEditor(editor) {
    const field = editor.closest(".prose-editor")?.parentElement.querySelector("textarea");
    const label = field && document.querySelector(`label[for="${field.id}"]`);
    if (label) {
        editor.setAttribute("role", "textbox");
        editor.setAttribute("aria-multiline", "true");
        editor.setAttribute("aria-label", label.textContent.replace(/[:：]\s*$/, "").trim());
    }
}

/* The length that was asked for: of a field of this form, or of what the page says. */
function askedLength() {
    return Number(form.elements.namedItem("asked_length")?.value ?? form.querySelector("[data-asked-length]")?.dataset.askedLength) || 0;
}

function tellLength(line, count) {
    const { is, by } = distance(count, askedLength());
    const told = { short: words.lengthShort, over: words.lengthOver, right: words.lengthRight }[is];
    line.dataset.length = is;
    line.textContent = [words.characters.replace("{count}", count), told?.replace("{count}", by)].filter(Boolean).join(" · ");
}

function countEditor(editor) {
    const line = document.createElement("p");
    line.className = "desk-length";
    const count = () => tellLength(line, characters(editor.innerText));
    editor.closest(".prose-editor").after(line);
    new MutationObserver(count).observe(editor, { childList: true, characterData: true, subtree: true });
    form.elements.namedItem("asked_length")?.addEventListener("input", count);
    count();
}

/* The editor starts when its own modules are there. */
function whenEditorsStart(root) {
    const seen = new WeakSet();
    const look = () =>
        root.querySelectorAll(".prose-editor .ProseMirror[contenteditable]").forEach((editor) => {
            if (!seen.has(editor)) {
                seen.add(editor);
                nameEditor(editor);
                countEditor(editor);
            }
        });
    new MutationObserver(look).observe(root, { childList: true, subtree: true });
    look();
}

/* A role has a usual label: it is offered where none has been typed. */
function offerLabel(event) {
    const role = event.target;
    if (!role.matches?.("select[data-usual-labels]")) {
        return;
    }
    const usual = JSON.parse(role.dataset.usualLabels);
    const field = role.closest("tr").querySelector("input[name$=-label]");
    if (!field.value || Object.values(usual).includes(field.value)) {
        field.value = usual[role.value] ?? "";
    }
}

if (form) {
    form.querySelectorAll(".tabular table").forEach((table) => {
        labelCells(table);
        nameGrips(table);
    });
    document.addEventListener("change", offerLabel);
    document.addEventListener("formset:added", (event) => {
        const role = event.target.querySelector?.("select[data-usual-labels]");
        if (role) {
            offerLabel({ target: role });
        }
    });
    document.addEventListener("keydown", (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === "s") {
            event.preventDefault();
            form.querySelector("[name=_continue], [name=_save]")?.click();
        }
    });
    whenEditorsStart(form);
    watchChanges();
}
