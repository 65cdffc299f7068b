/* The board by keyboard: arrows go from story to story; the space bar picks one up, and then they move it. */

import { hold, mayMove, release, say, words } from "./sending.js";
import { openDialog } from "./dialog.js";
import { cardsOf, placeOf, putBack, settle } from "./moves.js";

let held = null;

const lists = () => [...document.querySelectorAll(".board [data-page]")];
const shown = (list) => cardsOf(list).filter((card) => !card.hidden);

function tellWhere(card) {
    const list = card.parentElement;
    const place = cardsOf(list).indexOf(card) + 1;
    const told = list.dataset.page ? words.here.replace("{page}", list.dataset.number) : words.pool;
    say(told.replace("{place}", place).replace("{count}", cardsOf(list).length));
}

function focus(card) {
    card.focus();
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/* From list to list at the same height; an empty one is passed over when nothing is held. */
function across(card, direction) {
    const all = lists();
    const height = shown(card.parentElement).indexOf(card);
    for (let at = all.indexOf(card.parentElement) + direction; all[at]; at += direction) {
        const cards = shown(all[at]);
        if (held) {
            all[at].insertBefore(card, cards[height] ?? null);
            return card;
        }
        if (cards.length) {
            return cards[Math.min(height, cards.length - 1)];
        }
    }
    return card;
}

function along(card, direction) {
    const cards = shown(card.parentElement);
    const other = cards[cards.indexOf(card) + direction];
    if (!other) {
        return card;
    }
    if (!held) {
        return other;
    }
    other[direction < 0 ? "before" : "after"](card);
    return card;
}

function pick(card) {
    held = { card, from: placeOf(card) };
    hold();
    card.classList.add("is-held");
    say(words.picked);
}

async function letGo(isKept) {
    const { card, from } = held;
    held = null;
    card.classList.remove("is-held");
    if (!isKept) {
        putBack(card, from);
        say(words.back);
    }
    const article = card.dataset.article;
    try {
        if (isKept) {
            await settle(card, from);
        }
    } finally {
        release();
    }
    document.querySelector(`.board [data-article="${article}"]`)?.focus();
}

const ARROWS = {
    ArrowUp: (card) => along(card, -1),
    ArrowDown: (card) => along(card, 1),
    ArrowLeft: (card) => across(card, -1),
    ArrowRight: (card) => across(card, 1),
};

function press(card, event) {
    if (event.key in ARROWS) {
        const next = ARROWS[event.key](card);
        focus(next);
        if (held) {
            tellWhere(next);
        }
        return true;
    }
    if (event.key === " " && mayMove) {
        if (held) {
            letGo(true);
        } else {
            pick(card);
        }
        return true;
    }
    if (event.key === "Enter") {
        if (held) {
            letGo(true);
        } else {
            openDialog(card);
        }
        return true;
    }
    if (event.key === "Escape" && held) {
        letGo(false);
        return true;
    }
    return false;
}

export function listenForKeys(board) {
    board.addEventListener("keydown", (event) => {
        const card = event.target.closest("[data-article]");
        if (card === event.target && !event.ctrlKey && !event.metaKey && !event.altKey && press(card, event)) {
            event.preventDefault();
        }
    });
    board.addEventListener("focusout", () => {
        // Inserting a card elsewhere takes the focus from it for a moment.
        setTimeout(() => {
            if (held && document.activeElement !== held.card) {
                letGo(false);
            }
        }, 150);
    });
}
