"""Read the plain text of a newspaper page and print what was found as JSON. Writes nothing."""

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from newsroom.reading.as_json import page_as_dict
from newsroom.reading.decoding import MOST_BYTES, ReadingRefused, decode
from newsroom.reading.page import read_page


class Command(BaseCommand):
    help = "Read the text of a printed page (FILE, or - for standard input) and print its items as JSON."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE")

    def handle(self, *args, file, **options):
        try:
            text = decode(_bytes_of(file))
        except ReadingRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(json.dumps(page_as_dict(read_page(text)), ensure_ascii=False, indent=1))


def _bytes_of(file: str) -> bytes:
    """Read no more than the limit, which `decode` refuses, so that an endless input is not swallowed."""
    if file == "-":
        return sys.stdin.buffer.read(MOST_BYTES)
    try:
        with Path(file).open("rb") as source:
            return source.read(MOST_BYTES)
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}.") from error
