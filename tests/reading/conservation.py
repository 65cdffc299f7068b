"""Nothing is lost and nothing is made up: the characters of a reading against those of the page."""

from collections import Counter

from newsroom.reading.shapes import PageReading


def characters(text: str | None) -> Counter:
    return Counter(char for char in text or "" if not char.isspace())


def kept_outside_sections(reading: PageReading) -> Counter:
    kept = Counter()
    for item in reading.items:
        for text in (item.kicker, item.headline, item.deck, item.dateline, item.credit_line):
            kept += characters(text)
        for text in (*(block.text for block in item.body), *(photo.caption for photo in item.photos)):
            kept += characters(text)
        for photo in item.photos:
            kept += characters(photo.credit_line)
    for leftover in reading.leftovers:
        kept += characters(leftover.text)
    return kept


def is_conserved(text: str, reading: PageReading) -> bool:
    """A section head is printed once and named by each item below it, so it is counted between once and each time."""
    printed, kept = characters(text), kept_outside_sections(reading)
    if kept - printed:
        return False
    in_sections = printed - kept
    names = [item.section for item in reading.items if item.section]
    heads = [name for before, name in zip([None, *names], names, strict=False) if name != before]
    return not in_sections - characters("".join(names)) and not characters("".join(heads)) - in_sections
