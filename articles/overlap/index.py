"""The index of passages, kept in step with the texts: about one row for four characters of text."""

from collections import defaultdict
from collections.abc import Collection
from itertools import chain

from django.apps import apps
from django.db import connection, transaction

from newsroom.passages.plain import Plain
from newsroom.passages.winnowing import fingerprints

from .texts import compared_texts

# An archive has millions of these: made as objects they take twice the time of all the rest. Two who save the same
# story at once both bring what is missing.
INSERT = "INSERT INTO articles_fingerprint (value, article_id) VALUES {} ON CONFLICT DO NOTHING"
ROWS_AT_ONCE = 2000


@transaction.atomic
def keep(keys: Collection[int]) -> int:
    """Bring the index of the stories with `keys` in step with what the database has of them; count changed rows."""
    # Whoever changes another part of the same story waits, so that the last one sees all of it.
    stories = apps.get_model("articles.Article")._base_manager.filter(pk__in=keys)
    texts = compared_texts(stories.order_by("pk").select_for_update())
    wanted = {(value, key) for key, text in texts.items() for value in fingerprints(Plain(text))}
    rows = apps.get_model("articles.Fingerprint").objects
    stored = set(rows.filter(article__in=texts).values_list("value", "article"))
    for key, values in by_story(stored - wanted).items():
        rows.filter(article=key, value__in=values).delete()
    insert(sorted(wanted - stored))
    return len(wanted ^ stored)


def insert(pairs: list[tuple[int, int]]) -> None:
    with connection.cursor() as cursor:
        for start in range(0, len(pairs), ROWS_AT_ONCE):
            chunk = pairs[start : start + ROWS_AT_ONCE]
            cursor.execute(INSERT.format(", ".join(["(%s, %s)"] * len(chunk))), [*chain.from_iterable(chunk)])


def by_story(pairs) -> dict[int, list[int]]:
    found = defaultdict(list)
    for value, key in pairs:
        found[key].append(value)
    return found
