"""The text of a story as the editor writes it: a short list of elements, cleaned on the server whatever came in."""

import re
from html import unescape

import nh3
from django.utils.html import escape
from django_prose_editor.fields import create_sanitizer

EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "Heading": {"levels": [2]},
    "HardBreak": True,
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto"]},
}

BLOCK = re.compile(r"<(p|h2|li|blockquote)>(.*?)</\1>", re.S)
LEADING_BLANKS = re.compile(r"(<(?:p|h2|li|blockquote)>)(?:\s|&nbsp;)+")
EMPTY_BLOCK = re.compile(r"<(p|h2|li|blockquote)>(?:\s|&nbsp;|<br>)*</\1>")
TAG = re.compile(r"<[^>]*>")
PARAGRAPH = re.compile(r"<p>(.*?)(?:</p>|\Z)", re.S)
CUT_MARKUP = re.compile(r"<[^>]*$|&\w{0,8}$")
BLOCK_END = re.compile(r"</(?:p|h2|li|blockquote)>\s*|<br>")

allowed_by_editor = create_sanitizer(EXTENSIONS)


def without_foreign_links(element: str, attribute: str, value: str) -> str | None:
    """Drop `//host` links: they look internal and are not."""
    return None if attribute == "href" and value.lstrip().startswith(("//", "\\", "/\\")) else value


def clean_body(html: str) -> str:
    """Leave the elements the editor knows; drop Word's indents and empty paragraphs, and links without a scheme."""
    html = allowed_by_editor(html)
    html = nh3.clean(html, attribute_filter=without_foreign_links, link_rel="noopener noreferrer")
    html = LEADING_BLANKS.sub(r"\1", html)
    return EMPTY_BLOCK.sub("", html).strip()


def as_text(html: str) -> str:
    """The words of a body, a line for each block."""
    return unescape(TAG.sub("", BLOCK_END.sub("\n", html))).strip()


def beginning(html: str) -> str:
    """The words of the first paragraph; `html` may be cut off anywhere."""
    found = PARAGRAPH.search(html)
    return as_text(CUT_MARKUP.sub("", found[1] if found else html)).replace("\n", "")


def shortened(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1].rstrip('，、；：。,;: ')}…"


def as_html(blocks) -> str:
    """A body from `(element, text)` pairs, element being p or h2; a line break in the text is kept as one."""
    lines = ((element, "<br>".join(map(escape, text.split("\n")))) for element, text in blocks)
    return "\n".join(f"<{element}>{text}</{element}>" for element, text in lines)
