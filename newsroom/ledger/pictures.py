"""Where each picture was printed, how prominently, and with which credit."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import ArticlePhoto
from newsroom.contributors.models import Contributor
from newsroom.contributors.roles import PRINTED_ROLES
from newsroom.issues.models import Placement

from .rows import pieces, with_names


@dataclass(frozen=True)
class Printing:
    """A picture in a piece in an issue."""

    piece: Placement
    use: ArticlePhoto
    credit: str  # as print sets it
    people: tuple[Contributor, ...]
    is_inherited: bool  # from the story's 文/图


def printings(placements) -> list[Printing]:
    """Those of the pictures in `placements`, which are made with_names()."""
    return [printing(piece, use) for piece in pieces(placements) for use in piece.article.photos.all()]


def printing(piece: Placement, use: ArticlePhoto) -> Printing:
    # Asked of the piece, which holds its bylines; a use that was fetched for it knows them only through it.
    use.article = piece.article
    people = {credit.contributor for credit in use.people if credit.role in PRINTED_ROLES}
    in_order = sorted(people, key=lambda person: (person.name, person.pk))
    return Printing(piece, use, use.printed_credit, tuple(in_order), use.is_credit_inherited)


def of_photo(placements: Iterable, photo: int) -> list[Printing]:
    return [
        each
        for each in printings(with_names(placements.filter(article__photos__photo=photo)))
        if each.use.photo_id == photo
    ]
