"""The body of a story paragraph by paragraph: as markup to be merged, and in words to be compared and read out."""

import re
from html import unescape

from django.utils.translation import gettext_lazy as _

from ..layout import split_blocks

# Markup that a reader sees, and a comparison of the bare text would not.
FORMS = {
    "h2": _("subhead"),
    "blockquote": _("quotation"),
    "ul": _("list"),
    "ol": _("numbered list"),
    "strong": _("bold"),
    "em": _("italic"),
}
ENDING = frozenset({"strong", "em"})
LINK = re.compile(r'<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)</a>', re.S)
LINE_START = re.compile(r"<br\s*/?>|(?<=[^>])<p>|(?<=</p>)\s*<p>")
ITEM = re.compile(r"<li>\s*(?:<p>)?")
TAG = re.compile(r"<(/?)(\w+)[^>]*>")


def paragraphs(html: str) -> list[str]:
    """The markup of each outermost block of a cleaned body."""
    return [
        f"<{block.element}>{block.html}</{block.element}>" if block.element in ("p", "h2") else block.html
        for block in split_blocks(html)
    ]


def in_words(block: str) -> str:
    """The text of a block with its markup said in words, so that two blocks that differ read differently."""
    block = LINK.sub(r"\2〔\1〕", block)
    block = ITEM.sub("\n· ", LINE_START.sub("\n", block))
    return unescape(TAG.sub(said, block)).strip()


def said(tag: re.Match) -> str:
    is_end, element = bool(tag[1]), tag[2]
    if element not in FORMS or (is_end and element not in ENDING):
        return ""
    return f"〔{'/' if is_end else ''}{FORMS[element]}〕"


def body_in_words(html: str) -> list[str]:
    return [in_words(block) for block in paragraphs(html)]
