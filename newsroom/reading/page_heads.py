"""The running head of a page: its name and the paper's, printed beside the folio and the date."""

from collections.abc import Iterable
from dataclasses import replace

from .furniture import is_running_head, names_paper
from .traits import Traits

LONGEST_NAME = 8
RUNNING_HEAD = ("folio", "date", "masthead", "staff", "contact")


def without_page_head(page: Iterable[Traits]) -> list[Traits]:
    """Mark as furniture the few words above the first story that stand right above a folio, a date or an address."""
    marked = list(page)
    end = _end_of_head(marked)
    for index, traits in enumerate(marked[:end]):
        marked[index] = replace(traits, furniture=traits.furniture or "folio")
    return marked


def _end_of_head(page: list[Traits]) -> int:
    """Where the running head ends; nothing but furniture and names stands above its last line."""
    end = 0
    for index, traits in enumerate(page):
        is_paper = index < len(page) - 1 and names_paper(traits.folded)
        if traits.furniture in RUNNING_HEAD or is_running_head(traits.folded) or is_paper:
            end = index + 1
        elif not (traits.furniture or _may_be_name(traits)):
            break
    return end


def _may_be_name(traits: Traits) -> bool:
    is_text = traits.credit or traits.opened or traits.has_stop
    return traits.length <= LONGEST_NAME and not is_text and not traits.line.is_indented


def without_top_gap(page: list[Traits]) -> list[Traits]:
    """The gap between a page's head and its first story tells nothing of that story's first line."""
    top = next((index for index, traits in enumerate(page) if not traits.furniture), None)
    if top is None:
        return page
    line = replace(page[top].line, blanks_before=0)
    return [*page[:top], replace(page[top], line=line), *page[top + 1 :]]
