import io
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.models import Article
from newsroom.issues.models import Issue
from tests.factories import make_contributor, make_issue

from .pages import PAGE

pytestmark = pytest.mark.django_db


@pytest.fixture
def page_file(tmp_path):
    path = tmp_path / "02.txt"
    path.write_text(PAGE, encoding="gb18030")
    return str(path)


def import_page(*args):
    out = io.StringIO()
    call_command("import_page", *args, stdout=out)
    return out.getvalue()


def test_a_gb18030_file_becomes_a_page_of_a_new_issue(page_file, client):
    make_issue(number=100, date=date(2020, 11, 20))

    out = import_page(page_file, "--issue", "2020-11-27", "--page", "2", "--name", "民生", "--publish")

    issue = Issue.objects.get(date="2020-11-27")
    assert "3 pieces" in out
    assert issue.number == 101
    assert client.get("/issues/2020-11-27/2/").status_code == 200


def test_an_unpublished_import_is_not_public(page_file, client):
    import_page(page_file, "--issue", "2026-11-27", "--page", "2")

    assert client.get("/issues/2026-11-27/2/").status_code == 404


def test_nothing_of_an_issue_still_to_come_is_published_unreviewed(page_file):
    coming = (timezone.localdate() + timedelta(days=3)).isoformat()

    with pytest.raises(CommandError, match="尚未签发"):
        import_page(page_file, "--issue", coming, "--page", "2", "--publish")

    assert (Article.objects.count(), Issue.objects.count()) == (0, 0)


def test_importing_the_same_page_twice_is_noticed(page_file):
    import_page(page_file, "--issue", "2026-11-27", "--page", "2")

    with pytest.raises(CommandError, match="imported before"):
        import_page(page_file, "--issue", "2026-12-04", "--page", "1")

    assert Article.objects.count() == 3


def test_it_can_be_imported_twice_on_purpose(page_file):
    import_page(page_file, "--issue", "2026-11-27", "--page", "2")
    import_page(page_file, "--issue", "2026-12-04", "--page", "1", "--again")

    assert Article.objects.count() == 6


def test_namesakes_are_asked_about_and_answered(page_file):
    make_contributor("程漱石")
    meant = make_contributor("程漱石", distinction="教师")

    with pytest.raises(CommandError, match=f"--person 程漱石={meant.pk}"):
        import_page(page_file, "--issue", "2026-11-27", "--page", "2")
    assert not Issue.objects.exists()

    import_page(page_file, "--issue", "2026-11-27", "--page", "2", "--person", f"程漱石={meant.pk}")
    assert meant.bylines.count() == 1


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "no text"),
        (b"%PDF-1.7 ...", "not plain text"),
        (b" " * 5_000_001, "larger"),
        (b"\xff\xff\xff\xff", "neither UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_in_words(tmp_path, data, told):
    path = tmp_path / "page.txt"
    path.write_bytes(data)

    with pytest.raises(CommandError, match=told):
        import_page(str(path), "--issue", "2026-11-27", "--page", "2")


def test_a_file_that_is_not_there_is_said_to_be(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        import_page(str(tmp_path / "none.txt"), "--issue", "2026-11-27", "--page", "2")


@pytest.mark.parametrize(
    ("issue", "number", "name", "told"),
    [
        ("0206-11-27", "2", "民生", "日期应在1800年至2199年之间。"),
        ("2026-11-27", "0", "民生", "page_number_from_one"),
        ("2026-11-27", "2", "民" * 41, "不超过 40 字符"),
        ("2026-11-27", "9" * 40, "民生", "小于或等于"),
    ],
)
def test_an_issue_or_page_that_cannot_be_is_refused_in_words(page_file, issue, number, name, told):
    with pytest.raises(CommandError, match=told):
        import_page(page_file, "--issue", issue, "--page", number, "--name", name)

    assert (Issue.objects.count(), Article.objects.count()) == (0, 0)
