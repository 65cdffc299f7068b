"""A small paper in which everything is there once: what is public, what is kept back, and what each person filed."""

from datetime import date

from django.contrib.admin import site
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from taggit.models import Tag

from articles.overlap.models import SetPhrase
from articles.recording import Act, record
from articles.reviewed import State
from media.models import Twin
from newsroom.contributors.merging import merge
from newsroom.contributors.models import Organisation
from newsroom.intake.reading_in import read_in
from newsroom.policy import OWN, model_of
from tests.factories import (
    make_admin,
    make_article,
    make_contributor,
    make_issue,
    make_masthead,
    make_official,
    make_page,
    make_photo,
    make_printed,
    make_section,
    make_user,
    make_wording,
    place,
)
from tests.intake.pages import PAGE

from .addresses import Address
from .people import ANONYMOUS, EVERYBODY, make_person

PUBLIC, HIDDEN, OWN_ONE, OTHERS = "public", "hidden", "own", "others"
# Addresses about a thing that is not the one their route names.
ABOUT = {
    "admin:ledger_person": "contributors.contributor",
    "admin:ledger_organisation": "contributors.organisation",
    "admin:ledger_picture": "media.photo",
    "admin:contributors_contributor_undo_merge": "contributors.merge",
}
HAS_OWNER = {"admin:ledger_person"}


def has_owner(label: str) -> bool:
    """Whether the rows of a table name whose they are."""
    if label not in OWN:
        return False
    try:
        model_of(label)._meta.get_field(OWN[label].owner)
    except FieldDoesNotExist:
        return False
    return True


def label_of(address: Address) -> str:
    """The model that an address of the desk is about, `media.photo`, or ""."""
    if address.name in ABOUT:
        return ABOUT[address.name]
    parts = address.route.split("/")
    label = ".".join(parts[1:3])
    return label if label in {model._meta.label_lower for model in site._registry} else ""


def is_about_a_thing(address: Address) -> bool:
    return bool({"pk", "object_id", "id"} & set(address.parameters))


def whose_things(address: Address) -> tuple[str, ...]:
    """For which things an address is asked."""
    if not address.route.startswith("admin/"):
        return (PUBLIC, HIDDEN) if address.parameters else ("",)
    if is_about_a_thing(address) and (has_owner(label_of(address)) or address.name in HAS_OWNER):
        return (OWN_ONE, OTHERS)
    return ("",)


def written(headline, author, **kwargs):
    """A story with its first revision."""
    article = make_article(headline, author=author, **kwargs)
    record(article, author, act=Act.WRITTEN)
    return article


class Paper:
    def __init__(self):
        make_masthead()
        self.people = {role: make_person(role) for role in EVERYBODY if role != ANONYMOUS}
        self.superuser = make_admin()
        self.signatures = {role: make_contributor(user=user) for role, user in self.people.items()}
        self.public = self.printed("要闻", is_published=True)
        self.hidden = self.printed("未定", is_published=False)
        self.things = self.make_things()
        self.owned = {role: self.make_owned(user) for role, user in self.people.items()}

    def printed(self, name, is_published):
        """A story with its section, tag, author and picture, on a page of an issue."""
        person, section = make_contributor(), make_section(name)
        photo = make_photo(name, by=[person])
        article = make_printed(name, by=[person], photos=[photo], section=section)
        article.tags.add(name)
        # Both in one year, whose page they share.
        day = date(2019, 5, 3) if is_published else date(2019, 5, 10)
        page = make_page(make_issue(is_published=is_published, date=day))
        place(article, page)
        return {"article": article, "photo": photo, "person": person, "section": section, "page": page}

    def make_things(self):
        """One of each table, used by nothing, so that whoever may delete it can."""
        person, other = make_contributor("甲"), make_contributor("乙")
        photo = make_photo("画", filed_by=make_user())
        Twin.objects.create(earlier=self.hidden["photo"], later=photo)
        decision = make_photo("疑").decisions.create(question="file", answer="kept", decided_by=self.superuser)
        page = make_page(make_issue(is_published=False), number=4)
        place(self.hidden["article"], page)
        things = [
            make_user(),
            Group.objects.get(name="reporter"),
            make_contributor("丙"),
            Organisation.objects.create(name="区水利局"),
            photo,
            decision,
            written("稿", make_user(), state=State.FILED),
            make_section("副刊"),
            SetPhrase.objects.create(text="据区气象台最新消息"),
            make_official("祝安"),
            make_wording("打造"),
            Tag.objects.create(name="孤", slug="lonely"),
            page,
            page.issue,
            self.public["page"].issue._meta.apps.get_model("issues.Masthead").objects.get(),
            read_in(PAGE, "page.txt", self.superuser),
            merge(person, other, self.superuser),
        ]
        return {thing._meta.label_lower: thing for thing in things}

    def make_owned(self, user):
        owned = {"media.photo": make_photo("自己的", filed_by=user)}
        Twin.objects.create(earlier=self.things["media.photo"], later=owned["media.photo"])
        if has_owner("articles.article"):
            owned["articles.article"] = written("自己的", user, state=State.DRAFT)
        return owned

    def thing(self, address: Address, whose: str, role: str):
        """The thing that an address is asked about, or that its list is asked to delete."""
        label = label_of(address)
        if address.name == "admin:ledger_person" and whose == OWN_ONE:
            return self.signatures.get(role) or self.signatures["reporter"]
        if whose == OWN_ONE:
            return self.owned.get(role, self.owned["reporter"])[label]
        return self.things.get(label)

    def values(self, address: Address, whose: str, role: str) -> dict:
        """What fills the parameters of an address."""
        if not address.route.startswith("admin/"):
            return self.public_values(self.hidden if whose == HIDDEN else self.public, address)
        section = self.public["section"]
        values = {
            "width": 240,
            "app_label": "media",
            "url": "nothing/",
            "content_type_id": ContentType.objects.get_for_model(section).pk,
            "object_id": section.pk,
            "number": 1,
        }
        if is_about_a_thing(address) and label_of(address):
            values |= dict.fromkeys(("pk", "object_id", "id"), self.thing(address, whose, role).pk)
        return values

    def public_values(self, printed, address):
        day = printed["page"].issue.date
        slugs = {"articles:section": printed["section"].slug, "articles:tag": printed["article"].tags.get().slug}
        return {
            "pk": printed["person" if "contributor" in address.name else "article"].pk,
            "slug": slugs.get(address.name),
            "date": day.isoformat(),
            "year": day.year,
            "number": printed["page"].number,
            "token": printed["photo"].token,
            "width": 400,
            "extension": "jpg",
        }
