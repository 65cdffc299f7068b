from django.core.management.base import BaseCommand

from articles.models import Article
from articles.overlap.index import keep

STORIES_AT_ONCE = 200


class Command(BaseCommand):
    help = (
        "Bring the index of passages in step with every story: once for an archive that came in by other ways than the "
        "desk, or whenever in doubt. What is right is left alone, so it can be stopped and started again."
    )

    def add_arguments(self, parser):
        parser.add_argument("--after", type=int, default=0, metavar="KEY", help="go on after the story with this key")

    def handle(self, *args, after, **options):
        stories = Article.objects.order_by("pk").values_list("pk", flat=True)
        done, count, changed = 0, stories.filter(pk__gt=after).count(), 0
        while keys := list(stories.filter(pk__gt=after)[:STORIES_AT_ONCE]):
            changed += keep(keys)
            done, after = done + len(keys), keys[-1]
            self.stdout.write(f"{done} of {count} stories; the last one is {after}")
        self.stdout.write(f"{changed} rows of the index were changed.")
