/* The rows of bylines or credits, read and filled as a list; stored rows stay stored rows. */

const $ = window.django?.jQuery;
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

export function creditRows(group) {
    const empty = group.querySelector("tr.empty-form");
    const all = () => [...group.querySelectorAll("tbody > tr.form-row:not(.empty-form)")];
    const find = (row, name) => row.querySelector(`[name$=-${name}]`);
    const isStored = (row) => row.classList.contains("has_original");
    const isLeaving = (row) => Boolean(find(row, "DELETE")?.checked);
    const isBlank = (row) => !isStored(row) && !find(row, "contributor")?.value;
    let isFilling = false;

    function entry(row) {
        const select = find(row, "contributor");
        return {
            row,
            id: select?.value ?? "",
            text: select?.selectedOptions[0]?.textContent.trim() ?? "",
            role: find(row, "role")?.value ?? "",
            label: find(row, "label")?.value ?? "",
            isLeaving: isLeaving(row),
        };
    }

    function leave(row, isOn) {
        const box = find(row, "DELETE");
        if (box) {
            box.checked = isOn;
            row.classList.toggle("is-leaving", isOn);
        }
    }

    function write(row, { id, text, role, label }) {
        const select = find(row, "contributor");
        if (!select) {
            return; // somebody who may add but not change
        }
        if (id && ![...select.options].some((option) => option.value === id)) {
            select.add(new Option(text, id));
        }
        select.value = id;
        find(row, "role").value = role;
        find(row, "label").value = label;
        $(select).trigger("change");
        leave(row, false);
    }

    function added() {
        group.querySelector("tr.add-row a").click();
        return empty.previousElementSibling;
    }

    const isSame = (row, wanted) => {
        const has = entry(row);
        return has.id === wanted.id && has.role === wanted.role;
    };

    /* A row of the same person in the same role stays that row; other stored rows are never given to somebody else, for two
       that change hands would meet in the database. */
    function rowsFor(wanted, free) {
        const places = new Map();
        const take = (each, row) => row && free.delete(row) && places.set(each, row);
        const rest = () => wanted.filter((each) => !places.has(each));
        rest().forEach((each) => take(each, each.row?.isConnected && each.row));
        rest().forEach((each) => take(each, [...free].find((row) => isSame(row, each))));
        rest().forEach((each) => take(each, [...free].find((row) => !isStored(row))));
        rest().forEach((each) => places.set(each, added()));
        return wanted.map((each) => places.get(each));
    }

    function put(rows) {
        for (const row of rows) {
            const errors = row.previousElementSibling;
            empty.before(...(errors?.classList.contains("row-form-errors") ? [errors] : []), row);
        }
    }

    async function arrange(wanted) {
        isFilling = true;
        const free = new Set(all());
        const rows = rowsFor(wanted, free);
        wanted.forEach((each, index) => write(rows[index], each));
        for (const row of free) {
            leave(row, true);
            row.querySelector("a.inline-deletelink")?.click();
        }
        await nextTurn(); // the desk puts its rows back in order after one is taken out
        put([...rows, ...all().filter((row) => !rows.includes(row))]);
        group.dispatchEvent(new Event("desk:reordered"));
        group.closest("form").dispatchEvent(new Event("change", { bubbles: true }));
        isFilling = false;
    }

    const key = (each) => `${each.id} ${each.role}`;
    const once = (entries) => entries.filter((each, index) => entries.findIndex((other) => key(other) === key(each)) === index);

    return {
        entries: () => all().map(entry),
        hasAny: () => all().some((row) => !isLeaving(row) && !isBlank(row)),
        mayReplace: () => all().every((row) => !isStored(row) || (find(row, "DELETE") && find(row, "contributor"))),
        isBusy: () => isFilling,
        picture: () => JSON.stringify(all().map(entry).map(({ id, role, label, isLeaving }) => [id, role, label, isLeaving])),

        /* Returns how many were filled in. Beside rows that stay nobody is named a second time in one role. */
        async fill(entries, isWhole) {
            const there = isWhole ? [] : all().map(entry);
            const isThere = (each) => there.some((has) => !has.isLeaving && key(has) === key(each));
            const wanted = once(entries.filter((each) => !isThere(each)));
            const stay = there.filter((has) => has.id && !wanted.some((each) => key(each) === key(has)));
            await arrange([...stay, ...wanted]);
            stay.filter((each) => each.isLeaving).forEach((each) => leave(each.row, true));
            return wanted.length;
        },

        async restore(entries) {
            await arrange(entries);
            entries.filter((each) => each.isLeaving && each.row.isConnected).forEach((each) => leave(each.row, true));
        },
    };
}
