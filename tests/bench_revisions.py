"""What the history of one story takes, when it has a thousand versions and each has changed something."""

from collections.abc import Callable

from django.test import Client

from articles.models import Article
from articles.recording import Act, record
from articles.snapshots import fingerprint, snapshot
from newsroom.history.chain import Entry, append_all

from .factories import make_admin, make_article, make_contributor, make_photo

VERSIONS = 1000
SENTENCE = "区水利局上周把汐河东段的淤泥清了三千多方，河面比去年这个时候宽出将近两米。"


def write_versions() -> Article:
    """A story of some 1 500 characters, a few of which change each time."""
    body = "".join(f"<p>{number}：{SENTENCE}</p>" for number in range(40))
    people, photos = [make_contributor() for _ in range(3)], [make_photo(has_file=False) for _ in range(3)]
    story = make_article("汐河清淤", by=people, photos=photos, body=body, state="draft")
    record(story, None, act=Act.WRITTEN)
    written = snapshot(story)
    contents = [
        written | {"headline": f"第{number}稿", "body": body.replace(f"<p>{number % 40}：", f"<p>第{number}次：")}
        for number in range(2, VERSIONS)
    ]
    entries = [Entry(story, Act.CHANGED, content, "", story.state, fingerprint(content)) for content in contents]
    append_all(entries, None)
    Article.objects.filter(pk=story.pk).update(version=VERSIONS - 1, headline="末稿")
    record(story, None)
    return story


def measure_revisions(row: Callable, timed: Callable, queries_of: Callable) -> None:
    client, story = Client(), write_versions()
    client.force_login(make_admin())
    pages = {
        "timeline, first page": "history/",
        "timeline, last page": f"history/?p={VERSIONS // 100}",
        "first and last compared": f"compare/?old=1&new={VERSIONS}",
        "to restore the first": "restore/1/",
        "slip": "slip/",
    }
    for name, page in pages.items():
        address = f"/admin/articles/article/{story.pk}/{page}"
        assert client.get(address).status_code == 200, address
        taken, queries = (ask(lambda a=address: client.get(a)) for ask in (timed, queries_of))
        row(f"{VERSIONS} versions: {name}", taken, f"{queries} queries")
