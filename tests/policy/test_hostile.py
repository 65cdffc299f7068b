"""What nobody should send, sent everywhere: whatever the answer, it is none that says the fault is ours."""

import re
from fnmatch import fnmatchcase
from pathlib import Path

from django.conf import settings
from django.contrib.admin import site
from django.test import TestCase
from django.urls import reverse

from tests.desk.forms import sent

from .addresses import all_addresses
from .asking import BROKEN, Asking, class_of, payload
from .paper import HIDDEN, Paper, whose_things

KEYS = ["0", "-1", "9" * 30, "x"]
VALUES = ["", "9" * 30, "\x00", "%", "字" * 5000, ["一", "2"], "2026-13-45"]
# What the addresses read of what stands behind the question mark; those joined by + are sent at once.
PARAMETERS = {
    "admin:*_changelist": "q o p e+all+_facets _popup+_changelist_filters _to_field",
    "admin:*_add": "_popup+_changelist_filters _to_field",
    # Read for every table in the same lines.
    "admin:articles_article_change": "_popup+_changelist_filters _to_field",
    "admin:media_photo_delete": "_popup+_changelist_filters _to_field",
    "admin:issues_page_history": "p+_changelist_filters",
    "admin:autocomplete#*": "term page",
    "admin:autocomplete": "term app_label model_name field_name",
    "admin:index": "next",
    "admin:login": "next",
    "admin:ledger_*": "month year all from to as sort page",
    "admin:contributors_contributor_understand": "line piece",
    "admin:contributors_contributor_doubles": "page",
    "admin:contributors_contributor_merge": "with other",
    "admin:articles_article_compare": "old+new since",
    "admin:articles_article_add": "_popup+_changelist_filters+unfinished _to_field",
    "admin:articles_article_deleted": "page",
    "admin:writing_texts": "story keys wanted",
    "admin:proofreading": "issue days gravity page",
    "admin:media_photo_upload": "filed",
    "admin:media_creditdecision_questions": "question issue page",
    "articles:*": "page",
    "admin:issues_issue_board_state": "version",
    "issues:*": "page",
}
# The fields of our own acts, all sent at once.
SENT = """
    act action answer decision distinction earlier filed keep kind language line name next note organisation person
    phrase photo piece reason rights seen select_across index text ticked version _selected_action _publish _withdraw
    _publish_later publish_at _act review_note opened_version base_version user serial state base began_from replaces
    key keys story is_leaving code digest rows credit
    article source page after position prominence headline_size columns picture_columns
    0-caption kicker headline deck body summary editors_note caption
""".split()
# Those of them that are kept as they were typed.
TEXTS = "0-caption caption code distinction name note organisation phrase reason review_note text".split()
# No text of PostgreSQL holds the first, none of UTF-8 the last.
UNTYPED = "据市气象台\x00最新\x1b消息\x7f\ud800"
# The pages that Django's admin makes of every table; their forms are filled by a test of their own.
STOCK = ("_add", "_change", "_delete", "_history", "<path:object_id>/")
READ = re.compile(r"""\b(?:GET|POST|data)\.get(?:list)?\(\s*["'](\w+)["']""")


def parameters_of(address) -> list[list[str]]:
    """The parameters that are sent to an address, those of one group together."""
    lines = [line for name, line in PARAMETERS.items() if fnmatchcase(address.name, name)]
    groups = [group.split("+") for line in lines for group in line.split()]
    for model_admin in site._registry.values():
        start = f"admin:{model_admin.opts.app_label}_{model_admin.opts.model_name}"
        if address.name == f"{start}_changelist":
            groups += [[name] for name in filters_of(model_admin)]
        if address.name == f"{start}_add":
            groups.append([field.name for field in model_admin.opts.fields if field.editable])
    return groups


def filters_of(model_admin) -> list[str]:
    """The parameters by which a list is narrowed, and some that nobody offers."""
    day = model_admin.date_hierarchy
    names = ["pk__in", "nothing", *([f"{day}__year", f"{day}__month"] if day else [])]
    for each in model_admin.list_filter:
        names.append(each.parameter_name if isinstance(each, type) else each if isinstance(each, str) else each[0])
    return names


def test_every_parameter_that_is_read_is_sent():
    folders = [settings.BASE_DIR / name for name in ("newsroom", "articles", "media")]
    code = [path for folder in folders for path in Path(folder).rglob("*.py") if "migrations" not in path.parts]
    read = {name for path in code for name in READ.findall(path.read_text(encoding="utf-8"))}
    known = {name for line in PARAMETERS.values() for group in line.split() for name in group.split("+")}

    lacking = sorted(read - known - set(SENT))
    assert not lacking, f"Put into PARAMETERS or SENT of tests/policy/test_hostile.py: {', '.join(lacking)}"


class HostileTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.paper = Paper()

    def setUp(self):
        self.asking = Asking(self.paper.superuser)
        self.broken = []

    def send(self, method, path, data):
        response, _written = self.asking.send(method, path, data)
        if class_of(response) == BROKEN:
            self.broken.append(f"{method} {path} {str(data)[:90]}")

    def places(self):
        """Each address once, with what fills it."""
        for address in all_addresses():
            whose = whose_things(address)[-1]
            yield address, self.paper.values(address, "" if whose == HIDDEN else whose, "reporter")

    def test_keys_that_are_none(self):
        self.send_keys()
        self.asking = Asking(self.paper.people["correspondent"])
        self.send_keys()

        assert self.broken == [], "\n".join(self.broken)

    def send_keys(self):
        for address, values in self.places():
            for name in address.parameters:
                for key in KEYS:
                    path = address.path(values | {name: key})
                    self.send("get", path, {})
                    self.send("post", path, {"post": "yes"})

    def test_parameters_behind_the_question_mark(self):
        for address, values in self.places():
            for names in parameters_of(address):
                for value in VALUES:
                    self.send("get", address.path(values), dict.fromkeys(names, value))

        assert self.broken == [], "\n".join(self.broken)

    def test_what_is_sent_to_our_own_acts(self):
        for address, values in self.places():
            if address.route.startswith("admin/") and not address.name.endswith(STOCK):
                for value in VALUES:
                    self.send("post", address.path(values), dict.fromkeys(SENT, value))

        assert self.broken == [], "\n".join(self.broken)

    def test_signs_that_nobody_types_in_the_texts_of_acts_that_would_be_done(self):
        for address, values in self.places():
            if address.route.startswith("admin/") and not address.name.endswith(STOCK):
                whose = whose_things(address)[-1]
                thing = self.paper.thing(address, "" if whose == HIDDEN else whose, "reporter")
                acts = payload(address, thing) | {"answer": "unnamed", "digest": "a" * 64}
                for text in (UNTYPED[:-1], UNTYPED.encode("utf-8", "surrogatepass")):
                    self.send("post", address.path(values), acts | dict.fromkeys(TEXTS, text))

        assert self.broken == [], "\n".join(self.broken)

    def test_the_fields_of_every_empty_form(self):
        for model_admin in site._registry.values():
            address = reverse(f"admin:{model_admin.opts.app_label}_{model_admin.opts.model_name}_add")
            response, _written = self.asking.send("get", address)
            if not response.context or "adminform" not in response.context:
                continue
            data = sent(response)
            counts = [name for name in data if "_FORMS" in name]
            for value in VALUES:
                self.send("post", address, data | dict.fromkeys(data.keys() - counts, value))
                self.send("post", address, data | dict.fromkeys(counts, value))

        assert self.broken == [], "\n".join(self.broken)
