"""A printed page comes in: its text is read and kept, before anything is saved as a story."""

from newsroom.contributors.models import Alias, Contributor
from newsroom.reading.as_json import page_as_dict
from newsroom.reading.page import read_page

from .models import SourcePage, fingerprint


def known_names() -> set[str]:
    """Everybody the paper knows by name: they help to tell glued names apart."""
    people = Contributor.objects.filter(kind=Contributor.Kind.PERSON).values_list("name", flat=True)
    return {*people, *Alias.objects.values_list("name", flat=True)}


def read_in(text: str, name: str = "", user=None) -> SourcePage:
    """Read `text` and keep it with its reading."""
    reading = page_as_dict(read_page(text, known_names()))
    return SourcePage.objects.create(text=text, name=name[:160], reading=reading, added_by=user)


def earlier_copies(text: str):
    """The same page, as it came in before; blanks and the width of punctuation make no difference."""
    return SourcePage.objects.filter(fingerprint=fingerprint(text))
