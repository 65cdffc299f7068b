"""A weekday that its date does not have: 11月25日（星期三）, by the year in the text or by the issue's date."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ..shapes import Copy, Finding, Paragraph, Severity, gettext_noop

DAYS = "一二三四五六日"
FIGURES = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
NUMBER = "[0-9]{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九]|[二三]?十"
DATE = (
    rf"(?:(?P<year>[0-9]{{4}}|[〇零○一二三四五六七八九]{{4}}|[今去明前后同当次翌]|本)年)?"
    rf"(?P<month>{NUMBER})月(?P<day>{NUMBER})[日号]"
)
WEEKDAY = r"(?P<weekday>(?:星期|礼拜|周)[一二三四五六日天])(?![至到—\-－~～、和及与])"
BETWEEN = r"(?:[上下]午|凌晨|清晨|傍晚|晚上?)? ?[（(\[，,]? ?"
PATTERNS = (re.compile(DATE + BETWEEN + WEEKDAY), re.compile(rf"{WEEKDAY} ?[（(，,]? ?{DATE}"))
YEAR = re.compile("([0-9]{4})年")
RELATIVE = {"今": 0, "本": 0, "去": -1, "明": 1, "前": -2, "后": 2}

TOLD = gettext_noop("%(date)s is a %(weekday)s.")
NO_DAY = gettext_noop("There is no %(month)d/%(day)d in %(year)d.")


def check(copy: Copy) -> Iterator[Finding]:
    for paragraph in copy.texts:
        for pattern in PATTERNS:
            for match in pattern.finditer(paragraph.text):
                yield from compared(paragraph, match, copy.day)


def compared(paragraph: Paragraph, match: re.Match, issue: date | None) -> Iterator[Finding]:
    month, day = number(match["month"]), number(match["day"])
    year = year_of(match, issue, month, day)
    if year is None:
        return
    try:
        meant = date(year, month, day)
    except ValueError:
        params = {"year": year, "month": month, "day": day}
        yield paragraph.finding("weekday", *match.span(), NO_DAY, params=params, severity=Severity.ERROR)
        return
    right = DAYS[meant.weekday()]
    if match["weekday"][-1].replace("天", "日") != right:
        start, end = match.span("weekday")
        right = match["weekday"][:-1] + right
        params = {"date": meant.isoformat(), "weekday": right}
        yield paragraph.finding("weekday", start, end, TOLD, params=params, fix=right, severity=Severity.ERROR)


def number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (FIGURES.get(tens, 1) * 10 if ten else 0) + FIGURES.get(ones, 0)


def year_of(match: re.Match, issue: date | None, month: int, day: int) -> int | None:
    """The year in the text; without one that which brings the day nearest to the issue. None where nobody can tell."""
    said = match["year"]
    if said and len(said) == 4:
        return int("".join(str(FIGURES.get(char, char)) for char in said)) or None
    if issue is None or (said and said not in RELATIVE):
        return None
    if said:
        return issue.year + RELATIVE[said]
    years = YEAR.findall(match.string, 0, match.start())
    if years and int(years[-1]) != issue.year:
        return None  # the paragraph tells of another year
    return nearest_year(issue, month, day)


def nearest_year(issue: date, month: int, day: int) -> int:
    def distance(year: int) -> timedelta:
        try:
            return abs(date(year, month, day) - issue)
        except ValueError:
            return timedelta.max

    return min((issue.year, issue.year - 1, issue.year + 1), key=distance)
