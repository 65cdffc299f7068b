/* What is done is sent at once, what others do is looked for every few seconds. The server's columns are the truth. */

import { narrow } from "./pool.js";

const board = document.querySelector(".board");
const told = document.getElementById("board-told");
const token = document.querySelector("#board-form [name=csrfmiddlewaretoken]");

export const mayMove = "moves" in board.dataset;
export const words = board.dataset;

let version = Number(board.dataset.version);
let busy = 0; // while something is held or on its way, nothing is replaced under it
let waiting = null;
let isCut = false;

export function say(text, isWrong = false) {
    told.textContent = text;
    told.classList.toggle("is-wrong", isWrong);
}

export function hold() {
    busy += 1;
}

export function release() {
    busy -= 1;
    if (!busy && waiting) {
        show(waiting);
    }
}

export const pageOf = (card) => card.closest("[data-page]").dataset.page;

const fragment = (html) => document.createRange().createContextualFragment(html);

/* What has the focus keeps it: the story goes on being the same when its card is a new one. */
function show(state) {
    waiting = null;
    if (state.version < version) {
        return;
    }
    version = state.version;
    const focused = document.activeElement?.closest?.("[data-article]")?.dataset.article;
    for (const [page, html] of Object.entries(state.pages)) {
        document.querySelector(`[data-column="${page}"]`)?.replaceWith(fragment(html));
    }
    document.getElementById("board-pool").replaceChildren(fragment(state.pool));
    document.querySelector(".board-turns").replaceChildren(fragment(state.turns));
    narrow();
    if (focused) {
        document.querySelector(`[data-article="${focused}"]`)?.focus({ preventScroll: true });
    }
}

async function answerOf(response) {
    if (response.redirected || !response.headers.get("Content-Type")?.includes("json")) {
        throw new Error(response.statusText);
    }
    return response.json();
}

/* Send an act; resolves once the board shows what came of it. */
export async function send(act, values = {}) {
    const body = new FormData();
    for (const [name, value] of Object.entries({ act, version, ...values })) {
        body.append(name, value ?? "");
    }
    hold();
    try {
        const headers = { Accept: "application/json", "X-CSRFToken": token.value };
        const answer = await answerOf(await fetch(location.pathname, { method: "POST", body, headers }));
        show(answer.is_done ? answer : { ...answer, version });
        say(answer.told, !answer.is_done);
        if (!answer.is_done) {
            await renew();
        }
        return answer.is_done;
    } catch {
        say(words.lost, true);
        await renew().catch(() => location.reload());
        return false;
    } finally {
        release();
    }
}

async function renew() {
    const response = await fetch(`${board.dataset.state}?version=0`, { headers: { Accept: "application/json" } });
    if (response.status !== 204) {
        show(await answerOf(response));
    }
}

async function ask() {
    const response = await fetch(`${board.dataset.state}?version=${version}`, { headers: { Accept: "application/json" } });
    return response.status === 204 ? null : answerOf(response);
}

/* What others have moved; whoever is signed out, or has no connection, is told that the board stands still. */
export async function look() {
    if (document.hidden) {
        return;
    }
    try {
        const state = await ask();
        if (isCut) {
            say("");
        }
        isCut = false;
        if (state && busy) {
            waiting = state;
        } else if (state) {
            show(state);
        }
    } catch {
        isCut = true;
        say(words.cut, true);
    }
}
