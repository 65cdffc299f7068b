/* The upload page: two transfers at a time, each for itself; what has come in is saved already. */

import { filesOf, wanted } from "./choosing.js";
import { addCard, hasUnsavedWords } from "./filed.js";
import { Transfer } from "./transfer.js";

const AT_A_TIME = 2;
const page = document.getElementById("upload");
const words = page.dataset;
const form = page.querySelector(".upload-form");
const section = page.querySelector(".transfers");
const list = page.querySelector(".transfer-list");
const all = page.querySelector(".transfers-all");
const bar = page.querySelector(".transfers-bar");
let transfers = [];

function add(files) {
    for (const file of files) {
        const transfer = new Transfer(file, changed);
        transfers.push(transfer);
        list.append(transfer.row);
    }
    changed();
}

function changed(transfer) {
    if (transfer?.state === "removed") {
        transfers = transfers.filter((each) => each !== transfer);
    }
    if (["removed", "kept"].includes(transfer?.state)) {
        moveFocus(transfer.row);
        transfer.row.remove();
    }
    tellAll();
    /* Not before the transfer that changed is through with it. */
    queueMicrotask(sendNext);
}

/* A row that goes does not take the focus with it. */
function moveFocus(row) {
    if (row.contains(document.activeElement)) {
        (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button").focus();
    }
}

function sendNext() {
    const running = transfers.filter((each) => ["sending", "looking"].includes(each.state)).length;
    const waiting = transfers.filter((each) => each.state === "waiting");
    for (const transfer of waiting.slice(0, Math.max(0, AT_A_TIME - running))) {
        transfer.send(form, (answer) => addCard(answer));
    }
}

function tellAll() {
    section.hidden = !transfers.length;
    const kept = transfers.filter((each) => each.state === "kept").length;
    const failed = transfers.filter((each) => ["refused", "cancelled"].includes(each.state)).length;
    const told = [words.all.replace("{kept}", kept).replace("{count}", transfers.length)];
    if (failed) {
        told.push(words.failed.replace("{failed}", failed));
    }
    if (all.textContent !== told.join(" · ")) {
        all.textContent = told.join(" · ");
    }
    const counted = transfers.filter((each) => each.isUnderWay || each.state === "kept");
    const size = counted.reduce((sum, each) => sum + each.file.size, 0);
    bar.value = size ? counted.reduce((sum, each) => sum + each.sent, 0) / size : 1;
    bar.hidden = !transfers.some((each) => each.isUnderWay);
}

function takeFrom(input) {
    add(wanted(input.files));
    input.value = "";
}

function offerFolder() {
    const folder = page.querySelector("#folder");
    page.querySelector(".drop-folder").hidden = !("webkitdirectory" in folder) || !matchMedia("(pointer: fine)").matches;
    folder.addEventListener("change", () => takeFrom(folder));
}

function takeDrops() {
    const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
    let depth = 0;
    const mark = (change) => page.classList.toggle("is-target", (depth = Math.max(0, depth + change)) > 0);
    document.addEventListener("dragenter", (event) => carriesFiles(event) && mark(1));
    document.addEventListener("dragleave", (event) => carriesFiles(event) && mark(-1));
    document.addEventListener("dragover", (event) => carriesFiles(event) && event.preventDefault());
    document.addEventListener("drop", async (event) => {
        if (carriesFiles(event)) {
            event.preventDefault();
            mark(-depth);
            add(await filesOf(event.dataTransfer));
        }
    });
}

page.classList.add("is-live");
form.addEventListener("submit", (event) => event.preventDefault());
const chosen = page.querySelector("#files");
chosen.addEventListener("change", () => takeFrom(chosen));
/* What was chosen while this was still on its way. */
takeFrom(chosen);
offerFolder();
takeDrops();
document.addEventListener("paste", (event) => {
    if (event.clipboardData.files.length) {
        event.preventDefault();
        add(wanted(event.clipboardData.files));
    }
});
window.addEventListener("beforeunload", (event) => {
    if (transfers.some((each) => each.isUnderWay) || hasUnsavedWords()) {
        event.preventDefault();
    }
});
