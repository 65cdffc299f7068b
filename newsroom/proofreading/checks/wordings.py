"""Words that the paper does not print, or no longer, from its own list."""

import re
from collections.abc import Iterator

from ..shapes import Copy, Finding, Lists, gettext_noop

ADVISED = gettext_noop("“%(wording)s”: %(advice)s")
LISTED = gettext_noop("“%(wording)s” is on the paper’s list of wordings to avoid.")


def check(copy: Copy) -> Iterator[Finding]:
    if not copy.lists.wordings:
        return
    pattern, listed = copy.lists.once(pattern_of)
    for paragraph in copy.texts:
        for match in pattern.finditer(paragraph.text):
            entry = listed[match[0]]
            params = {"wording": match[0], "advice": entry.advice}
            message = ADVISED if entry.advice else LISTED
            details = {"params": params, "fix": entry.replacement or None, "severity": entry.severity}
            yield paragraph.finding("wordings", match.start(), match.end(), message, **details)


def pattern_of(lists: Lists) -> tuple[re.Pattern, dict]:
    """One pattern for the whole list, in which a longer wording goes before one that it holds."""
    listed = {entry.wording: entry for entry in lists.wordings}
    return re.compile("|".join(map(re.escape, sorted(listed, key=len, reverse=True)))), listed
