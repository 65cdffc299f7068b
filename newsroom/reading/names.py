"""Telling a name from a word, and cutting names that were set without a blank between them."""

import re
from collections.abc import Collection
from functools import lru_cache

from .word_lists import word_table

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
_SURNAMES = word_table("surnames")
_LONGEST_NAME = 12
COMPOUND = frozenset(_SURNAMES["compound"])
# How rare a family name is: 0 for the commonest, growing; absent when the character is no family name.
RARITY = {
    surname: rank
    for rank, surname in enumerate("".join(_SURNAMES["frequent"] + _SURNAMES["common"] + _SURNAMES["rare"]))
}
FREQUENT_RANK = len("".join(_SURNAMES["frequent"]))
COMMON_RANK = FREQUENT_RANK + len("".join(_SURNAMES["common"]))
_ORDINARY = word_table("ordinary")
NEVER_GIVEN = frozenset("".join(_ORDINARY["never given"]))
NEVER_IN_A_NAME = frozenset("".join(_ORDINARY["never in a name"]))
WORDS_AND_NAMES = frozenset(_ORDINARY["words and names"])
WORDS_NOT_NAMES = frozenset(_ORDINARY["words"]) | WORDS_AND_NAMES

_HAN_ONLY = re.compile(f"[{HAN}]+")
_DOTTED = re.compile(f"[{HAN}A-Za-z.]+(?:·[{HAN}A-Za-z.]+)+")
_FORMS_OF_ADDRESS = tuple(_ORDINARY["forms of address"])
_POLITE = re.compile(f"[{HAN}]{{1,3}}(?:先生|女士|小姐|师傅|大爷|大妈|大姐|同学|老师|阿姨)")
_ANONYMOUS = re.compile(f"[老小阿][{HAN}]|[{HAN}]某某?|[{HAN}]市民")

_HOUSES = word_table("houses")
AGENCIES = frozenset(_HOUSES["agencies"])
NICKNAMES = frozenset(_HOUSES["papers by nickname"])
_AGENCY = re.compile(
    f"[{HAN}]{{1,8}}(?:视觉|影像中国|图片社|图片网)|[{HAN}]{{1,2}}(?!合作|旅行|文学|出版|杂志|书|诗|报|公|学|茶|棋|画|曲|印)[{HAN}]社"
)
_MINORITY = re.compile("|".join(_HOUSES["minority"]))
# 市公宣, 区卫宣: a place, one character of an office, 宣; where it could be a name (王小宣) the first one decides.
_PUBLICITY = re.compile(f"[{HAN}]{{1,3}}[公卫检法司教消税城纪政交妇农环旅审监]+宣")
_MAY_BE_PUBLICITY = re.compile(f"[{HAN}]{{1,4}}宣")
_GROUP = re.compile(f"[{HAN}]{{0,12}}(?:{'|'.join(_HOUSES['group endings'])})")
_ORGANISATION = re.compile(f'[{HAN}A-Za-z0-9·“”"#]{{1,30}}(?:{"|".join(_HOUSES["office endings"])})')
_PLACE = re.compile(f"[{HAN}]{{2,6}}(?:街道|社区|小区|园区|开发区|[镇乡村县区市])")
_NEVER_IN_AN_OFFICE = frozenset("的了在是被把这那你我他她它们很吗呢吧么从说就都也还着")
COURTESY_WORDS = re.compile(
    f"(?:受访|采访|被访|被采访|受采访|当事)(?:者|对象|单位|企业|部门|学校|家庭|方|嘉宾|群众|医院|村民|商家|老师|专家|医生){{1,2}}|"
    f"[{HAN}]{{0,3}}(?:主办方|活动方|承办方|组委会|剧组|片方|校方|院方|馆方|景区方|读者|网友|热心市民|市民|村民|居民|家长|家属|亲友|球迷|车友|游客|志愿者|商家|"
    "工作人员|相关部门|有关部门|负责人|目击者)|本人|学校|单位|企业|警方|医院"
)


def has_surname(word: str) -> bool:
    return word[:1] in RARITY or word[:2] in COMPOUND


def is_organisation(word: str) -> bool:
    if word in AGENCIES:
        return True
    if len(word) > 20 or _NEVER_IN_AN_OFFICE.intersection(word):
        return False
    return bool(_ORGANISATION.fullmatch(word)) or bool(re.fullmatch("《[^《》]+》?", word))


def is_place(word: str) -> bool:
    """Say whether a word of three characters or more is the name of a place that is governed: 柳林镇, 北门街道."""
    return bool(_PLACE.fullmatch(word))


def is_agency(word: str) -> bool:
    """Say whether a word is a house that sells news or pictures: 新华社, 视觉中国, some 视觉 or 社."""
    return word in AGENCIES or bool(_AGENCY.fullmatch(word))


def is_collective(word: str) -> bool:
    """Say whether a signature stands for a group: 市公宣, 区卫宣, 通讯组, 本报编辑部."""
    if _PUBLICITY.fullmatch(word) or _GROUP.fullmatch(word):
        return True
    return bool(_MAY_BE_PUBLICITY.fullmatch(word)) and RARITY.get(word[0], FREQUENT_RANK) >= FREQUENT_RANK


def is_polite(word: str) -> bool:
    """Say whether somebody is named as spoken of: 罗先生, 古女士."""
    return bool(_POLITE.fullmatch(word)) and has_surname(word)


def is_courtesy(word: str) -> bool:
    return bool(COURTESY_WORDS.fullmatch(word))


@lru_cache(maxsize=4096)
def is_name(word: str) -> bool:
    """Say whether `word`, without blanks, is a person's name on its own looks: a family name and what may be given."""
    if _is_dotted(word) or _is_minority(word):
        return True
    return word not in WORDS_NOT_NAMES and looks_given(word)


def _is_dotted(word: str) -> bool:
    return bool(_DOTTED.fullmatch(word)) and not any(is_organisation(part) for part in word.split("·"))


@lru_cache(maxsize=4096)
def looks_given(word: str) -> bool:
    """Say whether a word has the shape of a Chinese name, were it not an ordinary word."""
    if not _HAN_ONLY.fullmatch(word):
        return False
    if word.endswith(_FORMS_OF_ADDRESS):
        return False
    compound = word[:2] in COMPOUND and len(word) in (3, 4)
    given = word[2:] if compound else word[1:]
    return (compound or (word[0] in RARITY and len(word) in (2, 3))) and not NEVER_GIVEN.intersection(given)


def resembles_name(word: str) -> bool:
    """Say whether a word set apart after a role word may be taken for a name, though it is an ordinary word besides."""
    return len(word) in (2, 3) and word[0] in RARITY and not NEVER_IN_A_NAME.intersection(word[1:])


def may_be_name(word: str) -> bool:
    """Say whether `word` could sign a piece where a role word says so: pen names, and words people also bear."""
    if is_name(word) or word in WORDS_AND_NAMES or is_polite(word) or _ANONYMOUS.fullmatch(word):
        return True
    if word in WORDS_NOT_NAMES or is_organisation(word):
        return False
    if re.fullmatch(r"[A-Za-z][A-Za-z .'·-]{1,30}", word):
        return True
    return bool(_HAN_ONLY.fullmatch(word)) and 2 <= len(word) <= 4 and not NEVER_GIVEN.intersection(word)


def may_be_foreign(word: str) -> bool:
    """Say whether a word without a Chinese family name (图雅) could be a name where it is signed with."""
    if word in WORDS_NOT_NAMES or is_organisation(word) or NEVER_IN_A_NAME.intersection(word):
        return False
    return bool(_HAN_ONLY.fullmatch(word)) and 2 <= len(word) <= 3


def _is_minority(word: str) -> bool:
    return 4 <= len(word) <= 9 and bool(_HAN_ONLY.fullmatch(word)) and len(_MINORITY.findall(word)) >= 2


def split_glued(word: str, known: Collection[str] = ()) -> tuple[str, ...] | None:
    """Cut names set without blanks: known people first, then where family names stand; None if it is no such run."""
    # The cheapest cut of the first 0, 1, 2 … characters, where there is one.
    cuts: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())]
    for end in range(1, len(word) + 1):
        ways = []
        for start in range(max(0, end - _LONGEST_NAME), end - 1):
            cost = _cost(word[start:end], known) if cuts[start] else None
            if cost is not None:
                ways.append((cuts[start][0] + cost, (*cuts[start][1], word[start:end])))
        cuts.append(min(ways, default=None))
    best = cuts[-1]
    return best[1] if best and len(best[1]) > 1 else None


def _cost(name: str, known: Collection[str]) -> float | None:
    """Give what it costs to believe in a name; commoner family names are cheaper, known people nearly free."""
    if name in known:
        return 0.1
    if not is_name(name):
        return None
    if name[:2] in COMPOUND and len(name) > 2:
        return 2.0
    return 1.0 + RARITY.get(name[0], 600) / 60 + (0.3 if len(name) == 2 else 0.0)
