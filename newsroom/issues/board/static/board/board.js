/* The board of an issue: its buttons and keys; dragging and moving by keyboard lie beside this. */

import { openDialog } from "./dialog.js";
import { listenForDrags } from "./drag.js";
import { listenForKeys } from "./keys.js";
import { narrow } from "./pool.js";
import { look, mayMove, send } from "./sending.js";

const board = document.querySelector(".board");
const EVERY = 3000;

board.addEventListener("click", (event) => {
    const turn = event.target.closest("[data-turn]");
    if (turn && !turn.disabled) {
        send(turn.dataset.turn);
    }
    const more = event.target.closest(".board-more");
    if (more) {
        openDialog(more.closest("[data-article]"));
    }
});

board.addEventListener("dblclick", (event) => {
    const card = event.target.closest("[data-article]");
    if (card) {
        openDialog(card);
    }
});

window.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, select, textarea");
    if (mayMove && !isTyping && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
        event.preventDefault();
        send(event.shiftKey ? "redo" : "undo");
    }
});

if (mayMove) {
    listenForDrags(board);
}
listenForKeys(board);
narrow();
setInterval(look, EVERY);
document.addEventListener("visibilitychange", look);
