import hashlib

import pytest
from django.db import connection

from newsroom.history.chain import Entry, append, append_all
from newsroom.history.models import Revision
from tests.factories import make_section, make_user

pytestmark = pytest.mark.django_db


def test_each_revision_holds_the_hash_of_the_one_before_whatever_that_was_about():
    one, other, user = make_section(), make_section(), make_user(name="石敬亭")

    revisions = [append(Entry(section, "changed", {"a": 1}), user) for section in (one, other, one)]

    assert [(each.serial, each.subject_pk, each.number) for each in revisions] == [
        (1, one.pk, 1),
        (2, other.pk, 1),
        (3, one.pk, 2),
    ]
    assert [each.previous for each in revisions] == ["", revisions[0].hash, revisions[1].hash]
    assert list(Revision.objects.all()) == revisions


def test_the_hash_can_be_computed_by_anybody_from_the_row():
    section, user = make_section(), make_user(name="石敬亭")

    append(Entry(section, "passed", {"b": "字", "a": [1]}, note="可以", state="first", fingerprint="f"), user)

    row = Revision.objects.get()
    moment = row.made_at.strftime("%Y-%m-%dT%H:%M:%S.%f+00:00")
    text = (
        f'[1,"articles.section",{section.pk},1,"passed","可以","first","f","{{\\"a\\":[1],\\"b\\":\\"字\\"}}",'
        f'{user.pk},"石敬亭","{moment}",""]'
    )
    assert row.content == '{"a":[1],"b":"字"}'
    assert row.hash == hashlib.sha256(text.encode()).hexdigest()


def test_the_name_of_whoever_did_it_stays_when_the_login_is_renamed():
    user = make_user(name="石敬亭")
    append(Entry(make_section(), "changed", {}), user)

    user.name = "石敬庭"
    user.save()

    assert Revision.objects.get().made_by_name == "石敬亭"


def test_without_a_login_nobody_is_named():
    append(Entry(make_section(), "changed", {}), None)

    assert Revision.objects.values_list("made_by", "made_by_name").get() == (None, "")


def test_one_thing_may_come_twice_in_one_go():
    section = make_section()

    revisions = append_all([Entry(section, "changed", {"a": 1}), Entry(section, "changed", {"a": 2})], None)

    assert [each.number for each in revisions] == [1, 2]


@pytest.mark.parametrize("count", [1, 30])
def test_queries_do_not_grow_with_the_entries(django_assert_num_queries, count):
    entries = [Entry(make_section(), "changed", {}) for _ in range(count)]

    with django_assert_num_queries(6 if connection.vendor == "postgresql" else 5):  # savepoints included
        append_all(entries, None)
