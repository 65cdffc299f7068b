"""Title parts that are longer than the paper sets them."""

from collections.abc import Iterator

from ..shapes import Copy, Finding, Paragraph, gettext_noop

TOLD = gettext_noop("%(count)d characters, and the paper sets %(most)d at most here.")


def check(copy: Copy) -> Iterator[Finding]:
    for field, most in copy.lists.longest.items():
        text = copy.titles.get(field, "")
        count = copy.lists.count(text)
        if count > most:
            params = {"count": count, "most": most}
            yield Paragraph(field, 0, text).finding("headline_length", 0, len(text), TOLD, params=params)
