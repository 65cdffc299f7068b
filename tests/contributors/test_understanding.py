from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone, translation

from newsroom.contributors.models import Alias
from newsroom.contributors.roles import printed_line
from newsroom.contributors.understanding import names_in, pieces_lately, understand
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, place

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def read(line, is_photo=False):
    return [(each.name, each.role, each.label, each.kind) for each in understand(line, is_photo).people]


def printed(line, is_photo=False):
    """The line that the rows made of `line` would print."""
    understood = understand(line, is_photo)
    rows = [
        SimpleNamespace(contributor=SimpleNamespace(name=each.name), role=each.role, label=each.label)
        for each in understood.people
        if not each.is_staff
    ]
    return printed_line(rows, "文/图" if understood.covers_photos else "")


class TestStory:
    def test_names_roles_labels_and_kinds(self):
        understood = read("本报记者 江一舟 通讯员 白露 文/图")

        assert understood == [
            ("江一舟", "reporter", "本报记者", "person"),
            ("白露", "correspondent", "通讯员", "person"),
        ]

    @pytest.mark.parametrize(
        "line, covers",
        [("江一舟 文/图", True), ("江一舟 文 白露 图", True), ("本报记者 江一舟", False), ("江一舟 摄", False)],
    )
    def test_says_whether_the_line_counts_for_the_photos(self, line, covers):
        assert understand(line).covers_photos is covers

    def test_all_of_one_name_or_alias_may_be_meant(self):
        namesakes = [make_contributor("江一舟"), make_contributor("江一舟", distinction="老师")]
        poet = make_contributor("沈知秋")
        Alias.objects.create(contributor=poet, name="江一舟")

        (person,) = understand("本报记者 江一舟").people

        assert set(person.known) == {*namesakes, poet}

    def test_a_known_person_tells_how_glued_names_are_cut_and_a_group_does_not(self):
        make_contributor("欧阳一")
        make_contributor("通宣白", kind="collective")

        assert names_in("记者欧阳一白露") == {"欧阳一"}
        assert names_in("市通宣白") == set()


class TestKinds:
    @pytest.mark.parametrize(
        "line, kind",
        [
            ("市公宣", "collective"),
            ("受访者供图", "courtesy"),
            ("区司法局 供图", "courtesy"),
            ("图片来源：新华社", "agency"),
            ("江一舟 摄", "person"),
        ],
    )
    def test_only_people_are_taken_for_people(self, line, kind):
        (person,) = understand(line, is_photo=True).people

        assert person.kind == kind


class TestPhoto:
    @pytest.mark.parametrize(
        "line, credit",
        [
            ("江一舟 摄", ("江一舟", "photographer", "摄")),
            ("江一舟", ("江一舟", "photographer", "摄")),
            ("本报记者 江一舟", ("江一舟", "photographer", "本报记者")),
            ("江一舟 文/图", ("江一舟", "photographer", "摄")),
            ("江一舟/文 白露/图", ("白露", "photographer", "图")),
            ("受访者供图", ("受访者", "courtesy", "供图")),
            ("图片由区司法局提供", ("区司法局", "courtesy", "供图")),
            ("本版图片均由 江一舟 摄", ("江一舟", "photographer", "摄")),
        ],
    )
    def test_whoever_is_named_is_named_for_the_picture(self, line, credit):
        understood = understand(line, is_photo=True)

        assert [(each.name, each.role, each.label) for each in understood.people] == [credit]
        assert not understood.covers_photos


class TestPrinting:
    @pytest.mark.parametrize(
        "line",
        [
            "本报记者 江一舟",
            "本报记者 江一舟 通讯员 白露 文/图",
            "江一舟 文/图",
            "江一舟 白露 摄影报道",
            "江一舟 文 白露 图",
            "本报记者 江一舟 文 白露 摄",
            "本报记者 江一舟 文 通讯员 白露 摄",
            "通讯员 白露 汤明",
            "江一舟 整理",
        ],
    )
    def test_a_byline_prints_as_it_was_typed(self, line):
        assert printed(line) == line

    @pytest.mark.parametrize(
        "line",
        [
            "江一舟 摄",
            "本报记者 江一舟 摄",
            "本报记者 江一舟 通讯员 白露 摄",
            "受访者 供图",
            "摄影记者 江一舟",
            "通讯员 白露 供图",
        ],
    )
    def test_a_photo_credit_prints_as_it_was_typed(self, line):
        assert printed(line, is_photo=True) == line


class TestNotes:
    @pytest.mark.parametrize(
        "line, notes",
        [
            ("本报记者 江一舟", []),
            ("今天天气很好", ["Not understood: 今天天气很好", "Nobody is named here as far as can be told."]),
            ("", ["Nobody is named here as far as can be told."]),
            (
                "记者赵强刘洋",
                ["Names stood without a blank between them and were cut by guess: look at each."],
            ),
            (
                "记者",
                ["A role stands there without a name.", "Nobody is named here as far as can be told."],
            ),
            (
                "记者 江一舟 责任编辑 白露",
                ["Editors and proofreaders of the page are no authors: they are left out."],
            ),
        ],
    )
    def test_what_was_guessed_is_said_in_words(self, line, notes):
        assert understand(line).notes == notes


class TestPiecesLately:
    def test_counts_stories_and_photos_of_the_last_three_months(self):
        person, other = make_contributor(), make_contributor()
        today = timezone.localdate()
        recent, old = (make_page(make_issue(date=today - timedelta(days=days))) for days in (30, 100))
        place(make_article(by=[person, other], photos=[make_photo(by=[person]), make_photo(by=[person])]), recent)
        place(make_article(by=[person]), old)
        make_article(by=[person])

        stories, photos = pieces_lately([person.pk])

        assert (stories, photos) == ({person.pk: 1}, {person.pk: 2})
