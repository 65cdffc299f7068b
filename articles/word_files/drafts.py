"""From the blocks of a file to a story: which lines are its titles, who wrote it, which words belong to a picture."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext_noop

from newsroom.reading.credit_lines import is_credit_line, split_caption_credit

from ..body import as_html, clean_body
from .blocks import Block

LONGEST_TITLE = 44  # characters of one line; what is longer is a paragraph
MOST_TITLES = 5
LONGEST_CAPTION = 160
KICKER = re.compile("kicker|引题|肩题|眉题", re.I)
DECK = re.compile("subtitle|deck|副题|副标题", re.I)
HEADLINE = re.compile(r"title|headline|主题|大标题|^标题$|heading 1$", re.I)
SUBHEAD = re.compile("heading|小标题|标题 ?[2-9]", re.I)
CREDIT = re.compile("author|byline|作者|署名", re.I)
CAPTION = re.compile("caption|图注|图说|题注", re.I)
CAPTION_OPENING = re.compile(r"[▲△▼▽↑↓●■]|图[为片]?[①-⑩1-9一二三四]?[为:：]|[上下左右]图|（?资料图")
ARROW = re.compile(r"^[▲△▼▽↑↓\s]+")
SENTENCE_END = re.compile("[。！？；：…][”’）]?$")

WARNINGS = {
    "titles_by_place": gettext_noop("The titles were told by their place: look at them."),
    "no_headline": gettext_noop("No headline was found."),
    "no_credit": gettext_noop("No byline was found."),
    "table": gettext_noop("A table was taken apart: its cells stand as paragraphs."),
    "footnotes": gettext_noop("Footnotes were left out; they are among what is left over."),
    "picture_without_caption": gettext_noop("A picture has no caption."),
    "picture_missing": gettext_noop("A picture is not in the file, or of a kind that is not taken."),
    "not_understood": gettext_noop("Something in the file was not understood and may be missing: compare the two."),
}


@dataclass(frozen=True)
class DraftPicture:
    """`after` is the number of body blocks that stand before it; `data` is the file as it was put in."""

    name: str
    data: bytes
    caption: str = ""
    credit_line: str = ""
    after: int = 0


@dataclass
class Draft:
    """A story as a Word file has it. `body` is clean HTML; `warnings` are keys of WARNINGS."""

    kicker: str = ""
    headline: str = ""
    deck: str = ""
    credit_line: str = ""
    body: str = ""
    pictures: list[DraftPicture] = field(default_factory=list)
    leftovers: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def warn(self, code: str) -> None:
        if code not in self.warnings:
            self.warnings.append(code)


def draft_of(blocks: Sequence[Block], pictures: dict[str, tuple[str, bytes]]) -> Draft:
    """`pictures` gives name and bytes of each by its digest."""
    draft = Draft()
    rest = list(blocks)
    take_footnotes(draft, rest)
    take_titles(draft, rest)
    take_credit(draft, rest)
    fill_body(draft, rest, pictures)
    if not draft.headline:
        draft.warn("no_headline")
    if not draft.credit_line:
        draft.warn("no_credit")
    return draft


def take_footnotes(draft: Draft, blocks: list[Block]) -> None:
    for block in [block for block in blocks if block.is_footnotes]:
        blocks.remove(block)
        draft.leftovers.append(block.text)
        draft.warn("footnotes")


def take_titles(draft: Draft, blocks: list[Block]) -> None:
    """The first lines that look like titles, by their style, else by how they are set."""
    size = usual_size(blocks)
    lines: list[Block] = []
    while blocks and len(lines) < MOST_TITLES and is_title(blocks[0], size, is_first=not lines):
        lines.append(blocks.pop(0))
    if not lines:
        return
    place = headline_place(lines)
    if not HEADLINE.search(lines[place].style):
        draft.warn("titles_by_place")
    last = place + 1
    while last < len(lines) and belongs_to_headline(lines[place], lines[last]):
        last += 1
    draft.kicker = joined(lines[:place])
    draft.headline = joined(lines[place:last])
    draft.deck = joined(lines[last:])


def usual_size(blocks: Sequence[Block]) -> float:
    """The size in which most of the text is set."""
    sizes = Counter()
    for block in blocks:
        sizes[block.size] += len(block.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def is_title(block: Block, usual: float, is_first: bool) -> bool:
    if block.pictures or block.tag in ("ul", "ol", "table") or len(block.text) > LONGEST_TITLE:
        return False
    if any(pattern.search(block.style) for pattern in (KICKER, DECK, HEADLINE)):
        return True
    if is_credit_line(block.text) or CREDIT.search(block.style) or SENTENCE_END.search(block.text):
        return False
    is_set_apart = block.is_centred or block.is_bold or block.size > usual or block.text.startswith("——")
    return is_set_apart or is_first


def headline_place(lines: Sequence[Block]) -> int:
    """Named so by its style; else the largest, the first of several."""
    for place, line in enumerate(lines):
        if HEADLINE.search(line.style) and not DECK.search(line.style):
            return place
    candidates = [place for place, line in enumerate(lines) if not KICKER.search(line.style)] or [0]
    return max(candidates, key=lambda place: (lines[place].size, -place))


def belongs_to_headline(headline: Block, line: Block) -> bool:
    """A second line set exactly like the first; a deck often begins with a dash."""
    if DECK.search(line.style) or line.text.startswith("——"):
        return False
    looks = [(each.style, each.size, each.is_bold) for each in (headline, line)]
    return looks[0] == looks[1] and (headline.size > 0 or bool(HEADLINE.search(headline.style)))


def joined(lines: Sequence[Block]) -> str:
    """A blank marks where a title may break."""
    return " ".join(line.text for line in lines)


def take_credit(draft: Draft, blocks: list[Block]) -> None:
    """Below the titles, else at the end."""
    for place in [*range(min(2, len(blocks))), *range(len(blocks) - 1, max(1, len(blocks) - 3), -1)]:
        block = blocks[place]
        if block.pictures or (place and is_caption(block) and blocks[place - 1].pictures):
            continue
        if CREDIT.search(block.style) or is_credit_line(block.text):
            draft.credit_line = blocks.pop(place).text
            return


def fill_body(draft: Draft, blocks: list[Block], pictures: dict[str, tuple[str, bytes]]) -> None:
    parts: list[str] = []
    is_bold_meant = any(not block.is_bold for block in blocks if block.text)
    while blocks:
        block = blocks.pop(0)
        if block.pictures:
            take_pictures(draft, block, blocks, pictures, len(parts))
            continue
        if block.tag == "table":
            draft.warn("table")
        parts.append(as_subhead(block) if is_subhead(block, is_bold_meant) else block.body)
    draft.body = clean_body("\n".join(filter(None, parts)))


def is_subhead(block: Block, is_bold_meant: bool) -> bool:
    if re.fullmatch("h[1-6]", block.tag) or SUBHEAD.search(block.style):
        return True
    is_short = block.tag == "p" and len(block.text) <= LONGEST_TITLE and not SENTENCE_END.search(block.text)
    return is_short and is_bold_meant and (block.is_bold or block.is_centred)


def as_subhead(block: Block) -> str:
    return as_html([("h2", block.text)])


def take_pictures(draft: Draft, block: Block, rest: list[Block], pictures: dict, after: int) -> None:
    """With the caption in the same paragraph or the next; of several in a row it belongs to the last."""
    caption = block.text
    if not caption and rest and not rest[0].pictures and is_caption(rest[0]):
        caption = rest.pop(0).text
    *others, last = block.pictures
    for digest in others:
        add_picture(draft, digest, "", pictures, after)
    add_picture(draft, last, caption, pictures, after)


def is_caption(block: Block) -> bool:
    text = block.text
    if block.tag != "p" or not text or len(text) > LONGEST_CAPTION:
        return False
    is_told = CAPTION.search(block.style) or CAPTION_OPENING.match(text)
    return bool(is_told) or split_caption_credit(text)[1] is not None


def add_picture(draft: Draft, digest: str, caption: str, pictures: dict, after: int) -> None:
    if digest not in pictures:
        draft.warn("picture_missing")
        draft.leftovers += [caption] if caption else []
        return
    name, data = pictures[digest]
    words, credit = split_caption_credit(ARROW.sub("", caption))
    if not caption:
        draft.warn("picture_without_caption")
    draft.pictures.append(DraftPicture(name, data, words, credit or "", after))
