"""Kicker, headline and deck of a title block, whether on lines of their own or in one line around a dash."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .lines import length
from .marks import fold
from .rhythm import EVEN, halves, is_chanted, is_slogan
from .word_lists import one_of, word_table

MARGIN = 1.0  # two ways of reading a title block closer than this cannot be told apart
LONGEST_HALF = 16
CRAFTED = 0.8
CHANTED = 5.5
LONGEST_CALL = 9  # characters of each half of a slogan above the headline
TINY_SIDE, SHORTEST_SIDE = 1.0, 7  # so few characters are rather half a headline than a kicker or a deck
LONGER = 3  # the headline is seldom longer than its kicker or deck by more characters than this

_DASH = re.compile(r" ?(?:-{2,}|(?<=[^\x00-\x7f]{4})-(?=[^\x00-\x7f]{4})) ?")
_WORDS = word_table("page_lines")
_NUMERAL = "一二三四五六七八九十"
_LEAD_IN = re.compile(
    rf"(?:{one_of(_WORDS['lead-ins'])}|[等的]\d+[项个件类]\S{{0,8}}|专题(?:之\S{{1,3}})?|系列(?:报道|之\S{{1,3}})?|第\S{{1,3}}[期届站季])[:]?$|:$"
)
_DECK_OPENING = re.compile(
    r"(?:追?记(?!者|住|忆|得)|[专探走]?访(?!问|客)|写在|来自|献给|致(?!敬|力|富)|与(?!时俱进)|[读观评]《|兼[谈论评]|再[谈论]|关于|[^,。:]{2,6}:|.{2,16}系列(?:报道|评论))"
)
_DECK_CLOSING = re.compile(rf"(?:{one_of(_WORDS['deck endings'])}|系列报道.{{0,8}}|之[{_NUMERAL}]|[①-⑳])$")
_ATTENDS = one_of(_WORDS["attendance"])
_ATTENDANCE = re.compile(rf"\S{{2,12}}{_ATTENDS}(?:[ ,、]+\S{{2,20}}{_ATTENDS})*")
_GOES_ON = re.compile(r"原来|却|也|还|又|就|竟|才|让|为|将|与|和|更|再|数|只")
_UNFINISHED = re.compile(r"[,、成为的把将在到让与和及对向从被使给]$")
_LEADER = re.compile(
    rf"(?:[市区县镇乡省州]|党)?委?{one_of(_WORDS['posts'])}\S{{2,4}}?{one_of(_WORDS['acts of a post'])}"
)
_CRAFTED = re.compile(r"“.{1,4}”|为何|为什么|怎么|如何|咋|哪[里儿]|多[久远快难]$")
_FACT = re.compile(
    rf"\d|[{_NUMERAL}百千万亿]{{2}}|首次|第[{_NUMERAL}]|{one_of(_WORDS['news verbs'])}|进入|开张|开业|落户"
)
_REPORT = re.compile(r"^(?:我[国省市区县镇校院]|全[国省市区县镇校院]|\S{1,6}?[市区县镇乡村校院局委](?![ ,])).{6,}")


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
    if _is_deck(after) or (is_slogan(before) and not is_slogan(after)):
        return TitleBlock(headline=before, deck=after, separators=(dash,))
    if _LEAD_IN.search(fold(before)) or (is_slogan(after) and not is_slogan(before)):
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
    if not (before and dash and _is_deck(after)):
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
        worth += 3 * bool(_LEAD_IN.search(fold(line)) or _without_last_dash(line)[1])
        worth += _worth_of_side(line, longest) - 2 * _is_attendance(line) - 3 * _opens_with_dash(line)
        worth += CHANTED * _calls_out(line, headline)
    worth -= 2 * (len(decks) > 1 and not _opens_with_dash(decks[0]) and any(map(_opens_with_dash, decks)))
    for number, line in enumerate(decks):
        worth += 5 * _opens_with_dash(line) + 2.5 * _is_deck(line) + 3 * _is_attendance(line)
        worth += _worth_of_side(line, longest) - 2 * bool(_LEAD_IN.search(fold(line))) - 1.0 * number
    return worth + 1.0 * bool(kicker and decks)


def _calls_out(kicker: str, headline: Sequence[str]) -> bool:
    """Whether a slogan or chant stands above a plain headline that reports something or has more words."""
    is_call = is_chanted(kicker) or (is_slogan(kicker) and max(halves(kicker)) <= LONGEST_CALL)
    if any(is_slogan(line) or ":" in fold(line) or _is_deck(line) for line in headline):
        return False
    return is_call and (any(map(_is_report, headline)) or sum(map(length, headline)) >= length(kicker))


def _worth_of_headline(headline: Sequence[str], is_long: bool) -> float:
    slogan = 0.3 if is_long else 1.5
    worth = sum(
        slogan * is_slogan(line) - 5 * _opens_with_dash(line) - 3 * _is_attendance(line) for line in headline
    ) / len(headline)
    worth += 1.0 * any(fold(line)[-1] in "!?" for line in headline)
    worth += CRAFTED * sum(map(_is_crafted, headline)) / len(headline)
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
    worth = 1.0 * (difference >= 3) - 0.5 * (difference <= -4) + 0.7 * _is_report(line)
    worth -= TINY_SIDE * (length(line) < SHORTEST_SIDE and fold(line)[-1] != ":")
    return worth - 1.0 * (is_slogan(line) and difference <= LONGER)


def _opens_with_dash(line: str) -> bool:
    return fold(line).startswith("--") or line.startswith("—")


def _is_deck(text: str) -> bool:
    folded = fold(text).lstrip("- ")
    return bool(_DECK_OPENING.match(folded) or _DECK_CLOSING.search(folded))


def _is_attendance(line: str) -> bool:
    """Who chaired and who came, as printed below the headline of a meeting."""
    folded = fold(line).strip()
    return bool(_ATTENDANCE.fullmatch(folded) or _LEADER.match(folded)) and length(line) <= 40


def _is_crafted(line: str) -> bool:
    """A word in quotes for its double sense, or a question: what a headline calls out and no kicker does."""
    return bool(_CRAFTED.search(fold(line)))


def _is_report(line: str) -> bool:
    """A plain statement of what happened where, or how often and how much."""
    folded = fold(line)
    return bool(_REPORT.match(folded) or _FACT.search(folded))


def _has_uneven_parts(line: str) -> bool:
    parts = fold(line).split()
    return len(parts) > 1 and not is_slogan(line)
