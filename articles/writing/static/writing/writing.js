/* The form of a story as a place to write in. */

import { Autosave } from "./autosave.js";
import { keptLine } from "./bar.js";
import { Offers } from "./offers.js";
import { cleanPastes } from "./pasting.js";
import { takePictures } from "./pictures.js";
import { beSeen } from "./presence.js";
import { Shelf } from "./shelf.js";

const page = document.getElementById("writing").dataset;
const form = document.getElementById("article_form");

function start() {
    const shelf = new Shelf(page.user);
    const autosave = new Autosave(form, page, shelf, keptLine(form, page));
    autosave.start();
    new Offers(form, page, shelf, autosave).start();
}

cleanPastes(form);
takePictures();
if (page.story) {
    beSeen(page);
}
/* The editor may write the stored text a little differently when it starts: that is nothing anybody typed. */
window.addEventListener("load", () => setTimeout(start));
