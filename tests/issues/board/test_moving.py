import random

import pytest
from django.core.exceptions import ValidationError

from newsroom.issues.board.models import Move
from newsroom.issues.board.moving import END, TOP, Target, move, redo, set_out, undo
from newsroom.issues.models import Placement
from tests.factories import make_article, make_issue, make_page, make_user, place


@pytest.fixture
def issue(db):
    return make_issue(is_published=False)


@pytest.fixture
def pages(issue):
    return [make_page(issue, number) for number in (1, 2)]


@pytest.fixture
def editor(db):
    return make_user(name="李编")


def place_named(page, name):
    place(make_article(name), page)


def rows(*pages):
    found = Placement.objects.filter(page__in=pages).order_by("page__number", "position")
    return [
        (each.page.number, each.position, each.article.headline) for each in found.select_related("page", "article")
    ]


def key(name):
    return Placement.objects.get(article__headline=name).article_id


@pytest.fixture
def filled(pages):
    for name in "甲乙丙":
        place_named(pages[0], name)
    for name in "丁戊":
        place_named(pages[1], name)
    return pages


class TestMoving:
    def test_puts_a_story_of_the_pool_on_a_page(self, issue, pages, editor):
        story = make_article("新")

        made = move(issue, editor, story.pk, None, Target(pages[0].pk))

        assert rows(*pages) == [(1, 1, "新")]
        assert (made.act, made.before["page"], made.after["page"], made.version) == ("place", None, pages[0].pk, 1)

    def test_goes_below_its_new_neighbour_and_the_rest_moves_up(self, issue, filled, editor):
        move(issue, editor, key("甲"), filled[0].pk, Target(filled[1].pk, after=key("丁")))

        assert rows(*filled) == [(1, 1, "乙"), (1, 2, "丙"), (2, 1, "丁"), (2, 2, "甲"), (2, 3, "戊")]

    def test_goes_to_the_top_or_the_end_of_its_own_page(self, issue, filled, editor):
        first, _second = filled

        move(issue, editor, key("丙"), first.pk, Target(first.pk, TOP))
        move(issue, editor, key("甲"), first.pk, Target(first.pk, END))

        assert rows(first) == [(1, 1, "丙"), (1, 2, "乙"), (1, 3, "甲")]

    def test_goes_to_the_pool_and_comes_back_as_it_was_set(self, issue, filled, editor):
        first, _second = filled
        set_out(issue, editor, key("乙"), first.pk, {"prominence": "lead", "columns": 4})
        story = key("乙")

        move(issue, editor, story, first.pk, Target(None))
        emptied = rows(first)
        undo(issue, editor)

        assert emptied == [(1, 1, "甲"), (1, 2, "丙")]
        assert rows(first) == [(1, 1, "甲"), (1, 2, "乙"), (1, 3, "丙")]
        back = Placement.objects.get(article=story)
        assert (back.prominence, back.columns) == ("lead", 4)

    def test_takes_the_place_it_was_dropped_on_when_its_neighbour_has_left(self, issue, filled, editor):
        other, neighbour = make_user(), key("乙")
        move(issue, other, neighbour, filled[0].pk, Target(filled[1].pk))

        move(issue, editor, key("丁"), filled[1].pk, Target(filled[0].pk, after=neighbour, position=2))

        assert rows(filled[0]) == [(1, 1, "甲"), (1, 2, "丁"), (1, 3, "丙")]

    def test_of_two_moves_of_one_story_the_later_counts(self, issue, filled, editor):
        first, second = filled
        story = key("甲")
        move(issue, make_user(), story, first.pk, Target(second.pk))

        made = move(issue, editor, story, first.pk, Target(first.pk, END))

        assert rows(first) == [(1, 1, "乙"), (1, 2, "丙"), (1, 3, "甲")]
        assert made.before["page"] == second.pk

    def test_leads_to_another_issue_and_shows_on_both_boards(self, issue, filled, editor):
        other = make_issue(is_published=False)
        page = make_page(other)

        move(issue, editor, key("甲"), filled[0].pk, Target(page.pk))

        issue.refresh_from_db()
        other.refresh_from_db()
        assert (rows(page), issue.board_version, other.board_version) == ([(1, 1, "甲")], 1, 1)

        undo(issue, editor)

        assert rows(*filled)[0] == (1, 1, "甲")

    @pytest.mark.parametrize("what", ["page", "issue", "twice", "spiked", "gone"])
    def test_refuses_what_cannot_be_and_leaves_all_as_it_was(self, issue, filled, editor, what):
        first, second = filled
        story, target = key("甲"), Target(second.pk)
        if what == "page":
            target = Target(987654)
        elif what == "issue":
            target = Target(make_page(make_issue()).pk)
        elif what == "twice":
            place(make_article("双"), first)
            Placement.objects.create(page=second, article_id=key("双"), position=9)
            story = Placement.objects.filter(article__headline="双").first().article_id
        elif what == "spiked":
            story = make_article("弃", state="spiked").pk
        else:
            story, target = make_article("不在").pk, Target(None)
        before = rows(*filled)

        with pytest.raises(ValidationError):
            move(issue, editor, story, first.pk, target)

        assert (rows(*filled), Move.objects.count()) == (before, 0)


class TestUndoing:
    def test_leads_back_move_by_move_and_forward_again(self, issue, filled, editor):
        states = [rows(*filled)]
        stories = {name: key(name) for name in "甲乙丙丁戊"}
        for name, page, after in (("甲", 1, TOP), ("丁", 0, stories["乙"]), ("丙", None, END), ("戊", 0, END)):
            source = Placement.objects.filter(article=stories[name]).values_list("page", flat=True).first()
            move(issue, editor, stories[name], source, Target(page if page is None else filled[page].pk, after))
            states.append(rows(*filled))

        for state in reversed(states[:-1]):
            undo(issue, editor)
            assert rows(*filled) == state
        for state in states[1:]:
            redo(issue, editor)
            assert rows(*filled) == state

    def test_says_when_there_is_nothing_of_ones_own(self, issue, filled, editor):
        move(issue, make_user(), key("甲"), filled[0].pk, Target(filled[1].pk))

        for turn in (undo, redo):
            with pytest.raises(ValidationError) as refused:
                turn(issue, editor)
            assert refused.value.code == "nothing"

    def test_is_refused_when_somebody_has_moved_the_story_since(self, issue, filled, editor):
        story = key("甲")
        move(issue, editor, story, filled[0].pk, Target(filled[1].pk))
        move(issue, make_user(name="王乐"), story, filled[1].pk, Target(None))

        with pytest.raises(ValidationError, match="王乐"):
            undo(issue, editor)

        assert rows(*filled) == [(1, 1, "乙"), (1, 2, "丙"), (2, 1, "丁"), (2, 2, "戊")]

    def test_does_not_do_again_what_came_before_a_newer_move(self, issue, filled, editor):
        move(issue, editor, key("甲"), filled[0].pk, Target(filled[1].pk))
        undo(issue, editor)
        move(issue, editor, key("乙"), filled[0].pk, Target(filled[1].pk))

        with pytest.raises(ValidationError) as refused:
            redo(issue, editor)
        assert refused.value.code == "nothing"


def test_a_move_asks_as_often_on_a_full_board_as_on_an_empty_one(issue, pages, editor, django_assert_max_num_queries):
    for number in range(60):
        place(make_article(f"稿{number}"), pages[number % 2])
    with django_assert_max_num_queries(24):
        move(issue, editor, key("稿0"), pages[0].pk, Target(pages[1].pk, TOP))


def test_two_who_move_at_random_leave_no_holes_and_all_can_be_undone(issue, filled, editor):
    """One after another here; at the same time in test_together."""
    people, chance = [editor, make_user()], random.Random(7)
    stories = [key(name) for name in "甲乙丙丁戊"] + [make_article().pk for _ in range(5)]
    begin = rows(*filled)
    made = []
    for _ in range(120):
        user, story = chance.choice(people), chance.choice(stories)
        target = Target(
            chance.choice([*[page.pk for page in filled], filled[0].pk]), chance.choice([TOP, END, *stories])
        )
        made.append((user, move(issue, user, story, chance.choice([None, filled[1].pk]), target)))
        assert Placement.objects.get(article=story, page__issue=issue).page_id == target.page
    for page in filled:
        positions = list(page.placements.order_by("position").values_list("position", flat=True))
        assert positions == list(range(1, len(positions) + 1))

    for user, _made in reversed(made):
        undo(issue, user)

    assert rows(*filled) == begin
