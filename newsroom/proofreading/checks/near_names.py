"""A name that is nearly that of an official or of somebody whom the paper credits: 县长王建国, printed 县长王健国."""

import re
from collections.abc import Iterator
from os.path import commonprefix

from ..likeness import Names, Near
from ..named import FOLLOWERS, PRESS, Named, places_of_names, windows
from ..shapes import Copy, Finding, Lists, Paragraph, Severity, gettext_noop

OFFICIAL = gettext_noop("“%(name)s”: is this %(known)s (%(title)s)?")
CONTRIBUTOR = gettext_noop("“%(name)s”: is this %(known)s, whom the paper credits?")

OUR_REPORTER = re.compile(r"本报(?:首席|见习|实习|特约|摄影)?(?:记者|通讯员)$")
# There is one of these: another name beside the title is a slip, or the list is out of date.
ONE_OF_A_KIND = re.compile("[县区市省州]长$")
TOLD_BY = 4  # characters of an official's title that tell it from that of another house


def check(copy: Copy) -> Iterator[Finding]:
    if not copy.lists.officials and not copy.lists.contributors:
        return
    for paragraph in copy.texts:
        told = set()
        for named in places_of_names(paragraph.text, copy.lists):
            for finding in findings_at(paragraph, named, copy):
                if finding.place not in told:
                    told.add(finding.place)
                    yield finding


def officials_of(lists: Lists) -> Names:
    return Names(official.name for official in lists.officials)


def contributors_of(lists: Lists) -> Names:
    return Names(lists.contributors)


def titles_by_name(lists: Lists) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for official in lists.officials:
        found.setdefault(official.name, []).append(official.title)
    return found


def findings_at(paragraph: Paragraph, named: Named, copy: Copy) -> Iterator[Finding]:
    text, lists = paragraph.text, copy.lists
    spans = list(windows(text, named))
    officials, contributors = lists.once(officials_of), lists.once(contributors_of)
    if any(text[start:end] in names for start, end in spans for names in (officials, contributors)):
        return
    is_press = named.is_before or named.title in PRESS
    for start, end in spans:
        near = (contributors if is_press else officials).near(text[start:end])
        near = [each for each in near if is_likely(text, named, end, each, lists)]
        if near:
            yield told(paragraph, start, end, near, lists, is_press)
            return


def is_likely(text: str, named: Named, end: int, near: Near, lists: Lists) -> bool:
    """One that looks or sounds alike is; any other where the title leaves nobody else."""
    if near.is_alike:
        return True
    last = text[end - 1]
    if named.is_before or (last in FOLLOWERS and last != near.name[-1]):
        return False  # 记者王建说 is not 王建设
    printed = text[max(0, named.title_start - 40) : named.title_start] + named.title
    if named.title in PRESS:
        return bool(OUR_REPORTER.search(printed))
    return any(is_own(printed, title) for title in lists.once(titles_by_name).get(near.name, ()))


def is_own(printed: str, title: str) -> bool:
    """Whether the words before a name are an official's title, or as much of it as tells it from others."""
    shared = len(commonprefix([printed[::-1], title[::-1]]))
    is_one = ONE_OF_A_KIND.search(title) and shared >= 2
    return bool(title) and (shared >= min(len(title), TOLD_BY) or bool(is_one))


def told(paragraph: Paragraph, start: int, end: int, near: list[Near], lists: Lists, is_press: bool) -> Finding:
    known = near[0].name
    title = "、".join(lists.once(titles_by_name).get(known, ()))
    params = {"name": paragraph.text[start:end], "known": known, "title": title}
    fix = known if len(near) == 1 else None
    message, severity = (CONTRIBUTOR, Severity.WARNING) if is_press else (OFFICIAL, Severity.ERROR)
    return paragraph.finding("near_names", start, end, message, params=params, fix=fix, severity=severity)
