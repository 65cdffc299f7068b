/* Finding a story in the pool: what does not fit is hidden, also when the pool has been renewed. */

const find = document.getElementById("board-find");
const approved = document.getElementById("board-approved");

export function narrow() {
    const wanted = find.value.trim().toLowerCase();
    for (const card of document.querySelectorAll("#board-pool [data-article]")) {
        const fits = card.textContent.toLowerCase().includes(wanted);
        card.hidden = !fits || (approved.checked && card.classList.contains("is-open"));
    }
}

find.addEventListener("input", narrow);
approved.addEventListener("change", narrow);
