"""What the reader's codes say to an editor, in the language of the desk."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

FLAGS = {
    "duplicate_passage": _("The same passage stands in two items: one may have been set over the other."),
    "missing_credit": _("The photo has no credit, and none of the story or page covers it."),
    "inherited_credit": _("The photo has no credit of its own: it takes that of the story or page."),
    "missing_byline": _("The story names nobody who wrote it."),
    "missing_headline": _("No headline was found for this item."),
    "glued_names": _("Names were printed without a blank between them and were cut by guess."),
    "unsure_headline": _("Which part is the headline cannot be told from the text."),
    "rejoined": _("A sentence broken by a caption or a column end was joined again."),
    "unplaced": _("This text found no place in an item."),
    "unsure_credit": _("Part of the credit line could not be read with certainty."),
}

LEFTOVERS = {
    "folio": _("page number or name"),
    "date": _("date of the issue"),
    "masthead": _("about the paper, not in it"),
    "staff": _("who edited and proofread the page"),
    "jump": _("points to another page"),
    "navigation": _("belongs to the web page"),
    "preview": _("headline of a story on another page"),
    "invisible": _("signs that do not show"),
    "picture": _("stands for a picture"),
    "contact": _("telephone, address or e-mail"),
    "advert": _("marks an advertisement"),
    "code": _("production code"),
    "ornament": _("ornament without words"),
    "end": _("marks the end of the text"),
    "source": _("where the text was taken from"),
    "photo_scope": _("credits all uncredited photos"),
    "separator": _("dash between the parts of a headline"),
    "section_mark": _("marks around a section head"),
    "bullet": _("mark before a brief"),
    "staff_credit": _("who edited and proofread the page"),
    "unplaced": _("found no place in an item"),
    "too_long": _("beyond the length of a newspaper page"),
    "taken_out": _("taken out by the editor"),
}


class FlagWords(NamedTuple):
    code: str
    message: str
    text: str
    items: list[int]


class LeftoverWords(NamedTuple):
    index: int
    text: str
    line: int
    why: str
    is_open: bool


def flag_words(reading: dict) -> list[FlagWords]:
    return [
        FlagWords(flag["code"], FLAGS.get(flag["code"], flag["message"]), flag["text"], flag["items"])
        for flag in reading["flags"]
    ]


def leftover_words(reading: dict) -> list[LeftoverWords]:
    """The leftovers with their reasons; those whose place is not known stand first."""
    words = [
        LeftoverWords(
            index,
            left["text"],
            left["line"],
            LEFTOVERS.get(left.get("code"), left["why"]),
            left.get("code") in ("unplaced", "taken_out", None),
        )
        for index, left in enumerate(reading["leftovers"])
    ]
    return sorted(words, key=lambda left: not left.is_open)
