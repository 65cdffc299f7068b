"""Put the sample newspaper into the database, the way a printed page gets there: people come from the printed lines."""

import io
from datetime import datetime, time

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from articles.body import as_html
from articles.models import Article, ArticlePhoto, Byline, Section
from articles.recording import Act, record_all
from articles.reviewed import State
from media.filing import examine, note_evidence
from media.keeping import only_what_is_held
from media.models import Credit, Photo
from newsroom.contributors.matching import candidates, kind_of
from newsroom.contributors.models import Contributor, Organisation
from newsroom.contributors.roles import Role
from newsroom.issues.models import Issue, Masthead, Page, Placement
from newsroom.issues.printed.keeping import keep_as_printed
from newsroom.reading.credit_lines import read_credit_line
from newsroom.reading.shapes import Covers, CreditedName

from .masthead import CORRESPONDENTS, MASTHEAD, PEN_NAMES
from .paper import Picture, Piece, PlannedIssue, read_paper
from .pictures import draw, write_jpeg


def load_paper(report=print) -> None:
    """Load every issue and publish it at eight in the morning of its day."""
    Masthead.objects.get_or_create(pk=1, defaults=MASTHEAD)
    for plan in read_paper():
        with only_what_is_held(), transaction.atomic():
            issue = load_issue(plan)
        report(f"{issue}: {len(plan.pieces)} pieces")


def load_issue(plan: PlannedIssue) -> Issue:
    issue = Issue.objects.create(number=plan.number, date=plan.date, theme=plan.theme)
    for planned in plan.pages:
        staff = {duty: find_or_make(name) for duty, name in planned.staff.items()}
        page = Page.objects.create(issue=issue, number=planned.number, name=planned.name, **staff)
        pieces = [piece for piece in plan.pieces if piece.page == planned.number]
        for position, piece in enumerate(pieces, 1):
            article = load_piece(piece, issue)
            Placement.objects.create(page=page, article=article, position=position, prominence=piece.prominence)
    record_all(Article.objects.filter(placements__page__issue=issue), None, act=Act.READ_IN)
    issue.published_at = datetime.combine(plan.date, time(8), timezone.get_default_timezone())
    issue.save()
    keep_as_printed(issue)
    return issue


def load_piece(piece: Piece, issue: Issue) -> Article:
    credit = read_credit_line(piece.byline)
    article = Article.objects.create(
        kind=piece.kind,
        state=State.PRINTED,
        section=Section.objects.get_or_create(name=piece.section)[0] if piece.section else None,
        kicker=piece.kicker,
        headline=piece.headline,
        deck=piece.deck,
        dateline=piece.dateline,
        summary=piece.summary,
        editors_note=piece.editor_note,
        body=as_html(piece.blocks),
        byline_place=piece.place or (Article.BylinePlace.DATELINE if piece.dateline else Article.BylinePlace.HEAD),
        credit_covers_photos=credit.covers == Covers.BOTH,
        credit_as_printed=piece.byline,
    )
    article.tags.set(piece.tags)
    organiser = [CreditedName(piece.organised_by, Role.ORGANISER, "")] if piece.organised_by else []
    for position, person in enumerate([*credit.people, *organiser], 1):
        Byline.objects.create(article=article, position=position, **share(person))
    for position, picture in enumerate(piece.pictures, 1):
        ArticlePhoto.objects.create(
            article=article,
            photo=load_picture(picture, piece, issue),
            caption=picture.caption,
            credit_as_printed=picture.credit_line,
            position=position,
        )
    return article


def load_picture(picture: Picture, piece: Piece, issue: Issue) -> Photo:
    line = picture.desk_credit or picture.credit_line
    people = read_credit_line(line).people if line else ()
    creators = [picture.file_creator] if picture.file_creator else [person.name for person in people]
    photo = Photo(caption=picture.caption, alt=picture.alt, taken_on=issue.date, place="临汐")
    if not people:
        photo.no_credit_reason = picture.credit_line  # 资料图, and nothing where 文/图 covers it
    buffer = io.BytesIO()
    write_jpeg(
        draw(picture.scene, picture.variant, picture.is_portrait),
        buffer,
        creator="、".join(creators),
        credit=MASTHEAD["name"],
        headline=piece.headline,
        caption=picture.caption,
        city="临汐",
        date=issue.date,
        copyright=f"{MASTHEAD['name']} {issue.date.year}",
    )
    facts = examine(photo, buffer)
    photo.file.save(f"{picture.scene}.jpg", ContentFile(buffer.getvalue()), save=False)
    photo.save()
    note_evidence(photo, facts)
    for position, person in enumerate(people, 1):
        Credit.objects.create(photo=photo, position=position, **share(person))
    return photo


def share(person: CreditedName) -> dict:
    kind = kind_of(person.name, person.role)
    return {"contributor": find_or_make(person.name, kind), "role": person.role, "label": person.label}


def find_or_make(name: str, kind: str = Contributor.Kind.PERSON) -> Contributor:
    """The one of this name; the sample paper has no namesakes."""
    if known := candidates([name])[name]:
        return known[0]
    body = CORRESPONDENTS.get(name)
    organisation = Organisation.objects.get_or_create(name=body)[0] if body else None
    person = Contributor.objects.create(name=name, kind=kind, organisation=organisation)
    if name in PEN_NAMES:
        person.aliases.create(name=PEN_NAMES[name])
    return person
