/* One file on its way to the server, and the row that shows it. */

const words = document.getElementById("upload")?.dataset;
const MEGABYTE = 1024 * 1024;

/* Whether a file can be sent at all; the server looks again. */
export function reasonAgainst(file) {
    if (!file.size) {
        return words.empty;
    }
    return file.size > Number(words.limit)
        ? words.tooHeavy.replace("{size}", Math.floor(file.size / MEGABYTE))
        : "";
}

function element(name, className, text = "") {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
}

export class Transfer {
    constructor(file, changed) {
        this.file = file;
        this.changed = changed;
        this.sent = 0;
        this.build();
        const reason = reasonAgainst(file);
        this.state = "waiting";
        if (reason) {
            this.refuse([reason], false);
        } else {
            this.show();
        }
    }

    get isUnderWay() {
        return ["waiting", "sending", "looking"].includes(this.state);
    }

    build() {
        this.row = element("li", "transfer");
        this.bar = element("progress", "transfer-bar");
        this.bar.max = this.file.size || 1;
        this.bar.value = 0;
        this.bar.setAttribute("aria-label", words.progress.replace("{name}", this.file.name));
        this.told = element("span", "transfer-state");
        this.reasons = element("p", "transfer-reasons");
        this.button = element("button", "button");
        this.button.type = "button";
        this.button.addEventListener("click", () => this.press());
        this.row.append(element("span", "transfer-name", this.file.name), this.told, this.bar, this.button, this.reasons);
    }

    show() {
        this.row.dataset.state = this.state;
        this.told.textContent = words[this.state];
        this.bar.hidden = !this.isUnderWay;
        this.button.textContent = this.isUnderWay ? words.cancel : this.mayRetry ? words.retry : words.remove;
        this.button.setAttribute("aria-label", `${this.button.textContent}: ${this.file.name}`);
        this.changed(this);
    }

    press() {
        if (this.isUnderWay) {
            this.mayRetry = true;
            this.become("cancelled");
            this.request?.abort();
        } else if (this.mayRetry) {
            this.reasons.textContent = "";
            this.sent = 0;
            this.become("waiting");
        } else {
            this.become("removed");
        }
    }

    become(state) {
        this.state = state;
        this.show();
    }

    refuse(reasons, mayRetry) {
        this.mayRetry = mayRetry;
        this.reasons.textContent = reasons.join(" ");
        this.become("refused");
    }

    progress(loaded) {
        this.sent = Math.min(loaded, this.file.size);
        this.bar.value = this.sent;
        if (this.sent === this.file.size && this.state === "sending") {
            this.become("looking");
        }
        this.changed(this);
    }

    /* `form` holds the token and the rights; `kept` gets what the server answers. */
    send(form, kept) {
        const data = new FormData(form);
        data.delete("files");
        data.append("files", this.file, this.file.name);
        const request = (this.request = new XMLHttpRequest());
        request.open("POST", form.action);
        request.setRequestHeader("Accept", "application/json");
        request.upload.addEventListener("progress", (event) => this.progress(event.loaded));
        request.addEventListener("load", () => this.answered(request, kept));
        request.addEventListener("error", () => this.refuse([words.lost], true));
        this.become("sending");
        request.send(data);
    }

    answered(request, kept) {
        const isJson = request.getResponseHeader("Content-Type")?.startsWith("application/json");
        const answer = isJson ? JSON.parse(request.responseText) : null;
        if (answer?.errors) {
            this.refuse(answer.errors, false);
        } else if (answer) {
            this.sent = this.file.size;
            this.become("kept");
            kept(answer);
        } else if (request.status === 413) {
            this.refuse([words.tooHeavy.replace("{size}", Math.floor(this.file.size / MEGABYTE))], false);
        } else {
            this.refuse([request.status < 500 ? words.signedOut : words.fault], true);
        }
    }
}
