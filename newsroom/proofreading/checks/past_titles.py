"""An official with a title that is theirs no longer, or not yet: 县长张三 after he has left."""

import re
from collections.abc import Iterator
from datetime import date

from ..named import PRESS, Named, places_of_names, windows
from ..shapes import Copy, Finding, Lists, Paragraph, Person, Severity, gettext_noop

NO_LONGER = gettext_noop("%(name)s was %(title)s until %(day)s.")
NOT_YET = gettext_noop("%(name)s is %(title)s only from %(day)s.")

FORMER = re.compile("原|[时曾历拟候离卸前]任|已故|退休|老|候选|(?<![日目此之以年月天])前(?![往来去线])")
CLAUSE = re.compile("[，。；！？“”：]")
YEAR = re.compile("([0-9]{4})年")


def check(copy: Copy) -> Iterator[Finding]:
    if copy.day is None or not copy.lists.officials:
        return
    for paragraph in copy.texts:
        for named in places_of_names(paragraph.text, copy.lists):
            if not named.is_before and named.title not in PRESS:
                yield from findings_at(paragraph, named, copy)


def posts_by_name(lists: Lists) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for official in lists.officials:
        if official.title:
            found.setdefault(official.name, []).append(official)
    return found


def findings_at(paragraph: Paragraph, named: Named, copy: Copy) -> Iterator[Finding]:
    text, known = paragraph.text, copy.lists.once(posts_by_name)
    span = next((span for span in windows(text, named) if text[slice(*span)] in known), None)
    if span is None or is_told_of_the_past(text, named.title_start):
        return
    printed = text[max(0, named.title_start - 40) : named.title_start] + named.title
    posts = [post for post in known[text[slice(*span)]] if is_meant(printed, named.title, post.title)]
    if not posts or any(post.holds_title_on(copy.day) for post in posts) or names_their_time(text, span[1], posts):
        return
    yield told(paragraph, named, span[1], max(posts, key=lambda post: post.valid_from or date.min), copy.day)


def is_meant(printed: str, title: str, post: str) -> bool:
    """副县长 is another post than 县长, though it ends alike."""
    longer, shorter = (post, title) if len(post) >= len(title) else (printed, post)
    return longer.endswith(shorter) and not longer.removesuffix(shorter).endswith("副")


def is_told_of_the_past(text: str, place: int) -> bool:
    clause = CLAUSE.split(text[max(0, place - 30) : place])[-1]
    return bool(FORMER.search(clause))


def names_their_time(text: str, place: int, posts: list[Person]) -> bool:
    """2019年，县长张三…: the paragraph says itself of when it tells."""
    spans = [range((post.valid_from or date.min).year, (post.valid_to or date.max).year + 1) for post in posts]
    return any(int(year) in span for year in YEAR.findall(text, 0, place) for span in spans)


def told(paragraph: Paragraph, named: Named, end: int, post: Person, day: date) -> Finding:
    is_over = post.valid_to is not None and post.valid_to < day
    message, limit = (NO_LONGER, post.valid_to) if is_over else (NOT_YET, post.valid_from)
    params = {"name": post.name, "title": post.title, "day": limit.isoformat()}
    return paragraph.finding("past_titles", named.title_start, end, message, params=params, severity=Severity.ERROR)
