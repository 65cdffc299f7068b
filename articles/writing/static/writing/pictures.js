/* Pictures come in from within the story: each is filed as on the upload page, and gets a row with its caption. */

import { filesOf, wanted } from "../media/choosing.js";
import { Transfer } from "../media/transfer.js";
import { token } from "./server.js";
import { addRow, putRow } from "./state.js";

const AT_A_TIME = 2;
const UNDER_WAY = ["sending", "looking"];
const box = document.getElementById("upload");
const words = box?.dataset;
const group = document.getElementById("photos-group");

/* What goes with a file: a form of its own, for the story's is another matter. */
function carrier(values = {}, action = words.address) {
    const form = document.createElement("form");
    form.action = action;
    for (const [name, value] of Object.entries({ csrfmiddlewaretoken: token(), ...values })) {
        form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    return form;
}

function choose(row, pk, { text, detail, image, caption }) {
    putRow(row, { photo: String(pk), caption }, { [`photo:${pk}`]: [text, detail, image] });
}

function addPhoto({ pk, caption, choice, twins }) {
    const row = addRow(group);
    choose(row, pk, { ...choice, caption });
    twins.forEach((twin) => askAboutTwin(row, pk, twin));
}

function button(text, act) {
    return Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: text, onclick: act });
}

function askAboutTwin(row, pk, twin) {
    const question = Object.assign(document.createElement("div"), { className: "writing-twin" });
    const image = Object.assign(document.createElement("img"), { src: twin.image, alt: twin.text });
    const told = document.createElement("p");
    told.textContent = `${words.looksLike}: ${[twin.text, twin.detail].filter(Boolean).join(" · ")}`;
    told.setAttribute("role", "status");
    const answer = async (said) => {
        const data = new FormData(carrier({ earlier: twin.pk, answer: said }));
        const address = words.twin.replace("/0/", `/${pk}/`);
        const response = await fetch(address, { method: "POST", body: data, headers: { Accept: "application/json" } }).catch(() => null);
        const result = response?.ok && !response.redirected ? await response.json() : { errors: [response ? words.fault : words.lost] };
        if (result.errors) {
            told.textContent = result.errors.join(" ");
            return;
        }
        if (said === "same") {
            choose(row, twin.pk, twin);
        }
        question.remove();
    };
    question.append(...(twin.image ? [image] : []), told, button(words.same, () => answer("same")), button(words.two, () => answer("two")));
    row.querySelector(".field-photo").append(question);
}

class Pictures {
    constructor() {
        this.transfers = [];
        this.queue = [];
        this.list = box.querySelector(".transfer-list");
        this.status = box.querySelector("[role=status]");
    }

    add(files) {
        for (const file of files) {
            const transfer = new Transfer(file, (each) => queueMicrotask(() => this.changed(each)));
            this.transfers.push(transfer);
            this.queue.push(transfer);
            this.list.append(transfer.row);
        }
    }

    changed(transfer) {
        if (["kept", "removed"].includes(transfer.state)) {
            this.transfers = this.transfers.filter((each) => each !== transfer);
            transfer.row.remove();
        }
        this.takeInOrder();
        this.sendNext();
    }

    sendNext() {
        const running = this.transfers.filter((each) => UNDER_WAY.includes(each.state)).length;
        const waiting = this.transfers.filter((each) => each.state === "waiting");
        for (const transfer of waiting.slice(0, Math.max(0, AT_A_TIME - running))) {
            transfer.send(carrier(), (answer) => this.kept(transfer, answer));
        }
    }

    kept(transfer, answer) {
        transfer.answer = answer;
        if (!this.queue.includes(transfer)) {
            this.queue.push(transfer); // it was refused before and tried again
        }
        this.takeInOrder();
    }

    /* Rows stand as the files were chosen, however fast each of them was. */
    takeInOrder() {
        while (this.queue.length && !this.queue[0].isUnderWay) {
            const { state, answer, file } = this.queue[0];
            if (state === "kept" && !answer) {
                return; // its answer comes right after
            }
            this.queue.shift();
            if (answer) {
                addPhoto(answer);
                this.status.textContent = `${file.name}: ${words.kept}`;
            }
        }
    }
}

function takeDrops(pictures) {
    const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
    group.addEventListener("dragover", (event) => {
        if (carriesFiles(event)) {
            event.preventDefault();
            group.classList.add("is-target");
        }
    });
    group.addEventListener("dragleave", (event) => group.contains(event.relatedTarget) || group.classList.remove("is-target"));
    group.addEventListener("drop", async (event) => {
        if (carriesFiles(event)) {
            event.preventDefault();
            group.classList.remove("is-target");
            pictures.add(await filesOf(event.dataTransfer));
        }
    });
}

export function takePictures() {
    if (!box || !group?.querySelector("tr.empty-form")) {
        return;
    }
    const pictures = new Pictures();
    const input = box.querySelector("input[type=file]");
    group.querySelector("h2").after(box);
    box.hidden = false;
    input.addEventListener("change", () => {
        pictures.add(wanted(input.files));
        input.value = "";
    });
    takeDrops(pictures);
    window.addEventListener("beforeunload", (event) => {
        if (pictures.transfers.some((each) => each.isUnderWay)) {
            event.preventDefault();
        }
    });
}
