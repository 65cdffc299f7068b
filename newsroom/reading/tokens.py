"""Cutting a credit line into titles, deeds, words and brackets."""

import re

from .chunks import ADDITIONS_ONLY, MEDIA, Token, read_chunk, starts_with_title
from .marks import fold
from .names import HAN, NICKNAMES, has_surname, is_name, looks_given
from .roles import DEEDS_OF_WORD, OFFICE_DEEDS, ROLE_OF_TITLE, Title, rank_of

_GAPS = r" □,、/:|_;&+\-~.*="
_PIECE = re.compile(
    rf"(?P<gap>[{_GAPS}]+)|(?P<open>[(\[])|(?P<close>[)\]])|(?P<stop>[。!?…]+)|(?P<chunk>[^{_GAPS}()\[\]。!?…]+)"
)
_SPACED = re.compile(
    "通 *讯 +员|通 +讯员|实 *习 +生|实 +习生|记 +者|本 +报|摄 +影|编 +辑|校 +对|作 +者|责 +编|美 +编|审 +核|整 +理|"
    "翻 +译|编 +译|插 +图|漫 +画|供 +图|供 +稿|见 +习|特 +约|首 +席|来 +源|版 +式|IC +photo|Getty +Images"
)
_ADDRESS = re.compile(r"(?:[Ee]-?mail:? ?)?[\w.+-]{1,40}@[\w.-]{1,60}|https?:[\x21-\x7e]+|www\.[\x21-\x7e]+", re.ASCII)
_POST = re.compile(f"(作者[: ]*)(?P<who>[{HAN}·]{{2,8}}?)[, ]*(?:系|为|是|单位).*")
_DOTTED_DEED = re.compile("·(?=[文图摄](?:$|[ /]))|(?<=[文图摄])·")
_CLASS = re.compile(r"\(([\d一二三四五六七八九十]{1,3})\)(?=[班组中小])")
_LONGEST_CHUNK = 80  # what is longer is prose
_TIGHT = frozenset("/、·&+-")


def tokenise(line: str, known: frozenset[str] = frozenset()) -> list[Token]:
    """Cut one credit line into tokens; every piece of the line is in one of them or in a gap."""
    text = _SPACED.sub(lambda match: match[0].replace(" ", ""), unmarked(_ADDRESS.sub(" ", fold(line))))
    text = _DOTTED_DEED.sub("/", _POST.sub(_without_post, text))
    tokens: list[Token] = []
    gap = ""
    for match in _PIECE.finditer(_CLASS.sub(r"\1", text)):
        kind, piece = match.lastgroup, match[0]
        if kind == "gap":
            gap += piece.strip(" □") or " "
            continue
        awaits_names = bool(tokens) and tokens[-1].kind == "title"
        is_credit_like = kind == "chunk" and len(piece) <= _LONGEST_CHUNK
        kind = "word" if kind == "chunk" else kind
        pieces = read_chunk(piece, awaits_names, known) if is_credit_like else [Token(kind, piece)]
        tokens += [pieces[0]._replace(gap=gap), *pieces[1:]]
        gap = ""
    return _join_titles(_cut_leaning(_keep_halves(tokens)))


def _without_post(match: re.Match) -> str:
    """Keep 作者甲 of 作者甲系某某大学教授; 作者系某某大学教授 names nobody and is kept as it is."""
    return match[1] + match["who"] if is_name(match["who"]) else match[0]


def unmarked(text: str) -> str:
    """Take the marker before a byline away; 口 is one where it can be no word's beginning."""
    text = text.lstrip(" □-_·*|/")
    if not text.startswith("口"):
        return text
    rest = text[1:].lstrip()
    is_marker = text[1:2] in (" ", ":") or starts_with_title(rest) or is_name(rest.split(" ")[0])
    return rest if is_marker else text


def _keep_halves(tokens: list[Token]) -> list[Token]:
    """Keep 文, 图 and their like as the second half of a name set apart: 陈 文, but not 王 明 文."""
    out: list[Token] = []
    halves = 0
    for token, following in zip(tokens, [*tokens[1:], None], strict=False):
        is_single = len(token.text) == 1 and token.kind in ("word", "deed") and token.text != "摄"
        is_apart = token.gap == " " and halves % 2 == 1
        if token.kind == "deed" and is_single and is_apart and looks_given(out[-1].text + token.text):
            token = token._replace(kind="word", deeds=())
        if token.kind == "deed" and token.text == "文" and _opens_name(out, token, following):
            token = token._replace(kind="word", deeds=())
        halves = halves + 1 if is_single and token.kind == "word" and (is_apart or has_surname(token.text)) else 0
        out.append(token)
    return out


def _opens_name(before: list[Token], token: Token, following: Token | None) -> bool:
    """Say whether 文 after a title is a family name set apart: 记者 文 心."""
    is_led = bool(before) and before[-1].kind == "title" and token.gap == " "
    return is_led and following is not None and following.kind == "word" and len(following.text) == 1


def _cut_leaning(tokens: list[Token]) -> list[Token]:
    """Cut the deed from a name it was set against: 赵明文/图."""
    out: list[Token] = []
    in_pairs = _lean_in_pairs(tokens)
    for token, following in zip(tokens, [*tokens[1:], None], strict=False):
        if _leans(token, following) or (in_pairs and _ends_in_deed(token)):
            deed = token.text[-1]
            out += [token._replace(text=token.text[:-1]), Token("deed", deed, deeds=DEEDS_OF_WORD[deed])]
        else:
            out.append(token)
    return out


def _lean_in_pairs(tokens: list[Token]) -> bool:
    """Say whether a line reads 甲文 乙图, with no deed but those set against the names."""
    ends = [token.text[-1] for token in tokens if _ends_in_deed(token)]
    return ends == ["文", "图"] and all(token.kind != "deed" for token in tokens)


def _ends_in_deed(token: Token) -> bool:
    return token.kind == "word" and len(token.text) > 2 and token.text[-1] in "文图摄"


def _leans(token: Token, following: Token | None) -> bool:
    if not _ends_in_deed(token):
        return False
    if following and following.kind == "word" and not is_name(token.text) and token.text[-1] == "文":
        return is_name(token.text[:-1])
    if not following or following.kind != "deed" or following.gap not in _TIGHT:
        return False
    return not set(DEEDS_OF_WORD[token.text[-1]]) & set(following.deeds)


def _join_titles(tokens: list[Token]) -> list[Token]:
    """Put a paper's name or a rank set apart from its title back before it: 本报 记者, 某某云/某某日报记者."""
    out: list[Token] = []
    for token in tokens:
        while token.kind == "title" and out and _belongs_to_title(out, token):
            before = out.pop()
            label = before.text + token.gap.strip() + token.text
            token = Token("title", label, before.gap, Title(label, _rank(token.title, before.text)))
        out.append(token)
    return out


def _rank(title: Title, before: str) -> str:
    noun = next((word for word in _BY_LENGTH if title.label.endswith(word)), None)
    return rank_of(noun, before + title.label) if noun else title.role


_BY_LENGTH = sorted(ROLE_OF_TITLE, key=len, reverse=True)


def _belongs_to_title(out: list[Token], title: Token) -> bool:
    last = out[-1]
    if last.kind != "word" or len(last.text) < 2:
        return False
    if title.gap in (" ", "") and ADDITIONS_ONLY.fullmatch(last.text):
        return True
    awaited = len(out) > 1 and (out[-2].kind == "title" or OFFICE_DEEDS.intersection(out[-2].deeds))
    is_owner = MEDIA.fullmatch(last.text) or last.text in NICKNAMES or last.text.startswith("《")
    if title.gap in _TIGHT:
        owned = not title.text.startswith("本") and MEDIA.match(title.text)
        return bool(owned) and not awaited and (bool(is_owner) or len(out) == 1 or out[-2].kind == "open")
    return title.gap in (" ", "") and bool(is_owner) and not is_name(last.text) and not awaited
