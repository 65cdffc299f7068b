"""Read the credit lines that are there already, as ArticlePhoto.save has done for all since."""

from django.db import migrations

from articles.printed import makers_in

AT_ONCE = 1000


def read_printed_credits(apps, schema_editor):
    use_model = apps.get_model("articles", "ArticlePhoto")
    claim_model = apps.get_model("articles", "PrintedClaim")
    uses = use_model.objects.exclude(credit_as_printed="").filter(printed_claims=None)
    claims = [
        claim_model(use_id=pk, name=maker.name, position=position)
        for pk, line in uses.values_list("pk", "credit_as_printed").iterator(AT_ONCE)
        for position, maker in enumerate(makers_in(line), 1)
    ]
    claim_model.objects.bulk_create(claims, batch_size=AT_ONCE)


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_printed_claims")]
    operations = [migrations.RunPython(read_printed_credits, migrations.RunPython.noop)]
