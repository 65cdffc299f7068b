from django.core.management.base import BaseCommand, CommandError

from newsroom.sample.archive import Archive, NoRoom


class Command(BaseCommand):
    help = (
        "Write an archive of invented issues that ends before the first one there is: for measuring, not for readers."
    )

    def add_arguments(self, parser):
        parser.add_argument("--issues", type=int, required=True, help="how many weekly issues")
        parser.add_argument("--stories", type=int, default=30, help="pieces in each issue (30)")
        parser.add_argument("--seed", type=int, default=1, help="the same seed writes the same archive (1)")

    def handle(self, *args, issues, stories, seed, **options):
        if issues < 1 or stories < 1:
            raise CommandError("--issues and --stories must be 1 or more.")
        try:
            Archive(issues, stories, seed).write(self.stdout.write)
        except NoRoom as error:
            raise CommandError(f"No room for {issues} issues: {error}.") from error
