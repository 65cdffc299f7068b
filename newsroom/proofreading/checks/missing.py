"""What is not there: a credit for the story, a caption below a picture."""

from collections.abc import Iterator

from ..shapes import Copy, Field, Finding, Paragraph, gettext_noop, numbered

NO_CREDIT = gettext_noop("Nobody is named as the author.")
NO_CAPTION = gettext_noop("Picture %(number)d has no caption.")


def check(copy: Copy) -> Iterator[Finding]:
    if copy.needs_credit and not any(credit.strip() for credit in copy.credits):
        yield Paragraph(Field.CREDIT, 0, "").finding("missing_credit", 0, 0, NO_CREDIT)
    for caption in numbered(Field.CAPTION, copy.captions):
        if not caption.text.strip():
            params = {"number": caption.number + 1}
            yield caption.finding("missing_caption", 0, len(caption.text), NO_CAPTION, params=params)
