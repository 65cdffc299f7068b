"""The names in a run of words: halves joined, glued ones cut, groups and offices told from people."""

from collections.abc import Collection
from dataclasses import dataclass, field

from .marks import is_private_use
from .names import (
    AGENCIES,
    COMPOUND,
    WORDS_AND_NAMES,
    has_surname,
    is_collective,
    is_courtesy,
    is_name,
    is_organisation,
    may_be_name,
    split_glued,
)
from .tokens import Token

PERSON, COLLECTIVE, ORGANISATION, AGENCY, COURTESY = "person", "collective", "organisation", "agency", "courtesy"


@dataclass
class Found:
    """The names of one run, each with its kind and the gap before it, and what was no name."""

    names: list[tuple[str, str, str]] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)

    def add(self, name: str, kind: str, gap: str) -> None:
        self.names.append((name, kind, gap))


def read_names(words: list[Token], is_led: bool, known: Collection[str]) -> Found:
    """Read a run of words; `is_led` says that a role word vouches for them."""
    found = Found()
    for word in _join_halves(words, found):
        _read_word(word, is_led, known, found)
    return found


def _read_word(word: Token, is_led: bool, known: Collection[str], found: Found) -> None:
    text, gap = word.text, word.gap
    kind = kind_of(text, known)
    if kind:
        found.add(text.strip("《》"), kind, gap)
    elif len(text) == 1:
        found.unplaced.append(text)
    elif parts := _cut(text, known):
        for part in parts:
            found.add(part, PERSON, gap)
        found.flags.append("glued_names")
    elif is_led and may_be_name(text):
        found.add(text, PERSON, gap)
        if text not in WORDS_AND_NAMES:
            found.flags.append("unsure_name")
        if len(text) == 4:
            found.flags.append("glued_names")
    else:
        found.unplaced.append(text)


def kind_of(text: str, known: Collection[str]) -> str | None:
    """Say what a word surely is, or None."""
    if text in known:
        return COLLECTIVE if is_collective(text) else PERSON
    if text in AGENCIES:
        return AGENCY
    if is_courtesy(text):
        return COURTESY
    if is_collective(text):
        return COLLECTIVE
    if text[0] in "省市区县州镇乡街" and is_organisation(text):
        return ORGANISATION
    if is_name(text):
        return PERSON
    if text.endswith(("视觉", "影像中国", "图片社", "图片网")):
        return AGENCY
    return ORGANISATION if is_organisation(text) else None


def _cut(text: str, known: Collection[str]) -> tuple[str, ...] | None:
    return split_glued(text, known) if len(text) >= 4 else None


def _join_halves(words: list[Token], found: Found) -> list[Token]:
    """Join 张 三, 欧阳 明 and 张 小明; a single character is never a name by itself."""
    out: list[Token] = []
    for run in _runs_of_halves(words):
        text = "".join(word.text for word in run)
        if len(run) == 1:
            out.append(run[0])
        elif all(len(word.text) == 1 for word in run) and len(run) > 3:
            out += _pair_up(run)
        else:
            out.append(Token("word", text, run[0].gap))
            if len({len(word.text) for word in run}) > 1 and text[:2] not in COMPOUND:
                found.flags.append("joined_name")
    return out


def _pair_up(run: list[Token]) -> list[Token]:
    text = "".join(word.text for word in run)
    if is_name(text):
        return [Token("word", text, run[0].gap)]
    if len(run) % 2 == 0 and all(has_surname(word.text) for word in run[::2]):
        return [Token("word", run[at].text + run[at + 1].text, run[at].gap) for at in range(0, len(run), 2)]
    return [Token("word", part, run[0].gap) for part in split_glued(text) or (text,)]


def _runs_of_halves(words: list[Token]) -> list[list[Token]]:
    runs: list[list[Token]] = []
    for word in words:
        if runs and word.gap == " " and _go_together(runs[-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _go_together(run: list[Token], word: Token) -> bool:
    text = "".join(part.text for part in run)
    if all(len(part.text) == 1 for part in run) and len(word.text) == 1:
        return len(run) > 1 or has_surname(text)
    if len(run) > 1 or is_collective(text) or is_collective(word.text):
        return False
    if text in COMPOUND and (len(word.text) == 1 or not is_name(word.text)) and len(word.text) <= 2:
        return True
    if len(text) == 1 and len(word.text) == 2:
        return is_name(text + word.text)
    return len(text) == 2 and len(word.text) == 1 and is_name(text + word.text)


def odd_glyphs(line: str) -> bool:
    """Say whether a private-use character stands inside a name, where a rare character may have been lost."""
    return any(
        is_private_use(char) and line[at - 1 : at].strip() and line[at + 1 : at + 2].strip()
        for at, char in enumerate(line)
        if at
    )
