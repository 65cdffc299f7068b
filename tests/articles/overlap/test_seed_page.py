"""The real page on which one story was set over another. Its text is no part of the project and may be absent."""

import pytest

from articles.overlap.finding import overlaps_of
from newsroom.intake.reading_in import read_in
from newsroom.intake.saving import answers_by_name, credited_names, save_reading
from newsroom.issues.overlaps import overlaps_of_issue
from tests.factories import make_admin, make_page
from tests.reading.test_seed_page import SEEDS

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    """The page of an issue with the stories of the seed page on it."""
    folder = next((folder for folder in SEEDS if (folder / "weekly-page.txt").exists()), None)
    if folder is None:
        pytest.skip("the seed page is not beside this checkout")
    source = read_in((folder / "weekly-page.txt").read_text(encoding="utf-8"), "", make_admin())
    page = make_page()
    save_reading(source, page, answers_by_name(credited_names(source.reading)))
    return page


def test_its_one_passage_is_found_at_its_full_length_and_nothing_else(page):
    stories = [placement.article for placement in page.placements.all()]

    found = [
        (overlap.own, overlap.other, overlap.passage.length) for story in stories for overlap in overlaps_of(story)
    ]

    first, second = stories[0].pk, stories[1].pk
    assert found == [(first, second, 177), (second, first, 177)]
    assert [(overlap.own, overlap.other) for overlap in overlaps_of_issue(page.issue)] == [(first, second)]
