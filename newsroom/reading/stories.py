"""From labelled lines to drafts of items: each line goes to the item it stands in, nothing is interpreted yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .labels import Label
from .sections import Column, SectionHead
from .traits import Traits

Part = tuple[Label, Traits]

TEXTS = (Label.PARAGRAPH, Label.BRIEF, Label.VERSE)


@dataclass
class Draft:
    """An item in the making: its head, and every further line in the order printed."""

    head: SectionHead | None = None
    titles: list[Traits] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    photo_scopes: list[Traits] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.titles or self.parts)

    @property
    def column(self) -> Column:
        return self.head.column if self.head else Column.NONE

    @property
    def texts(self) -> list[Traits]:
        return [traits for label, traits in self.parts if label in TEXTS]

    @property
    def has_pictures(self) -> bool:
        return any(label in (Label.CAPTION, Label.PHOTO_CREDIT) for label, _ in self.parts)

    @property
    def has_byline(self) -> bool:
        return any(label in (Label.BYLINE, Label.TAIL) for label, _ in self.parts)

    @property
    def has_head_byline(self) -> bool:
        return any(label is Label.BYLINE for label, _ in self.parts)

    @property
    def is_signed(self) -> bool:
        return self.has_byline or any(
            traits.tail_credit or (traits.opened and traits.opened.credit_line) for traits in self.texts
        )

    @property
    def has_dateline(self) -> bool:
        return any(traits.opened and traits.opened.dateline for traits in self.texts[:1])


@dataclass
class Page:
    """The drafts of a page and the lines that belong to none of them."""

    drafts: list[Draft] = field(default_factory=list)
    furniture: list[Traits] = field(default_factory=list)
    photo_scopes: list[Traits] = field(default_factory=list)  # credits for all the page's uncredited photos


def draft_items(lines: Iterable[Part]) -> Page:
    page, current = Page(), Draft()
    for label, traits in lines:
        if label is Label.FURNITURE:
            _note_furniture(page, current, traits)
            continue
        if _starts_item(current, label, traits):
            page.drafts.append(current)
            current = Draft(head=_head_in_force(current, label))
        _add(current, label, traits)
    page.drafts.append(current)
    page.drafts = [draft for draft in page.drafts if not draft.is_empty]
    return page


def _note_furniture(page: Page, current: Draft, traits: Traits) -> None:
    page.furniture.append(traits)
    if traits.reaches_page:
        page.photo_scopes.append(traits)
    elif traits.photo_scope:
        current.photo_scopes.append(traits)


def _starts_item(current: Draft, label: Label, traits: Traits) -> bool:
    if label in (Label.SECTION, Label.BRIEF):
        return not current.is_empty or current.head is not None
    return label is Label.TITLE and any(part is not Label.NOTE for part, _ in current.parts)


def _head_in_force(before: Draft, label: Label) -> SectionHead | None:
    """A column of briefs goes on over the items below its head; any other section head holds for one item."""
    return before.head if label is not Label.SECTION and before.column is Column.BRIEFS else None


def _add(current: Draft, label: Label, traits: Traits) -> None:
    if label is Label.SECTION:
        current.head = traits.section
    elif label is Label.TITLE:
        current.titles.append(traits)
        if traits.section and traits.section.rest:
            current.head = traits.section
    else:
        current.parts.append((label, traits))
