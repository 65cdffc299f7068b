/* What is pasted from Word, WPS and pages of the web: paragraphs, subheads, lists, bold, italic and links are left of it.

   Whether a paragraph is a subhead is said by its style in Word; one that is merely bold stays a paragraph. */

import { asLists, styleOf } from "./word_lists.js";

const GONE = "style, script, meta, link, title, xml, img, svg, object, del, s.msoDel, .msocomoff, .msocomanchor, input, button";
const BLOCKS = "p, h1, h2, h3, h4, h5, h6, div, ul, ol, li, table, tr, blockquote, section, article";
const HEADING = "h1, h2, h3, h4, h5, h6";
const BOLD = /(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)/i;
const NOT_BOLD = /(?:^|;)\s*font-weight:\s*(?:normal|[1-5]00)/i;
const ITALIC = /(?:^|;)\s*font-style:\s*italic/i;
const HIDDEN = /mso-hide:\s*all|display:\s*none|mso-element:\s*comment/i;
const WIDE = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’…—]";
const BROKEN_LINE = new RegExp(`(${WIDE})[ \\t]*[\\r\\n]+[ \\t]*(?=${WIDE})`, "g");

/* Styles and scripts in attributes are refused by the policy as soon as they are parsed; under other names they can be read. */
function parsed(html) {
    const named = html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on\w+)\s*=/gi, " data-$1="));
    return new DOMParser().parseFromString(named, "text/html").body;
}

/* Names of classes whose rule in Word's own sheet says that they are headings. */
function headingClasses(html) {
    const rules = html.match(/[^{}]+\{[^}]*mso-(?:style-name:\s*["']?(?:heading|标题)\s*\d|outline-level:\s*\d)[^}]*\}/gi) ?? [];
    return new Set(rules.flatMap((rule) => [...rule.split("{")[0].matchAll(/\.([\w-]+)/g)].map((found) => found[1])));
}

function rename(element, tag) {
    const made = document.createElement(tag);
    made.append(...element.childNodes);
    element.replaceWith(made);
    return made;
}

const unwrap = (element) => element.replaceWith(...element.childNodes);

/* Puts what is in an element into another one inside it. */
function fill(element, tag) {
    const made = document.createElement(tag);
    made.append(...element.childNodes);
    element.append(made);
}

function dropHidden(root) {
    root.querySelectorAll(GONE).forEach((element) => element.remove());
    for (const element of root.querySelectorAll("[data-style]")) {
        if (HIDDEN.test(styleOf(element))) {
            element.remove();
        }
    }
}

function markSubheads(root, classes) {
    const says = (block) => [...block.classList].some((name) => classes.has(name)) || /mso-outline-level:\s*\d/i.test(styleOf(block));
    const heads = [...root.querySelectorAll(`${HEADING}, p`)].filter((block) => block.matches(HEADING) || says(block));
    for (const head of heads) {
        const made = rename(head, "h2");
        made.querySelectorAll("b, strong").forEach(unwrap);
        made.querySelectorAll("[data-style]").forEach((element) => element.removeAttribute("data-style"));
    }
}

/* Bold and italic that a style says; Google wraps everything into a <b> that is not bold. */
function sayWeight(root) {
    for (const element of root.querySelectorAll("span, font, b, strong, i, em")) {
        const style = styleOf(element);
        if (element.matches("b, strong") && NOT_BOLD.test(style)) {
            unwrap(element);
        } else if (element.matches("span, font")) {
            [BOLD.test(style) && "strong", ITALIC.test(style) && "em"].filter(Boolean).forEach((tag) => fill(element, tag));
            unwrap(element);
        }
    }
}

/* A table becomes a paragraph for each row; one that only frames a text is taken away. */
function flattenTables(root) {
    for (const table of [...root.querySelectorAll("table")].reverse()) {
        const rows = [...table.rows].map((row) => [...row.cells]);
        const isFrame = rows.every((cells) => cells.length < 2);
        table.replaceWith(...rows.flatMap((cells) => (isFrame ? cells.flatMap((cell) => [...cell.childNodes]) : [asLine(cells)])));
    }
}

function asLine(cells) {
    const line = document.createElement("p");
    line.textContent = cells.map((cell) => cell.textContent.replace(/\s+/g, " ").trim()).filter(Boolean).join("　");
    return line;
}

function joinLines(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode;
        text.data = text.data.replaceAll("\u00a0", " ").replace(BROKEN_LINE, "$1");
    }
}

/* Indents are the layout's; a paragraph of blanks is none. */
function trimBlocks(root) {
    for (const block of root.querySelectorAll("p, h2, li, blockquote")) {
        for (let first = block.firstChild; first && !/\S/.test(first.textContent) && !first.matches?.("br"); first = block.firstChild) {
            first.remove();
        }
        let text = block;
        while (text && text.nodeType !== Node.TEXT_NODE) {
            text = text.firstChild;
        }
        if (text) {
            text.data = text.data.trimStart();
        }
        if (!block.textContent.trim()) {
            block.remove();
        }
    }
}

function strip(root) {
    for (const element of [...root.querySelectorAll("*")]) {
        const href = element.matches("a[href]") ? element.getAttribute("href") : "";
        if (element.matches("div, section, article, center, a") && !/^(https?:|mailto:)/i.test(href)) {
            const isBlock = !element.matches("a") && !element.querySelector(BLOCKS);
            isBlock ? rename(element, "p") : unwrap(element);
            continue;
        }
        [...element.attributes].forEach(({ name }) => name === "href" || element.removeAttribute(name));
        if (element.localName.includes(":")) {
            unwrap(element);
        }
    }
}

export function cleanHtml(html) {
    if (html.includes("data-pm-slice")) {
        return html; // from this editor itself
    }
    const classes = headingClasses(html);
    const root = parsed(html.match(/<!--StartFragment-->([\s\S]*)<!--EndFragment-->/i)?.[1] ?? html);
    dropHidden(root);
    flattenTables(root);
    markSubheads(root, classes);
    asLists(root);
    sayWeight(root);
    strip(root);
    joinLines(root);
    trimBlocks(root);
    return root.innerHTML;
}

export function cleanText(text) {
    const lines = text.split(/\r\n?|\n/).map((line) => line.replaceAll("\u00a0", " ").trim());
    return lines.filter(Boolean).join("\n");
}

/* The editor gets what it pastes from here, before it has looked at the clipboard itself. */
function paste(event) {
    const view = event.target.closest?.(".ProseMirror[contenteditable]")?.editor?.view;
    const [html, text] = ["text/html", "text/plain"].map((kind) => event.clipboardData.getData(kind));
    if (!view || !(html || text)) {
        return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (html) {
        view.pasteHTML(cleanHtml(html), event);
    } else {
        view.pasteText(cleanText(text), event);
    }
}

export function cleanPastes(form) {
    form.addEventListener("paste", paste, { capture: true });
}
