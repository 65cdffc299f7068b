"""Measure the overlap finder: `python -m tests.bench_overlaps`, on SQLite or on what DATABASE_URL names.

Writes an archive of stories that differ, plants copies in it, looks at every one of these and at others, and prints
what was found, what was found falsely, how long it took, and how the index grew. `--repeating` measures an archive of
make_archive besides, whose stories are put together from the same sentences: the worst that the index can meet.
"""

import argparse
import io
import logging
import os
import tempfile
import time
from contextlib import redirect_stdout
from pathlib import Path

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="newsroom-bench-"))
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test.utils import (  # noqa: E402
    CaptureQueriesContext,
    setup_databases,
    setup_test_environment,
    teardown_databases,
)

from articles.models import Article  # noqa: E402
from articles.overlap.finding import overlaps_of  # noqa: E402
from articles.overlap.models import Fingerprint  # noqa: E402

from .passages_archive import EDITS, write_archive  # noqa: E402


def row(name, value, note=""):
    print(f"{name:44} {value:>14}   {note}", flush=True)


def megabytes() -> float:
    """The size of the index's table on PostgreSQL, of the whole database on SQLite."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        else:
            cursor.execute("SELECT pg_total_relation_size('articles_fingerprint')")
        return cursor.fetchone()[0] / 1e6


def fill(texts) -> list[int]:
    stories = (Article(headline="", body=f"<p>{text}</p>") for text in texts)
    return [article.pk for article in Article.objects.bulk_create(stories, batch_size=1000)]


def index(note="") -> None:
    before, start = megabytes(), time.perf_counter()
    with redirect_stdout(io.StringIO()):
        call_command("index_overlaps")
    seconds = time.perf_counter() - start
    rows, stories = Fingerprint.objects.count(), Article.objects.count()
    row("index_overlaps", f"{seconds:.1f} s", note)
    row("  rows of the index", rows, f"{rows / stories:.1f} a story, {megabytes() - before:.0f} MB more")


def checked(keys) -> tuple[dict[int, list], list[tuple[float, float]]]:
    """What is found for each story, and how long it took: by the clock, and of the processor's own time."""
    found, times = {}, []
    for key in keys:
        article = Article.objects.get(pk=key)
        start, worked = time.perf_counter(), time.process_time()
        found[key] = overlaps_of(article)
        times.append(((time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000))
    return found, times


def tell_times(times) -> None:
    clock, processor = (sorted(column) for column in zip(*times, strict=True))
    for name, place in (("median", len(times) // 2), ("95 of 100", int(len(times) * 0.95)), ("longest", -1)):
        row(f"time for a story, {name}", f"{clock[place]:.0f} ms", f"{processor[place]:.0f} ms of the processor")
    row("stories looked at", len(times))


def measure(count: int, copies: int, others: int) -> None:
    archive = write_archive(count, copies)
    half = count // 2
    keys = fill(archive.stories[:half])
    index(f"of {half} stories")
    keys += fill(archive.stories[half:])
    index(f"of {count} stories, half of them new")
    row("characters", sum(map(len, archive.stories)))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    planted = {(keys[goal], keys[source]): edit for goal, source, edit in archive.copies}
    looked_at = [goal for goal, _source in planted]
    rest = [key for key in keys if key not in {key for pair in planted for key in pair}]
    found, times = checked(looked_at + (rest[:: max(1, len(rest) // others)] if others else rest))
    pairs = {(own, overlap.other) for own, overlaps in found.items() for overlap in overlaps}
    for edit in EDITS:
        wanted = {pair for pair, how in planted.items() if how == edit}
        row(f"copies found: {edit}", f"{len(wanted & pairs)} of {len(wanted)}")
    row("found falsely", len(pairs - planted.keys()))
    tell_times(times)
    with CaptureQueriesContext(connection) as queries:
        overlaps_of(Article.objects.get(pk=looked_at[0]))
    row("queries for a story", len(queries) - 1)


def measure_repeating(issues: int) -> None:
    Article.objects.all().delete()
    with redirect_stdout(io.StringIO()):
        call_command("make_archive", issues=issues)
    row("an archive of make_archive, rows", Fingerprint.objects.count(), f"{Article.objects.count()} pieces")
    found, times = checked(Article.objects.exclude(body="").values_list("pk", flat=True)[:100])
    row("stories with a passage found", f"{sum(map(bool, found.values()))} of {len(found)}")
    tell_times(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=15_600)
    parser.add_argument("--copies", type=int, default=50)
    parser.add_argument("--others", type=int, default=300, help="stories without a copy that are looked at; 0 for all")
    parser.add_argument("--repeating", action="store_true")
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    setup_test_environment()
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(Path(os.environ["VAR_DIR"]) / "bench.sqlite3")
    databases = setup_databases(verbosity=0, interactive=False)
    print(settings.DATABASES["default"]["ENGINE"].rpartition(".")[2])
    try:
        measure(options.stories, options.copies, options.others)
        if options.repeating:
            measure_repeating(options.stories // 30)
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
