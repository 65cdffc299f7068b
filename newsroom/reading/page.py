"""Reading the plain text of a printed page: lines classified, parsed into items, and every item read."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from .bulleted import with_bulleted_columns
from .credit_lines import read_credit_line
from .flags import flag, leftover
from .habits import page_habits
from .items import ReadItem, read_item, title_text
from .kinds import settle_kinds
from .labelling import label_lines
from .labels import Label
from .lines import split_lines
from .loosening import loosen
from .overlap import shared_passages
from .page_heads import without_page_head, without_top_gap
from .photo_places import settle_captions
from .previews import without_previews
from .section_reach import settle_heads
from .shapes import Flag, Item, Leftover, PageReading
from .stories import Draft, Page, Part, draft_items
from .traits import Traits, traits_of
from .trimming import trim
from .wrapping import unwrap

MOST_LINES = 30_000  # far beyond any newspaper page; further lines become one leftover


def read_page(text: str, known: Collection[str] = ()) -> PageReading:
    """Read a page into items, leftovers and flags; `known` are the names of people already on file."""
    lines = unwrap(split_lines(text))
    trimmed = [trim(piece) for line in lines[:MOST_LINES] for piece in loosen(line)]
    traits = without_previews(without_page_head(traits_of(part.line, known, part.ends_item) for part in trimmed))
    traits = with_bulleted_columns(without_top_gap(traits))
    labels = label_lines(traits, page_habits(traits))
    page = draft_items(zip(labels, traits, strict=True))
    drafts = settle_captions(page.drafts)
    settle_heads(drafts)
    readings = _read_items(drafts, page, known)
    items = tuple(reading.item for reading in readings if reading)
    unplaced = [
        left for draft, reading in zip(drafts, readings, strict=True) if not reading for left in _lines_of(draft)
    ]
    used_heads = {id(draft.head) for draft, reading in zip(drafts, readings, strict=True) if reading}
    leftovers = [
        *(leftover(code, loose, part.line.number) for part in trimmed for loose, code in part.loose),
        *(leftover(code, loose, line) for reading in readings if reading for loose, code, line in reading.loose),
        *(leftover(_furniture_of(traits), traits.text, traits.line.number) for traits in page.furniture),
        *_section_marks(zip(labels, traits, strict=True), used_heads),
        *(leftover("too_long", line.text, line.number) for line in lines[MOST_LINES:]),
        *unplaced,
    ]
    flags = [*_item_flags(readings), *_duplicates(items), *(flag("unplaced", (), left.text) for left in unplaced)]
    return PageReading(items, tuple(sorted(leftovers, key=lambda left: left.line)), tuple(flags))


def _read_items(drafts: Sequence[Draft], page: Page, known: Collection[str]) -> list[ReadItem | None]:
    people = tuple(chain.from_iterable(read_credit_line(traits.text, known).people for traits in page.photo_scopes))
    return settle_kinds([read_item(draft, people, known) for draft in drafts])


def _furniture_of(traits: Traits) -> str:
    return traits.furniture or ("photo_scope" if traits.photo_scope else "staff_credit")


def _lines_of(draft: Draft) -> list[Leftover]:
    lines = [leftover("unplaced", title_text(traits), traits.line.number) for traits in draft.titles]
    return lines + [leftover("unplaced", traits.text, traits.line.number) for _, traits in draft.parts]


def _section_marks(lines: Iterable[Part], used_heads: set[int]) -> Iterator[Leftover]:
    """The marks around each section head; a head with no item below it is left over whole."""
    for label, traits in lines:
        head = traits.section
        if head is None or not (label is Label.SECTION or (label is Label.TITLE and head.rest)):
            continue
        if id(head) not in used_heads:
            yield leftover("unplaced", head.opening + head.name + head.closing, traits.line.number)
        elif head.opening or head.closing:
            yield leftover("section_mark", (head.opening + head.closing).strip(), traits.line.number)


def _item_flags(readings: Iterable[ReadItem | None]) -> Iterator[Flag]:
    for index, reading in enumerate(filter(None, readings)):
        yield from (flag(code, (index,), text) for code, text in reading.flags)


def _duplicates(items: Sequence[Item]) -> Iterator[Flag]:
    texts = [
        "\n".join([*(block.text for block in item.body), *(photo.caption for photo in item.photos)]) for item in items
    ]
    for passage in shared_passages(texts):
        yield flag("duplicate_passage", (passage.first, passage.second), passage.text)
