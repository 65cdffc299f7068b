from django.core.management.base import BaseCommand, CommandError

from newsroom.issues.models import Issue
from newsroom.sample.loading import load_paper


class Command(BaseCommand):
    help = "Load the sample newspaper: three issues of an invented district weekly, with pictures."

    def handle(self, *args, **options):
        if Issue.objects.exists():
            raise CommandError("There are issues in this database already; the sample goes into an empty one.")
        load_paper(self.stdout.write)
