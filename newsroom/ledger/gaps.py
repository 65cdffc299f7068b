"""What the ledger cannot credit: pieces and pictures printed without any name, and printed names that are nobody's."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Article, ArticlePhoto
from newsroom.contributors.linking import without_brackets
from newsroom.contributors.models import Alias, without_blanks
from newsroom.contributors.roles import PRINTED_ROLES
from newsroom.issues.models import Placement
from newsroom.reading.credit_lines import read_credit_line
from newsroom.reading.roles import FURNITURE
from newsroom.reading.shapes import Covers

from .rows import pieces, printed, with_names
from .spans import Span

# Nobody signs these.
UNSIGNED = (Article.Kind.NOTICE, Article.Kind.ADVERT)


@dataclass(frozen=True)
class Gap:
    """A piece, or with `use` a picture in it, that names nobody."""

    piece: Placement
    use: ArticlePhoto | None = None


@dataclass(frozen=True)
class Unknown:
    """A name that was printed with a piece or one of its pictures; empty where the line could not be read."""

    piece: Placement
    line: str
    name: str
    label: str = ""
    use: ArticlePhoto | None = None


def uncredited(span: Span) -> list[Gap]:
    signed = (piece for piece in pieces(with_names(printed(span))) if piece.article.kind not in UNSIGNED)
    return [gap for piece in signed for gap in gaps_in(piece)]


def gaps_in(piece: Placement) -> list[Gap]:
    article, uses = piece.article, piece.article.photos.all()
    is_picture_only = article.kind == Article.Kind.PHOTO and len(uses)
    is_signed = article.credit_as_printed or any(byline.role in PRINTED_ROLES for byline in article.bylines.all())
    whole = [] if is_signed or is_picture_only else [Gap(piece)]
    return whole + [Gap(piece, use) for use in uses if is_bare(use)]


def is_bare(use: ArticlePhoto) -> bool:
    """Nobody is named, by the photo, by print or by the story's 文/图, and nobody has decided that this is right."""
    is_named = use.credit_as_printed or any(credit.role in PRINTED_ROLES for credit in use.people)
    return not (is_named or use.photo.no_credit_reason)


def unknown(span: Span) -> list[Unknown]:
    """Names in the credit lines as printed that belong to none of those credited in the piece."""
    found = pieces(with_names(printed(span)).prefetch_related("article__photos__printed_claims"))
    people = {key for piece in found for key in credited(piece.article)}
    aliases = defaultdict(set)
    for key, name in Alias.objects.filter(contributor__in=people).values_list("contributor", "name"):
        aliases[key].add(name)
    return [each for piece in found for each in unknown_in(piece, aliases)]


def credited(article: Article) -> dict[int, str]:
    """Names of everybody in the piece, by the contributor's key."""
    credits = [*article.bylines.all(), *(credit for use in article.photos.all() for credit in use.photo.credits.all())]
    return {credit.contributor_id: credit.contributor.name for credit in credits}


def unknown_in(piece: Placement, aliases: dict[int, set[str]]) -> list[Unknown]:
    people = credited(piece.article)
    known = set(people.values()).union(*(aliases[key] for key in people))
    found = [Unknown(piece, *each) for each in unknown_names(piece.article.credit_as_printed, known)]
    for use in piece.article.photos.all():
        refuted = {claim.name for claim in use.printed_claims.all() if claim.is_refuted}
        found += [Unknown(piece, *each, use) for each in unknown_names(use.credit_as_printed, known | refuted)]
    return found


def unknown_names(line: str, known: set[str]) -> Iterable[tuple[str, str, str]]:
    """The line, each of its names that is not `known`, and that name's label; the line alone where it has no names."""
    if not line:
        return []
    reading = read_credit_line(line, known)
    if reading.covers == Covers.FURNITURE or "archive_picture" in reading.flags:
        return []
    people = [person for person in reading.people if person.role not in FURNITURE]
    if not people and not known:
        return [(without_brackets(line), "", "")]
    return [
        (without_brackets(line), each.name, each.label) for each in people if without_blanks(each.name) not in known
    ]
