"""Every code a reading can carry, with its words for the editor. A screen translates by code."""

from collections.abc import Sequence

from .shapes import Flag, Leftover

MESSAGES = {
    "duplicate_passage": "The same passage stands in two items: one may be set over the other.",
    "missing_credit": "The photo has no credit, and none of the story or page covers it.",
    "inherited_credit": "The photo has no credit of its own: it takes that of the story or page.",
    "missing_byline": "The story names nobody who wrote it.",
    "missing_headline": "No headline was found for this item.",
    "glued_names": "Names were printed without a blank between them and were cut by guess.",
    "unsure_headline": "Which part is the headline cannot be told from the text.",
    "rejoined": "A sentence broken by a caption or a column end was joined again.",
    "unplaced": "This text found no place in an item.",
    "unsure_credit": "Part of the credit line could not be read with certainty.",
}

LEFTOVERS = {
    "folio": "page number or name",
    "date": "date of the issue",
    "masthead": "about the paper, not in it",
    "staff": "who edited and proofread the page",
    "jump": "points to another page",
    "navigation": "belongs to the web page",
    "preview": "headline of a story on another page",
    "picture": "stands for a picture",
    "contact": "telephone, address or e-mail",
    "advert": "marks an advertisement",
    "code": "production code",
    "ornament": "ornament without words",
    "end": "marks the end of the text",
    "invisible": "marks without a shape, left by the copy",
    "source": "where the text was taken from",
    "photo_scope": "credits all uncredited photos",
    "separator": "dash between the parts of a headline",
    "section_mark": "marks around a section head",
    "bullet": "mark before a brief",
    "staff_credit": "who edited and proofread the page",
    "unplaced": "found no place in an item",
    "too_long": "beyond the length of a newspaper page",
}


def flag(code: str, items: Sequence[int], text: str) -> Flag:
    return Flag(code, tuple(items), text, MESSAGES.get(code, code))


def leftover(code: str, text: str, line: int) -> Leftover:
    return Leftover(text, line, LEFTOVERS[code], code)
