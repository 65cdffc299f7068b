"""Two people write at one story in any order, and no character that either has typed is lost."""

import os
from itertools import count

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.body import as_text
from articles.revisions.paragraphs import paragraphs
from articles.revisions.timeline import revisions_of
from newsroom.history.checking import first_flaw
from tests.articles.reviews.people import make_written, stored
from tests.desk.forms import sent
from tests.factories import make_admin

from .stories import address, choose, opened, save

EXAMPLES = 1000 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 100
FIRST_CHARACTER = 0x4E00
BODY = "<p>第一段。</p><p>第二段。</p><p>第三段。</p>"

who = st.integers(0, 1)
places = st.integers(0, 5)
steps = st.one_of(
    st.tuples(st.just("write"), who, places),
    st.tuples(st.just("add"), who, places),
    st.tuples(st.just("drop"), who, places),
    st.tuples(st.just("title"), who),
    st.tuples(st.just("save"), who),
)


class Desk:
    """What is typed is a character that nobody has typed before.

    `let_go` are the characters that somebody has taken out, `sent` those that anybody has tried to save.
    """

    def __init__(self, client, is_disturbed):
        self.client, self.is_disturbed = client, is_disturbed
        self.characters = map(chr, count(FIRST_CHARACTER))
        self.story = make_written("题", body=BODY)
        self.forms = [opened(self.story), opened(self.story)]
        self.typed, self.let_go, self.sent = set(), set(), set()

    def run(self, kind, *rest):
        getattr(self, kind)(*rest)

    def type(self) -> str:
        typed = next(character for character in self.characters if character not in "第一二三段题。")
        self.typed.add(typed)
        return typed

    def change(self, who, act, place):
        blocks = paragraphs(self.forms[who]["body"])
        act(blocks, place % (len(blocks) + 1))
        self.forms[who]["body"] = "".join(blocks)

    def write(self, who, place):
        def act(blocks, place):
            if blocks:
                place %= len(blocks)
                blocks[place] = blocks[place].replace("</p>", f"{self.type()}</p>")

        self.change(who, act, place)

    def add(self, who, place):
        self.change(who, lambda blocks, place: blocks.insert(place, f"<p>{self.type()}</p>"), place)

    def drop(self, who, place):
        def act(blocks, place):
            self.let_go |= set("".join(blocks[place : place + 1]))
            del blocks[place : place + 1]

        self.change(who, act, place)

    def title(self, who):
        self.forms[who]["headline"] += self.type()

    def save(self, who):
        self.sent |= self.typed & set(self.forms[who]["headline"] + self.forms[who]["body"])
        response = save(self.client, self.story, self.forms[who])
        while response.status_code == 409:
            self.check_page(response, self.forms[who])
            if self.is_disturbed:
                # Somebody saves while the page is looked at: it comes again, with what has been chosen.
                self.is_disturbed = False
                save(self.client, self.story, opened(self.story, headline=stored(self.story).headline + self.type()))
            response = choose(self.client, response, "both")
        assert response.status_code == 302
        self.forms[who] = opened(self.story)

    def check_page(self, response, form):
        """Both texts are there, to the last character, and what was sent can be sent again."""
        content = response.content.decode()
        for text in (form["headline"] + form["body"], stored(self.story).headline + stored(self.story).body):
            assert set(as_text(text)) & self.typed <= set(content)

    def text(self) -> set[str]:
        story = stored(self.story)
        return set(story.headline + as_text(story.body))

    def kept(self) -> set[str]:
        return set("".join(revisions_of(self.story).values_list("content", flat=True)))


@pytest.mark.django_db
@pytest.mark.parametrize("is_disturbed", [False, True])
def test_no_character_is_lost(is_disturbed):
    client = Client()
    client.force_login(make_admin())

    @settings(max_examples=EXAMPLES // 2)
    @given(st.lists(steps, min_size=2, max_size=12))
    def walk(walked):
        with transaction.atomic():
            desk = Desk(client, is_disturbed)
            for step in [*walked, ("save", 0), ("save", 1)]:
                desk.run(*step)

            assert desk.typed - desk.let_go <= desk.text()
            assert desk.sent <= desk.kept()
            assert first_flaw() is None
            transaction.set_rollback(True)

    walk()


@pytest.mark.django_db
@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_what_is_chosen_stands_and_what_was_saved_is_kept(choice):
    client = Client()
    client.force_login(make_admin())
    story = make_written("题", body=BODY)
    mine = opened(story, headline="甲", body=BODY.replace("第一段", "甲段"))
    save(client, story, opened(story, headline="乙", body=BODY.replace("第一段", "乙段")))

    choose(client, save(client, story, mine), choice)

    assert stored(story).headline == {"mine": "甲", "theirs": "乙"}[choice]
    assert "乙段" in "".join(revisions_of(story).values_list("content", flat=True))


@pytest.mark.django_db
def test_the_walks_send_what_the_form_sends(desk):
    """They leave out the page of the form itself."""
    story = make_written("题", body=BODY)

    form = sent(desk.get(address(story)))

    walked = {name: value for name, value in opened(story).items() if name in form}
    assert walked == {name: str(form[name]) for name in walked}
    assert {"headline", "body", "opened_version", "bylines-TOTAL_FORMS", "photos-TOTAL_FORMS"} <= walked.keys()
