"""Check that the Chinese catalogue is whole: `python -m tests.catalogue`; `--compile` writes the .mo from the .po.

Every text of the interface is translated, none is doubtful, and the compiled file holds just what the source does.
Where xgettext is installed the texts are collected anew, so that one added to the code cannot be forgotten.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "newsroom/locale/zh_Hans/LC_MESSAGES/django.po"
COMPILED = SOURCE.with_suffix(".mo")
PLACEHOLDER = re.compile(r"%\(\w+\)0?\d*[sd]|%[sd]|\{\w*\}")


def entries(catalogue):
    return {(entry.msgctxt, entry.msgid): (entry.msgstr, tuple(entry.msgstr_plural.values())) for entry in catalogue}


def faults() -> list[str]:
    source = polib.pofile(SOURCE)
    found = [f"not translated: {entry.msgid!r}" for entry in source.untranslated_entries()]
    found += [f"doubtful: {entry.msgid!r}" for entry in source.fuzzy_entries()]
    for entry in source.translated_entries():
        if entry.msgstr and sorted(PLACEHOLDER.findall(entry.msgid)) != sorted(PLACEHOLDER.findall(entry.msgstr)):
            found.append(f"other placeholders: {entry.msgid!r}")
    if entries(polib.mofile(COMPILED)) != entries(source):
        found.append("django.mo is not made from django.po: run `make messages`")
    return found + forgotten(source)


def forgotten(source) -> list[str]:
    """Texts in the code that the catalogue lacks."""
    if not shutil.which("xgettext"):
        return []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "tree"
        ignored = shutil.ignore_patterns("var", ".venv", ".git", "__pycache__", "tests", ".*_cache")
        shutil.copytree(ROOT, copy, ignore=ignored)
        command = [sys.executable, "manage.py", "makemessages", "-l", "zh_Hans", "--no-location", "--no-wrap"]
        settings = {"DJANGO_SETTINGS_MODULE": "newsroom.settings", "VAR_DIR": str(copy / "var")}
        subprocess.run(command, cwd=copy, check=True, capture_output=True, env=os.environ | settings)
        collected = polib.pofile(copy / SOURCE.relative_to(ROOT))
    known = set(entries(source))
    return [
        f"not in the catalogue: {entry.msgid!r}"
        for entry in collected
        if not entry.obsolete and (entry.msgctxt, entry.msgid) not in known
    ]


if __name__ == "__main__":
    if "--compile" in sys.argv:
        polib.pofile(SOURCE).save_as_mofile(COMPILED)
    problems = faults()
    print("\n".join(problems) or "The catalogue is whole.")
    sys.exit(bool(problems))
