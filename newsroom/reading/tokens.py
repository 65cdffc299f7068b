"""Cutting a credit line into titles, deeds, words and brackets."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from .marks import fold
from .names import HAN, NICKNAMES, is_collective, is_courtesy, is_name, is_organisation, split_glued
from .places import starts_with_place
from .roles import ADDITIONS, ALONE_ONLY, DEEDS_OF_WORD, ROLE_OF_TITLE, Deed, Title, rank_of


@dataclass(frozen=True)
class Token:
    """One piece of a line. `gap` is what stood between it and the piece before; "" when nothing did."""

    kind: str  # title, deed, word, archive, note, open, close, stop
    text: str
    gap: str = ""
    title: Title | None = None
    deeds: tuple[Deed, ...] = ()


def _any(words: Collection[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_GAPS = r" □,、/:|_;&+\-~.*="
_PIECE = re.compile(
    rf"(?P<gap>[{_GAPS}]+)|(?P<open>[(\[])|(?P<close>[)\]])|(?P<stop>[。!?…]+)|(?P<chunk>[^{_GAPS}()\[\]。!?…]+)"
)
_SPACED = re.compile(
    "通 *讯 +员|通 +讯员|实 *习 +生|实 +习生|记 +者|本 +报|摄 +影|编 +辑|校 +对|作 +者|责 +编|美 +编|审 +核|整 +理|"
    "翻 +译|编 +译|插 +图|漫 +画|供 +图|供 +稿|见 +习|特 +约|首 +席|来 +源|版 +式"
)
_ADDITION = f"(?:{_any(ADDITIONS)}|驻[{HAN}]{{1,5}}?)"
_STRONG_TITLES = [word for word in ROLE_OF_TITLE if word not in ALONE_ONLY]
_STRONG_DEEDS = [word for word in DEEDS_OF_WORD if word not in ALONE_ONLY]
_NO_TITLE = "(?!单位|简介|系[^ ]|站|证|节|团|招待|手记|来信|俱乐部|协会)"
_PHRASE = re.compile(
    f"(?P<additions>{_ADDITION}*)(?:(?P<title>{_any(_STRONG_TITLES)}){_NO_TITLE}|(?P<deed>{_any(_STRONG_DEEDS)}))"
)
_ADDITIONS_ONLY = re.compile(f"{_ADDITION}+")
_NOTE = re.compile(
    f"发自.*|[{HAN}]{{0,8}}报道|(?:\\d{{1,4}}[年月日时号点分/]*)+[上下中]?午?(?:电|讯|摄)?|电|讯|发|等|均|由|皆|为|系|和|与|及|以及|并|日|先后|[①-⑳]\\d*|"
    "[A-Z]{1,3}\\d{2,}|\\d+版?|摄于.*|完|待续|下转.*|上接.*|紧接.*|(?:特约)?供.{0,2}本报(?:专稿|专电)|专稿|专电|特稿"
)
_ARCHIVE = re.compile(
    f"(?:[{HAN}]{{0,4}}(?:资料|档案|库存))(?:图片?|照片?|片)?|[{HAN}]{{0,6}}(?:截图|截屏|示意图|效果图|航拍图|地图)|AI(?:生成)?(?:制图|图片?|绘图|作图)?|(?:历史|老)照片"
)
_WEB_PICTURE = re.compile("(网络|互联网)(?:图片?|照片|供图|资料图片?)?|网图")
_MEDIA = re.compile(
    f"[{HAN}A-Za-z·]{{2,14}}(?:日报|晚报|晨报|早报|商报|时报|快报|都市报|周报|周刊|报|新闻网|新闻|网|电视台|广播电台|台|传媒|融媒|融媒体中心|融媒体|中心|客户端|通讯社|社|"
    "在线|时刻|视频|频道|杂志|热线)"
)
_PAPER = re.compile("(?:日报|晚报|晨报|早报|快报|商报|都市报|周报|周刊|时报|新报|党报)?")
_SCOPE = re.compile(
    "(?P<where>本版|本文|本组|本期|文中|文内|以上|题图|本专题|全版|本报道|本专版|此版|该版|该组)?"
    "(?:未署名|未注明作者|未标注|未具名|其他|其余|所有|所用|署名外)?的?"
    "(?P<what>文图|图文|图片|照片|摄影|配图|插图|图|稿件|文字|文章|文|报道|采写)?"
    "(?P<but>除[^均皆]{1,12}外)?(?P<by>(?:均|皆|全部|都)?(?:由|为|系|是)|均|皆)?"
)
_SCOPE_DEEDS = dict.fromkeys(("文图", "图文"), (Deed.TEXT, Deed.PHOTO)) | dict.fromkeys(
    ("稿件", "文字", "文章", "文", "报道", "采写"), (Deed.TEXT,)
)
_SHOT = re.compile("(?P<who>.*?)(?:\\d[\\d年月日]*)?(?P<deed>摄|绘|译|画|作)(?:于.*)?")


def unmarked(text: str) -> str:
    """Take the marker before a byline away; 口 is one where it can be no word's beginning."""
    text = text.lstrip(" □-_·*|")
    if text.startswith("口") and (text[1:2] in (" ", ":") or _PHRASE.match(text, 1) or is_name(text[1:].split(" ")[0])):
        return text[1:].lstrip()
    return text


def starts_with_title(text: str) -> bool:
    """Say whether a folded text opens with a title, with or without a paper's name before it."""
    match = _PHRASE.search(text[:24])
    return bool(match and match["title"]) and (
        match.start() == 0 or bool(_MEDIA.fullmatch(text[: match.start()].strip()))
    )


def tokenise(line: str, known: Collection[str] = ()) -> list[Token]:
    """Cut one credit line into tokens; every piece of the line is in one of them or in a gap."""
    text = _SPACED.sub(lambda match: match[0].replace(" ", ""), unmarked(fold(line)))
    tokens: list[Token] = []
    gap = ""
    for match in _PIECE.finditer(text):
        kind, piece = match.lastgroup, match[0]
        if kind == "gap":
            gap += piece.strip(" □") or " "
            continue
        pieces = _read_chunk(piece, tokens, known) if kind == "chunk" else [Token(kind, piece)]
        tokens += [replace(pieces[0], gap=gap), *pieces[1:]] if pieces else []
        gap = "" if pieces else gap
    return _settle(tokens)


def _read_chunk(chunk: str, before: list[Token], known: Collection[str]) -> list[Token]:
    whole = _read_whole(chunk, known)
    if whole:
        return whole
    scope = _SCOPE.match(chunk)
    if scope and (scope["where"] or scope["but"]):
        return (
            [_scope(scope), *_read_chunk(chunk[scope.end() :], [], known)]
            if scope.end() < len(chunk)
            else [_scope(scope)]
        )
    tokens: list[Token] = []
    end = 0
    for match in _PHRASE.finditer(chunk):
        left = chunk[end : match.start()]
        if match["title"]:
            paper = _PAPER.match(match[0])[0] if left else ""
            names, owner = _names_and_owner(left + paper, _awaits_names(tokens or before), known)
            tokens += _read_rest(names.removesuffix(paper) if names == left + paper else names, known)
            label = owner + match[0].removeprefix(paper) if owner else match[0]
            tokens.append(Token("title", label, title=Title(label, rank_of(match["title"], match["additions"]))))
        else:
            tokens += _read_rest(left, known)
            tokens.append(Token("deed", match[0], deeds=DEEDS_OF_WORD[match["deed"]]))
        end = match.end()
    return tokens + _read_rest(chunk[end:], known)


def _awaits_names(tokens: list[Token]) -> bool:
    return bool(tokens) and tokens[-1].kind == "title"


def _read_whole(chunk: str, known: Collection[str]) -> list[Token] | None:
    """Read a chunk that is one thing as it stands."""
    if chunk in known:
        return [Token("word", chunk)]
    if chunk in DEEDS_OF_WORD:
        return [Token("deed", chunk, deeds=DEEDS_OF_WORD[chunk])]
    if chunk in ROLE_OF_TITLE:
        return [Token("title", chunk, title=Title(chunk, rank_of(chunk, "")))]
    if _WEB_PICTURE.fullmatch(chunk):
        return [Token("word", "网络"), Token("deed", chunk, deeds=(Deed.SOURCE,))]
    if is_collective(chunk) or is_courtesy(chunk):
        return [Token("word", chunk)]
    if _ARCHIVE.fullmatch(chunk):
        return [Token("archive", chunk)]
    return None


def _names_and_owner(left: str, awaits_names: bool, known: Collection[str]) -> tuple[str, str]:
    """Part what stands before a title into names and the paper that owns the title: 钱进 | 某某晚报 + 记者."""
    if not left or left in known or is_name(left) or split_glued(left, known) or is_collective(left):
        return left, ""
    if not awaits_names:
        return "", left
    cuts = [size for size in (2, 3, 4) if _is_cut(left[:size], left[size:], known)]
    if not cuts:
        return left, ""
    cut = next((size for size in cuts if left[:size] in known or starts_with_place(left[size:])), cuts[0])
    return left[:cut], left[cut:]


def _is_cut(name: str, owner: str, known: Collection[str]) -> bool:
    if not (name in known or is_name(name)):
        return False
    return owner in NICKNAMES or bool(_MEDIA.fullmatch(owner)) or is_organisation(owner)


def _read_rest(text: str, known: Collection[str]) -> list[Token]:
    """Read what is left of a chunk once titles and deeds of two and more characters are out."""
    if not text:
        return []
    whole = _read_whole(text, known)
    if whole:
        return whole
    scope = _SCOPE.match(text)
    if scope and (scope["where"] or scope["by"] and (scope["what"] or scope["by"][0] in "均皆全都") or scope["but"]):
        return [_scope(scope), *_read_rest(text[scope.end() :], known)]
    if is_name(text):
        shot = text.endswith("摄") and _SHOT.fullmatch(text)
        return _shot(shot, known) if shot else [Token("word", text)]
    if _NOTE.fullmatch(text):
        return _note(text, known)
    shot = _SHOT.fullmatch(text)
    if shot and shot["who"]:
        return _shot(shot, known)
    for tail in ("发", "电", "讯", "等"):
        if text.endswith(tail) and (is_name(text[:-1]) or is_organisation(text[:-1])):
            return [Token("word", text[:-1]), Token("note", tail)]
    return [Token("word", text)]


def _scope(match: re.Match) -> Token:
    """Read 本版图片均由 as a deed that speaks for the whole page or story."""
    what = match["what"]
    kind = "scope" if match["where"] or match["but"] else "deed"
    deeds = _SCOPE_DEEDS.get(what, (Deed.PHOTO,)) if what else ()
    return Token(kind if deeds or kind == "scope" else "note", match[0], deeds=deeds)


def _shot(match: re.Match, known: Collection[str]) -> list[Token]:
    return [*_read_rest(match["who"], known), Token("deed", match["deed"], deeds=DEEDS_OF_WORD[match["deed"]])]


def _note(text: str, known: Collection[str]) -> list[Token]:
    """Read 赵明报道 as a name and a verb, 北京报道 as a note."""
    who = text.removesuffix("报道")
    if who != text and who and not starts_with_place(who) and (is_name(who) or who in known):
        return [Token("word", who), Token("deed", "报道", deeds=(Deed.TEXT,))]
    return [Token("note", text)]


def _settle(tokens: list[Token]) -> list[Token]:
    """Undo what the neighbours prove wrong: 陈 文 is a name, 赵明文/图 a name and a deed, 本报 记者 one title."""
    return _join_titles(_cut_leaning(_join_single(tokens)))


def _join_single(tokens: list[Token]) -> list[Token]:
    """Keep 文, 图 and their like as the second half of a name set apart: 陈 文."""
    out: list[Token] = []
    for token in tokens:
        last = out[-1] if out else None
        if (
            last
            and token.gap == " "
            and len(token.text) == 1
            and token.kind in ("word", "deed")
            and token.text != "摄"
            and last.kind == "word"
            and len(last.text) == 1
            and is_name(last.text + token.text)
        ):
            out[-1] = replace(last, text=last.text + token.text)
        else:
            out.append(token)
    return out


def _cut_leaning(tokens: list[Token]) -> list[Token]:
    out: list[Token] = []
    for token, following in zip(tokens, [*tokens[1:], None], strict=False):
        leans = (
            token.kind == "word"
            and len(token.text) > 2
            and token.text[-1] in "文图摄"
            and following
            and following.kind == "deed"
            and following.gap in ("/", "、", "·", "&", "+")
        )
        if leans:
            deed = token.text[-1]
            out += [replace(token, text=token.text[:-1]), Token("deed", deed, deeds=DEEDS_OF_WORD[deed])]
        else:
            out.append(token)
    return out


def _join_titles(tokens: list[Token]) -> list[Token]:
    """Put a paper's name or a rank set apart from its title back before it."""
    out: list[Token] = []
    for token in tokens:
        while token.kind == "title" and token.gap in (" ", "") and out and _belongs_to_title(out):
            before = out.pop()
            rank = rank_of(_noun(token.title), before.text + token.text) if _noun(token.title) else token.title.role
            token = Token("title", before.text + token.text, before.gap, Title(before.text + token.title.label, rank))
        out.append(token)
    return out


def _noun(title: Title) -> str | None:
    return next((word for word in sorted(ROLE_OF_TITLE, key=len, reverse=True) if title.label.endswith(word)), None)


def _belongs_to_title(out: list[Token]) -> bool:
    last = out[-1]
    if last.kind != "word":
        return False
    if _ADDITIONS_ONLY.fullmatch(last.text):
        return True
    owner = bool(_MEDIA.fullmatch(last.text)) or last.text in NICKNAMES or last.text.startswith("《")
    return owner and not is_name(last.text) and not (len(out) > 1 and out[-2].kind == "title")
