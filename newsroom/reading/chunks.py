"""Reading one chunk, what stands between two blanks or marks: the titles and deeds in it, the rest words."""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from .affiliations import LEVELS
from .names import (
    AGENCIES,
    COMMON_RANK,
    HAN,
    NICKNAMES,
    RARITY,
    is_agency,
    is_collective,
    is_courtesy,
    is_name,
    is_organisation,
    split_glued,
)
from .places import PLACES, starts_with_place
from .roles import ADDITIONS, ALONE_ONLY, DEEDS_OF_WORD, ROLE_OF_TITLE, Deed, Title, rank_of


class Token(NamedTuple):
    """One piece of a line. `gap` is what stood between it and the piece before; "" when nothing did."""

    kind: str  # title, deed, scope, word, archive, note, open, close, stop
    text: str
    gap: str = ""
    title: Title | None = None
    deeds: tuple[Deed, ...] = ()
    is_joined: bool = False
    is_guessed: bool = False  # cut from what it was glued to, where there was more than one way to cut


_SENT_BY = Token("deed", "发", deeds=(Deed.SOURCE,))


def _any(words: Collection[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_ADDITION = f"(?:{_any(ADDITIONS)}|驻[{HAN}]{{1,5}}?)"
_STRONG_TITLES = [word for word in ROLE_OF_TITLE if word not in ALONE_ONLY]
_STRONG_DEEDS = [word for word in DEEDS_OF_WORD if word not in ALONE_ONLY]
_NO_TITLE = "(?!单位|简介|系[^ ]|站|证|节|团|招待|手记|来信|俱乐部|协会)"
_PHRASE = re.compile(
    f"(?P<additions>{_ADDITION}*)(?:(?P<title>{_any(_STRONG_TITLES)}){_NO_TITLE}|(?P<deed>{_any(_STRONG_DEEDS)})(?!展|大赛|作品|家协|协会|比赛|会议|会|号|师|房))"
)
ADDITIONS_ONLY = re.compile(f"{_ADDITION}+")
MEDIA = re.compile(
    f"[{HAN}A-Za-z0-9·]{{2,14}}(?:报|报社|周刊|新闻|网|台|传媒|融媒|融媒体|中心|客户端|社|在线|时刻|视频|频道|杂志|热线|头条|壹点|云)"
)
_PAPER_END = "(?:日报|晚报|晨报|早报|快报|商报|都市报|周报|周刊|时报|新报|党报|新闻|频道)"
_PAPER = re.compile(f"{_PAPER_END}?")
_PAPER_STEM = re.compile(f"(.*?){_PAPER_END}")
_USUAL_STEMS = (2, 3, 0)  # how many characters a paper's name has before 晚报, the likeliest first
_LONGEST_ALONE, _LONGEST_GLUED = 4, 9  # characters before a paper's name: of one person, of all people
_QUOTED = re.compile("《[^《》]{2,14}》|\\[[^\\[\\]]{2,14}\\]")
_NOTE = re.compile(
    f"发自.*|[{HAN}]{{0,8}}报道|(?:\\d{{1,4}}[年月日时号点分/]*)+[上下中]?午?(?:电|讯|摄)?|电|讯|发|等|均|由|皆|为|系|和|与|及|以及|并|日|先后|"
    "[①-⑳]\\d*|奖(?:励|金)?\\d+元?|[A-Z]{1,3}\\d{2,}|\\d+版?|完|待续|下转.*|上接.*|紧接.*|(?:特约)?供.{0,2}本报(?:专稿|专电)|专稿|专电|特稿"
)
_ARCHIVE = re.compile(
    f"(?![{HAN}]*[的了是在着])(?:[{HAN}]{{0,4}}(?:资料(?:图片?|照片?|片)?|(?:档案|库存)(?:图片?|照片?|片))|[{HAN}]{{0,6}}(?:截图|截屏|示意图|效果图|地图)|"
    "AI(?:生成)?(?:制图|图片?|绘图|作图)?)"
)
_WEB_PICTURE = re.compile("(网络|互联网)(?:图片?|照片|供图|资料图片?)?|网图")
_PLACE_ON_PAGE = re.compile("[左右上下中大小主]图|图[①-⑳\\d一二三四五六七八九]{1,3}")
_SCOPE = re.compile(
    "(?P<where>本版|本文|本组|本期|文中|文内|以上|题图|本专题|全版|本报道|本专版|此版|该版|该组)?"
    "(?:未署名|未注明作者|未标注|未具名|其他|其余|所有|所用|署名外)?的?"
    "(?P<what>文图|图文|图片|照片|摄影|配图|插图|图|稿件|文字|文章|文|报道|采写)?"
    "(?P<but>除[^均皆]{1,12}外)?(?P<by>(?:均|皆)(?:由|为|系|是|来自)?|(?:全部|都)(?:由|为|系|是|来自)|由|为|系|是)?"
)
_SCOPE_DEEDS = dict.fromkeys(("文图", "图文"), (Deed.TEXT, Deed.PHOTO)) | dict.fromkeys(
    ("稿件", "文字", "文章", "文", "报道", "采写"), (Deed.TEXT,)
)
_THANKS = re.compile("(?:感谢|鸣谢)?(?:热心)?(?:读者|市民|网友)(?!供|提供|摄|来稿)(?=.{2})|感谢(?=.{2})")
_SENT = re.compile(f"(?P<agency>[{HAN}]{{2,6}}?社)发(?=.)")
_SHOT = re.compile("(?P<who>.*?)(?:\\d[\\d年月日]*)?(?P<deed>摄|绘|译)(?:于.*)?")
_PAIR = re.compile(f"(?P<writer>[{HAN}]{{2,3}})(文)(?P<shooter>[{HAN}]{{2,3}})([图摄])")


def starts_with_title(text: str) -> bool:
    """Say whether a folded text opens with a title, with or without a paper's name before it."""
    match = _PHRASE.search(text[:24])
    if not match or not match["title"]:
        return False
    owner = text[: match.start()].strip() + _PAPER.match(match[0])[0]
    is_house = owner in NICKNAMES or owner in PLACES or bool(MEDIA.fullmatch(owner) or _QUOTED.fullmatch(owner))
    return match.start() == 0 or is_house


@lru_cache(maxsize=8192)
def read_chunk(chunk: str, awaits_names: bool, known: frozenset[str]) -> tuple[Token, ...]:
    """Read a chunk; `awaits_names` says that a title without names stands before it."""
    where = _PLACE_ON_PAGE.match(chunk)
    if where and where.end() < len(chunk):
        return (*_read_whole(where[0], known), *read_chunk(chunk[where.end() :], False, known))
    scope = _scope_at_head(chunk)
    if scope and chunk not in known:
        rest = chunk[scope.end() :]
        return (_scope_token(scope), *(read_chunk(rest, False, known) if rest else ()))
    return tuple(_read_whole(chunk, known) or _read_phrases(chunk, awaits_names, known))


def _read_whole(chunk: str, known: frozenset[str]) -> list[Token] | None:
    """Read a chunk that is one thing as it stands."""
    if chunk.endswith(("邮箱", "电话", "热线", "网址")):
        return [Token("note", chunk)]
    if _PLACE_ON_PAGE.fullmatch(chunk):
        return [Token("deed", chunk, deeds=(Deed.PHOTO,))]
    phrase = _PHRASE.fullmatch(chunk)
    if chunk in known or (not phrase and is_collective(chunk)) or is_courtesy(chunk):
        return [Token("word", chunk)]
    if chunk in DEEDS_OF_WORD:
        return [_deed(chunk)]
    if chunk in ROLE_OF_TITLE:
        return [Token("title", chunk, title=Title(chunk, rank_of(chunk, "")))]
    if _WEB_PICTURE.fullmatch(chunk):
        return [Token("word", "网络"), Token("deed", chunk, deeds=(Deed.SOURCE,))]
    return [Token("archive", chunk)] if _ARCHIVE.fullmatch(chunk) else None


def _read_phrases(chunk: str, awaits_names: bool, known: frozenset[str]) -> list[Token]:
    tokens: list[Token] = []
    end = 0
    for match in _PHRASE.finditer(chunk):
        left = chunk[end : match.start()]
        if match["title"]:
            awaits = tokens[-1].kind == "title" if tokens else awaits_names
            tokens += _read_titled(left, match, awaits, known)
        else:
            giver = match["additions"] if is_courtesy(match["additions"]) else ""
            deed = _deed(match[0].removeprefix(giver), match["deed"])
            tokens += [*_read_rest(left + giver, known), deed]
        end = match.end()
    return tokens + _read_rest(chunk[end:], known)


def _read_titled(left: str, match: re.Match, awaits_names: bool, known: frozenset[str]) -> list[Token]:
    """Read a title with what stands before it in the chunk: names, the paper that owns the title, or both."""
    paper = _PAPER.match(match[0])[0] if left else ""
    is_glued = match.end() < len(match.string)
    names, owner = _part_owner(left, paper, awaits_names, is_glued, known)
    label = owner + (match[0].removeprefix(paper) if owner else match[0])
    title = Token("title", label, title=Title(label, rank_of(match["title"], match["additions"])))
    is_guessed = bool(names and owner) and _is_guess(names, owner, known)
    return [*(token._replace(is_guessed=is_guessed) for token in _read_rest(names, known)), title]


def _part_owner(left: str, paper: str, awaits: bool, is_glued: bool, known: frozenset[str]) -> tuple[str, str]:
    """Part 钱进某某晚报 into a name and a paper; either may be all of it."""
    if left in LEVELS and not paper:
        return "", left
    if (len(left) < 2 and not paper) or left in known or is_collective(left):
        return left, ""
    if awaits:
        cut = _cut_before_owner(left + paper, known) if paper else None
        if cut and cut < len(left):
            return left[:cut], (left + paper)[cut:]
        if is_name(left) or split_glued(left, known):
            return left, ""
        cut = _cut_before_owner(left + paper, known)
        if cut or MEDIA.fullmatch(left + paper):
            return left[: cut or 0], (left + paper)[cut or 0 :]
        return left, ""
    if paper or left in PLACES or left in NICKNAMES:
        return "", left + paper
    # A common family name opens a person's name here (孙平记者), a rare one rather a paper's (海都记者).
    if is_name(left) and (is_glued or RARITY.get(left[0], COMMON_RANK) < COMMON_RANK):
        return left, ""
    return (left, "") if split_glued(left, known) else ("", left)


def _cut_before_owner(text: str, known: frozenset[str]) -> int | None:
    cuts = _cuts_before_owner(text, known)
    likely = (size for size in cuts if _is_vouched_for(text[:size], text[size:], known))
    return next(likely, min(cuts, key=lambda size: _oddity(text[size:]), default=None))


def _cuts_before_owner(text: str, known: frozenset[str]) -> list[int]:
    return [size for size in range(2, min(len(text), _LONGEST_GLUED + 1)) if _is_cut(text[:size], text[size:], known)]


def _is_guess(names: str, owner: str, known: frozenset[str]) -> bool:
    return not _is_vouched_for(names, owner, known) and len(_cuts_before_owner(names + owner, known)) > 1


def _is_vouched_for(name: str, owner: str, known: frozenset[str]) -> bool:
    return name in known or owner in AGENCIES or starts_with_place(owner)


def _is_cut(name: str, owner: str, known: frozenset[str]) -> bool:
    is_one = name in known or (len(name) <= _LONGEST_ALONE and is_name(name))
    if not (is_one or ("·" not in name and split_glued(name, known))) or owner[:1] in "报网社台刊" or _stem(owner) == 1:
        return False
    return owner in NICKNAMES or bool(MEDIA.fullmatch(owner)) or is_organisation(owner)


def _stem(owner: str) -> int | None:
    paper = _PAPER_STEM.fullmatch(owner)
    return len(paper[1]) if paper else None


def _oddity(owner: str) -> int:
    """How unlike a paper's name this is: most are called after a place of two characters."""
    stem = _stem(owner)
    return _USUAL_STEMS.index(stem) if stem in _USUAL_STEMS else len(_USUAL_STEMS)


def _read_rest(text: str, known: frozenset[str]) -> list[Token]:
    """Read what is left of a chunk once titles and deeds of two and more characters are out."""
    if not text:
        return []
    scope = _scope_at_head(text)
    if scope and text not in known:
        return [_scope_token(scope), *_read_rest(text[scope.end() :], known)]
    whole = _read_whole(text, known)
    if whole:
        return whole
    thanks = _THANKS.match(text)
    if thanks:
        return [Token("note", thanks[0]), *_read_rest(text[thanks.end() :], known)]
    if text[0] == "据" and is_agency(text[1:]):
        return [_deed("据"), Token("word", text[1:])]
    sent = _SENT.match(text)
    if sent and is_agency(sent["agency"]):
        return [Token("word", sent["agency"]), _SENT_BY, *_read_rest(text[sent.end() :], known)]
    shot = _SHOT.fullmatch(text)
    if shot and (shot["deed"] == "摄" or (shot["who"] and not is_name(text))):
        return [*_read_rest(shot["who"], known), _deed(shot["deed"])]
    if is_name(text):
        return [Token("word", text)]
    pair = _PAIR.fullmatch(text)
    if pair and is_name(pair["writer"]) and is_name(pair["shooter"]):
        return [Token("word", pair[1]), _deed("文"), Token("word", pair[3]), _deed(pair[4])]
    return _read_note(text, known) if _NOTE.fullmatch(text) else _read_tail(text)


def _read_note(text: str, known: frozenset[str]) -> list[Token]:
    """Read 赵明报道 as a name and a verb, 北京报道 as a note."""
    who = text.removesuffix("报道")
    if who != text and who and not starts_with_place(who) and (is_name(who) or who in known):
        return [Token("word", who), Token("deed", "报道", deeds=(Deed.TEXT,))]
    return [Token("note", text)]


def _read_tail(text: str) -> list[Token]:
    for tail in ("照片", "图片"):
        if is_agency(text.removesuffix(tail)):
            return [Token("word", text.removesuffix(tail)), Token("note", tail)]
    if text.endswith("发") and is_organisation(text[:-1]):
        return [Token("word", text[:-1]), _SENT_BY]
    for tail in ("发", "电", "讯", "等"):
        if text.endswith(tail) and (is_name(text[:-1]) or is_organisation(text[:-1])):
            return [Token("word", text[:-1]), Token("note", tail)]
    return [Token("word", text)]


def _scope_at_head(text: str) -> re.Match | None:
    """Find 本版图片均由, 图片由, 均由 and their like where a chunk begins with one."""
    match = _SCOPE.match(text)
    if match["where"] or match["but"]:
        return match if match["what"] or match["by"] or match["but"] else None
    by, what = match["by"] or "", match["what"] or ""
    says_by = (by[:1] and by[:1] in "均皆全都") or (what and by == "由") or (len(what) > 1 and by)
    return match if says_by else None


def _scope_token(match: re.Match) -> Token:
    what = match["what"]
    kind = "scope" if match["where"] or match["but"] else "deed" if what else "note"
    deeds = _SCOPE_DEEDS.get(what, (Deed.PHOTO,)) if what else ()
    return Token(kind, match[0], deeds=deeds)


def _deed(text: str, word: str | None = None) -> Token:
    return Token("deed", text, deeds=DEEDS_OF_WORD[word or text])
