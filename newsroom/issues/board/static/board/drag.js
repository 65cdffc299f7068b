/* Dragging with mouse, pen or finger: the card itself moves along to where it would be put. A finger takes it by holding still. */

import { hold, pageOf, release } from "./sending.js";
import { cardsOf, placeOf, putBack, settle } from "./moves.js";

const FAR_ENOUGH = 6;
const LONG_ENOUGH = 280;
const EDGE = 60;
const STEP = 14;

function below(list, y, card) {
    return cardsOf(list).find((other) => {
        const box = other.getBoundingClientRect();
        return other !== card && y < box.top + box.height / 2;
    });
}

function follow(card, x, y) {
    const under = document.elementFromPoint(x, y);
    const list = under?.closest(".board-page, .board-pool")?.querySelector("[data-page]");
    if (!list) {
        return;
    }
    const next = below(list, y, card) ?? null;
    if (list !== card.parentElement || next !== card.nextElementSibling) {
        list.insertBefore(card, next);
    }
    for (const marked of document.querySelectorAll(".is-target")) {
        marked.classList.toggle("is-target", marked.contains(card));
    }
    card.closest(".board-page, .board-pool").classList.add("is-target");
}

/* At the edge of the pages, or of the window, what lies beyond comes nearer. */
function scroll(x, y) {
    const pages = document.querySelector(".board-pages");
    const box = pages.getBoundingClientRect();
    if (x > box.right - EDGE) {
        pages.scrollLeft += STEP;
    } else if (x < box.left + EDGE && x > box.left - EDGE) {
        pages.scrollLeft -= STEP;
    }
    if (y < EDGE) {
        window.scrollBy(0, -STEP);
    } else if (y > window.innerHeight - EDGE) {
        window.scrollBy(0, STEP);
    }
}

function drag(card, pointer) {
    const from = placeOf(card);
    let last = pointer;
    hold();
    card.classList.add("is-dragged");
    document.documentElement.classList.add("board-drags");
    const ticking = setInterval(() => {
        scroll(last.clientX, last.clientY);
        follow(card, last.clientX, last.clientY);
    }, 30);
    const move = (event) => (last = event);
    const stillTouch = (event) => event.preventDefault();
    const end = async (event) => {
        clearInterval(ticking);
        window.removeEventListener("pointermove", move);
        window.removeEventListener("touchmove", stillTouch);
        window.removeEventListener("keydown", escape, true);
        for (const name of ["pointerup", "pointercancel"]) {
            window.removeEventListener(name, end);
        }
        if (event.type === "pointerup") {
            follow(card, event.clientX, event.clientY);
        } else {
            putBack(card, from);
        }
        card.classList.remove("is-dragged");
        document.documentElement.classList.remove("board-drags");
        document.querySelectorAll(".is-target").forEach((marked) => marked.classList.remove("is-target"));
        try {
            await settle(card, from);
        } finally {
            release();
        }
    };
    const escape = (event) => {
        if (event.key === "Escape") {
            event.stopPropagation();
            end({ type: "pointercancel" });
        }
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("touchmove", stillTouch, { passive: false });
    window.addEventListener("keydown", escape, true);
    for (const name of ["pointerup", "pointercancel"]) {
        window.addEventListener(name, end);
    }
}

/* Begin once the pointer has gone far enough; a finger that moves at once scrolls, one that rests takes the card. */
function waitFor(card, down) {
    const isFinger = down.pointerType === "touch";
    const begin = (event) => {
        stop();
        drag(card, event);
    };
    const rest = isFinger && setTimeout(() => begin(down), LONG_ENOUGH);
    const move = (event) => {
        const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > FAR_ENOUGH;
        if (far && isFinger) {
            stop();
        } else if (far) {
            begin(event);
        }
    };
    const stop = () => {
        clearTimeout(rest);
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", stop);
        window.removeEventListener("pointercancel", stop);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", stop);
    window.addEventListener("pointercancel", stop);
}

export function listenForDrags(board) {
    board.addEventListener("pointerdown", (event) => {
        const card = event.target.closest("[data-article]");
        if (card && event.button === 0 && !event.target.closest("a, button, input") && pageOf(card) !== undefined) {
            waitFor(card, event);
        }
    });
    board.addEventListener("contextmenu", (event) => {
        if (document.documentElement.classList.contains("board-drags")) {
            event.preventDefault();
        }
    });
}
