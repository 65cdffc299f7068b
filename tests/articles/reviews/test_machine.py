"""Any number of people do anything to a story in any order: it is approved only by the rule."""

import os

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction as database
from hypothesis import settings as walks
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from articles.authorship import authors
from articles.following import photos_changed
from articles.models import Byline
from articles.recording import Act, record
from articles.reviewing import Outdated, acts_for, standing, transition, why_not
from articles.steps import ladder
from newsroom.history.checking import first_flaw
from tests.factories import make_contributor, make_photo

from .people import FILE, FINAL, FIRST, SECOND, SPIKE, make_colleague, make_editor, make_written, stored, text_of

WALK = walks() if os.environ.get("HYPOTHESIS_PROFILE") == "long" else walks(max_examples=12, stateful_step_count=30)
somebody = st.integers(0, 5)
texts = st.sampled_from(["一稿", "二稿", "三稿"])


def make_staff():
    """A correspondent, two who may give one review each, the chief, and two who may everything; all may be credited."""
    staff = [
        make_colleague(FILE),
        make_colleague(FILE, FIRST, SPIKE),
        make_colleague(SECOND),
        make_colleague(FINAL, SPIKE),
        make_editor(),
        make_editor(),
    ]
    return [(user, make_contributor(user=user)) for user in staff]


class Reviews(RuleBasedStateMachine):
    """`signed` is what the rule says of the signatures, kept here by hand."""

    staff = ()

    def __init__(self):
        super().__init__()
        self.undone = database.atomic()
        self.undone.__enter__()
        photo = make_photo(by=[self.staff[3][1]], has_file=False)
        self.story = make_written("一稿", author=self.staff[4][0], by=[self.staff[0][1]], photos=[photo])
        self.signed, self.is_reopened = [], False

    def teardown(self):
        try:
            assert first_flaw() is None
        finally:
            database.set_rollback(True)
            self.undone.__exit__(None, None, None)

    def attempt(self, act, who, note="理由", **seen):
        user = self.staff[who][0]
        may = not why_not(stored(self.story), act, user)
        try:
            transition(self.story, act, user, note, **seen)
        except ValidationError as error:
            assert not may or isinstance(error, Outdated) == bool(seen)
            return None
        assert may and not seen
        return user

    @rule(who=somebody)
    def passes(self, who):
        if user := self.attempt(Act.PASSED, who):
            self.signed.append((user.pk, text_of(self.story)))
            self.is_reopened = False

    @rule(which=somebody)
    def is_passed_by_one_of_those_who_may(self, which):
        """Left to chance alone hardly a story would come to its end."""
        self.goes_on(which)

    @rule(which=st.lists(somebody, min_size=4, max_size=4))
    def goes_all_the_way(self, which):
        self.moves(4, Act.UNSPIKED)
        self.moves(0, Act.FILED)
        for each in which:
            self.goes_on(each)

    def goes_on(self, which):
        found = stored(self.story)
        able = [who for who, (user, _person) in enumerate(self.staff) if not why_not(found, Act.PASSED, user)]
        if able:
            self.passes(able[which % len(able)])

    @rule(who=somebody)
    def passes_what_is_there_no_more(self, who):
        assert self.attempt(Act.PASSED, who, version=self.story.version - 1) is None

    @rule(who=somebody, act=st.sampled_from([Act.FILED, Act.RECALLED, Act.RETURNED, Act.SPIKED, Act.UNSPIKED]))
    def moves(self, who, act):
        if self.attempt(act, who):
            self.signed, self.is_reopened = [], False

    @rule(text=texts, who=somebody)
    def edits(self, text, who):
        self.after(lambda: (setattr(self.story, "headline", text), self.story.save()), who)

    @rule(text=texts)
    def edits_a_caption(self, text):
        use = self.story.photos.get()
        self.after(lambda: type(use).objects.filter(pk=use.pk).update(caption=text), 0)

    @rule(text=texts)
    def edits_the_credit_of_the_picture(self, text):
        photo = self.story.photos.get().photo
        photo.credits.update(label=text)
        before = self.expected_fall()
        photos_changed([photo.pk], None)
        self.story.refresh_from_db()
        self.note(before)

    @rule(who=somebody)
    def credits(self, who):
        person = self.staff[who][1]
        if not self.story.bylines.filter(contributor=person).exists():
            place = self.story.bylines.count() + 1
            row = {"contributor": person, "role": "reporter", "label": "", "position": place}
            self.after(lambda: Byline.objects.create(article=self.story, **row), who)

    @rule(which=st.lists(somebody, min_size=4, max_size=4))
    def credits_who_signed_first_and_goes_on(self, which):
        if self.signed:
            self.credits([user.pk for user, _person in self.staff].index(self.signed[0][0]))
            self.goes_all_the_way(which)

    @rule(name=st.sampled_from(["城建", "文物"]))
    def tags(self, name):
        state = self.story.state
        self.story.tags.set([name])
        record(self.story, None)
        assert self.story.state == state

    def after(self, change, who):
        change()
        before = self.expected_fall()
        record(self.story, self.staff[who][0])
        self.note(before)

    def expected_fall(self):
        """Whether recording what was changed is to lift a signature."""
        return bool(self.signed) and not self.is_reopened and self.signed[-1][1] != text_of(self.story)

    def note(self, is_fall):
        if is_fall:
            self.signed.pop()
            self.is_reopened = True

    @invariant()
    def the_state_is_what_the_signatures_say(self):
        found = stored(self.story)
        assert (found.state, found.version) == (self.story.state, self.story.version)
        assert [each.user_pk for each in standing(found).signatures] == [pk for pk, _text in self.signed]
        reached = [step.reached for step in ladder()][: len(self.signed)]
        assert found.state == reached[-1] if reached else found.state in ("draft", "filed", "spiked")

    @invariant()
    def an_approved_story_has_every_signature_by_the_rule(self):
        if self.story.state != "approved":
            return
        signatures = standing(self.story).signatures
        hands = [each.user_pk for each in signatures]
        assert [each.step for each in signatures] == list(ladder())
        assert all(hand != following for hand, following in zip(hands, hands[1:], strict=False))
        assert not authors(self.story) & set(hands)
        for each in signatures:
            user = next(user for user, _person in self.staff if user.pk == each.user_pk)
            assert user.has_perm(f"articles.{each.step.value}_article")

    @invariant()
    def the_last_signature_is_for_the_text_as_it_stands(self):
        if self.signed and not self.is_reopened:
            assert standing(self.story).last.fingerprint == text_of(self.story)

    @invariant()
    def nobody_is_offered_what_is_refused(self):
        for user, _person in self.staff[:1]:
            assert all(not why_not(self.story, act, user) for act in acts_for(self.story, user))


@pytest.mark.django_db
@pytest.mark.parametrize("steps", [3, 1])
def test_a_story_is_approved_only_by_the_rule(settings, steps):
    settings.REVIEW_STEPS = steps
    machine = type("ReviewsOfThisPaper", (Reviews,), {"staff": make_staff()})

    run_state_machine_as_test(machine, settings=WALK)
