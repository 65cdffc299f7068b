"""The ledger: every printed piece as one row for each of those whom it credits, made from the published issues.

Nothing of it is stored. A story that stands in two issues is printed twice; one on two pages of an issue once.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.db.models import Prefetch, Q

from articles.models import Article, ArticlePhoto, Byline
from media.models import Credit
from newsroom.contributors.models import Contributor
from newsroom.contributors.roles import PRINTED_ROLES, Role, deed_of, said
from newsroom.issues.models import Issue, Placement

from .spans import Span

# Those who made the words of a piece. All others have another share in it: pictures, a tip, its organising.
WRITERS = frozenset(
    {
        Role.REPORTER,
        Role.CHIEF_REPORTER,
        Role.TRAINEE_REPORTER,
        Role.SPECIAL_REPORTER,
        Role.CORRESPONDENT,
        Role.SPECIAL_CORRESPONDENT,
        Role.INTERN,
        Role.AUTHOR,
        Role.UNLABELLED,
        Role.COMPILER,
        Role.TRANSLATOR,
        Role.SUPPLIER,
    }
)


class Share(NamedTuple):
    """What one credit says of a person: the role, and the label that was printed with it."""

    role: str
    label: str

    def __str__(self):
        """The label, and what was done where that only says who it was: 通讯员 摄."""
        return " ".join(filter(None, [self.label or str(Role(self.role).label), said(self.label, deed_of(self), "")]))


@dataclass
class Shares:
    """What one contributor has in one piece."""

    roles: dict[Share, None] = field(default_factory=dict)  # in the order of print, each once
    photos: int = 0

    def has(self, roles) -> bool:
        return any(share.role in roles for share in self.roles)


class Row(NamedTuple):
    """What one contributor has in one printed piece."""

    contributor: Contributor
    day: date
    issue: int
    page: int
    page_name: str
    position: int
    prominence: str
    article: int
    kind: str
    headline: str
    shares: tuple[Share, ...]
    characters: int  # of the piece, where the contributor is one of its writers
    photos: int
    writers: int  # how many share the words of the piece

    @property
    def roles(self) -> set[str]:
        return {share.role for share in self.shares}

    @property
    def is_written(self) -> bool:
        return bool(self.roles & WRITERS)

    @property
    def is_piece(self) -> bool:
        """Whether the piece itself is theirs: its words, or photo news with their pictures."""
        is_pictured = bool(self.photos) or Role.PHOTOGRAPHER in self.roles
        return self.is_written or (self.kind == Article.Kind.PHOTO and is_pictured)

    @property
    def is_lead(self) -> bool:
        return self.is_piece and self.prominence == Placement.Prominence.LEAD

    @property
    def is_organised(self) -> bool:
        return Role.ORGANISER in self.roles

    @property
    def is_other(self) -> bool:
        """A share that no other column counts: a tip, a drawing, the editing."""
        return not (self.is_piece or self.photos or self.is_organised)

    @property
    def kind_label(self) -> str:
        return str(Article.Kind(self.kind).label)

    @property
    def prominence_label(self) -> str:
        return str(Placement.Prominence(self.prominence).label)


# What a row is made of, and no more: a year has some ten thousand of these.
READ = (
    *("position", "prominence", "page__number", "page__name", "page__issue__date", "page__issue__number"),
    *("article__kind", "article__headline", "article__body", "article__credit_covers_photos"),
)


def with_credits(placements):
    """Everything a row is made of; a forward key is joined, because SQLite prefetches at most a thousand of them."""
    bylines = Byline.objects.only("article", "contributor", "role", "label")
    uses = ArticlePhoto.objects.select_related("photo").only("article", "photo", "caption", "photo__caption")
    credits = Credit.objects.only("photo", "contributor", "role", "label")
    return (
        placements.select_related("page__issue", "article")
        .only(*READ)
        .prefetch_related(
            Prefetch("article__bylines", bylines),
            Prefetch("article__photos", uses),
            Prefetch("article__photos__photo__credits", credits),
        )
    )


def with_names(placements):
    """As with_credits(), and the people themselves, for those who print credit lines."""
    bylines = Byline.objects.select_related("contributor")
    credits = Credit.objects.select_related("contributor")
    uses = ArticlePhoto.objects.select_related("photo").defer("photo__file_facts", "photo__likeness")
    return placements.select_related("page__issue", "article").prefetch_related(
        Prefetch("article__bylines", bylines),
        Prefetch("article__photos", uses),
        Prefetch("article__photos__photo__credits", credits),
    )


def printed(span: Span):
    """What published issues print on these days, in the order of print."""
    placements = Placement.objects.filter(
        page__issue__in=Issue.objects.published(), page__issue__date__range=(span.first, span.last)
    )
    return placements.order_by("page__issue__date", "page__number", "position")


def crediting(placements, contributors):
    """Those of `placements` whose pieces or pictures name one of `contributors`."""
    signed = Byline.objects.filter(contributor__in=contributors)
    shot = ArticlePhoto.objects.filter(photo__credits__contributor__in=contributors)
    return placements.filter(Q(article__in=signed.values("article")) | Q(article__in=shot.values("article")))


def pieces(placements: Iterable[Placement]) -> list[Placement]:
    """Each piece once for every issue that prints it, where it stands first."""
    return list({(each.page.issue_id, each.article_id): each for each in reversed(placements)}.values())[::-1]


def shares_in(article: Article) -> dict[int, Shares]:
    """What each contributor, by key, has in a piece: words, photos of their own or through 文/图, or the organising."""
    shares = defaultdict(Shares)
    for byline in article.bylines.all():
        shares[byline.contributor_id].roles[Share(byline.role, byline.label)] = None
    for use in article.photos.all():
        for credit in use.photo.credits.all():
            shares[credit.contributor_id].roles[Share(credit.role, credit.label)] = None
        for contributor in {credit.contributor_id for credit in use.people if credit.role in PRINTED_ROLES}:
            shares[contributor].photos += 1
    return shares


def rows(found: Iterable[Placement], contributors=None) -> list[Row]:
    """The rows of some pieces; `contributors`, a query set, narrows them to those."""
    shared = [(piece, shares_in(piece.article)) for piece in found]
    keys = {key for _piece, shares in shared for key in shares}
    wanted = Contributor.objects.all() if contributors is None else contributors
    people = {person.pk: person for person in wanted.filter(pk__in=keys).select_related("organisation")}
    return [row for piece, shares in shared for row in rows_in(piece, shares, people)]


def rows_in(piece: Placement, shares: dict[int, Shares], people: dict[int, Contributor]) -> list[Row]:
    writers = sum(share.has(WRITERS) for share in shares.values())
    characters = piece.article.length if writers else 0
    return [row(piece, people[key], share, characters, writers) for key, share in shares.items() if key in people]


def row(piece: Placement, person: Contributor, shares: Shares, characters: int, writers: int) -> Row:
    page, article = piece.page, piece.article
    return Row(
        contributor=person,
        day=page.issue.date,
        issue=page.issue.number,
        page=page.number,
        page_name=page.name,
        position=piece.position,
        prominence=piece.prominence,
        article=article.pk,
        kind=article.kind,
        headline=article.title,
        shares=tuple(shares.roles),
        characters=characters if shares.has(WRITERS) else 0,
        photos=shares.photos,
        writers=writers,
    )


def rows_of(span: Span, contributors) -> list[Row]:
    """What some contributors had in the paper."""
    return rows(pieces(with_credits(crediting(printed(span), contributors))), contributors)
