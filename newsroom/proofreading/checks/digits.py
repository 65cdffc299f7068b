"""Numbers in two kinds of digits: 二0二四年, 1０月, 三十5人, 2O24."""

import re
from collections.abc import Iterator

from ..shapes import Copy, Finding, Severity, gettext_noop

VALUES = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
TENS = {"十": 10, "百": 100}
WIDE = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)}
UNITS = "年月日号时点分秒元人名个亩斤米里岁天次户件辆条张家所座"
ARABIC, CHINESE = "0-9０-９", "〇零○一二三四五六七八九"
WIDTHS = re.compile("[0-9]+[０-９][0-9０-９]*|[０-９]+[0-9][0-9０-９]*")
# A nought in between makes it a number by itself: 二0二四.
NOUGHT = re.compile(f"[{CHINESE}][0０][{CHINESE}0-9０-９]*")
# 三十5人, 5十元, 2百户: told by the unit behind; 周三8点 and 高二12人 are two words.
HOLIDAYS = "三八|五一|五四|六一|七一|八一"
KINDS = re.compile(
    f"(?:(?P<tens>[{CHINESE}]?十)[{ARABIC}](?![{ARABIC}])|(?<![{ARABIC}.])[{ARABIC}]{{1,2}}[十百]|"
    f"(?!{HOLIDAYS})[{CHINESE}]{{2,3}}[{ARABIC}]{{1,2}}|20[{CHINESE}]{{2}}|20[0-9][{CHINESE}])[多余]?(?=[{UNITS}])"
)
# 二〇2六年: four figures of both kinds, and no more.
YEAR = re.compile(
    f"(?<![{CHINESE}{ARABIC}十百千])(?=[{ARABIC}]*[{CHINESE}])(?=[{CHINESE}]*[{ARABIC}])[{CHINESE}{ARABIC}]{{4}}(?=年)"
)
# 一百20户; 三5个: 老三 and 同一 are words.
HUNDREDS = re.compile(f"[一二三四五六七八九]百[{ARABIC}]{{2}}(?![{ARABIC}])(?=[多余]?[{UNITS}])")
FIGURES = re.compile(f"(?<![{CHINESE}十百千万亿])[二三四五六七八九][{ARABIC}](?=[个名户])")
MONTH = re.compile(f"(?<![{CHINESE}十])(?:十[一二]?|[一二三四五六七八九])月[{ARABIC}]{{1,2}}(?=日)")
NO_NUMBER_BEFORE = tuple("周期拜初高大第之统唯万逐单合任老小同张李")
LETTER = re.compile(rf"(?<![A-Za-z0-9])[0-9]+[Oo](?=[0-9]|[{UNITS}])[0-9Oo]*")

TOLD = gettext_noop("This number mixes two kinds of digits.")


def check(copy: Copy) -> Iterator[Finding]:
    for paragraph in copy.texts:
        ends = 0
        for start, end in sorted(spans(paragraph.text)):
            if start < ends:
                continue
            ends = end
            fix = in_arabic(paragraph.text[start:end])
            yield paragraph.finding("digits", start, end, TOLD, fix=fix, severity=Severity.ERROR)


def spans(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (WIDTHS, NOUGHT, YEAR, LETTER, MONTH):
        yield from (match.span() for match in pattern.finditer(text))
    for pattern in (KINDS, HUNDREDS, FIGURES):
        for match in pattern.finditer(text):
            if not text[: match.start()].endswith(NO_NUMBER_BEFORE):
                yield match.start(), match.end() - (match[0][-1] in "多余")


def in_arabic(number: str) -> str | None:
    """The number in plain Arabic digits: figure by figure, or by tens and hundreds; a month with its day as both."""
    if "月" in number:
        return "月".join(map(str, map(in_arabic, number.split("月"))))
    plain = number.translate(WIDE).upper().replace("O", "0")
    figures = "".join(VALUES.get(char, char) for char in plain)
    if figures.isdecimal():
        return figures
    before, sign, after = re.split(f"([{''.join(TENS)}])", figures, maxsplit=1)
    if not f"{before}0{after}".isdecimal():
        return None
    return str(int(before or 1) * TENS[sign] + int(after or 0))
