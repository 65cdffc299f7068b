"""The word lists of this room: plain text, so that an editor can read them and add a word."""

from pathlib import Path

FOLDER = Path(__file__).parent / "words"


def words_in(name: str) -> tuple[str, ...]:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())
