"""The running head of a page: its name and the paper's, printed beside the folio and the date."""

from collections.abc import Iterable
from dataclasses import replace

from .traits import Traits

LONGEST_NAME = 8
RUNNING_HEAD = ("folio", "date", "masthead", "staff", "contact")


def without_page_head(page: Iterable[Traits]) -> list[Traits]:
    """Mark as furniture the few words above the first story that stand right above a folio, a date or an address."""
    marked = list(page)
    last = _last_of_head(marked)
    for index, traits in enumerate(marked[:last]):
        marked[index] = replace(traits, furniture=traits.furniture or "folio")
    return marked


def _last_of_head(page: list[Traits]) -> int:
    """Where the running head's last line stands; nothing but furniture and names stands above it."""
    last = 0
    for index, traits in enumerate(page):
        if traits.furniture in RUNNING_HEAD:
            last = index
        elif not (traits.furniture or _may_be_name(traits)):
            break
    return last


def _may_be_name(traits: Traits) -> bool:
    is_text = traits.credit or traits.opened or traits.has_stop
    return traits.length <= LONGEST_NAME and not is_text and not traits.line.is_indented
