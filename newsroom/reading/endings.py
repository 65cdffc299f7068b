"""The end of a story's last paragraph: the credit, or the note, that stands there."""

import re
from collections.abc import Collection

from .credit_grammar import Parse, parse
from .marks import fold
from .notes import is_end_note

_CODE = r"(?: *(?:[①-⑳]\d*|_?[A-Z]{1,4}\d{2,}))?"
_BRACKET = re.compile(rf"[(\[](?P<inner>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]{_CODE}[ 。]*$")
_SENTENCE_END = re.compile(r"[。!?…”)\]]")
_LIMIT = 70


def split_tail_credit(paragraph: str, known: Collection[str] = ()) -> tuple[str, str] | None:
    """Part the byline from the end of a paragraph: `…的服务。（记者 甲）`, `…。 □赵明`; None when there is none.

    A bracket with names only counts after a finished sentence. Notes that name no author of the story
    (`（据新华社电）`, `（完）`, `（作者单位…）`, `（责任编辑 甲）`) are left to `split_end_note`.
    """
    text = fold(paragraph)
    bracket = _BRACKET.search(text)
    if bracket:
        return _part(paragraph, bracket.start()) if _is_bracket_credit(text, bracket, known) else None
    start = _start_of_open_tail(text, known)
    return _part(paragraph, start) if start else None


def split_end_note(paragraph: str) -> tuple[str, str] | None:
    """Part a bracket of page furniture from the end of a paragraph: `（完）`, `（据新华社电）`, `（来源：某报）`."""
    bracket = _BRACKET.search(fold(paragraph))
    return _part(paragraph, bracket.start()) if bracket and is_end_note(bracket["inner"]) else None


def _part(paragraph: str, start: int) -> tuple[str, str]:
    return paragraph[:start].strip(), paragraph[start:].strip()


def _is_bracket_credit(text: str, bracket: re.Match, known: Collection[str]) -> bool:
    inner = bracket["inner"]
    if len(inner) > _LIMIT or is_end_note(inner):
        return False
    parsed = parse(inner, known)
    if all(person.is_furniture for person in parsed.people):
        return False
    if parsed.is_signed:
        return not parsed.unplaced
    is_named = parsed.is_sure or ("glued_names" in parsed.flags and not parsed.unplaced)
    return is_named and _ends_sentence(text[: bracket.start()])


def _ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.match(text.rstrip()[-1:]))


def _start_of_open_tail(text: str, known: Collection[str]) -> int | None:
    """Find a byline without brackets after the last finished sentence."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text.rstrip(" 。"))]
    start = ends[-1] if ends else 0
    tail = text[start:]
    if not tail.strip() or len(tail) > _LIMIT:
        return None
    parsed = parse(tail, known)
    return start if parsed.is_sure and not parsed.title_waits and _is_set_apart(tail, parsed) else None


def _is_set_apart(tail: str, parsed: Parse) -> bool:
    if any(person.is_furniture for person in parsed.people):
        return False
    return parsed.is_signed or (tail[0] in " □-" and len(parsed.people) <= 3)
