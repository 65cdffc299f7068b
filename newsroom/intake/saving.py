"""A reading becomes stories, photos and people on a page of an issue: all of it, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.body import as_html
from articles.models import Article, ArticlePhoto, Byline, Section
from articles.recording import Act, record_all
from articles.reviewed import State
from media.models import Credit, Photo
from newsroom.contributors.linking import without_brackets
from newsroom.contributors.matching import candidates, kind_of
from newsroom.contributors.models import Contributor, Organisation
from newsroom.issues.models import Issue, Page, Placement
from newsroom.issues.printed.keeping import keep_as_printed
from newsroom.issues.rights import refuse_articles

from .models import SourcePage

LONGEST_REASON = Photo._meta.get_field("no_credit_reason").max_length
ELEMENTS = {"paragraph": "p", "subhead": "h2"}


@dataclass(frozen=True)
class Answer:
    """Who a printed name is: a contributor that is there, or (`known` is None) a new one, told apart from namesakes."""

    known: Contributor | None = None
    organisation: str = ""
    distinction: str = ""


def credited_names(reading: dict) -> dict[str, str]:
    """Every name of the page with the role it first has."""
    names = {}
    for item in reading["items"]:
        for person in [*item["bylines"], *(credit for photo in item["photos"] for credit in photo["credits"])]:
            names.setdefault(person["name"], person["role"])
    return names


def answers_by_name(names: Mapping[str, str]) -> dict[str, Answer]:
    """The answers that need no asking: one contributor of that name, or none. A name of several people is left out."""
    known = candidates(names)
    return {name: Answer(*known.get(name, [])) for name in names if len(known.get(name, [])) < 2}


@transaction.atomic
def save_reading(source: SourcePage, page: Page, answers: Mapping[str, Answer], by=None) -> list[Article]:
    """Put the items of `source.reading` on `page`, behind what stands there; `by` is the login that does it.

    Raises ValidationError, and changes nothing, when the page was saved before, when there is nothing to save, or when
    somebody credited is not in `answers`.
    """
    source = SourcePage.objects.select_for_update().get(pk=source.pk)
    reading = source.reading
    if source.saved_at:
        raise ValidationError(_("This page has been saved already."))
    if not reading["items"]:
        raise ValidationError(_("There is no story to save."))
    roles = credited_names(reading)
    if unknown := [name for name in roles if name not in answers]:
        raise ValidationError([_("Say who %(name)s is.") % {"name": name} for name in unknown])
    people = {name: find_or_make(name, role, answers[name]) for name, role in roles.items()}
    state = state_for(page.issue)
    articles = [save_numbered(number, item, people, state) for number, item in enumerate(reading["items"], 1)]
    record_all(articles, by, act=Act.READ_IN)
    put_on_page(articles, page)
    if page.issue.is_closed:
        keep_as_printed(page.issue)
    source.page, source.saved_at = page, timezone.now()
    source.save()
    return articles


def state_for(issue: Issue) -> State:
    """What is read in for an issue that has come out was reviewed there; for today's or a coming one it is a draft."""
    is_out = issue.is_published or issue.date < timezone.localdate()
    return State.PRINTED if is_out else State.DRAFT


def find_or_make(name: str, role: str, answer: Answer) -> Contributor:
    if answer.known:
        if answer.known.name != name:
            answer.known.aliases.get_or_create(name=name)
        return answer.known
    organisation = Organisation.objects.get_or_create(name=answer.organisation)[0] if answer.organisation else None
    person = Contributor(name=name, kind=kind_of(name, role), organisation=organisation, distinction=answer.distinction)
    person.full_clean()
    person.save()
    return person


def find_section(name: str | None) -> Section | None:
    if not name:
        return None
    section = Section.objects.filter(name=name).first() or Section(name=name)
    if section.pk is None:
        section.full_clean()
        section.save()
    return section


def save_numbered(number: int, item: dict, people: Mapping[str, Contributor], state: State) -> Article:
    """Save one item; what is wrong with it says which one it is."""
    try:
        return save_item(item, people, state)
    except ValidationError as error:
        told = _("Story %(number)d: %(problem)s")
        raise ValidationError([told % {"number": number, "problem": text} for text in error.messages]) from error


def save_item(item: dict, people: Mapping[str, Contributor], state: State) -> Article:
    article = Article(
        kind=item["kind"],
        state=state,
        section=find_section(item["section"]),
        kicker=item["kicker"] or "",
        headline=item["headline"] or "",
        deck=item["deck"] or "",
        dateline=item["dateline"] or "",
        body=as_html((ELEMENTS[block["type"]], block["text"]) for block in item["body"]),
        byline_place=item["credit_place"] or Article.BylinePlace.HEAD,
        credit_covers_photos=item["credit_covers_photos"],
        credit_as_printed=item["credit_line"] or "",
    )
    article.full_clean(exclude=["tags"])
    article.save()
    credit(Byline, item["bylines"], people, article=article)
    for position, photo in enumerate(item["photos"], 1):
        save_photo(photo, article, position, people)
    return article


def save_photo(read: dict, article: Article, position: int, people: Mapping[str, Contributor]) -> None:
    """A picture whose file is still to come. One that 文/图 covers gets no credit of its own.

    A printed line that names nobody, such as 资料图, is why nobody is credited.
    """
    unnamed = "" if read["credits"] else without_brackets(read["credit_line"] or "")
    photo = Photo.objects.create(caption=read["caption"], no_credit_reason=unnamed[:LONGEST_REASON])
    use = ArticlePhoto(
        article=article,
        photo=photo,
        caption=read["caption"],
        credit_as_printed=read["credit_line"] or "",
        position=position,
    )
    use.full_clean()
    use.save()
    if read["credit_line"] or not article.credit_covers_photos:
        credit(Credit, read["credits"], people, photo=photo)


def credit(model, printed: list[dict], people: Mapping[str, Contributor], **piece) -> None:
    """Write the credits in print order; a person named twice in one role is credited once."""
    rows = {(people[entry["name"]].pk, entry["role"]): entry for entry in reversed(printed)}
    ordered = [entry for entry in printed if rows[people[entry["name"]].pk, entry["role"]] is entry]
    for position, entry in enumerate(ordered, 1):
        row = model(
            contributor=people[entry["name"]], role=entry["role"], label=entry["label"], position=position, **piece
        )
        row.full_clean()
        row.save()


def put_on_page(articles: list[Article], page: Page) -> None:
    page = Page.objects.select_for_update().get(pk=page.pk)
    refuse_articles(articles, page.issue)
    last = page.placements.order_by("position").last()
    start = last.position + 1 if last else 1
    for position, article in enumerate(articles, start):
        prominence = Placement.Prominence.NORMAL
        if article.kind == Article.Kind.BRIEF:
            prominence = Placement.Prominence.BRIEF
        Placement.objects.create(page=page, article=article, position=position, prominence=prominence)
