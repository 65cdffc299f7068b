import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from newsroom.history import guards
from newsroom.history.models import Revision

from .chains import make_chain

pytestmark = pytest.mark.django_db
ACTS = {
    "a change": "UPDATE history_revision SET note = 'x' WHERE serial = 2",
    "a deletion": "DELETE FROM history_revision WHERE serial = 2",
    "emptying": "DELETE FROM history_revision"
    if connection.vendor == "sqlite"
    else "TRUNCATE history_revision CASCADE",
}


@pytest.mark.parametrize("sql", ACTS.values(), ids=ACTS.keys())
def test_the_database_refuses(sql):
    make_chain()
    connection.check_constraints()

    with pytest.raises(DatabaseError, match="The history is added to and never changed"), transaction.atomic():
        connection.cursor().execute(sql)

    assert Revision.objects.count() == 3


def test_replacing_a_row_by_an_insert_is_refused_too():
    first, *_ = make_chain()
    same = "INSERT OR REPLACE INTO" if connection.vendor == "sqlite" else "INSERT INTO"
    do = "" if connection.vendor == "sqlite" else " ON CONFLICT (serial) DO UPDATE SET note = 'x'"
    sql = f"{same} history_revision SELECT * FROM history_revision WHERE serial = 1{do}"

    with pytest.raises(DatabaseError, match="The history is added to and never changed"), transaction.atomic():
        connection.cursor().execute(sql)

    assert Revision.objects.first() == first


def test_what_django_does_itself_is_refused():
    first, *_ = make_chain()

    with pytest.raises(DatabaseError), transaction.atomic():
        first.delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        Revision.objects.update(note="x")


def test_a_guard_that_was_taken_away_is_missed_and_comes_back_with_the_next_migrate():
    assert guards.missing(connection) == []
    guards.remove(connection)
    assert len(guards.missing(connection)) == 3

    call_command("migrate", verbosity=0)

    assert guards.missing(connection) == []


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite cannot switch off a trigger")
@pytest.mark.parametrize(
    "sql",
    [
        "ALTER TABLE history_revision DISABLE TRIGGER history_no_update",
        "CREATE OR REPLACE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    ],
)
def test_a_guard_that_is_there_and_does_nothing_is_missed(sql):
    connection.cursor().execute(sql)

    assert "history_no_update" in guards.missing(connection)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL's triggers ask a function")
def test_a_guard_that_guards_less_is_missed():
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER history_no_update")
        cursor.execute(f"CREATE TRIGGER history_no_update BEFORE UPDATE ON history_revision WHEN 1 = 0 {guards.ABORT}")

    assert guards.missing(connection) == ["history_no_update"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "after a test that emptied every table"])
def test_a_database_with_a_history_is_not_emptied(turn):
    make_chain()

    with pytest.raises(CommandError):
        call_command("flush", interactive=False, verbosity=0)

    assert (guards.missing(connection), Revision.objects.count()) == ([], 3)
