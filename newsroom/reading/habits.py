"""What this page does throughout: how far apart lines stand, what a wider gap means, whether stories are signed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .traits import Traits

LONG = 45  # characters: a line this long is running text
LONGEST_HEAD = 6
OFTEN = 0.3
SIGNED_ENOUGH = 3  # so many credits on a page and an unsigned story is the exception


@dataclass(frozen=True)
class Habits:
    """`caption_after_gap`, `title_after_gap`: the share of wider gaps that precede a certain caption or title."""

    usual_gap: int = 1
    signed: float = 0.0
    caption_after_gap: float = 0.0
    title_after_gap: float = 0.0
    bare_bylines: float = 0.0  # authors are named here without a role word
    has_page_credit: bool = False  # one credit for all pictures, so captions stand without
    indents: bool = False
    flush_titles: bool = False  # paragraphs are indented here, headlines are not
    head_lengths: frozenset[int] = frozenset()  # characters of the section names here: a page sets them alike

    @property
    def new_after_gap(self) -> float:
        """How seldom plain text goes on behind a gap."""
        return self.caption_after_gap + self.title_after_gap

    def is_after_gap(self, traits: Traits) -> bool:
        return traits.line.blanks_before > self.usual_gap


def page_habits(page: Sequence[Traits]) -> Habits:
    usual = _usual_gap(page)
    behind_gap = [index for index, traits in enumerate(page) if index and traits.line.blanks_before > usual]
    captions = sum(_is_certain_caption(page, index) for index in behind_gap)
    if captions or any(traits.photo_scope for traits in page):
        captions += sum(_is_bare_caption(page, index) for index in behind_gap)
    titles = sum(_is_certain_title(page, index) for index in behind_gap)
    signatures = sum(1 for traits in page if _is_signature(traits))
    return Habits(
        usual_gap=usual,
        signed=min(1.0, signatures / SIGNED_ENOUGH),
        caption_after_gap=captions / (len(behind_gap) + 1),
        title_after_gap=titles / (len(behind_gap) + 1),
        bare_bylines=min(1.0, 0.5 * sum(_is_bare_byline(page, index) for index in range(1, len(page) - 1))),
        has_page_credit=any(traits.photo_scope for traits in page),
        indents=_is_indented(page),
        flush_titles=_is_indented(page) and not any(page[at].line.is_indented for at in _certain_titles(page)),
        head_lengths=_head_lengths(page),
    )


def _usual_gap(page: Sequence[Traits]) -> int:
    """The distance between paragraphs: the least that two long lines often have; pictures stand wider."""
    gaps = Counter(
        after.line.blanks_before
        for before, after in zip(page, page[1:], strict=False)
        if min(before.length, after.length) > LONG and not (after.caption_credit or after.opens_with_caption_mark)
    )
    gaps = gaps or Counter(traits.line.blanks_before for traits in page[1:])
    return min((gap for gap, count in gaps.items() if count >= OFTEN * gaps.total()), default=1)


def _is_certain_caption(page: Sequence[Traits], index: int) -> bool:
    here = page[index]
    if here.caption_credit or here.opens_with_caption_mark:
        return True
    return here.credit is None and index + 1 < len(page) and page[index + 1].has_photo_credit_only


def _is_bare_caption(page: Sequence[Traits], index: int) -> bool:
    """One short sentence, where no sentence of the text above is broken."""
    here = page[index]
    is_short = here.length <= LONG and here.is_sentence and not (here.credit or here.opened)
    return is_short and not page[index - 1].breaks_off and not _is_certain_caption(page, index)


def _is_indented(page: Sequence[Traits]) -> bool:
    """Whether paragraphs begin with a blank here, so that what does not is a caption, or goes on from above."""
    long = [traits.line.is_indented for traits in page if traits.length > LONG and not traits.is_certain_caption]
    return len(long) > 3 and sum(long) >= 0.8 * len(long)


def _certain_titles(page: Sequence[Traits]) -> list[int]:
    return [index for index in range(len(page)) if _is_certain_title(page, index)]


def _is_certain_title(page: Sequence[Traits], index: int) -> bool:
    """A short line with a byline or a dateline within the next three lines, all short."""
    if (
        page[index].length > LONG
        or page[index].folded[-1] == "。"
        or page[index].credit
        or page[index].opened
        or page[index].furniture
    ):
        return False
    for traits in page[index + 1 : index + 4]:
        if traits.opened or (traits.credit and not traits.has_photo_credit_only):
            return True
        if traits.length > LONG:
            return False
    return False


def _is_signature(traits: Traits) -> bool:
    if traits.tail_credit or (traits.opened and traits.opened.credit_line):
        return True
    return bool(traits.credit and traits.credit.people and not traits.has_photo_credit_only)


def _is_bare_byline(page: Sequence[Traits], index: int) -> bool:
    """A name by itself between a short line and the text."""
    before, here, after = page[index - 1 : index + 2]
    return (
        here.signature is not None
        and here.signature.certainty >= 0.9
        and before.length <= LONG
        and not before.has_stop
        and after.length > here.length
    )


def _head_lengths(page: Sequence[Traits]) -> frozenset[int]:
    """Lengths that the few words above a headline have more than once."""
    lengths = Counter(
        here.length
        for before, here, after in zip([None, *page], page, page[1:], strict=False)
        if _may_name_section(before, here, after)
    )
    return frozenset(size for size, count in lengths.items() if count > 1)


def _may_name_section(before: Traits | None, here: Traits, after: Traits) -> bool:
    if here.section is None or here.section.rest or here.length > LONGEST_HEAD:
        return False
    stands_apart = before is None or before.is_sentence or before.credit or before.furniture or before.caption_credit
    is_headline = here.length < after.length <= LONG and not (after.credit or after.opened or after.is_sentence)
    return bool(stands_apart or here.line.blanks_before > after.line.blanks_before) and is_headline
