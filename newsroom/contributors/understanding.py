"""What a credit line that somebody types says, and whom the paper knows by its names."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.reading.credit_lines import photo_credits, read_credit_line
from newsroom.reading.roles import FURNITURE
from newsroom.reading.shapes import CreditedName, CreditReading

from .matching import candidates, kind_of
from .models import Alias, Contributor, without_blanks
from .roles import LABELS_OF_BOTH, PRINTED_ROLES, USUAL_LABELS, Role

LONGEST = 300
LATELY = timedelta(days=91)
WRITERS = frozenset(
    {
        *(Role.REPORTER, Role.CHIEF_REPORTER, Role.TRAINEE_REPORTER, Role.SPECIAL_REPORTER, Role.INTERN),
        *(Role.CORRESPONDENT, Role.SPECIAL_CORRESPONDENT, Role.AUTHOR, Role.UNLABELLED),
    }
)
NOTES = {
    "glued_names": gettext_lazy("Names stood without a blank between them and were cut by guess: look at each."),
    "joined_name": gettext_lazy("Single characters were joined to one name: look at it."),
    "unsure_name": gettext_lazy("A word was taken for a name because of its place: look at it."),
    "no_name": gettext_lazy("A role stands there without a name."),
    "and_others": gettext_lazy("等 names nobody: whoever else it was is not credited."),
    "unknown_glyph": gettext_lazy("A character seems to have been lost in copying."),
    "archive_picture": gettext_lazy("An archive picture: that names nobody."),
    "page_wide": gettext_lazy("The line speaks for all photos of the page; here it counts for this piece."),
    "story_wide": gettext_lazy("The line speaks for all photos of the story."),
}


@dataclass(frozen=True)
class Named:
    """One name of the line in one role, with those it may mean."""

    name: str
    role: str
    label: str
    known: list[Contributor] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return kind_of(self.name, self.role)

    @property
    def is_staff(self) -> bool:
        """Who edited or proofread the page is no author of the piece."""
        return self.role in FURNITURE


@dataclass(frozen=True)
class Understood:
    people: list[Named]
    covers_photos: bool
    notes: list[str]


def understand(line: str, is_photo: bool = False) -> Understood:
    reading = read_credit_line(line, names_in(line))
    named = [settled(person) for person in (for_photo(reading) if is_photo else reading.people)]
    known = candidates(person.name for person in named)
    people = [Named(person.name, person.role, person.label, known.get(person.name, [])) for person in named]
    covers = reading.covers == "text+photo" and not is_photo
    return Understood(people, covers, notes_on(reading, people))


def names_in(line: str) -> set[str]:
    """The names the paper knows that stand in the line; they tell how glued ones are to be cut."""
    text = without_blanks(line)
    people = Contributor.objects.filter(kind=Contributor.Kind.PERSON)
    aliases = Alias.objects.filter(contributor__in=people)
    names = (*people.values_list("name", flat=True), *aliases.values_list("name", flat=True))
    return {name for name in names if name in text}


def for_photo(reading: CreditReading) -> list[CreditedName]:
    """Below a photo everybody named is named for it: `本报记者 甲` has taken it, and so has `甲`."""
    people = photo_credits(reading) or reading.people
    return [taken(person) for person in people]


def taken(person: CreditedName) -> CreditedName:
    is_writers_label = person.label in LABELS_OF_BOTH or person.label in ("", "文")
    if person.role in WRITERS or (person.role == Role.PHOTOGRAPHER and is_writers_label):
        label = USUAL_LABELS[Role.PHOTOGRAPHER] if is_writers_label else person.label
        return CreditedName(person.name, Role.PHOTOGRAPHER, label)
    return person


def settled(person: CreditedName) -> CreditedName:
    """A label that stood around the name (图片由…提供) becomes the usual one of the role."""
    is_around = "/" in person.label and person.label not in LABELS_OF_BOTH
    label = USUAL_LABELS.get(person.role, "") if is_around else person.label
    return CreditedName(person.name, str(person.role), label)


def notes_on(reading: CreditReading, people: list[Named]) -> list[str]:
    """What the reader was not sure of, in words."""
    notes = [str(NOTES[flag]) for flag in reading.flags if flag in NOTES]
    if reading.unplaced:
        notes.append(_("Not understood: %(words)s") % {"words": "、".join(reading.unplaced)})
    if any(person.is_staff for person in people):
        notes.append(_("Editors and proofreaders of the page are no authors: they are left out."))
    if not people:
        notes.append(_("Nobody is named here as far as can be told."))
    return notes


def pieces_lately(people) -> tuple[Counter, Counter]:
    """How many stories and photos of each of `people` the issues of the last three months have."""
    since = timezone.localdate() - LATELY
    counts = []
    for credits, piece, placements in (
        ("bylines", "bylines__article", "bylines__article__placements"),
        ("credits", "credits__photo", "credits__photo__uses__article__placements"),
    ):
        rows = Contributor.objects.filter(
            pk__in=people, **{f"{credits}__role__in": PRINTED_ROLES, f"{placements}__page__issue__date__gte": since}
        )
        counts.append(Counter(dict(rows.order_by().values_list("pk").annotate(Count(piece, distinct=True)))))
    return tuple(counts)
