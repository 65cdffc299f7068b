"""The table of who gets which answer where (table.txt), held against every address of the project."""

from django.test import TestCase

from .addresses import TABLE, all_addresses, read_table, row_for
from .asking import Asking, payload
from .paper import Paper, whose_things
from .people import ANONYMOUS, EVERYBODY, ROLELESS

ROWS = read_table(TABLE.read_text(encoding="utf-8"))
ADDRESSES = all_addresses()


def test_every_address_has_a_row():
    lacking = [
        f"{address.name} {whose or '.'}"
        for address in ADDRESSES
        for whose in whose_things(address)
        if not row_for(ROWS, address.name, whose)
    ]

    assert not lacking, f"Say in tests/policy/table.txt who gets which answer at: {', '.join(lacking)}"


def test_every_row_has_an_address():
    used = {row_for(ROWS, address.name, whose) for address in ADDRESSES for whose in whose_things(address)}
    idle = [f"{','.join(row.patterns)} {row.whose}" for row in ROWS if row not in used]

    assert not idle, f"No address is spoken of by these rows of tests/policy/table.txt: {', '.join(idle)}"


def test_every_row_speaks_of_everybody():
    assert [row for row in ROWS if {len(row.get), len(row.post)} != {len(EVERYBODY)}] == []


class AnswersTests(TestCase):
    """A test for each person, so that they run side by side; the paper is made once for all of them."""

    @classmethod
    def setUpTestData(cls):
        cls.paper = Paper()

    def test_a_stranger(self):
        self.holds(ANONYMOUS)

    def test_staff_without_a_role(self):
        self.holds(ROLELESS)

    def test_a_correspondent(self):
        self.holds("correspondent")

    def test_a_reporter(self):
        self.holds("reporter")

    def test_a_photographer(self):
        self.holds("photographer")

    def test_a_section_editor(self):
        self.holds("section_editor")

    def test_a_desk_head(self):
        self.holds("desk_head")

    def test_the_chief_editor(self):
        self.holds("chief_editor")

    def test_a_proofreader(self):
        self.holds("proofreader")

    def test_layout(self):
        self.holds("layout")

    def test_accounts(self):
        self.holds("accounts")

    def test_the_administrator(self):
        self.holds("administrator")

    def holds(self, role):
        place, wrong = EVERYBODY.index(role), []
        asking = Asking(self.paper.people.get(role))

        for address in ADDRESSES:
            for whose in whose_things(address):
                row = row_for(ROWS, address.name, whose)
                answers = self.answers(asking, address, whose, role)
                if answers != (row.get[place], row.post[place]):
                    told = f"GET {answers[0]}, POST {answers[1]}; the table has {row.get[place]} and {row.post[place]}"
                    wrong.append(f"{address.name} {whose}: {told}")

        assert not wrong, "\n".join([f"{role}:", *wrong])

    def answers(self, asking, address, whose, role):
        path = address.path(self.paper.values(address, whose, role))
        thing = self.paper.thing(address, whose, role)
        return asking.answer("get", path), asking.answer("post", path, payload(address, thing))
