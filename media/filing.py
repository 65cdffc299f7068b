"""A picture comes in: it is checked, its own word is kept as evidence, and what it says fills what is still blank."""

import hashlib
import re
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction

from newsroom.contributors.matching import candidates
from newsroom.contributors.models import Contributor, without_blanks
from newsroom.contributors.roles import Role
from newsroom.reading.names import is_agency

from .checking import check_picture
from .keeping import only_what_is_held
from .likeness import likeness
from .metadata import FileFacts, read_facts
from .models import Credit, FileClaim, Photo
from .turns import turn_to_decode
from .twins import note_twins

WORD = re.compile(r"[^\s/／|、,，;；:：()（）·]+")
# As they sign pictures in Latin letters, beside those whom the reader of printed lines knows.
LATIN_AGENCIES = re.compile(r"\b(?:reuters|bloomberg|epa|getty|afp|ap photo|imaginechina|xinhua|cfp|vcg)\b", re.I)
PREFILLED = ("caption", "headline", "place", "taken_on", "copyright")


def file_picture(upload, by, rights=Photo.Rights.OWN, maker=None) -> Photo:
    """Keep a picture with all that it says about itself, or nothing; raise ValidationError for what is no picture.

    `maker` has taken it unless the file names somebody, or an agency.
    """
    check_picture(upload)
    photo = Photo(filed_by=by, rights=rights)
    facts = examine(photo, upload)
    prefill(photo, facts)
    with only_what_is_held(), transaction.atomic():
        photo.file.save(upload.name, upload, save=False)
        photo.save()
        note_evidence(photo, facts)
        credit_known(photo, facts)
        if maker and not facts.creators and photo.rights == Photo.Rights.OWN:
            credit_makers(photo, [maker])
    return photo


class Examined(NamedTuple):
    facts: FileFacts
    digest: str
    likeness: str


def look_ahead(upload) -> None:
    """Do the slow part before a transaction is begun that others would wait for; a refusal is told when it is asked."""
    try:
        check_picture(upload)
    except ValidationError:
        return
    upload.examined = examined(upload)


def examined(file) -> Examined:
    """What the file says, is and looks like; looked for once."""
    with turn_to_decode:
        found = getattr(file, "examined", None) or Examined(read_facts(file), digest_of(file), likeness(file))
    file.seek(0)
    return found


def examine(photo, file) -> FileFacts:
    """Write down what the file is, what it looks like and what it says."""
    facts, photo.digest, photo.likeness = examined(file)
    photo.file_facts = facts.as_json()
    return facts


def note_evidence(photo, facts: FileFacts) -> None:
    """Whom the file names, and which pictures it looks like."""
    note_claims(photo, facts)
    note_twins(photo)


def digest_of(file) -> str:
    file.seek(0)
    digest = hashlib.sha256()
    while part := file.read(1024 * 1024):
        digest.update(part)
    return digest.hexdigest()


def prefill(photo, facts: FileFacts) -> None:
    """What is blank is taken from the file; what somebody has typed stays."""
    for name in PREFILLED:
        if not getattr(photo, name):
            value = getattr(facts, name)
            length = Photo._meta.get_field(name).max_length
            setattr(photo, name, value[:length] if length else value)
    if photo.rights == Photo.Rights.OWN and names_an_agency(facts):
        photo.rights = Photo.Rights.AGENCY


def names_an_agency(facts: FileFacts) -> bool:
    for text in (facts.credit, facts.source):
        if LATIN_AGENCIES.search(text) or any(is_agency(word) for word in WORD.findall(text)):
            return True
    sellers = Contributor.objects.filter(kind=Contributor.Kind.AGENCY)
    return sellers.filter(name__in=filter(None, (facts.credit, facts.source))).exists()


def note_claims(photo, facts: FileFacts) -> None:
    """Every creator whom the file names, in its order; those of a replaced file go with it."""
    photo.file_claims.all().delete()
    names = dict.fromkeys(without_blanks(name) for name in facts.creators)
    claims = (FileClaim(photo=photo, name=name, position=place) for place, name in enumerate(names, 1))
    FileClaim.objects.bulk_create(claims)


def credit_known(photo, facts: FileFacts) -> None:
    """Credit each creator whom one contributor is known by; strangers and namesakes stay open, and so does a credit."""
    if photo.credits.exists():
        return
    names = [without_blanks(name) for name in facts.creators]
    known = candidates(names)
    credit_makers(photo, dict.fromkeys(known[name][0] for name in names if len(known[name]) == 1))


def credit_makers(photo, people) -> None:
    credits = (
        Credit(photo=photo, contributor=person, role=Role.PHOTOGRAPHER, label="摄", position=place)
        for place, person in enumerate(people, 1)
    )
    Credit.objects.bulk_create(credits)
