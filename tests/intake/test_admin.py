import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import Article
from newsroom.accounts.roles import sync_roles
from newsroom.intake.models import SourcePage
from newsroom.intake.words import FLAGS, LEFTOVERS
from newsroom.issues.models import Issue
from newsroom.reading import flags as reader
from tests.factories import make_admin, make_contributor, make_issue, make_user

from .pages import PAGE

pytestmark = pytest.mark.django_db
ADD = "/admin/intake/sourcepage/add/"


@pytest.fixture
def desk(client):
    client.force_login(make_admin())
    return client


@pytest.fixture
def source(desk):
    desk.post(ADD, {"text": PAGE})
    return SourcePage.objects.get()


def address(source):
    return reverse("admin:intake_sourcepage_change", args=[source.pk])


def fields_of(desk, source):
    """What a browser would send for the review screen as it stands."""
    html = desk.get(address(source)).content.decode()
    form = html[html.index('id="review"') :]
    data = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and ('type="checkbox"' not in tag or "checked" in tag):
            data[name[1]] = value[1] if value else ""
    for name, text in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>\n?(.*?)</textarea>', form, re.S):
        data[name] = text
    for name, options in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options) or re.search(r'value="([^"]*)"', options)
        data[name] = chosen[1] if chosen else ""
    return data


def send(desk, source, act, **changes):
    return desk.post(address(source), fields_of(desk, source) | changes | {"act": act}, follow=True)


def test_a_pasted_page_opens_in_review_and_saves_nothing(source, desk):
    response = desk.get(address(source))

    assert response.status_code == 200
    assert len(response.context["review"].items) == 3
    assert Article.objects.count() == 0


def test_a_gb18030_file_is_read(desk):
    desk.post(ADD, {"file": SimpleUploadedFile("02.txt", PAGE.encode("gb18030"))})

    assert SourcePage.objects.get().name == "02.txt"
    assert SourcePage.objects.get().reading["items"][1]["headline"] == "码头来了一船新渔网"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({}, "请粘贴一版的文字，或选择文件。"),
        ({"text": " \n "}, "请粘贴一版的文字，或选择文件。"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7 ...")}, "这不是纯文本文件，请先另存为文本（.txt）。"),
        ({"file": SimpleUploadedFile("a.txt", b"a" * 5_000_001)}, "文字超出一个版面的长度：最多5MB。"),
        ({"text": "桥", "file": SimpleUploadedFile("a.txt", b"a")}, "粘贴文字和选择文件只能用一种。"),
    ],
)
def test_what_cannot_be_read_is_refused_in_the_readers_language(desk, data, told):
    response = desk.post(ADD, data)

    assert told in response.content.decode()
    assert not SourcePage.objects.exists()


def test_the_same_page_is_noticed(source, desk):
    response = desk.post(ADD, {"text": PAGE.replace("\n\n", "\n")}, follow=True)

    assert "曾于" in response.content.decode()


def test_a_corrected_headline_is_kept_and_can_be_undone(source, desk):
    send(desk, source, "keep", **{"item-1-headline": "码头来了两船新渔网"})
    source.refresh_from_db()
    assert source.reading["items"][1]["headline"] == "码头来了两船新渔网"

    send(desk, source, "undo")
    source.refresh_from_db()
    assert source.reading["items"][1]["headline"] == "码头来了一船新渔网"


def test_a_corrected_credit_line_is_read_again(source, desk):
    send(desk, source, "keep", **{"item-1-credit_line": "本报记者 程漱石 通讯员 尚可"})

    source.refresh_from_db()
    assert source.reading["items"][1]["bylines"] == [
        {"name": "程漱石", "role": "reporter", "label": "本报记者"},
        {"name": "尚可", "role": "correspondent", "label": "通讯员"},
    ]


def test_people_put_right_by_hand_stay_as_they_were_put(source, desk):
    send(desk, source, "keep", **{"item-1-person-0-role": "chief_reporter", "item-1-credit_line": "程漱石 罗千帆"})

    source.refresh_from_db()
    assert source.reading["items"][1]["bylines"][0]["role"] == "chief_reporter"


def test_a_story_is_split_and_merged_again(source, desk):
    before = source.reading["items"]

    send(desk, source, "split:1:1")
    source.refresh_from_db()
    assert len(source.reading["items"]) == 4

    send(desk, source, "merge:2")
    source.refresh_from_db()
    assert [item["body"] for item in source.reading["items"]] == [item["body"] for item in before]


def test_a_blank_line_in_a_paragraph_makes_two_of_it(source, desk):
    send(desk, source, "keep", **{"item-0-block-0-text": "前一段。\n\n后一段。"})

    source.refresh_from_db()
    assert [block["text"] for block in source.reading["items"][0]["body"]][:2] == ["前一段。", "后一段。"]


def test_a_line_break_in_a_paragraph_is_kept(source, desk):
    send(desk, source, "keep", **{"item-0-block-0-text": "船走了\r\n渡口  还在"})

    source.refresh_from_db()
    assert source.reading["items"][0]["body"][0]["text"] == "船走了\n渡口 还在"


def test_all_is_saved_on_the_page_asked_for(source, desk):
    issue = make_issue(is_published=False)

    send(desk, source, "save", issue=issue.pk, page=3, name="民生")

    page = issue.pages.get(number=3)
    assert [placement.article.headline for placement in page.placements.all()] == [
        "柳荫街道给老楼装上了扶手",
        "码头来了一船新渔网",
        "",
    ]
    source.refresh_from_db()
    assert source.page == page


def test_a_new_issue_can_be_made_on_the_way(source, desk):
    send(desk, source, "save", issue="", date="2026-11-27", number="", page=1)

    assert Issue.objects.get().pages.get().placements.count() == 3


def test_a_number_that_is_taken_saves_nothing(source, desk):
    make_issue(number=7)

    send(desk, source, "save", issue="", date="2026-11-27", number=7, page=1)

    assert (Article.objects.count(), Issue.objects.count()) == (0, 1)


def test_namesakes_must_be_told_apart_before_saving(source, desk):
    make_contributor("程漱石")
    meant = make_contributor("程漱石", distinction="教师")
    issue = make_issue(is_published=False)

    response = send(desk, source, "save", issue=issue.pk, page=1)
    assert "请说明程漱石是谁。" in response.content.decode()
    assert Article.objects.count() == 0

    names = [form.initial["name"] for form in response.context["whos"]]
    who = f"who-{names.index('程漱石')}-who"
    send(desk, source, "save", issue=issue.pk, page=1, **{who: str(meant.pk)})
    assert meant.bylines.count() == 1


@pytest.mark.parametrize("key", ["x", "9" * 40, "9" * 5000])
def test_somebody_known_by_another_name_can_only_be_one_there_is(source, desk, key):
    issue = make_issue(is_published=False)

    response = send(desk, source, "save", issue=issue.pk, page=1, **{"who-0-who": "other", "who-0-other": key})

    assert response.status_code == 200
    assert "选择一个有效的选项" in response.content.decode()
    assert Article.objects.count() == 0


def test_corrections_on_an_older_state_are_not_written_over_newer_ones(source, desk):
    mine = fields_of(desk, source)
    send(desk, source, "keep", **{"item-0-headline": "别人的改动"})

    response = desk.post(address(source), mine | {"act": "keep", "item-0-headline": "我的改动"}, follow=True)

    source.refresh_from_db()
    assert source.reading["items"][0]["headline"] == "别人的改动"
    assert "期间有别人修改了这一版" in response.content.decode()


def test_a_saved_page_is_shown_and_no_longer_worked_on(source, desk):
    issue = make_issue(is_published=False)
    send(desk, source, "save", issue=issue.pk, page=1)

    response = desk.post(address(source), {"act": "drop:0"})

    assert 'id="review"' not in response.content.decode()
    assert Article.objects.count() == 3


@pytest.mark.parametrize(("role", "status"), [("section_editor", 200), ("reporter", 403), ("correspondent", 403)])
def test_only_those_who_lay_out_pages_may_paste(client, role, status):
    sync_roles()
    user = make_user(is_staff=True)
    user.groups.add(user.groups.model.objects.get(name=role))
    client.force_login(user)

    assert client.get(ADD).status_code == status


def test_every_code_of_the_reader_has_words_for_the_desk():
    assert set(reader.MESSAGES) <= set(FLAGS)
    assert set(reader.LEFTOVERS) <= set(LEFTOVERS)
