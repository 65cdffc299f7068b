import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from newsroom.history import guards
from newsroom.history.chain import hash_of
from newsroom.history.models import Revision

from .chains import behind_the_guards, make_chain

pytestmark = pytest.mark.django_db


def verify(capsys, **options):
    call_command("verify_history", **options)
    return capsys.readouterr().out


@pytest.fixture
def export(tmp_path, capsys):
    make_chain()
    kept = tmp_path / "history.txt"
    kept.write_text(verify(capsys, export=True))
    return str(kept)


class TestChain:
    def test_a_whole_history_is_called_whole(self, capsys):
        make_chain(3)

        assert verify(capsys) == "The history is whole: 3 revisions.\n"

    @pytest.mark.parametrize(
        "changed",
        [
            {"content": '{"name":"别的"}'},
            {"note": "没说过"},
            {"made_by_name": "别人"},
            {"state": "approved"},
            {"made_at": timezone.now()},
            {"act": "passed"},
            {"fingerprint": "f"},
            {"made_by": None},
        ],
        ids=lambda changed: next(iter(changed)),
    )
    def test_a_row_changed_behind_the_guards_is_found(self, changed):
        make_chain(3)
        with behind_the_guards():
            Revision.objects.filter(serial=2).update(**changed)

        with pytest.raises(CommandError, match="Revision 2: it has been changed: its hash does not fit"):
            call_command("verify_history")

    def test_a_row_changed_with_its_hash_is_found_by_the_next(self):
        make_chain(3)
        with behind_the_guards():
            second = Revision.objects.get(serial=2)
            second.note = "没说过"
            Revision.objects.filter(serial=2).update(note=second.note, hash=hash_of(second))

        with pytest.raises(CommandError, match="Revision 3: it does not follow the one before"):
            call_command("verify_history")

    @pytest.mark.parametrize("serial", [1, 2])
    def test_a_row_taken_out_of_the_middle_is_found(self, serial):
        make_chain(3)
        with behind_the_guards():
            Revision.objects.filter(serial=serial).delete()

        with pytest.raises(CommandError, match=f"Revision {serial}: a revision is missing before no. {serial + 1}"):
            call_command("verify_history")

    def test_a_number_out_of_turn_is_found(self):
        make_chain(2)
        with behind_the_guards():
            last = Revision.objects.get(serial=2)
            last.number = 7
            Revision.objects.filter(serial=2).update(number=7, hash=hash_of(last))

        with pytest.raises(CommandError, match="Revision 2: it calls itself version 7 where 2 comes"):
            call_command("verify_history")

    def test_a_missing_guard_is_found(self):
        make_chain(1)
        guards.remove(connection)

        with pytest.raises(CommandError, match="History: the database does not guard the history: history_no_update"):
            call_command("verify_history")


class TestExport:
    def test_it_is_a_line_for_each_day_with_its_last_revision(self, capsys):
        *_, last = make_chain(3)

        exported = verify(capsys, export=True)

        assert exported == f"{timezone.localdate(last.made_at)} 3 {last.hash}\n"

    def test_a_history_that_went_on_bears_out_an_earlier_export(self, export, capsys):
        make_chain(2)

        assert verify(capsys, against=export) == "The history is whole: 5 revisions.\n"

    def test_a_last_row_that_was_deleted_is_found(self, export):
        with behind_the_guards():
            Revision.objects.filter(serial=3).delete()
        call_command("verify_history")

        with pytest.raises(CommandError, match="Revision 3: it was there on .* and is gone"):
            call_command("verify_history", against=export)

    def test_a_last_row_that_was_written_anew_is_found(self, export):
        with behind_the_guards():
            Revision.objects.filter(serial=3).delete()
        make_chain(1)

        with pytest.raises(CommandError, match="Revision 3: it had another hash on"):
            call_command("verify_history", against=export)

    @pytest.mark.parametrize("text", ["", "什么", "2026-01-01 1 abc\n"])
    def test_what_is_no_export_is_refused(self, tmp_path, text):
        (tmp_path / "x.txt").write_text(text)

        with pytest.raises(CommandError, match="is no export of a history"):
            call_command("verify_history", against=str(tmp_path / "x.txt"))
