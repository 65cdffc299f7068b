"""Names set apart to fill a line, put together again: 张 三, 欧阳 明; one character is no name by itself."""

from .chunks import Token
from .names import COMPOUND, FREQUENT_RANK, RARITY, has_surname, is_collective, is_name, looks_given, split_glued


def join_halves(words: list[Token]) -> tuple[list[Token], bool]:
    """Join the halves in a run of words; the second value says that an uneven pair (张 小明) was joined on trust."""
    words, was_uneven = _join_uneven(_join_singles(words))
    return words, was_uneven


def _join_singles(words: list[Token]) -> list[Token]:
    out: list[Token] = []
    run: list[Token] = []
    for word in [*words, None]:
        if word and len(word.text) == 1 and (not run or word.gap == " "):
            run.append(word)
            continue
        out += _pair_up(run)
        run = [word] if word and len(word.text) == 1 else []
        out += [word] if word and not run else []
    return out


def _pair_up(run: list[Token]) -> list[Token]:
    """Make names of a run of single characters: two are one name, four are two."""
    text = "".join(word.text for word in run)
    if len(run) < 2 or not (has_surname(text) or len(run) == 2):
        return run
    if len(run) < 4 or is_name(text):
        return [_join(run)]
    if len(run) % 2 == 0 and all(looks_given(run[at].text + run[at + 1].text) for at in range(0, len(run), 2)):
        return [_join(run[at : at + 2]) for at in range(0, len(run), 2)]
    parts = split_glued(text)
    return [Token("word", part, run[0].gap, is_joined=True) for part in parts] if parts else [_join(run)]


def _join_uneven(words: list[Token]) -> tuple[list[Token], bool]:
    """Join 欧阳 明 and 张 小明, where one part is no name without the other."""
    out: list[Token] = []
    was_uneven = False
    for word in words:
        last = out[-1] if out else None
        if last and word.gap == " " and _go_together(last, word):
            was_uneven |= last.text not in COMPOUND
            out[-1] = _join([last, word])
        else:
            out.append(word)
    return out, was_uneven


def _go_together(last: Token, word: Token) -> bool:
    if last.is_joined or word.is_joined or is_collective(last.text) or is_collective(word.text):
        return False
    sizes = len(last.text), len(word.text)
    if last.text in COMPOUND:
        return sizes[1] == 1 or (sizes[1] == 2 and not is_name(word.text))
    if sizes == (2, 1) and RARITY.get(word.text, FREQUENT_RANK) < FREQUENT_RANK:
        return False
    return sizes in ((1, 2), (2, 1)) and is_name(last.text + word.text)


def _join(run: list[Token]) -> Token:
    return Token("word", "".join(word.text for word in run), run[0].gap, is_joined=True)
