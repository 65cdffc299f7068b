/* The state of a form as plain data: what stands in its fields and in its inline rows, and how it is put there again. */

const $ = window.django?.jQuery;
const NO_TEXT = ["file", "submit", "button", "reset", "image"];
const ROW = /^(.+)-(\d+)-([^-]+)$/;
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/* Hidden fields belong to the page; of a row, its key and its place are read. */
function isTyped(element) {
    return element.name && !element.disabled && !NO_TEXT.includes(element.type) && element.type !== "hidden";
}

function valuesOf(element) {
    if (element.type === "checkbox" || element.type === "radio") {
        return element.checked ? [element.value] : [];
    }
    return element.multiple ? [...element.selectedOptions].map((option) => option.value) : [element.value];
}

function nameChosen(names, field, element) {
    const option = element.matches("select.admin-autocomplete") && element.selectedOptions[0];
    if (option?.value) {
        const { detail, image } = nameIn(element, option);
        names[`${field}:${option.value}`] = [option.textContent.trim(), detail, image];
    }
}

/* select2 keeps what it was given with a choice beside the option. */
function nameIn(select, option) {
    const given = $?.(option).data("data") ?? {};
    return { detail: given.detail || option.dataset.detail || "", image: given.image || option.dataset.image || "" };
}

export const groupsOf = (form) => [...form.querySelectorAll(".inline-group[id$=-group]")];
export const prefixOf = (group) => group.id.replace(/-group$/, "");
export const rowsOf = (group) => [...group.querySelectorAll("tbody > tr.form-row:not(.empty-form)")];
export const fieldIn = (row, name) => [...row.querySelectorAll("[name]")].find((field) => field.name.match(ROW)?.[3] === name);

function readRow(row, names) {
    const values = {};
    for (const element of row.querySelectorAll("[name]")) {
        const name = element.name.match(ROW)?.[3];
        if (name && (isTyped(element) || name === "id")) {
            values[name] = valuesOf(element)[0] ?? "";
            nameChosen(names, name, element);
        }
    }
    return values;
}

export function read(form) {
    const state = { fields: {}, rows: {}, names: {} };
    for (const element of form.elements) {
        if (isTyped(element) && !element.closest(".inline-group") && !element.name.startsWith("_")) {
            (state.fields[element.name] ??= []).push(...valuesOf(element));
            nameChosen(state.names, element.name, element);
        }
    }
    for (const group of groupsOf(form)) {
        state.rows[prefixOf(group)] = rowsOf(group).map((row) => readRow(row, state.names));
    }
    return state;
}

/* Keys in whatever order: the order of the fields on the page is no part of what was typed. */
const sorted = (value) => (value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value);

export function same(one, other) {
    return JSON.stringify(one, (_key, value) => sorted(value)) === JSON.stringify(other, (_key, value) => sorted(value));
}

export const sameState = (one, other) => same([one.fields, one.rows], [other.fields, other.rows]);

function choose(select, value, name) {
    if (value && ![...select.options].some((option) => option.value === value)) {
        const [text, detail, image] = name ?? [value, "", ""];
        const option = new Option(text, value);
        Object.assign(option.dataset, { detail, image });
        select.add(option);
    }
    select.value = value;
}

function put(element, values, name) {
    const editor = element.closest(".prose-editor")?.querySelector(".ProseMirror[contenteditable]")?.editor;
    if (editor) {
        editor.commands.setContent(values[0] ?? "", { emitUpdate: true });
    } else if (element.type === "checkbox" || element.type === "radio") {
        element.checked = values.includes(element.value);
    } else if (element.multiple) {
        [...element.options].forEach((option) => (option.selected = values.includes(option.value)));
    } else if (element.matches("select")) {
        choose(element, values[0] ?? "", name);
    } else {
        element.value = values[0] ?? "";
    }
    element.dispatchEvent(new Event("change", { bubbles: true }));
    $?.(element).trigger("change.select2");
}

export function putField(form, name, values, names) {
    for (const element of form.elements) {
        if (element.name === name && isTyped(element)) {
            put(element, values, names[`${name}:${values[0]}`]);
        }
    }
}

export function putRow(row, values, names) {
    for (const [name, value] of Object.entries(values)) {
        const element = fieldIn(row, name);
        if (element && isTyped(element)) {
            put(element, value ? [value] : [], names[`${name}:${value}`]);
        }
    }
    row.classList.toggle("is-leaving", Boolean(values.DELETE));
}

/* A row more than there is; null for those who may not add one. */
export function addRow(group) {
    const button = group.querySelector("tr.add-row a, .add-row a");
    const before = rowsOf(group).length;
    button?.click();
    const rows = rowsOf(group);
    return rows.length > before ? rows.at(-1) : null;
}

/* Rows in this order, the others after them; the desk writes down where each stands. */
export async function arrange(group, rows) {
    await nextTurn();
    const others = rowsOf(group).filter((row) => !rows.includes(row));
    const end = group.querySelector("tbody > tr.empty-form, tbody > tr.add-row");
    for (const row of [...rows, ...others]) {
        const errors = row.previousElementSibling;
        end.before(...(errors?.classList.contains("row-form-errors") ? [errors] : []), row);
    }
    group.dispatchEvent(new Event("desk:reordered"));
}
