from itertools import count

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Byline
from media.models import Credit
from newsroom.contributors.merging import kept_in_place_of, merge, undo
from newsroom.contributors.models import Alias, Contributor, Merge
from tests.factories import make_admin, make_article, make_contributor, make_issue, make_page, make_photo, make_user

from .credited_rows import rows

pytestmark = pytest.mark.django_db

NAMES = ("沈知秋", "青衫", "秋生")
ROLES = ("reporter", "photographer", "correspondent")
MERGE, UNDO = "merge", "undo"


@st.composite
def papers(draw):
    """People with the indexes of what they did, and what two editors do to their records."""
    size = draw(st.integers(2, 5))
    index = st.integers(0, size - 1)
    credits = st.lists(st.tuples(index, st.sampled_from(ROLES)), unique=True, max_size=6)
    act = st.one_of(st.tuples(st.just(MERGE), index, index), st.tuples(st.just(UNDO), st.integers(0, 5), st.none()))
    return {
        "names": draw(st.lists(st.sampled_from(NAMES), min_size=size, max_size=size)),
        "aliases": draw(st.lists(st.tuples(index, st.sampled_from(NAMES)), unique=True, max_size=4)),
        "logins": draw(st.sets(index, max_size=2)),
        "stories": draw(st.lists(credits, min_size=1, max_size=3)),
        "photos": draw(st.lists(credits, max_size=2)),
        "staff": draw(st.lists(st.tuples(index, index), max_size=2)),
        "acts": draw(st.lists(act, max_size=10)),
    }


def make_people(paper):
    people = [
        make_contributor(name, distinction=str(number), note=f"记{number}" * (number % 2))
        for number, name in enumerate(paper["names"])
    ]
    for number, name in paper["aliases"]:
        if people[number].name != name:
            Alias.objects.create(contributor=people[number], name=name)
    for number in paper["logins"]:
        people[number].user = make_user()
        people[number].save()
    return people


def make_work(paper, people):
    """The pieces and pages; gives what was credited as (model, piece, person's number, role)."""
    credited = []
    for model, parent, make, pieces in (
        (Byline, "article", make_article, paper["stories"]),
        (Credit, "photo", lambda: make_photo(has_file=False), paper["photos"]),
    ):
        for credits in pieces:
            piece = make()
            for position, (number, role) in enumerate(credits, 1):
                owner = {parent: piece, "contributor": people[number]}
                model.objects.create(**owner, role=role, label=f"{role}{number}", position=position)
                credited.append((model, {parent: piece}, people[number].pk, role))
    issue, numbers = make_issue(), count(1)
    for editor, designer in paper["staff"]:
        make_page(issue, next(numbers), editor=people[editor], designer=people[designer])
    return credited


def standing():
    return list(Merge.objects.filter(undone_at=None).order_by("pk"))


def do(act, first, second, people, user):
    if act == MERGE:
        merge(people[first], people[second], user)
    elif merges := standing():
        undo(merges[first % len(merges)], user)


def holder_of(pk):
    return pk if Contributor.objects.filter(pk=pk).exists() else kept_in_place_of(pk).pk


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paper=papers())
def test_no_credit_is_lost_and_undoing_all_leaves_exactly_the_rows_there_were(db, paper):
    with transaction.atomic():
        people = make_people(paper)
        credited = make_work(paper, people)
        user, before = make_admin(), rows()

        for act, first, second in paper["acts"]:
            try:
                do(act, first, second, people, user)
            except ValidationError:
                continue  # refused in words; that nothing has changed is what the end shows
            for model, piece, pk, role in credited:
                assert model.objects.filter(**piece, contributor=holder_of(pk), role=role).count() == 1
        for done in reversed(standing()):
            assert undo(done, user) == []

        assert rows() == before
        connection.check_constraints()
        transaction.set_rollback(True)
