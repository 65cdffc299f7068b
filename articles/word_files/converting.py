"""The program `conversion` at work: what a Word file says, or why nobody waits for it any longer."""

import json
import subprocess
import sys
from pathlib import Path
from threading import Lock
from typing import NamedTuple

PROGRAM = Path(__file__).with_name("conversion.py")
FILES = 16
# One at a time in each process of the site: each may take as much memory as its limits allow.
turn_to_convert = Lock()


class Limits(NamedTuple):
    """What reading one file may cost: a story with its pictures takes half a second and 60 MB."""

    cpu_seconds: int = 15
    seconds: float = 30
    memory: int = 512 * 1024 * 1024


USUAL = Limits()


class ConversionFailed(ValueError):
    """The file could not be read within the limits, or not at all."""


def convert(data: bytes, limits: Limits = USUAL) -> tuple[str, list[str]]:
    """The HTML of the file with the program's markers in it, and what mammoth did not understand."""
    # -I: neither the environment nor a folder of somebody's choice tells this process what to import.
    command = [sys.executable, "-I", "-X", "utf8", str(PROGRAM)]
    command += map(str, (limits.cpu_seconds, limits.memory, FILES))
    try:
        with turn_to_convert:
            done = subprocess.run(command, input=data, capture_output=True, timeout=limits.seconds, env={}, check=True)
        answer = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError) as error:
        raise ConversionFailed from error
    return answer["html"], answer["messages"]
