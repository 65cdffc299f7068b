from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from articles.models import Article, ArticlePhoto
from articles.overlap.index import keep
from articles.overlap.models import Fingerprint
from newsroom.passages.plain import Plain
from newsroom.passages.winnowing import fingerprints
from tests.factories import make_article, make_photo

pytestmark = pytest.mark.django_db

TEXT = "区水利局上周把汐河东段的淤泥清了三千多方，河面比去年这个时候宽出将近两米。"
OTHER = "老船工把缆绳绕了三圈，说今年冬天的水声和三十年前一样，听得见石头走路。"


def values_of(article):
    return set(Fingerprint.objects.filter(article=article).values_list("value", flat=True))


def values(text):
    return fingerprints(Plain(text))


def index(*args):
    out = StringIO()
    call_command("index_overlaps", *args, stdout=out)
    return out.getvalue().splitlines()


class TestKeeping:
    def test_a_story_that_is_saved_is_in_the_index(self):
        article = make_article("河清了", deck="——记一条河", body=f"<p>{TEXT}</p>")

        assert values_of(article) == values(f"河清了\n——记一条河\n{TEXT}") != set()

    def test_what_is_written_over_leaves_the_index(self):
        article = make_article("题", body=f"<p>{TEXT}</p>")

        article.body = f"<p>{OTHER}</p>"
        article.save()

        assert values_of(article) == values(f"题\n{OTHER}")

    def test_captions_come_and_go_with_their_photos(self):
        article = make_article("题", body=f"<p>{TEXT}</p>", photos=[make_photo("码头上")])
        use = article.photos.get()

        use.caption = OTHER
        use.save()
        assert values_of(article) == values(f"题\n{TEXT}\n{OTHER}")

        use.delete()
        assert values_of(article) == values(f"题\n{TEXT}")

    def test_photo_news_has_the_words_of_its_picture(self):
        article = make_article("题", kind="photo", body="")
        ArticlePhoto.objects.create(article=article, photo=make_photo(TEXT), position=1)

        assert values_of(article) == values(f"题\n{TEXT}")

    def test_adverts_are_not_compared(self):
        article = make_article(body=f"<p>{TEXT}</p>")

        article.kind = "advert"
        article.save()

        assert values_of(article) == set()

    def test_a_save_that_fails_changes_neither_text_nor_index(self):
        article = make_article("题", body=f"<p>{TEXT}</p>")

        article.body, article.kind = f"<p>{OTHER}</p>", None
        with pytest.raises(IntegrityError), transaction.atomic():
            article.save()

        assert values_of(article) == values(f"题\n{TEXT}")

    def test_it_goes_with_its_story(self):
        article = make_article(body=f"<p>{TEXT}</p>")

        article.delete()

        assert Fingerprint.objects.count() == 0

    def test_what_is_right_is_left_alone(self, django_assert_num_queries):
        articles = [make_article(body=f"<p>{TEXT}</p>") for _number in range(3)]

        # Stories, photos of stories, rows, and a transaction around them.
        with django_assert_num_queries(5):
            assert keep([article.pk for article in articles]) == 0


class TestCommand:
    @pytest.fixture
    def stories(self):
        """Stories that came in behind the desk's back."""
        return Article.objects.bulk_create(Article(body=f"<p>{text}</p>") for text in (TEXT, OTHER))

    def test_it_brings_what_is_missing_and_takes_what_is_wrong(self, stories):
        Fingerprint.objects.create(article=stories[0], value=7)

        told = index()

        assert [values_of(story) for story in stories] == [values(TEXT), values(OTHER)]
        rows = len(values(TEXT)) + len(values(OTHER))
        assert told == [
            f"2 of 2 stories; the last one is {stories[1].pk}",
            f"{rows + 1} rows of the index were changed.",
        ]

    def test_a_second_run_changes_nothing(self, stories):
        index()

        assert index()[-1] == "0 rows of the index were changed."

    def test_it_goes_on_where_it_stopped(self, stories):
        told = index("--after", str(stories[0].pk))

        assert told[0] == f"1 of 1 stories; the last one is {stories[1].pk}"
        assert values_of(stories[0]) == set()
