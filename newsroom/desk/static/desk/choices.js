/* Choices of the autocomplete fields: two lines and a small picture, and a name for every control that select2 makes. */

const $ = window.django?.jQuery;
const words = document.getElementById("desk-words").dataset;

function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text ?? "";
    return made;
}

function picture(address) {
    const image = element("img", "desk-choice-picture");
    image.src = address;
    image.alt = "";
    return image;
}

function shown(choice, withDetail) {
    const image = choice.image || choice.element?.dataset.image;
    const detail = choice.detail || choice.element?.dataset.detail;
    if (!choice.id || !(image || (withDetail && detail))) {
        return choice.text;
    }
    const box = element("span", "desk-choice");
    if (image) {
        box.append(picture(image));
    }
    const text = element("span", "desk-choice-words", choice.text);
    if (withDetail && detail) {
        text.append(element("span", "desk-choice-detail", detail));
    }
    box.append(text);
    return box;
}

function nameOf(select) {
    return select.getAttribute("aria-label") || select.labels?.[0]?.textContent.replace(/[:：]\s*$/, "").trim() || "";
}

/* select2 names its box by what is chosen alone; a reader also has to hear what is being chosen. */
function nameBox(select) {
    const box = select.nextElementSibling?.querySelector(".select2-selection");
    if (!box) {
        return;
    }
    const chosen = select.selectedOptions[0]?.textContent.trim();
    box.removeAttribute("aria-labelledby");
    box.setAttribute("aria-label", [nameOf(select), chosen].filter(Boolean).join(": "));
    const shownText = box.querySelector(".select2-selection__rendered");
    ["title", "role", "aria-readonly"].forEach((attribute) => shownText?.removeAttribute(attribute));
}

function nameAll(root) {
    root.querySelectorAll("select.admin-autocomplete:not([name*=__prefix__])").forEach(nameBox);
}

if ($?.fn.select2) {
    $.fn.select2.defaults.set("templateResult", (choice) => shown(choice, true));
    $.fn.select2.defaults.set("templateSelection", (choice) => shown(choice, false));
    $.fn.select2.defaults.set("width", "100%");
    $(() => nameAll(document));
    $(document).on("change", "select.admin-autocomplete", (event) => nameBox(event.target));
    $(document).on("select2:open", (event) => {
        const field = document.querySelector(".select2-container--open .select2-search__field");
        field?.setAttribute("aria-label", `${words.search}: ${nameOf(event.target)}`);
        field?.focus();
    });
    document.addEventListener("formset:added", (event) => nameAll(event.target));
}
