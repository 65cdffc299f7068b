"""The real page the reader was asked for. Its text is no part of the project and may be absent."""

import json
from pathlib import Path

import pytest

from newsroom.reading.as_json import page_as_dict
from newsroom.reading.page import read_page

from .page_scoring import item_mismatches

SEEDS = [folder / "shared" / "seed" for folder in Path(__file__).resolve().parents]


@pytest.fixture
def seed():
    """The folder of the page, in `shared` beside the checkout or beside a folder it lies in."""
    found = next((folder for folder in SEEDS if (folder / "weekly-page.txt").exists()), None)
    return found or pytest.skip("the seed page is not beside this checkout")


@pytest.fixture
def printed(seed):
    return (seed / "weekly-page.txt").read_text(encoding="utf-8")


def test_the_seed_page_is_read_whole(seed, printed):
    labels = json.loads((seed / "weekly-page.expected.json").read_text(encoding="utf-8"))

    reading = page_as_dict(read_page(printed))

    assert [result for result in item_mismatches(labels, reading) if result[1]] == []


def test_the_overwritten_passage_is_found_once_and_at_its_full_length(printed):
    duplicates = [flag for flag in read_page(printed).flags if flag.code == "duplicate_passage"]

    assert [(flag.items, len("".join(flag.text.split()))) for flag in duplicates] == [((0, 1), 177)]
