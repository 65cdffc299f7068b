"""A story that two people have open, and what their browsers send of it."""

import json
from urllib.parse import urlencode

from articles.revisions.timeline import revisions_of
from articles.revisions.typed import as_post, from_snapshot
from articles.snapshots import snapshot
from tests.articles.reviews.people import stored


def address(story, page="change", *rest) -> str:
    return f"/admin/articles/article/{story.pk}/{'/'.join(map(str, (page, *rest)))}/"


def opened(story, **changes) -> dict:
    """What a browser would send of the story as it is stored, with some of it changed."""
    article = stored(story)
    rows = {"bylines": article.bylines.all(), "photos": article.photos.all()}
    return as_post(from_snapshot(snapshot(article)), rows, article.version) | changes


def save(client, story, data):
    """With the data already encoded: Django's own way of doing that for tests takes longer than the request."""
    return client.post(address(story), urlencode(data), content_type="application/x-www-form-urlencoded")


def choose(client, refused, choice=None, **by_hand):
    """Press the button of the page that shows both texts."""
    data = dict(refused.context["posted"])
    data |= {"opened_version": refused.context["article"].version, "base_version": refused.context["base"]}
    shown = refused.context["parts"]
    for part in (*shown["fields"], *shown["body"], *shown["rows"]):
        if part.is_conflict and choice:
            data[f"choice:{part.name}"] = choice
    return client.post(address(refused.context["article"], "merge"), data | {"_continue": "1"} | by_hand)


def standings(refused) -> dict[str, str]:
    """Each part that differs, and in whose hand."""
    shown = refused.context["parts"]
    parts = (*shown["fields"], *shown["body"], *shown["rows"])
    return {part.name: part.standing for part in parts if not part.is_same}


def acts(story) -> list[str]:
    return [revision.act for revision in revisions_of(story)]


def last_content(story) -> dict:
    return json.loads(revisions_of(story).first().content)
