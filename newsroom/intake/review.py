"""The review of a reading: its forms, filled from the draft or from what the editor sent, and back to a draft."""

import hashlib
import json
import re
from copy import deepcopy

from newsroom.contributors.models import without_blanks
from newsroom.reading.as_json import credit_as_dict
from newsroom.reading.credit_lines import read_credit_line

from .forms import BlockFormSet, ItemForm, PersonFormSet, PhotoForm, PhotoFormSet

PERSON_PARTS = ("name", "role", "label")
BLANK_LINE = re.compile(r"\n\s*\n")


def version(reading: dict) -> str:
    """Tells one state of a draft from another."""
    return hashlib.sha256(json.dumps(reading, sort_keys=True).encode()).hexdigest()[:16]


def people_of(formset) -> list[dict]:
    rows = (form.cleaned_data for form in formset if form.cleaned_data.get("name"))
    return [{part: row[part] for part in PERSON_PARTS} | {"name": without_blanks(row["name"])} for row in rows]


def credited(line: str | None, before: str | None, people: list[dict], people_before: list[dict], known) -> list[dict]:
    """The people of a credit line: read anew when the line was changed and the people were not."""
    if line and line != before and people == people_before:
        return credit_as_dict(read_credit_line(line, known))["people"]
    return people


class PhotoReview:
    def __init__(self, form: PhotoForm, read: dict, prefix: str, data):
        self.form = form
        self.read = read
        self.people = PersonFormSet(data, prefix=f"{prefix}-person", initial=read["credits"])

    def as_read(self, known) -> dict:
        line = self.form.cleaned_data["credit_line"] or None
        people = credited(line, self.read["credit_line"], people_of(self.people), self.read["credits"], known)
        return self.read | {"caption": self.form.cleaned_data["caption"], "credit_line": line, "credits": people}


class ItemReview:
    """One item: its form, and the forms of its paragraphs, people and photos."""

    def __init__(self, number: int, read: dict, data=None):
        self.number, self.read = number, read
        prefix = f"item-{number}"
        self.form = ItemForm(data, prefix=prefix, initial=read)
        self.blocks = BlockFormSet(data, prefix=f"{prefix}-block", initial=read["body"])
        self.people = PersonFormSet(data, prefix=f"{prefix}-person", initial=read["bylines"])
        self.photo_forms = PhotoFormSet(data, prefix=f"{prefix}-photo", initial=read["photos"])
        self.photos = [
            PhotoReview(form, photo, f"{prefix}-photo-{index}", data)
            for index, (form, photo) in enumerate(zip(self.photo_forms, read["photos"], strict=False))
        ]

    @property
    def title(self) -> str:
        """What the item is called beside its number: the first words it has."""
        texts = [self.read["headline"], *(block["text"] for block in self.read["body"])]
        return next(filter(None, [*texts, *(photo["caption"] for photo in self.read["photos"])]), "")

    @property
    def meta(self):
        return [self.form[name] for name in ("kind", "section", "credit_place", "credit_covers_photos")]

    @property
    def title_fields(self):
        return [self.form[name] for name in ("kicker", "headline", "deck", "dateline", "credit_line")]

    def parts(self):
        return [self.form, self.blocks, self.people, self.photo_forms, *(photo.people for photo in self.photos)]

    def is_valid(self) -> bool:
        same_photos = len(self.photos) == len(self.read["photos"])
        checked = [part.is_valid() for part in self.parts()]  # every part, so that every fault is shown
        return all(checked) and same_photos

    def as_read(self, known) -> dict:
        cleaned = self.form.cleaned_data
        texts = {name: " ".join(cleaned[name].split()) or None for name in cleaned if isinstance(cleaned[name], str)}
        people = credited(
            texts["credit_line"], self.read["credit_line"], people_of(self.people), self.read["bylines"], known
        )
        return (
            self.read
            | texts
            | {
                "credit_covers_photos": cleaned["credit_covers_photos"],
                "bylines": people,
                "body": [
                    {"type": block["type"], "text": "\n".join(" ".join(line.split()) for line in text.split("\n"))}
                    for block in (form.cleaned_data for form in self.blocks)
                    for text in BLANK_LINE.split(block["text"].replace("\r\n", "\n").strip())
                    if text.strip()
                ],
                "photos": [photo.as_read(known) for photo in self.photos],
            }
        )


class Review:
    """All items of a draft. `data` is what the editor sent; it belongs to the draft whose `version` it names."""

    def __init__(self, reading: dict, data=None):
        self.reading = reading
        self.version = version(reading)
        self.items = [ItemReview(number, item, data) for number, item in enumerate(reading["items"])]

    def is_valid(self) -> bool:
        checked = [item.is_valid() for item in self.items]
        return all(checked)

    def as_reading(self, known) -> dict:
        reading = deepcopy(self.reading)
        reading["items"] = [item.as_read(known) for item in self.items]
        return reading
