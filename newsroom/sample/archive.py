"""An archive of any size, for measuring: written in bulk, the same from the same seed."""

import io
from datetime import date, datetime, time, timedelta
from random import Random

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from taggit.models import Tag, TaggedItem

from articles.models import Article, ArticlePhoto, Byline, Section
from articles.recording import Act, record_all
from articles.reviewed import State
from media.models import Credit, FileClaim, Photo
from newsroom.contributors.models import Contributor, Organisation
from newsroom.issues.models import Issue, Masthead, Page, Placement
from newsroom.issues.printed.keeping import keep

from . import archive_text as words
from .masthead import MASTHEAD
from .pictures import SCENES, draw

PAGES = ("要闻", "民生", "街巷", "田野", "校园", "汐岸")
LAST_DAY = date(2026, 10, 30)
ISSUES_AT_ONCE = 20
PICTURES = 12
KINDS = ("story",) * 6 + ("brief",) * 3 + ("photo",)


class NoRoom(ValueError):
    """The archive would run into the issues that are there."""


class Archive:
    """Writes issues that end the week before the first one that is there."""

    def __init__(self, issues: int, stories: int, seed: int, people: int = 240):
        first = Issue.objects.order_by("date").first()
        self.end = first.date - timedelta(weeks=1) if first else LAST_DAY
        self.first_number = (first.number if first else issues + 1) - issues
        if self.first_number < 1:
            raise NoRoom(f"only {first.number - 1} issues fit before no. {first.number}")
        self.issues, self.stories, self.people = issues, stories, people
        self.chance = Random(seed)

    def write(self, report=print) -> None:
        with transaction.atomic():
            self.write_standing()
        for start in range(0, self.issues, ISSUES_AT_ONCE):
            with transaction.atomic():
                self.write_issues(range(start, min(start + ISSUES_AT_ONCE, self.issues)))
            report(f"{min(start + ISSUES_AT_ONCE, self.issues)} of {self.issues} issues")

    def write_standing(self) -> None:
        """People, sections, tags and pictures: what the issues share."""
        Masthead.objects.get_or_create(pk=1, defaults=MASTHEAD)
        bodies = [Organisation.objects.get_or_create(name=body)[0] for body in words.BODIES]
        taken = set(Contributor.objects.values_list("name", flat=True))
        names = []
        while len(names) < self.people:
            name = words.name(self.chance)
            if name not in taken:
                taken.add(name)
                names.append(name)
        self.reporters = Contributor.objects.bulk_create(Contributor(name=name) for name in names[::2])
        self.correspondents = Contributor.objects.bulk_create(
            Contributor(name=name, organisation=self.chance.choice(bodies)) for name in names[1::2]
        )
        self.sections = [Section.objects.get_or_create(name=name)[0] for name in words.SECTIONS]
        self.tags = [Tag.objects.get_or_create(name=name, defaults={"slug": name})[0] for name in words.TAGS]
        self.files = [self.write_picture(scene) for scene in sorted(SCENES)[:PICTURES]]

    def write_picture(self, scene: str) -> str:
        """One small picture, which many photos of the archive share."""
        buffer = io.BytesIO()
        draw(scene).resize((600, 400)).save(buffer, "JPEG", quality=80)
        return default_storage.save(f"photos/archive/{scene}.jpg", ContentFile(buffer.getvalue()))

    def write_issues(self, offsets: range) -> None:
        issues = Issue.objects.bulk_create(self.issue(offset) for offset in offsets)
        pages = Page.objects.bulk_create(
            Page(issue=issue, number=number, name=name) for issue in issues for number, name in enumerate(PAGES, 1)
        )
        articles = Article.objects.bulk_create(self.article() for _ in range(self.stories * len(issues)))
        placements = self.write_placements(pages, articles)
        self.write_bylines(articles)
        self.write_photos(articles)
        kind = ContentType.objects.get_for_model(Article)
        TaggedItem.objects.bulk_create(
            TaggedItem(tag=tag, object_id=article.pk, content_type=kind)
            for article in articles
            for tag in self.chance.sample(self.tags, 2)
        )
        record_all(articles, None, act=Act.READ_IN)
        keep(placements)

    def issue(self, offset: int) -> Issue:
        day = self.end - timedelta(weeks=self.issues - 1 - offset)
        public_from = datetime.combine(day, time(8), timezone.get_default_timezone())
        return Issue(number=self.first_number + offset, date=day, published_at=public_from)

    def article(self) -> Article:
        kind = self.chance.choice(KINDS)
        paragraphs = {"photo": 0, "brief": 1}.get(kind) or self.chance.randint(3, 9)
        return Article(
            kind=kind,
            state=State.PRINTED,
            section=self.chance.choice(self.sections) if self.chance.random() < 0.4 else None,
            headline="" if kind == "photo" else words.headline(self.chance),
            deck=f"——{words.headline(self.chance)}" if self.chance.random() < 0.2 else "",
            dateline="本报讯" if kind == "brief" else "",
            byline_place="dateline" if kind == "brief" else "head",
            body="" if kind == "photo" else words.body(self.chance, paragraphs),
            credit_covers_photos=self.chance.random() < 0.1,
        )

    def write_placements(self, pages: list[Page], articles: list[Article]) -> list[Placement]:
        placements = []
        for index, article in enumerate(articles):
            issue, place = divmod(index, self.stories)
            position, page = divmod(place, len(PAGES))
            prominence = ("lead", "major")[position] if position < 2 else "normal"
            placements.append(
                Placement(
                    page=pages[issue * len(PAGES) + page],
                    article=article,
                    position=position + 1,
                    prominence="brief" if article.kind == "brief" else prominence,
                )
            )
        return Placement.objects.bulk_create(placements)

    def write_bylines(self, articles: list[Article]) -> None:
        bylines = []
        for article in articles:
            if article.kind == "photo":
                continue
            reporters = self.chance.sample(self.reporters, self.chance.choice((1, 1, 2)))
            helpers = self.chance.sample(self.correspondents, self.chance.choice((0, 1)))
            people = [(person, "reporter", "本报记者") for person in reporters]
            people += [(person, "correspondent", "通讯员") for person in helpers]
            bylines += [
                Byline(article=article, contributor=person, role=role, label=label, position=position)
                for position, (person, role, label) in enumerate(people, 1)
            ]
        Byline.objects.bulk_create(bylines)

    def write_photos(self, articles: list[Article]) -> None:
        uses = []
        for article in articles:
            count = 1 if article.kind == "photo" else self.chance.choice((0, 0, 1, 2))
            uses += [(article, position, self.photo()) for position in range(1, count + 1)]
        photos = Photo.objects.bulk_create(photo for _article, _position, photo in uses)
        ArticlePhoto.objects.bulk_create(
            ArticlePhoto(article=article, photo=photo, caption=photo.caption, position=position)
            for (article, position, _), photo in zip(uses, photos, strict=True)
        )
        credits = Credit.objects.bulk_create(
            Credit(
                photo=photo,
                contributor=self.chance.choice(self.reporters),
                role="photographer",
                label="摄",
                position=1,
            )
            for (article, _position, _), photo in zip(uses, photos, strict=True)
            if not article.credit_covers_photos
        )
        self.write_claims(credits)

    def write_claims(self, credits: list[Credit]) -> None:
        """Each file names who is credited, but every hundredth one names the maker of the picture before it."""
        FileClaim.objects.bulk_create(
            FileClaim(
                photo=credit.photo,
                name=credits[index if index % 100 else index - 1].contributor.name,
                position=1,
            )
            for index, credit in enumerate(credits)
        )

    def photo(self) -> Photo:
        return Photo(
            file=self.chance.choice(self.files),
            token=f"{self.chance.getrandbits(128):032x}",
            width=600,
            height=400,
            caption=words.paragraph(self.chance)[:60],
        )
