"""Words that say where somebody belongs: 文学院2022级, 三年级2班, 云溪镇. Beside a person they name nobody."""

import re

from .names import HAN, is_place

LEVELS = frozenset("省市区县旗州乡镇村校院局")  # before a title, whose correspondent somebody is: 乡通讯员

_NUMERAL = "一二三四五六七八九十\\d"
_CLASS = re.compile(
    rf"[{HAN}\d]{{0,14}}?(?:\d{{2,4}}[级届][{HAN}\d]{{0,10}}|[{_NUMERAL}]{{1,3}}年级[{HAN}\d]{{0,6}}|[{_NUMERAL}]{{1,4}}班|专业|学院|学系|(?<=[市州县城区])[一二三四五六七八九十]中)"
)


def is_class(word: str) -> bool:
    """Say whether a word names a class, a year or a course: 新闻2022级, 三年级2班, 文学院."""
    return bool(_CLASS.fullmatch(word))


def is_affiliation(word: str) -> bool:
    return is_class(word) or is_place(word)
