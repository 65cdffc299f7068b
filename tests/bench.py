"""Measure: `python -m tests.bench [--issues 520]`, on SQLite or on what DATABASE_URL names, in a database of its own.

Prints a table: the time of each thing, how many queries it takes, and how the reader's time grows with the text.
"""

import argparse
import io
import logging
import os
import tempfile
import time
from contextlib import redirect_stdout
from statistics import median

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="newsroom-bench-"))
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import (  # noqa: E402
    CaptureQueriesContext,
    setup_databases,
    setup_test_environment,
    teardown_databases,
)

from articles.models import Article  # noqa: E402
from newsroom.contributors.models import Contributor, Organisation  # noqa: E402
from newsroom.issues.models import Issue  # noqa: E402
from newsroom.reading.credit_lines import read_credit_line  # noqa: E402
from newsroom.reading.page import read_page  # noqa: E402

from .bench_board import measure_board  # noqa: E402
from .bench_likeness import measure_likeness, measure_search  # noqa: E402
from .bench_pictures import measure_pictures  # noqa: E402
from .bench_revisions import measure_revisions  # noqa: E402
from .factories import make_admin  # noqa: E402
from .intake.pages import PAGE  # noqa: E402

ROUNDS = 7
BYLINE_FIELD = "app_label=articles&model_name=byline&field_name=contributor"


def timed(act) -> float:
    """The median time of several calls, in milliseconds, after one that warms up."""
    act()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def queries_of(act) -> int:
    with CaptureQueriesContext(connection) as queries:
        act()
    return len(queries)


def row(name, milliseconds, note=""):
    taken = " " * 13 if milliseconds is None else f"{milliseconds:10.1f} ms"
    print(f"{name:46} {taken}   {note}")


def write_archive(issues: int) -> None:
    start = time.perf_counter()
    with redirect_stdout(io.StringIO()):
        call_command("make_archive", issues=issues)
    row(f"archive of {issues} issues", (time.perf_counter() - start) * 1000, f"{Article.objects.count()} pieces")


def addresses() -> dict[str, str]:
    issue = Issue.objects.first()
    story = issue.pages.first().placements.first().article
    month, year = f"month={issue.date:%Y-%m}", f"year={issue.date.year - 1}"
    person = Contributor.objects.published().first()
    house = Organisation.objects.filter(contributors__bylines__isnull=False).first()
    return {
        "home": "/",
        "issue": issue.get_absolute_url(),
        "page": issue.pages.first().get_absolute_url(),
        "story": story.get_absolute_url(),
        "contributor": person.get_absolute_url(),
        "contributor: feed": f"{person.get_absolute_url()}feed/",
        "archive of issues": "/issues/",
        "desk: 100 stories": "/admin/articles/article/",
        "desk: a story": f"/admin/articles/article/{story.pk}/change/",
        "desk: photos": "/admin/media/photo/",
        "desk: first page": "/admin/",
        "desk: whose picture is it": "/admin/media/creditdecision/questions/",
        "desk: what the files say": "/admin/media/creditdecision/questions/?question=file",
        "desk: questions of an issue": f"/admin/media/creditdecision/questions/?issue={issue.pk}",
        "desk: contributors": "/admin/contributors/contributor/",
        "ledger: people of a month": f"/admin/ledger/people/?{month}",
        "ledger: people of a year": f"/admin/ledger/people/?{year}",
        "ledger: rows of a month": f"/admin/ledger/rows/?{month}",
        "ledger: a person's month": f"/admin/ledger/people/{person.pk}/?{month}",
        "ledger: a person, all years": f"/admin/ledger/people/{person.pk}/?all=1",
        "ledger: organisations, a month": f"/admin/ledger/organisations/?{month}",
        "ledger: an organisation's month": f"/admin/ledger/organisations/{house.pk}/?{month}",
        "ledger: photo credits of a month": f"/admin/ledger/pictures/?{month}",
        "ledger: uncredited of a month": f"/admin/ledger/uncredited/?{month}",
        "ledger: unknown names of a month": f"/admin/ledger/unknown/?{month}",
        "ledger: a year's rows as XLSX": f"/admin/ledger/rows/?{year}&as=xlsx",
        "desk: find a contributor": f"/admin/autocomplete/?{BYLINE_FIELD}&term=明",
    }


def measure_pages() -> None:
    client = Client()
    client.force_login(make_admin())
    for name, address in addresses().items():
        assert client.get(address).status_code == 200, address
        row(
            name,
            timed(lambda address=address: client.get(address)),
            f"{queries_of(lambda a=address: client.get(a))} queries",
        )


def measure_reading() -> None:
    small, large = PAGE * 2, PAGE * 200
    few, many = timed(lambda: read_page(small)), timed(lambda: read_page(large))
    row("read a page", few, f"{len(small)} characters")
    row("read a hundred times as much", many, f"{many / few / 100:.2f} times as long for each character")
    lines = ["本报记者 甲明远 通讯员 乙书清 文/图", "（记者 丙长河）", "丁安宁 摄"] * 100
    row("read 300 credit lines", timed(lambda: [read_credit_line(line) for line in lines]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, default=520)
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    print(f"{settings.DATABASES['default']['ENGINE'].rpartition('.')[2]}, median of {ROUNDS}")
    try:
        measure_reading()
        measure_likeness(row)
        measure_search(row, timed, queries_of)
        measure_pictures(row)
        measure_revisions(row, timed, queries_of)
        measure_board(row, timed, queries_of)
        write_archive(options.issues)
        measure_pages()
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
