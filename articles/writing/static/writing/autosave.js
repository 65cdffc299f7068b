/* What is typed is kept while it is typed: at once in this browser, and a little later on the server. */

import { send, token } from "./server.js";
import { holdOpen, newKey } from "./shelf.js";
import { read, sameState } from "./state.js";

const HERE = 700;
const THERE = 4000;
const AGAIN = 15_000;
const KEEPALIVE_LIMIT = 60_000;

export class Autosave {
    constructor(form, page, shelf, tell) {
        Object.assign(this, { form, page, shelf, tell });
        this.hidden = form.elements.namedItem("unfinished");
        this.takeKey(this.hidden.value || newKey());
        this.replaces = [];
        this.serial = 0;
        /* A form that came back with errors began from what the window before had begun from. */
        this.base = shelf.get(this.key)?.base ?? null;
        this.serial = shelf.get(this.key)?.serial ?? 0;
        this.isRefused = Boolean(document.querySelector(".errornote"));
        this.isKept = Boolean(this.base);
    }

    takeKey(key) {
        this.letGo?.();
        this.key = key;
        this.letGo = holdOpen(key);
    }

    start() {
        this.base ??= read(this.form);
        const soon = () => this.typed();
        for (const kind of ["input", "change", "keyup", "formset:added", "formset:removed"]) {
            document.addEventListener(kind, soon);
        }
        window.django?.jQuery?.(document).on("change", soon);
        window.addEventListener("online", () => this.keepThere());
        window.addEventListener("focus", () => this.retry());
        document.addEventListener("visibilitychange", () => (document.hidden ? this.leave() : this.retry()));
        window.addEventListener("pagehide", () => this.leave());
        window.addEventListener("pageshow", () => (this.isSubmitting = false));
        this.form.addEventListener("submit", () => this.submit());
        if (this.isRefused) {
            this.typed();
        }
    }

    typed() {
        this.here ??= setTimeout(() => this.keepHere(), HERE);
        this.there ??= setTimeout(() => this.keepThere(), THERE);
    }

    /* Another text has been put into the form: it is kept under this window's key from now on. */
    takeUp(key) {
        this.replaces.push(key);
        this.keepHere();
        this.shelf.setDiscarded(key, true);
        this.keepThere();
    }

    entry() {
        const { user, story, mark } = this.page;
        const state = read(this.form);
        return { key: this.key, user: Number(user), story, began_from: mark, state, base: this.base, kept_at: new Date().toISOString() };
    }

    keepHere() {
        this.here = clearTimeout(this.here);
        const entry = this.entry();
        if (sameState(entry.state, this.last?.state ?? this.base) && !this.replaces.length && !this.isRefused) {
            return;
        }
        this.last = entry;
        this.isUnsent = true;
        entry.serial = ++this.serial;
        this.isHere = this.shelf.keep(entry);
    }

    async keepThere() {
        this.there = clearTimeout(this.there);
        this.keepHere();
        if (!this.isUnsent || this.isSending || this.isSubmitting) {
            return;
        }
        if (sameState(this.last.state, this.base) && !this.isRefused) {
            this.forget();
            return;
        }
        this.isSending = true;
        const { last, replaces } = this;
        const { is, answer, told } = await send(this.page.keep, { ...last, replaces });
        this.isSending = false;
        if (is === "settled" && last.key === this.key) {
            this.takeKey(newKey());
            this.keepAgain();
        } else if (is === "ok") {
            this.replaces = this.replaces.filter((key) => !replaces.includes(key));
            this.isUnsent = this.last !== last;
            this.tell("kept", answer.kept_at);
        } else {
            this.tell(this.isHere ? { refused: "onlyHere", failed: "onlyHere" }[is] ?? is : "failed", told);
        }
        if (this.isUnsent && is !== "refused") {
            this.there ??= setTimeout(() => this.keepThere(), is === "ok" ? THERE : AGAIN);
        }
    }

    keepAgain() {
        this.last = null;
        this.keepHere();
        this.there = setTimeout(() => this.keepThere());
    }

    /* What was typed has been taken out again: there is nothing unfinished any more. */
    forget() {
        const { key } = this;
        this.shelf.remove(key);
        this.isUnsent = false;
        this.last = null;
        send(this.page.settle, { act: "discard", keys: [key] });
        this.takeKey(newKey());
        this.tell("");
    }

    retry() {
        if (this.isUnsent) {
            this.keepThere();
        }
    }

    /* The page may be gone before an answer comes. */
    leave() {
        if (this.isSubmitting) {
            return;
        }
        this.keepHere();
        const data = this.isUnsent && { ...this.last, replaces: this.replaces };
        if (data && JSON.stringify(data).length * 3 < KEEPALIVE_LIMIT) {
            send(this.page.keep, data, { keepalive: true });
        }
    }

    /* Kept once more, for the session may be over; the story that is saved settles the key. */
    submit() {
        this.keepHere();
        this.isSubmitting = true;
        this.hidden.value = this.key;
        this.form.elements.namedItem("csrfmiddlewaretoken").value = token();
    }
}
