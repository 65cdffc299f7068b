"""Print the story in a Word file as JSON: what the desk would make of it."""

import dataclasses
import json
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from articles.word_files.drafts import WARNINGS
from articles.word_files.reading import read_word_file


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *args, **options):
        try:
            with options["file"].open("rb") as file:
                draft = read_word_file(file)
        except (OSError, ValidationError) as error:
            raise CommandError(error.messages[0] if isinstance(error, ValidationError) else str(error)) from error
        self.stdout.write(json.dumps(as_plain(draft), ensure_ascii=False, indent=2))


def as_plain(draft) -> dict:
    """Pictures are told by name and size; a terminal has no use for their bytes."""
    plain = dataclasses.asdict(draft)
    for picture in plain["pictures"]:
        picture["bytes"] = len(picture.pop("data"))
    plain["warnings"] = [WARNINGS[code] for code in draft.warnings]
    return plain
