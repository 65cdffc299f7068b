/* A story's place and settings in a dialog: for whoever would rather choose than drag. */

import { pageOf, send } from "./sending.js";
import { cardsOf } from "./moves.js";

const dialog = document.getElementById("board-dialog");
const place = document.getElementById("board-place");
const settings = document.getElementById("board-set");
const withdrawal = document.getElementById("board-withdraw");
const reinstatement = document.getElementById("board-reinstate");
const FIELDS = ["prominence", "columns", "headline_size", "picture_columns"];
const nameInData = (field) => field.replace(/_(\w)/g, (_all, letter) => letter.toUpperCase());

let card = null;

export function openDialog(opened) {
    card = opened;
    document.getElementById("board-dialog-title").textContent = card.querySelector(".board-title").textContent;
    document.getElementById("board-dialog-open").href = card.dataset.address;
    if (place) {
        const isPlaced = Boolean(pageOf(card));
        place.page.value = pageOf(card);
        place.position.value = isPlaced ? cardsOf(card.parentElement).indexOf(card) + 1 : "";
        settings.hidden = !isPlaced;
        FIELDS.forEach((name) => (settings[name].value = card.dataset[nameInData(name)] ?? ""));
    }
    if (withdrawal) {
        withdrawal.reason.value = "";
        withdrawal.hidden = "withdrawn" in card.dataset;
        reinstatement.hidden = !withdrawal.hidden;
    }
    dialog.showModal();
}

async function close(sent) {
    const article = card.dataset.article;
    dialog.close();
    await sent;
    document.querySelector(`.board [data-article="${article}"]`)?.focus();
}

const given = () => ({ article: card.dataset.article, source: pageOf(card) });

/* Counted among the others of the page, as whoever types a number means it. */
function neighbour(page, position) {
    const list = document.querySelector(`.board [data-page="${page}"]`);
    if (!list || !position) {
        return "";
    }
    const others = cardsOf(list).filter((other) => other !== card);
    return others[position - 2]?.dataset.article ?? (position <= 1 ? 0 : "");
}

place?.addEventListener("submit", (event) => {
    event.preventDefault();
    const page = place.page.value;
    const position = Number(place.position.value) || "";
    close(send("place", { ...given(), page, after: neighbour(page, position), position }));
});

settings?.addEventListener("submit", (event) => {
    event.preventDefault();
    close(send("set", { ...given(), ...Object.fromEntries(new FormData(settings)) }));
});

withdrawal?.addEventListener("submit", (event) => {
    event.preventDefault();
    close(send("withdraw", { ...given(), reason: withdrawal.reason.value }));
});

reinstatement?.addEventListener("submit", (event) => {
    event.preventDefault();
    close(send("reinstate", given()));
});
