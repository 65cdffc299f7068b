"""The index of passages, kept in step with the texts: about one row for four characters of text."""

from collections import defaultdict
from collections.abc import Collection

from django.apps import apps
from django.db import connection, transaction

from newsroom.passages.plain import Plain
from newsroom.passages.winnowing import fingerprints

from .texts import compared_texts

# An archive has millions of these: made as objects they take twice the time of all the rest. Two who save the same
# story at once both bring what is missing.
INSERT = "INSERT INTO articles_fingerprint (value, article_id) VALUES (%s, %s) ON CONFLICT DO NOTHING"


@transaction.atomic
def keep(keys: Collection[int]) -> int:
    """Bring the index of the stories with `keys` in step with what the database has of them; count changed rows."""
    texts = compared_texts(apps.get_model("articles.Article")._base_manager.filter(pk__in=keys))
    wanted = {(value, key) for key, text in texts.items() for value in fingerprints(Plain(text))}
    rows = apps.get_model("articles.Fingerprint").objects
    stored = set(rows.filter(article__in=texts).values_list("value", "article"))
    for key, values in by_story(stored - wanted).items():
        rows.filter(article=key, value__in=values).delete()
    if missing := sorted(wanted - stored):
        with connection.cursor() as cursor:
            cursor.executemany(INSERT, missing)
    return len(wanted ^ stored)


def by_story(pairs) -> dict[int, list[int]]:
    found = defaultdict(list)
    for value, key in pairs:
        found[key].append(value)
    return found
