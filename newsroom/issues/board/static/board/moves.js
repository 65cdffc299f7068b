/* Where a card stands among the others, and sending where it was put. */

import { pageOf, send } from "./sending.js";

export const cardsOf = (list) => [...list.querySelectorAll(":scope > [data-article]")];

/* Remember where the card is, to put it back there or to tell the server where it came from. */
export function placeOf(card) {
    return { list: card.parentElement, next: card.nextElementSibling, source: pageOf(card) };
}

export function putBack(card, from) {
    from.list.insertBefore(card, from.next);
}

export const isMoved = (card, from) => card.parentElement !== from.list || card.nextElementSibling !== from.next;

/* The pool has no order of its own: a card let go there leaves its page, one that came from there stays. */
export async function settle(card, from) {
    const page = pageOf(card);
    if (!isMoved(card, from) || (!page && !from.source)) {
        putBack(card, from);
        return;
    }
    const above = card.previousElementSibling;
    const place = cardsOf(card.parentElement).indexOf(card) + 1;
    const after = above ? above.dataset.article : 0;
    const isDone = await send("place", { article: card.dataset.article, source: from.source, page, after, position: place });
    if (!isDone && card.isConnected) {
        putBack(card, from);
    }
}
