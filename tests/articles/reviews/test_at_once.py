import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from articles import recording
from articles.models import Article
from articles.recording import Act, record, record_all
from articles.reviewing import standing
from articles.reviewing import transition as move
from newsroom.history.checking import first_flaw

from .people import acts_of, make_editor, make_filed, make_written, stored, text_of

pytestmark = pytest.mark.django_db(transaction=True)
MANY = 16


def all_at_once(acts) -> list[str]:
    """What comes of each act, all begun at one instant in threads of their own."""
    start = Barrier(len(acts))

    def run(act):
        try:
            start.wait(timeout=60)
            act()
        except ValidationError as error:
            return error.code
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


@pytest.mark.parametrize("is_one_person", [True, False])
def test_of_sixteen_who_sign_at_the_same_instant_one_does(is_one_person):
    story = make_filed()
    people = [make_editor()] * MANY if is_one_person else [make_editor() for _ in range(MANY)]

    results = all_at_once([lambda user=user: move(stored(story), Act.PASSED, user, version=2) for user in people])

    assert sorted(results) == ["done", *["outdated"] * (MANY - 1)]
    assert acts_of(story) == [("written", "draft"), ("filed", "filed"), ("passed", "first")]
    assert (stored(story).state, stored(story).version, first_flaw()) == ("first", 3, None)


def test_of_sixteen_who_see_it_themselves_and_sign_none_signs_twice():
    story, people = make_filed(), [make_editor() for _ in range(4)] * 4

    results = all_at_once([lambda user=user: move(stored(story), Act.PASSED, user) for user in people])

    hands = [each.user_pk for each in standing(story).signatures]
    assert results.count("done") == len(hands) <= 3
    assert all(one != other for one, other in zip(hands, hands[1:], strict=False))
    assert first_flaw() is None


def test_who_edits_while_others_sign_leaves_no_signature_on_a_text_that_nobody_saw():
    story, people = make_filed(), [make_editor() for _ in range(8)]

    def edit(number):
        with transaction.atomic():
            found = stored(story)
            found.headline = f"第{number}稿"
            found.save()
            record(found, people[number])

    signing = [lambda user=user: move(stored(story), Act.PASSED, user) for user in people]
    editing = [lambda number=number: edit(number) for number in range(8)]
    results = all_at_once([act for pair in zip(signing, editing, strict=True) for act in pair])

    assert set(results) <= {"done", "outdated", "refused"}
    is_open = any(act in ("reopened", "changed") for act, _state in acts_of(story)[-1:])
    last = standing(story).last
    assert is_open or last is None or last.fingerprint == text_of(story)
    assert first_flaw() is None


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer anyhow")
def test_who_records_many_parts_and_who_writes_one_of_them_do_not_wait_for_each_other_for_ever(monkeypatch):
    monkeypatch.setattr(recording, "STORIES_AT_ONCE", 1)
    first, second = make_written(), make_written()
    Article.objects.update(summary="导读")
    has_row, wants_rows = Event(), Event()

    def write_one():
        with transaction.atomic():
            story = Article.objects.select_for_update().get(pk=second.pk)
            has_row.set()
            wants_rows.wait(timeout=60)
            time.sleep(0.5)
            story.body = "<p>新</p>"
            story.save()
            record(story, None)

    def record_both():
        has_row.wait(timeout=60)
        wants_rows.set()
        with transaction.atomic():
            record_all([first, second], None)

    assert all_at_once([write_one, record_both]) == ["done", "done"]
    assert first_flaw() is None
