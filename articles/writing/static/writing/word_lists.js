/* Word writes the items of a list as paragraphs that name their list and level, with the sign before them as text. */

export const styleOf = (element) => element.dataset.style ?? "";

const ITEM = /mso-list:\s*l\d+\s+level(\d+)/i;
const ARABIC = /^\(?\d+[.)、．]?$/;
const NUMBER = /^[（(]?[〇零一二三四五六七八九十百0-9a-z①-⑳]+[.)、．）]?$/i;

function take(paragraph) {
    const level = Number(styleOf(paragraph).match(ITEM)[1]);
    const ignored = [...paragraph.querySelectorAll("[data-style]")].filter((part) => /mso-list:\s*ignore/i.test(styleOf(part)));
    const sign = ignored.map((part) => part.textContent).join("").replace(/\s+/g, "");
    ignored.forEach((part) => part.remove());
    return { paragraph, level, sign };
}

/* 一、 and （二） are words of the text and are printed as they are. */
function isWritten(sign) {
    return NUMBER.test(sign) && !ARABIC.test(sign);
}

function item(paragraph) {
    const made = document.createElement("li");
    const inside = document.createElement("p");
    inside.append(...paragraph.childNodes);
    made.append(inside);
    return made;
}

function listFor(levels, level, tag, place) {
    while (levels.length && levels.at(-1).level > level) {
        levels.pop();
    }
    const last = levels.at(-1);
    if (last?.level === level && last.list.localName === tag) {
        return last.list;
    }
    if (last?.level === level) {
        levels.pop();
    }
    const list = document.createElement(tag);
    const parent = levels.at(-1)?.list.lastElementChild;
    parent ? parent.append(list) : place.before(list);
    levels.push({ level, list });
    return list;
}

export function asLists(root) {
    let levels = [];
    let previous = null;
    for (const paragraph of [...root.querySelectorAll("p[data-style]")].filter((each) => ITEM.test(styleOf(each)))) {
        const { level, sign } = take(paragraph);
        if (isWritten(sign)) {
            paragraph.prepend(sign);
            levels = [];
            continue;
        }
        if (paragraph.previousElementSibling !== previous) {
            levels = [];
        }
        const list = listFor(levels, level, ARABIC.test(sign) ? "ol" : "ul", paragraph);
        list.append(item(paragraph));
        paragraph.remove();
        previous = levels[0].list;
    }
}
