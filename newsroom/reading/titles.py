"""Kicker, headline and deck of a title block, whether on lines of their own or in one line around a dash."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .lines import length
from .marks import fold
from .rhythm import EVEN, halves, is_chanted, is_slogan
from .title_signs import (
    is_attendance,
    is_crafted,
    is_deck,
    is_event,
    is_outcome,
    is_report,
    is_told,
    leads_in,
    opens_with_dash,
    points_at_headline,
)

MARGIN = 1.0  # two ways of reading a title block closer than this cannot be told apart
LONGEST_HALF = 16
CRAFTED = 0.8
CHANTED = 5.5
POINTING, TOLD = 2.5, 1.2
OUTCOME, EVENT = 2.5, 1.6
LONGEST_CALL = 9  # characters of each half of a slogan above the headline
TINY_SIDE, SHORTEST_SIDE = 1.0, 7  # so few characters are rather half a headline than a kicker or a deck
LONGER = 3  # the headline is seldom longer than its kicker or deck by more characters than this

_DASH = re.compile(r" ?(?:-{2,}|(?<=[^\x00-\x7f]{4})-(?=[^\x00-\x7f]{4})) ?")
_GOES_ON = re.compile(r"原来|却|也|还|又|就|竟|才|让|为|将|与|和|更|再|数|只|引出|牵出|换来|结果|没想到|不料|岂料")
_UNFINISHED = re.compile(r"[,、成为的把将在到让与和及对向从被使给]$")


@dataclass(frozen=True)
class TitleBlock:
    """`separators` are dashes between the parts, which belong to none; `is_unsure` asks an editor to choose."""

    kicker: str | None = None
    headline: str | None = None
    deck: str | None = None
    separators: tuple[str, ...] = ()
    is_unsure: bool = False


def read_titles(lines: Sequence[str]) -> TitleBlock:
    if not lines:
        return TitleBlock()
    if len(lines) == 1:
        return _one_line(lines[0])
    return _several_lines(lines)


def _one_line(line: str) -> TitleBlock:
    before, dash, after = _split_at_dash(line)
    if not dash:
        return TitleBlock(headline=line, is_unsure=_has_uneven_parts(line))
    if not before or not after:
        return TitleBlock(headline=before or after, separators=(dash,))
    if is_deck(after) or (is_slogan(before) and not is_slogan(after)):
        return TitleBlock(headline=before, deck=after, separators=(dash,))
    if leads_in(before) or (is_slogan(after) and not is_slogan(before)):
        return TitleBlock(kicker=before, headline=after, separators=(dash,))
    return TitleBlock(headline=line, is_unsure=True)


def _split_at_dash(line: str) -> tuple[str, str, str]:
    match = _DASH.search(fold(line))
    if not match:
        return line, "", ""
    return line[: match.start()], match[0] and line[match.start() : match.end()].strip(), line[match.end() :]


def _several_lines(lines: Sequence[str]) -> TitleBlock:
    """Weigh every way of giving the lines to the three parts, in order, the headline taking at least one."""
    lines = _with_deck_apart(lines)
    ways = []
    for start in range(2):
        for end in range(start + 1, len(lines) + 1):
            ways.append((_worth(lines, start, end), start, end))
    ways.sort(key=lambda way: -way[0])
    (_, start, end), is_unsure = ways[0], len(ways) > 1 and ways[0][0] - ways[1][0] < MARGIN
    kicker, last = _without_last_dash(" ".join(lines[:start]))
    first, deck = _without_first_dash(" ".join(lines[end:]))
    return TitleBlock(
        kicker=kicker or None,
        headline=" ".join(lines[start:end]),
        deck=deck or None,
        separators=tuple(filter(None, (last, first))),
        is_unsure=is_unsure,
    )


def _with_deck_apart(lines: Sequence[str]) -> list[str]:
    """A last line that holds headline and deck counts as two."""
    before, dash, after = _split_at_dash(lines[-1])
    if not (before and dash and is_deck(after)):
        return list(lines)
    return [*lines[:-1], before, lines[-1][len(before) :].strip()]


def _without_last_dash(text: str) -> tuple[str, str]:
    match = re.search(r" ?-{2,}$", fold(text))
    return (text[: match.start()], text[match.start() :].strip()) if match else (text, "")


def _without_first_dash(text: str) -> tuple[str, str]:
    match = re.match(r"(?:-{2,}|—) ?", fold(text))
    return (text[: match.end()].strip(), text[match.end() :]) if match and text[match.end() :] else ("", text)


def _worth(lines: Sequence[str], start: int, end: int) -> float:
    kicker, headline, decks = lines[:start], lines[start:end], lines[end:]
    longest = max(map(length, headline))
    is_long = longest > min((length(line) for line in (*kicker, *decks)), default=longest) + LONGER
    worth = _worth_of_headline(headline, is_long)
    for line in kicker:
        worth += 3 * (leads_in(line) or bool(_without_last_dash(line)[1]))
        worth += _worth_of_side(line, longest) - 2 * is_attendance(line) - 3 * opens_with_dash(line)
        worth += CHANTED * _calls_out(line, headline)
    worth += _worth_of_telling(kicker, headline, decks)
    worth -= 2 * (len(decks) > 1 and not opens_with_dash(decks[0]) and any(map(opens_with_dash, decks)))
    worth -= 1.5 * bool(decks and length(headline[-1]) < SHORTEST_SIDE and _GOES_ON.match(fold(decks[0])))
    for number, line in enumerate(decks):
        worth += 5 * opens_with_dash(line) + 2.5 * is_deck(line) + 3 * is_attendance(line)
        worth += _worth_of_side(line, longest) - 2 * leads_in(line) - 1.0 * number
    return worth + 1.0 * bool(kicker and decks)


def _worth_of_telling(kicker: Sequence[str], headline: Sequence[str], decks: Sequence[str]) -> float:
    """A phrase points at the headline below it; below a plain event stands what comes of it."""
    told = any(map(is_told, headline))
    worth = sum(POINTING * points_at_headline(line) + TOLD * (told and not is_told(line)) for line in kicker)
    worth -= POINTING * max(map(points_at_headline, headline)) * bool(decks)
    is_shorter = bool(decks) and length(decks[0]) <= max(map(length, headline)) + LONGER
    if (
        is_shorter
        and not any(map(is_slogan, headline))
        and not (is_told(decks[0]) or is_crafted(decks[0]) or is_slogan(decks[0]))
    ):
        is_tiny = length(decks[0]) < SHORTEST_SIDE
        worth += (OUTCOME + TINY_SIDE * is_tiny) * is_outcome(decks[0]) + EVENT * any(map(is_event, headline))
    return worth


def _calls_out(kicker: str, headline: Sequence[str]) -> bool:
    """Whether a slogan or chant stands above a plain headline that reports something or has more words."""
    is_call = is_chanted(kicker) or (is_slogan(kicker) and max(halves(kicker)) <= LONGEST_CALL)
    if any(is_slogan(line) or ":" in fold(line) or is_deck(line) for line in headline):
        return False
    return is_call and (any(map(is_report, headline)) or sum(map(length, headline)) >= length(kicker))


def _worth_of_headline(headline: Sequence[str], is_long: bool) -> float:
    slogan = 0.3 if is_long else 1.5
    worth = sum(
        slogan * is_slogan(line) - 5 * opens_with_dash(line) - 3 * is_attendance(line) for line in headline
    ) / len(headline)
    worth += 1.0 * any(fold(line)[-1] in "!?" for line in headline)
    worth += CRAFTED * sum(map(is_crafted, headline)) / len(headline)
    if len(headline) == 1:
        return worth
    if len(headline) > 2:
        return worth - 3
    first, second = map(length, headline)
    broken = bool(_UNFINISHED.search(fold(headline[0])))
    worth += 1.5 * bool(_GOES_ON.match(fold(headline[1])))
    return worth + 4 * broken + (-1.0 if any(map(is_slogan, headline)) else _evenness(first, second))


def _evenness(first: int, second: int) -> float:
    """Short lines of about one length were set as one headline."""
    difference, longest = abs(first - second), max(first, second)
    if difference == 0 and longest <= 9:
        return 1.6
    return 0.6 if difference <= EVEN and longest <= LONGEST_HALF else -0.6


def _worth_of_side(line: str, headline_length: int) -> float:
    """A kicker or a deck tells in a longer, plainer line what the headline calls out."""
    difference = length(line) - headline_length
    worth = 1.0 * (difference >= 3) - 0.5 * (difference <= -4) + 0.7 * is_report(line)
    worth -= TINY_SIDE * (length(line) < SHORTEST_SIDE and fold(line)[-1] != ":")
    return worth - 1.0 * (is_slogan(line) and difference <= LONGER)


def _has_uneven_parts(line: str) -> bool:
    parts = fold(line).split()
    return len(parts) > 1 and not is_slogan(line)
