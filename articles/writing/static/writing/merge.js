/* What was typed since a form was opened, and whether it can be put into the form as that stands now.

   A change is free where the form still has what it began from; where both were changed somebody has to choose. */

import { addRow, arrange, fieldIn, groupsOf, prefixOf, putField, putRow, rowsOf, same } from "./state.js";

const words = ({ id: _id, order: _order, ...values }) => values;
const withId = (rows, id) => rows?.find((row) => row.id && row.id === id) ?? null;
const isSameRow = (one, other) => Boolean(one && other) && same(words(one), words(other));

function fieldChanges({ base, state }, now) {
    return Object.keys(state.fields)
        .filter((name) => now.fields[name] && !same(state.fields[name], base.fields[name] ?? []))
        .map((name) => ({ name, mine: state.fields[name], base: base.fields[name] ?? [], now: now.fields[name] }))
        .filter(({ mine, now: stands }) => !same(mine, stands))
        .map((change) => ({ ...change, isFree: same(change.base, change.now) }));
}

function rowChanges({ base, state }, now, prefix) {
    const stands = now.rows[prefix] ?? [];
    const before = base.rows[prefix] ?? [];
    return (state.rows[prefix] ?? []).flatMap((mine, place) => {
        const [was, is] = [withId(before, mine.id), withId(stands, mine.id)];
        if (mine.id ? isSameRow(mine, was) || isSameRow(mine, is) : stands.some((row) => isSameRow(mine, row))) {
            return [];
        }
        return [{ prefix, place, mine, base: was, now: is, isFree: mine.id ? isSameRow(was, is) : true }];
    });
}

export function changesFor(offer, now) {
    const rows = Object.keys(now.rows).flatMap((prefix) => rowChanges(offer, now, prefix));
    return [...fieldChanges(offer, now), ...rows];
}

const groupOf = (form, prefix) => groupsOf(form).find((group) => prefixOf(group) === prefix);
const rowWith = (group, id) => id && rowsOf(group).find((row) => fieldIn(row, "id")?.value === id);

export function apply(form, change, names) {
    if (change.name) {
        putField(form, change.name, change.mine, names);
        return;
    }
    const group = groupOf(form, change.prefix);
    change.row = rowWith(group, change.mine.id) || addRow(group);
    if (change.row) {
        putRow(change.row, change.mine, names);
    }
}

const ids = (rows = []) => rows.map((row) => row.id).filter(Boolean);

/* The order that was typed is taken up where nobody else has moved, added or taken out rows. */
export async function arrangeRows(form, offer, now, changes) {
    for (const group of groupsOf(form)) {
        const prefix = prefixOf(group);
        const mine = offer.state.rows[prefix] ?? [];
        if (same(ids(offer.base.rows[prefix]), ids(now.rows[prefix]))) {
            const added = new Map(changes.filter((change) => change.prefix === prefix).map((change) => [change.place, change.row]));
            await arrange(group, mine.map((row, place) => added.get(place) ?? rowWith(group, row.id)).filter(Boolean));
        }
    }
}

export function isReordered(offer, now) {
    return Object.keys(now.rows).some((prefix) => {
        const [mine, base, stands] = [offer.state, offer.base, now].map((state) => ids(state.rows[prefix]));
        return same(base, stands) && !same(mine, stands);
    });
}
