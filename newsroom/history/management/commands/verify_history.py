import re
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from newsroom.history.checking import LastOfDay, first_flaw, first_unlike, last_of_days
from newsroom.history.models import Revision

LINE = re.compile(r"(\d{4}-\d\d-\d\d) (\d{1,18}) ([0-9a-f]{64})")


class Command(BaseCommand):
    help = "Check that nothing in the history was changed or taken out; name the first that was, and fail."

    def add_arguments(self, parser):
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument(
            "--export", action="store_true", help="print each day's last revision and its hash, to keep elsewhere"
        )
        choice.add_argument("--against", metavar="FILE", help="compare with an earlier export as well")

    def handle(self, *args, export, against, **options):
        kept = self.read(against) if against else []
        if flaw := first_flaw() or first_unlike(kept):
            raise CommandError(f"Revision {flaw.serial}: {flaw.why}." if flaw.serial else f"History: {flaw.why}.")
        if export:
            for line in last_of_days():
                self.stdout.write(str(line))
        else:
            self.stdout.write(f"The history is whole: {Revision.objects.count()} revisions.")

    def read(self, name) -> list[LastOfDay]:
        try:
            lines = Path(name).read_text().splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{name}: {error}") from error
        found = [LINE.fullmatch(line) for line in lines]
        if not found or None in found:
            raise CommandError(f"{name} is no export of a history: each line holds a day, a number and a hash.")
        return [LastOfDay(match[1], int(match[2]), match[3]) for match in found]
