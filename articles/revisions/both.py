"""Two people have changed one story: what each wants, part by part; where both want something, one of them chooses."""

from collections.abc import Mapping
from typing import NamedTuple

from newsroom.history.merging import Merged, Part, merge

from ..body import clean_body
from .paragraphs import paragraphs
from .typed import TABLES, Row, Table, Typed

MINE, THEIRS, TOGETHER, BY_HAND = "mine", "theirs", "both", "hand"
# Fields of several lines or words, where both wordings can stand one after the other until somebody smooths them.
LINES = frozenset({"summary", "editors_note"})
TEXTS = frozenset({"kicker", "headline", "deck", "dateline", "credit_as_printed"}) | LINES


class Both(NamedTuple):
    """Each part once as it was, as one has it and as the other has it; `rows` are parts whose paragraphs are rows."""

    fields: dict[str, Part]
    body: Merged
    rows: dict[str, Part]
    tags: list[str] | None
    theirs: Typed

    @property
    def is_settled(self) -> bool:
        parts = [*self.fields.values(), *self.rows.values()]
        return self.body.is_settled and all(part.is_settled for part in parts)


def both(base: Typed, mine: Typed, theirs: Typed) -> Both:
    """What `mine` has not typed is as `theirs` has it. Of what `base` does not say, nothing is settled for anybody."""
    return Both(
        {name: Part((base.fields.get(name),), (text,), (theirs.fields[name],)) for name, text in mine.fields.items()},
        merge(blocks(base.body), blocks(theirs.body if mine.body is None else mine.body), blocks(theirs.body)),
        {prefix: rows_of_each(prefix, base, mine, theirs) for prefix in mine.rows},
        None if mine.tags is None else merged_tags(base.tags or [], mine.tags, theirs.tags),
        theirs,
    )


def rows_of_each(prefix: str, *versions: Typed) -> Part:
    return Part(*(tuple(typed.rows.get(prefix, (None,))) for typed in versions))


def blocks(body: str | None) -> list[str]:
    return paragraphs(body or "")


def merged_tags(base: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    """What either has added, without what either has taken off."""
    gone = set(base) - (set(mine) & set(theirs))
    return [*(tag for tag in theirs if tag not in gone), *(tag for tag in mine if tag not in {*gone, *theirs})]


def chosen(found: Both, choices: Mapping[str, str]) -> Typed:
    """The story as the choices make it; where nobody has chosen, with everything of both."""
    return Typed(
        {name: chosen_field(name, part, choices) for name, part in found.fields.items()},
        chosen_body(found, choices),
        found.tags,
        {prefix: chosen_rows(prefix, part, choices) for prefix, part in found.rows.items()},
    )


def choice_of(name: str, choices: Mapping[str, str]) -> str:
    return choices.get(f"choice:{name}", TOGETHER)


def typed_by_hand(name: str, choices: Mapping[str, str]) -> str:
    return choices.get(f"hand:{name}", "")


def chosen_field(name: str, part: Part, choices: Mapping[str, str]) -> str:
    (mine,), (theirs,) = part.mine, part.theirs
    if part.is_settled:
        return part.paragraphs[0]
    choice = choice_of(name, choices)
    if choice == BY_HAND:
        return typed_by_hand(name, choices)
    if choice == TOGETHER and name in TEXTS:
        return ("\n" if name in LINES else " ").join(filter(None, [mine, theirs]))
    return theirs if choice == THEIRS else mine


def chosen_body(found: Both, choices: Mapping[str, str]) -> str:
    parts = []
    for number, part in enumerate(found.body.parts):
        parts += chosen_paragraphs(f"body-{number}", part, choices)
    # As it is stored, to the last blank between paragraphs, where nothing of it changes.
    return found.theirs.body if parts == blocks(found.theirs.body) else "\n".join(parts)


def chosen_paragraphs(name: str, part: Part, choices: Mapping[str, str]) -> list[str]:
    choice = choice_of(name, choices)
    if part.is_settled or choice == TOGETHER:
        return list(part.paragraphs)
    if choice == BY_HAND:
        return paragraphs(clean_body(typed_by_hand(name, choices)))
    return list(part.theirs if choice == THEIRS else part.mine)


def chosen_rows(prefix: str, part: Part, choices: Mapping[str, str]) -> list[Row]:
    if part.is_settled:
        return list(part.paragraphs)
    choice = choice_of(prefix, choices)
    if choice == TOGETHER:
        return together(TABLES[prefix], part)
    return list(part.theirs if choice == THEIRS else part.mine)


def together(table: Table, part: Part) -> list[Row]:
    """Both lists in one: theirs, and what only the other has behind it. What one has changed is not as it was."""
    base, mine, theirs = (by_key(table, rows) for rows in part)
    keys = [key for key in theirs if key in mine or not is_dropped(key, base, theirs)]
    keys += [key for key in mine if key not in theirs and not is_dropped(key, base, mine)]
    if [key for key in theirs if key in base] == [key for key in base if key in theirs]:
        keys = sorted(keys, key=place_in(mine, keys))
    return [together_row(*(rows.get(key) for rows in (base, mine, theirs))) for key in keys]


def by_key(table: Table, rows) -> dict[Row, Row]:
    return {table.key_of(row): row for row in rows if row is not None}


def is_dropped(key: Row, base: dict[Row, Row], kept: dict[Row, Row]) -> bool:
    """Whether one has taken out what the other has left as it was."""
    return base.get(key) == kept[key]


def place_in(mine: dict[Row, Row], keys: list[Row]):
    """Where only one has moved rows they stand as that one has them; those that the other has added stay behind."""
    places = {key: place for place, key in enumerate(mine)}
    return lambda key: places.get(key, len(places) + keys.index(key))


def together_row(base: Row | None, mine: Row | None, theirs: Row | None) -> Row:
    if mine is None or theirs is None:
        return mine or theirs
    return tuple(map(together_value, base or (None,) * len(mine), mine, theirs))


def together_value(base: str | None, mine: str, theirs: str) -> str:
    if theirs in (mine, base):
        return mine
    return theirs if mine == base else " ".join(filter(None, [mine, theirs]))
