"""Two editors at one board at the same time: half of `MOVES` each, at random, every one of them kept in order."""

import os
import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from newsroom.issues.board.models import Move
from newsroom.issues.board.moving import END, TOP, Target, move, undo
from newsroom.issues.models import Placement
from tests.factories import make_article, make_issue, make_page, make_user, place

pytestmark = pytest.mark.django_db(transaction=True)

MOVES = 1000 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 80


def rows(issue):
    found = Placement.objects.filter(page__issue=issue).order_by("page", "position")
    return list(found.values_list("page", "position", "article"))


def move_about(issue, user, pages, stories, seed):
    chance = random.Random(seed)
    try:
        for _ in range(MOVES // 2):
            page = chance.choice([*pages, None]) if chance.random() < 0.2 else chance.choice(pages)
            story = chance.choice(stories)
            if page is None and not Placement.objects.filter(article=story).exists():
                page = pages[0]
            try:
                move(issue, user, story, chance.choice(pages), Target(page, chance.choice([TOP, END, *stories])))
            except Exception as error:
                if getattr(error, "code", "") != "gone":  # the other has put it into the pool just now
                    raise
    finally:
        connection.close()


def test_two_editors_moving_at_random_lose_nothing_and_can_undo_everything():
    issue = make_issue(is_published=False)
    pages = [make_page(issue, number).pk for number in (1, 2, 3)]
    stories = [make_article().pk for _ in range(14)]
    for number, story in enumerate(stories[:9]):
        Placement.objects.create(page_id=pages[number % 3], article_id=story, position=number // 3 + 1)
    people, begin = [make_user(), make_user()], rows(issue)

    with ThreadPoolExecutor(2) as pool:
        done = [pool.submit(move_about, issue, user, pages, stories, seed) for seed, user in enumerate(people)]
        for each in done:
            each.result()

    made = list(Move.objects.order_by("version"))
    assert [each.version for each in made] == list(range(1, len(made) + 1))
    assert len(made) > MOVES * 0.8
    last = {each.article_id: each.after["page"] for each in made}
    stands = {story: page for page, _position, story in rows(issue)}
    assert {story: stands.get(story) for story in last} == last
    for page in pages:
        positions = [position for on, position, _story in rows(issue) if on == page]
        assert positions == list(range(1, len(positions) + 1))

    for each in reversed(made):
        undo(issue, each.made_by)

    assert rows(issue) == begin


def test_a_story_moved_by_two_at_once_stands_in_one_place():
    issue = make_issue(is_published=False)
    pages = [make_page(issue, number) for number in (1, 2, 3)]
    story = place(make_article(), pages[0]).article

    def to(page):
        try:
            return move(issue, None, story.pk, pages[0].pk, Target(page.pk)).version
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        versions = list(pool.map(to, pages[1:]))

    assert sorted(versions) == [1, 2]
    assert Placement.objects.get(article=story).page_id == pages[1:][versions.index(2)].pk
