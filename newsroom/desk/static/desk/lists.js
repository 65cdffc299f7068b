/* Lists: each cell knows its column's name, for the cards on a phone; the filters fold away on narrow screens. */

const words = document.getElementById("desk-words").dataset;
const table = document.getElementById("result_list");
const filters = document.getElementById("changelist-filter");

document.getElementById("searchbar")?.setAttribute("aria-label", words.search);

if (table) {
    const heads = [...table.tHead.rows[0].cells].map((head) => head.querySelector(".text")?.textContent.trim() ?? "");
    for (const row of table.tBodies[0].rows) {
        [...row.cells].forEach((cell, column) => {
            cell.dataset.label = heads[column];
            cell.classList.toggle("is-blank", !cell.querySelector("img, input") && ["", "–"].includes(cell.textContent.trim()));
        });
    }
}

if (filters && window.matchMedia("(max-width: 1024px)").matches) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "desk-filter-button";
    button.textContent = filters.querySelector("h2").textContent;
    const isActive = filters.querySelector("li.selected:not(:first-child)");
    const fold = (isClosed) => {
        filters.classList.toggle("is-closed", isClosed);
        button.setAttribute("aria-expanded", String(!isClosed));
    };
    button.addEventListener("click", () => fold(!filters.classList.contains("is-closed")));
    fold(!isActive);
    filters.querySelector("h2").replaceChildren(button);
}
