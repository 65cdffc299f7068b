import json

from django.db import migrations
from django.db.models import OuterRef, Subquery

AT_ONCE = 500


def keep(apps, schema_editor):
    """What came out before is kept as its story's last revision says; of one without a history nothing is."""
    placement = apps.get_model("issues", "Placement")
    revision = apps.get_model("history", "Revision")
    printed, photo = apps.get_model("printed", "Printed"), apps.get_model("printed", "PrintedPhoto")
    known = set(apps.get_model("media", "Photo").objects.values_list("pk", flat=True))
    last = revision.objects.filter(subject_type="articles.article", subject_pk=OuterRef("article"))
    last = last.order_by("-number").values("pk")[:1]
    out = placement.objects.filter(page__issue__published_at__isnull=False).annotate(last=Subquery(last))
    rows = list(out.exclude(last=None).order_by("pk").values_list("pk", "last"))
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        contents = dict(revision.objects.filter(pk__in=[key for _pk, key in some]).values_list("pk", "content"))
        printed.objects.bulk_create(printed(placement_id=pk, revision_id=key) for pk, key in some)
        photo.objects.bulk_create(
            photo(placement_id=pk, photo_id=number)
            for pk, key in some
            for number in dict.fromkeys(each["photo"] for each in json.loads(contents[key])["photos"])
            if number in known
        )


class Migration(migrations.Migration):

    dependencies = [
        ("printed", "0001_as_printed"),
        ("issues", "0004_assembling"),
        ("history", "0001_initial"),
        ("media", "0001_initial"),
    ]

    operations = [migrations.RunPython(keep, migrations.RunPython.noop)]
