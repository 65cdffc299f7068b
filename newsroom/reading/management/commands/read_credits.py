"""Read credit lines from standard input and print what each says, one JSON line for one line."""

import json
import sys
from typing import BinaryIO

from django.core.management.base import BaseCommand, CommandError

from newsroom.reading.as_json import credit_as_dict
from newsroom.reading.credit_lines import read_credit_line


class Command(BaseCommand):
    help = "Read credit lines, one a line, from standard input and print one JSON object for each."
    requires_system_checks = ()

    def handle(self, *args, **options):
        for line in lines_of(sys.stdin.buffer):
            self.stdout.write(json.dumps(credit_as_dict(read_credit_line(line)), ensure_ascii=False))


def lines_of(source: BinaryIO):
    """Give the lines of a UTF-8 stream; only \\n and \\r\\n end a line, so a stray U+2028 does not make two of one."""
    for number, raw in enumerate(source, start=1):
        try:
            yield raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise CommandError(f"Line {number} is not UTF-8 ({error.reason} at byte {error.start + 1}).") from error
