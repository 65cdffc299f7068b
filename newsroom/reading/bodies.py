"""The text of an item taken apart: its opening, its paragraphs, and the credits and furniture glued to them."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from .credit_lines import split_dateline
from .glued import tail_credit
from .labels import Label
from .marks import fold
from .rejoining import BodyLine
from .shapes import BlockType
from .stories import TEXTS, Part
from .traits import Traits
from .trimming import trim_end

_AROUND_DATELINE = "【】[]〔〕［］：:|｜ 　"
_BULLET = re.compile(r"□ ?|\(?\d{1,2}[.)、] ?|[①-⑳] ?")


@dataclass(frozen=True)
class Signature:
    """A credit line of the text as printed, and where it stood: head, dateline or tail."""

    line: str
    place: str
    names: str | None = None  # the names in it, where words stand beside them that are no role

    @property
    def to_read(self) -> str:
        return self.names or self.line


@dataclass
class Body:
    lines: list[BodyLine] = field(default_factory=list)
    dateline: str | None = None
    headline: str | None = None  # a brief's bold lead
    signatures: list[Signature] = field(default_factory=list)
    inner_credits: list[str] = field(default_factory=list)  # of a second dateline, which stays in the text
    loose: list[tuple[str, str, int]] = field(default_factory=list)  # text, leftover code, line


def read_body(parts: Sequence[Part], titled: bool, known: Collection[str]) -> Body:
    body = Body()
    starts_part = False
    for label, traits in parts:
        if label in (Label.BYLINE, Label.TAIL):
            _read_signature(body, label, traits)
            starts_part = bool(body.lines)
        elif label in (Label.SUBHEAD, Label.NOTE):
            body.lines.append(BodyLine(BlockType(label.value), traits.text))
        elif label in TEXTS:
            starts_part = _read_text(body, label, traits, starts_part, titled, known)
    return body


def _read_signature(body: Body, label: Label, traits: Traits) -> None:
    """A dateline may stand on the credit's line, apart from the text."""
    names = traits.signature.names if traits.signature else None
    opened = split_dateline(traits.text) if label is Label.BYLINE and not body.dateline else None
    if opened and opened.dateline and opened.credit_line and not opened.rest:
        body.dateline = opened.dateline
        body.signatures.append(Signature(opened.credit_line, "dateline"))
    else:
        body.signatures.append(Signature(traits.text, "head" if label is Label.BYLINE else "tail", names))


def _read_text(
    body: Body, label: Label, traits: Traits, starts_part: bool, titled: bool, known: Collection[str]
) -> bool:
    """Add one text; whether a credit at its end closes this part of the story."""
    text = traits.text
    if label is Label.BRIEF:
        text = _take_bullet(body, text, traits)
    text = _take_opening(body, text, traits)
    if label is Label.BRIEF and not titled:
        text = _take_bold_lead(body, text, traits)
    text, signature = _take_tail(text, traits, known)
    text, glued = trim_end(text)
    body.loose += [(loose, code, traits.line.number) for loose, code in glued]
    if text:
        stands_alone = label is Label.VERSE or traits.closes_notice
        joins = label is Label.VERSE and not traits.line.blanks_before
        body.lines.append(BodyLine(BlockType.PARAGRAPH, text, stands_alone, starts_part, joins))
    if signature:
        body.signatures.append(Signature(signature, "tail"))
    return bool(signature)


def _take_bullet(body: Body, text: str, traits: Traits) -> str:
    match = _BULLET.match(fold(text))
    if not match:
        return text
    body.loose.append((text[: match.end()].strip(), "bullet", traits.line.number))
    return text[match.end() :]


def _take_opening(body: Body, text: str, traits: Traits) -> str:
    """Only the first paragraph opens a story: two datelines in one body are one story."""
    is_first = body.dateline is None and not any(line.type is BlockType.PARAGRAPH for line in body.lines)
    if not traits.opened:
        return text
    if not is_first:
        if traits.opened.dateline and traits.opened.credit_line:
            body.inner_credits.append(traits.opened.credit_line)
        return text
    body.dateline = _bare_dateline(body, traits)
    if traits.opened.credit_line:
        body.signatures.append(Signature(traits.opened.credit_line, "dateline"))
    return traits.opened.rest


def _bare_dateline(body: Body, traits: Traits) -> str | None:
    """The words of a dateline; the brackets around it, or a colon behind it, are ornament."""
    printed = traits.opened.dateline
    words = printed and printed.strip(_AROUND_DATELINE)
    if not words or words == printed:
        return printed
    before, after = printed.split(words, 1)
    body.loose += [(mark.strip(), "ornament", traits.line.number) for mark in (before, after) if mark.strip()]
    return words


def _take_bold_lead(body: Body, text: str, traits: Traits) -> str:
    lead = traits.inner_head
    if not lead or not text.startswith(lead):
        return text
    body.headline = lead
    return text[len(lead) :].strip()


def _take_tail(text: str, traits: Traits, known: Collection[str]) -> tuple[str, str | None]:
    found = tail_credit(text, known) if traits.tail_credit else None
    return (found[0].rstrip(), found[1]) if found else (text, None)
