"""Columns of notes that only their marks part: a section head above texts that open alike, ▲…, ▲…."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from .traits import Traits

FEWEST = 2
NAMED = 0.9  # certainty that what stands above such notes is their column's name


def with_bulleted_columns(page: Sequence[Traits]) -> list[Traits]:
    """Let each section head tell whether such notes stand below it."""
    return [_told(traits, page[at + 1 :]) for at, traits in enumerate(page)]


def _told(traits: Traits, below: Sequence[Traits]) -> Traits:
    if traits.section is None or traits.section.rest or not below:
        return traits
    mark = below[0].text[0]
    notes = list(takewhile(lambda note: note.is_bulleted_text and note.text[0] == mark, below))
    news = sum(bool(note.is_dated or note.tail_credit) for note in notes)
    if len(notes) < FEWEST or not (traits.section.is_usual or news > len(notes) / 2):
        return traits
    certainty = max(traits.section.certainty, NAMED)
    return replace(traits, section=replace(traits.section, has_bullets=True, certainty=certainty))
