"""Furniture glued to a line of text: a jump before it, a story code behind it, a source note at the very end."""

from dataclasses import dataclass, replace

from .endings import split_end_note
from .furniture import leading_furniture, trailing_furniture
from .lines import SourceLine
from .marks import fold

REACH = 80
INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))


@dataclass(frozen=True)
class Trimmed:
    line: SourceLine
    loose: tuple[tuple[str, str], ...] = ()  # text and leftover code, in the order they stood

    @property
    def ends_item(self) -> bool:
        """Whether something glued to the line says that the item is over: （完）, （据新华社…电）."""
        return any(code in ("end", "source") for _, code in self.loose)


def trim(line: SourceLine) -> Trimmed:
    """Take glued furniture off both ends; a line that would be left empty is kept as it is."""
    marks = "".join(char for char in line.text if char in INVISIBLE)
    text, before = _trim_start(line.text.translate(_UNSEEN).strip() if marks else line.text)
    text, after = trim_end(text)
    unseen = [(marks, "invisible")] if marks else []
    return Trimmed(replace(line, text=text), (*unseen, *before, *after)) if text else Trimmed(line)


def _trim_start(text: str) -> tuple[str, list[tuple[str, str]]]:
    found = leading_furniture(fold(text[:REACH]))
    if not found or found[0] >= len(text):
        return text, []
    return text[found[0] :].lstrip(), [(text[: found[0]].strip(), found[1])]


def trim_end(text: str) -> tuple[str, list[tuple[str, str]]]:
    loose: list[tuple[str, str]] = []
    while found := _at_end(text):
        start, code = found
        loose.insert(0, (text[start:].strip(), code))
        text = text[:start].rstrip()
    return text, loose


def _at_end(text: str) -> tuple[int, str] | None:
    offset = max(0, len(text) - REACH)
    tail = fold(text[offset:])
    if found := trailing_furniture(tail):
        start, code = offset + found[0], found[1]
    elif note := split_end_note(text[offset:]):
        start, code = len(text) - len(note[1]), "source"
    else:
        return None
    return (start, code) if text[:start].strip() else None
