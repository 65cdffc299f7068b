/* A button that needs a reason leads to the field for it, and not to an error of the server. */

const note = document.getElementById("review-note");

for (const button of document.querySelectorAll("[data-needs-reason]")) {
    button.addEventListener("click", (event) => {
        note.setCustomValidity(note.value.trim() ? "" : button.dataset.needsReason);
        if (!note.reportValidity()) {
            event.preventDefault();
            note.focus();
        }
    });
}

note?.addEventListener("input", () => note.setCustomValidity(""));
