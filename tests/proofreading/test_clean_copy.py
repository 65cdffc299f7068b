from pathlib import Path

import pytest

from newsroom.proofreading.reading_through import findings_in
from newsroom.sample.paper import read_paper
from tests.proofreading.lists import copy_of

CLEAN = (Path(__file__).parent / "clean.txt").read_text(encoding="utf-8").splitlines()
PIECES = [(issue.date, piece) for issue in read_paper() for piece in issue.pieces]


def test_there_are_enough_of_them():
    assert len(set(CLEAN)) >= 40


@pytest.mark.parametrize("paragraph", CLEAN)
def test_no_check_is_alarmed_by_good_copy(paragraph):
    assert findings_in(copy_of(paragraph)) == []


@pytest.mark.parametrize("paragraph", CLEAN)
def test_no_check_is_alarmed_by_it_as_a_caption(paragraph):
    assert findings_in(copy_of(captions=(paragraph,))) == []


def test_a_whole_paper_is_read_through_without_a_false_alarm():
    found = []
    for day, piece in PIECES:
        titles = {"kicker": piece.kicker, "headline": piece.headline, "deck": piece.deck, "summary": piece.summary}
        body = [text for _element, text in piece.blocks]
        captions = tuple(picture.caption for picture in piece.pictures)
        found += findings_in(copy_of(*body, titles=titles, captions=captions, day=day))

    # An official notice has the one headline that is longer than this paper sets them.
    assert [finding.excerpt.piece for finding in found] == ["关于2026映月湖半程马拉松期间临时交通管制的公告"]
