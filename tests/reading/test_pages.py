"""Pages of invented papers, damaged as copies of real pages are, each beside the labels a person made for it."""

import json
from pathlib import Path

import pytest

from newsroom.reading.as_json import page_as_dict
from newsroom.reading.page import read_page

from .conservation import is_conserved
from .page_scoring import item_mismatches

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_field_of_the_page_is_read_as_labelled(path):
    labels = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))

    reading = page_as_dict(read_page(text_of(path)))

    assert [result for result in item_mismatches(labels, reading) if result[1]] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_character_of_the_page_is_lost_or_doubled(path):
    text = text_of(path)

    assert is_conserved(text, read_page(text))
