"""How far a section head reaches: over the item below it, and over those after it that are of its kind."""

from collections.abc import Sequence

from .sections import Column, SectionHead
from .stories import Draft

LONGEST_BRIEF = 600  # characters: a column of briefs ends before a longer item
LONGEST_NOTE = 260  # a page's short notes, which one head can hold together
LARGE_HEAD = 3  # title lines of a story that stands by itself
PARTED = 2  # heads of a page that is parted by them throughout


def settle_heads(drafts: Sequence[Draft]) -> None:
    """Give every draft the head it stands under."""
    _end_columns(drafts)
    _carry_heads(drafts)
    _carry_photo_heads(drafts)


def _end_columns(drafts: Sequence[Draft]) -> None:
    """A signed or longer item ends the column of briefs it stands below."""
    ended: SectionHead | None = None
    for before, draft in zip(drafts, drafts[1:], strict=False):
        if draft.head is None:
            continue
        is_other = not draft.texts or not _is_brief_like(draft)
        if draft.head is ended or (draft.head is before.head and is_other):
            ended, draft.head = draft.head, None


def _carry_heads(drafts: Sequence[Draft]) -> None:
    """A head that is no story's own holds until another kind of item."""
    if not drafts:
        return
    above = drafts[0]
    held = [int(above.head is not None)]  # items below each head so far
    for draft in drafts[1:]:
        if not draft.titles and not draft.texts:
            continue  # photo news between the stories
        if draft.head is None and above.head and _reaches(above, draft, held, drafts):
            draft.head = above.head
        if draft.head is not above.head:
            held.append(0)
        held[-1] += draft.head is not None
        above = draft


def _carry_photo_heads(drafts: Sequence[Draft]) -> None:
    """A head above pictures holds for all below it, all with headlines or all without, until a story."""
    for above, draft in zip(drafts, drafts[1:], strict=False):
        are_pictures = above.head is not None and not (above.texts or draft.texts)
        is_alike = bool(above.titles) is bool(draft.titles)
        if draft.head is None and are_pictures and is_alike and (draft.titles or above.column is Column.PHOTOS):
            draft.head = above.head


def _reaches(above: Draft, draft: Draft, held: Sequence[int], drafts: Sequence[Draft]) -> bool:
    head = above.head
    if head.is_of_one_story or not _can_share(draft, above):
        return False
    if Column.BRIEFS in (draft.column, above.column):
        return drafts[0].head is not None and _is_brief_like(draft)
    each_holds_one = len(held) > PARTED and all(count <= 1 for count in held[:-1])
    begins_with_head = drafts[0].head is not None and not drafts[0].head.rest
    is_parted = (
        begins_with_head and len({id(other.head) for other in drafts if other.head}) >= PARTED and not each_holds_one
    )
    are_notes = _is_note(draft) and _is_note(above)
    return ((begins_with_head and head.is_general) or is_parted or are_notes) and _form(draft) == _form(above)


def _can_share(draft: Draft, above: Draft) -> bool:
    """Whether one section can hold both: no photo news among stories, nor a story with a large head of its own."""
    if not draft.titles or bool(draft.texts) is not bool(above.texts) or len(draft.titles) >= LARGE_HEAD:
        return False
    return not any(traits.is_notice_title for traits in draft.titles)


def _form(draft: Draft) -> tuple[bool, bool]:
    return draft.has_head_byline, draft.has_dateline


def _is_brief_like(draft: Draft) -> bool:
    return not draft.has_head_byline and _size(draft) <= LONGEST_BRIEF


def _is_note(draft: Draft) -> bool:
    """Whether an item is one short paragraph below one line of headline."""
    return len(draft.titles) == len(draft.texts) == 1 and _size(draft) <= LONGEST_NOTE


def _size(draft: Draft) -> int:
    return sum(traits.length for traits in draft.texts)
