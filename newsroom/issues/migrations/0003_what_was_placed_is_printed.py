from django.db import migrations
from django.db.models import Q


def mark_printed(apps, schema_editor):
    """What was placed before there were reviews has been printed or is about to be: it goes on without them.

    So does what was read from a printed page and stands nowhere. Everything else is a draft and is filed for review.
    """
    article = apps.get_model("articles", "Article")
    placed = apps.get_model("issues", "Placement").objects.values("article")
    captioned = apps.get_model("articles", "ArticlePhoto").objects.exclude(credit_as_printed="").values("article")
    is_read_in = ~Q(credit_as_printed="") | Q(pk__in=captioned)
    article.objects.filter(Q(pk__in=placed) | is_read_in, state="draft").update(state="printed")


class Migration(migrations.Migration):

    dependencies = [
        ("issues", "0002_dates_in_range"),
        ("articles", "0008_reviews"),
    ]

    operations = [migrations.RunPython(mark_printed, migrations.RunPython.noop)]
