from django.core.management.base import BaseCommand
from django.db.models import Exists, OuterRef

from articles.models import Article
from articles.recording import STORIES_AT_ONCE, SUBJECT, Act, record_all
from newsroom.history.models import Revision


class Command(BaseCommand):
    help = (
        "Give every story without a history its first revision: once when the paper begins to keep one. It can be "
        "stopped and started again."
    )

    def handle(self, *args, **options):
        known = Revision.objects.filter(subject_type=SUBJECT, subject_pk=OuterRef("pk"))
        stories = Article.objects.filter(~Exists(known)).order_by("pk").values_list("pk", flat=True)
        done = 0
        while keys := list(stories[:STORIES_AT_ONCE]):
            done += len(record_all(keys, None, act=Act.BEGUN))
            self.stdout.write(f"{done} stories")
        self.stdout.write("Every story has a history.")
