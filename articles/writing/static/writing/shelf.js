/* What this browser keeps by itself, apart for each login: it is there after a crash and without a network. */

const DAY = 24 * 60 * 60 * 1000;

export class Shelf {
    constructor(user) {
        this.start = `newsroom:unfinished:${user}:`;
    }

    /* False where the browser keeps nothing: it is full, or told not to. */
    keep(entry) {
        try {
            localStorage.setItem(this.start + entry.key, JSON.stringify(entry));
            return true;
        } catch {
            return false;
        }
    }

    get(key) {
        try {
            return JSON.parse(localStorage.getItem(this.start + key));
        } catch {
            return null;
        }
    }

    remove(key) {
        try {
            localStorage.removeItem(this.start + key);
        } catch {
            /* Nothing is kept here at all. */
        }
    }

    setDiscarded(key, isDiscarded) {
        const entry = this.get(key);
        if (entry) {
            this.keep({ ...entry, discarded: isDiscarded ? Date.now() : 0 });
        }
    }

    /* Of this story, or of new ones ("") ; what was discarded goes after a day. */
    entries(story) {
        let names = [];
        try {
            names = Object.keys(localStorage).filter((name) => name.startsWith(this.start));
        } catch {
            return [];
        }
        const found = names.map((name) => this.get(name.slice(this.start.length))).filter(Boolean);
        found.filter((entry) => entry.discarded && entry.discarded < Date.now() - DAY).forEach((entry) => this.remove(entry.key));
        return found.filter((entry) => entry.story === story && !entry.discarded);
    }
}

/* Windows that are open hold a lock of their key's name, where the browser has locks (it does over HTTPS). */
export function holdOpen(key) {
    let letGo;
    navigator.locks?.request(`unfinished:${key}`, () => new Promise((resolve) => (letGo = resolve)));
    return () => letGo?.();
}

export async function openElsewhere() {
    const held = (await navigator.locks?.query())?.held ?? [];
    return new Set(held.map((lock) => lock.name.replace(/^unfinished:/, "")));
}

export function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
