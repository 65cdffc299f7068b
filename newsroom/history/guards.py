"""Triggers by which the database itself refuses to change or delete a revision, whoever asks.

They are put in place after every `migrate`, since SQLite drops them when it rebuilds the table; a migration that does
so calls `install(schema_editor.connection)` itself when it adds rows afterwards.
"""

from django.db import connections

TABLE = "history_revision"
TOLD = "The history is added to and never changed."
FUNCTION = f"""
BEGIN
    RAISE EXCEPTION '{TOLD}' USING ERRCODE = 'integrity_constraint_violation';
END
"""
ABORT = f"BEGIN SELECT RAISE(ABORT, '{TOLD}'); END"
# SQLite's INSERT OR REPLACE deletes what stands in its way without asking the trigger of deletions.
IN_THE_WAY = f"""EXISTS (
    SELECT 1 FROM {TABLE} WHERE serial = NEW.serial
    OR (subject_type = NEW.subject_type AND subject_pk = NEW.subject_pk AND number = NEW.number)
)"""
SQLITE = {
    "history_no_update": f"CREATE TRIGGER history_no_update BEFORE UPDATE ON {TABLE} {ABORT}",
    "history_no_delete": f"CREATE TRIGGER history_no_delete BEFORE DELETE ON {TABLE} {ABORT}",
    "history_no_replace": f"CREATE TRIGGER history_no_replace BEFORE INSERT ON {TABLE} WHEN {IN_THE_WAY} {ABORT}",
}
CALL = "EXECUTE FUNCTION history_refuse()"
POSTGRESQL = {
    "history_no_update": f"CREATE TRIGGER history_no_update BEFORE UPDATE ON {TABLE} FOR EACH ROW {CALL}",
    "history_no_delete": f"CREATE TRIGGER history_no_delete BEFORE DELETE ON {TABLE} FOR EACH ROW {CALL}",
    "history_no_truncate": f"CREATE TRIGGER history_no_truncate BEFORE TRUNCATE ON {TABLE} FOR EACH STATEMENT {CALL}",
}
# In place, as they were made, asking the function as it was made, and not switched off. The type tells the moment.
STANDING = """
SELECT tgname FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
WHERE tgrelid = %s::regclass AND tgenabled IN ('O', 'A') AND tgqual IS NULL AND prosrc = %s
AND (tgname, tgtype) IN (('history_no_update', 19), ('history_no_delete', 11), ('history_no_truncate', 34))
"""


def wanted(connection) -> dict[str, str]:
    return SQLITE if connection.vendor == "sqlite" else POSTGRESQL


def missing(connection) -> list[str]:
    """The names of guards that are not there, or not as they should be."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [TABLE])
            standing = {name for name, sql in cursor.fetchall() if sql == SQLITE.get(name)}
        else:
            cursor.execute(STANDING, [TABLE, FUNCTION])
            standing = {name for (name,) in cursor.fetchall()}
    return [name for name in wanted(connection) if name not in standing]


def install(connection) -> None:
    """Put in place what is missing; what is there already stays."""
    names = missing(connection)
    if not names:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                f"CREATE OR REPLACE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS $${FUNCTION}$$"
            )
        for name in names:
            drop(cursor, connection, name)
            cursor.execute(wanted(connection)[name])


def remove(connection) -> None:
    """For tests, which empty every table, and for a migration that goes back."""
    if TABLE not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        for name in wanted(connection):
            drop(cursor, connection, name)


def drop(cursor, connection, name: str) -> None:
    on_table = "" if connection.vendor == "sqlite" else f" ON {TABLE}"
    cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}")


def put_back(using, **kwargs) -> None:
    """After every `migrate`, also one that goes back to before there was a history."""
    connection = connections[using]
    if TABLE in connection.introspection.table_names():
        install(connection)
