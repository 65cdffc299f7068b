/* Who else has the story open: told here, and told to them; it keeps nobody from writing. */

import { send } from "./server.js";

const BEAT = 20_000;

export function beSeen(page) {
    const line = document.querySelector(".writing-others");
    const story = Number(page.story);

    async function beat() {
        if (document.hidden) {
            return;
        }
        const { is, answer } = await send(page.present, { story });
        if (is === "ok") {
            const told = answer.others.length ? page.others.replace("{names}", answer.others.join("、")) : "";
            if (told !== line.textContent) {
                line.textContent = told;
            }
        }
    }

    const leave = () => send(page.present, { story, is_leaving: true }, { keepalive: true });
    setInterval(beat, BEAT);
    document.addEventListener("visibilitychange", beat);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", (event) => event.persisted && beat());
    beat();
}
