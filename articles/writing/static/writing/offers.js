/* Text that was not saved, from this browser or another: offered when the form is opened, and never put in by itself. */

import { whenTold } from "./bar.js";
import { sideBySide } from "./differences.js";
import { apply, arrangeRows, changesFor, isReordered } from "./merge.js";
import { get, send } from "./server.js";
import { openElsewhere } from "./shelf.js";
import { read } from "./state.js";

function element(tag, className, text = "") {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
}

function button(text, act) {
    const made = element("button", "button", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
}

function plain(html) {
    const root = new DOMParser().parseFromString(html, "text/html").body;
    root.querySelectorAll("p, h2, li, blockquote, br").forEach((block) => block.append("\n"));
    return root.textContent.replace(/\n+/g, "\n").trim();
}

export class Offers {
    constructor(form, page, shelf, autosave) {
        Object.assign(this, { form, page, shelf, autosave });
        this.box = document.querySelector(".writing-offers");
    }

    async start() {
        const local = this.shelf.entries(this.page.story).filter((entry) => entry.key !== this.autosave.key);
        const here = new Set(local.map((entry) => entry.key));
        const asked = { story: this.page.story, keys: [...here].slice(0, 50).join(","), wanted: this.page.wanted };
        const { is, answer } = await get(this.page.texts, asked);
        const settled = new Set(is === "ok" ? answer.settled : []);
        settled.forEach((key) => this.shelf.remove(key));
        const open = await openElsewhere();
        const found = new Map();
        for (const entry of [...local, ...(answer?.texts ?? [])]) {
            const isOther = entry.key !== this.autosave.key && !settled.has(entry.key) && !open.has(entry.key);
            if (isOther && !(found.get(entry.key)?.kept_at > entry.kept_at)) {
                found.set(entry.key, { ...entry, isHere: here.has(entry.key) });
            }
        }
        this.show([...found.values()].sort((one, other) => (one.kept_at < other.kept_at ? 1 : -1)));
    }

    show(offers) {
        for (const offer of offers) {
            if (!this.isNew(offer)) {
                this.settle(offer, "discard");
            } else if (offer.key === this.page.wanted) {
                this.add(offer).restore();
            } else {
                this.add(offer);
            }
        }
    }

    isNew(offer) {
        const now = read(this.form);
        return changesFor(offer, now).length > 0 || isReordered(offer, now);
    }

    settle(offer, act) {
        this.shelf.setDiscarded(offer.key, act === "discard");
        return send(this.page.settle, { act, keys: [offer.key] });
    }

    add(offer) {
        const shown = new Offer(this, offer);
        this.box.hidden = false;
        this.box.append(shown.row);
        return shown;
    }
}

class Offer {
    constructor(offers, offer) {
        Object.assign(this, { offers, offer, words: offers.page });
        const { words } = this;
        const where = offer.isHere ? words.here : words.elsewhere;
        this.head = words.offer.replace("{when}", whenTold(new Date(offer.kept_at), words)).replace("{where}", where);
        this.row = element("section", "writing-offer");
        this.told = element("p", "writing-told");
        this.told.setAttribute("role", "status");
        this.row.append(this.told);
        if (offer.began_from !== words.mark) {
            this.row.append(element("p", "writing-changed", words.changed));
        }
        this.acts = element("p", "writing-acts");
        this.row.append(this.acts);
        this.offerActs();
    }

    offerActs() {
        const { words } = this;
        this.told.textContent = this.head;
        this.acts.replaceChildren(
            button(words.restore, () => this.restore()),
            button(words.compare, () => this.compare()),
            button(words.discard, () => this.discard()),
        );
    }

    /* What the form still has as it was begun from gives way; the rest is left for somebody to choose. */
    async restore() {
        const { form } = this.offers;
        const now = read(form);
        const free = changesFor(this.offer, now).filter((change) => change.isFree);
        free.forEach((change) => apply(form, change, this.offer.state.names));
        await arrangeRows(form, this.offer, now, free);
        this.acts.replaceChildren(button(this.words.discard, () => this.discard()));
        this.told.textContent = this.words.choose;
        this.compare();
        this.takeUpWhole();
    }

    /* The text stays on offer until all of it is in the form. */
    takeUpWhole() {
        if (!changesFor(this.offer, read(this.offers.form)).length) {
            this.told.textContent = this.words.restored;
            this.acts.replaceChildren();
            this.offers.autosave.takeUp(this.offer.key);
        }
    }

    compare() {
        this.row.querySelector(".writing-differences")?.remove();
        const changes = changesFor(this.offer, read(this.offers.form));
        if (changes.length) {
            const list = element("div", "writing-differences");
            list.append(...changes.map((change) => this.difference(change)));
            this.row.append(list);
        }
    }

    difference(change) {
        const made = element("section", "writing-difference");
        const [mine, now] = [change.mine, change.now].map((value) => this.textOf(change, value));
        const use = button(this.words.use, () => {
            apply(this.offers.form, change, this.offer.state.names);
            use.disabled = true;
            use.textContent = this.words.used;
            this.takeUpWhole();
        });
        made.append(element("h3", "", this.nameOf(change)), sideBySide(mine, now, this.words), use);
        return made;
    }

    nameOf({ name, prefix, place }) {
        const { form } = this.offers;
        if (name) {
            const field = form.elements.namedItem(name);
            const label = form.querySelector(`label[for="${field.id ?? ""}"]`) ?? field.labels?.[0];
            return label?.textContent.replace(/[:：]\s*$/, "").trim() || name;
        }
        const heading = document.querySelector(`#${prefix}-group h2`)?.textContent.trim() ?? prefix;
        return `${heading} · ${this.words.row.replace("{number}", place + 1)}`;
    }

    textOf({ name, prefix }, value) {
        if (!value) {
            return this.words.empty;
        }
        if (name) {
            return this.fieldText(name, value) || this.words.empty;
        }
        const parts = Object.entries(value).filter(([field, text]) => text && !["id", "order"].includes(field));
        const label = (field) => document.querySelector(`#${prefix}-empty [name$="-${field}"]`)?.getAttribute("aria-label") ?? field;
        return parts.map(([field, text]) => `${label(field)}：${this.fieldText(field, [text])}`).join("\n") || this.words.empty;
    }

    fieldText(name, values) {
        const field = this.offers.form.elements.namedItem(name);
        if (field?.type === "checkbox") {
            return values.length ? this.words.yes : this.words.no;
        }
        const option = field?.options && [...field.options].find((each) => each.value === values[0]);
        const named = this.offer.state.names[`${name}:${values[0]}`]?.[0] ?? option?.textContent.trim();
        return named ?? (field?.closest(".prose-editor") ? plain(values[0] ?? "") : values.join(", "));
    }

    async discard() {
        this.told.textContent = this.words.discarded;
        this.row.querySelector(".writing-differences")?.remove();
        const undo = button(this.words.takeBack, async () => {
            await this.offers.settle(this.offer, "take_back");
            this.offerActs();
            this.acts.querySelector("button").focus();
        });
        this.acts.replaceChildren(undo);
        undo.focus();
        await this.offers.settle(this.offer, "discard");
    }
}
