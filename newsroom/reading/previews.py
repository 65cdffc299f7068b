"""Headlines of other pages, printed with the page where they stand (导读): furniture that looks like titles."""

import re
from collections.abc import Iterable
from dataclasses import replace

from .furniture import is_preview_head
from .traits import Traits

LONGEST = 40

_PAGE_REFERENCE = re.compile(
    r"[\[(>]*(?:详?见|转)? ?第? ?[A-D]?\d{1,2} ?版[\])>]*|[\[(>]+ ?[A-D]?\d{1,2}(?:版)?[\])>]*"
)


def without_previews(page: Iterable[Traits]) -> list[Traits]:
    """Mark as furniture short lines that a page number follows, and all of them below 导读."""
    marked = list(page)
    below_head = False
    for index, traits in enumerate(marked):
        follows = marked[index + 1] if index + 1 < len(marked) else None
        if is_preview_head(traits.folded):
            below_head = True
        elif _could_be_title(traits) and (_is_reference(follows) or (below_head and _goes_on(follows))):
            marked[index] = replace(traits, furniture="preview")
        elif not traits.furniture:
            below_head = False
    return marked


def _could_be_title(traits: Traits) -> bool:
    return not (traits.furniture or traits.credit or traits.opened or traits.is_sentence) and traits.length <= LONGEST


def _is_reference(traits: Traits | None) -> bool:
    return traits is not None and bool(_PAGE_REFERENCE.fullmatch(traits.folded.strip()))


def _goes_on(traits: Traits | None) -> bool:
    return traits is None or traits.furniture is not None or (_could_be_title(traits) and not traits.opened)
