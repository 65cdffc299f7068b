import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from articles.models import Article
from articles.recording import Act, unrecorded
from articles.reviewing import TRANSITIONS, Outdated, acts_for, standing, transition, why_not
from newsroom.history.models import Revision
from tests.factories import make_admin, make_contributor, make_issue, make_page, make_user, place

from .people import (
    FILE,
    FINAL,
    FIRST,
    SECOND,
    SPIKE,
    acts_of,
    edit,
    make_colleague,
    make_editor,
    make_filed,
    make_written,
    passed,
    stored,
    text_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def refusal(story, act, by, note="改", version=None):
    """The words in which it is refused; nothing has happened then."""
    before, revisions = stored(story), Revision.objects.count()
    with pytest.raises(ValidationError) as caught:
        transition(story, act, by, note, version)
    after = stored(story)
    assert (after.state, after.version, Revision.objects.count()) == (before.state, before.version, revisions)
    assert story.state == before.state
    return caught.value.message


class TestTheWay:
    def test_three_reviewers_pass_it_each_with_an_opinion(self):
        author = make_colleague(FILE)
        story = make_filed(author)
        people = [make_colleague(FIRST, name="石敬亭"), make_colleague(SECOND, name="柳依"), make_colleague(FINAL)]

        for person, opinion in zip(people, ["事实清楚", "可以", "签发"], strict=True):
            transition(story, Act.PASSED, person, opinion)

        assert acts_of(story)[1:] == [
            ("filed", "filed"),
            ("passed", "first"),
            ("passed", "second"),
            ("passed", "approved"),
        ]
        signatures = standing(story).signatures
        assert [(each.step, each.name, each.opinion) for each in signatures[:2]] == [
            ("review_first", "石敬亭", "事实清楚"),
            ("review_second", "柳依", "可以"),
        ]
        assert {each.fingerprint for each in signatures} == {text_of(story)}
        assert (story.state, story.version) == (stored(story).state, stored(story).version) == ("approved", 5)

    @pytest.mark.parametrize(("note", "opinion"), [("", "Agreed."), (" \n", "Agreed."), ("可以", "可以")])
    def test_who_passes_it_without_a_word_agrees(self, settings, note, opinion):
        settings.LANGUAGE_CODE = "en"
        story = make_filed()

        assert transition(story, Act.PASSED, make_editor(), note).note == opinion
        assert standing(story).last.opinion == opinion

    def test_nothing_is_put_into_the_mouth_of_who_files(self):
        author = make_colleague(FILE)

        assert transition(make_written(author=author), Act.FILED, author).note == ""

    @pytest.mark.parametrize(("steps", "states"), [(1, ["approved"]), (2, ["first", "approved"])])
    def test_a_paper_with_fewer_steps(self, settings, steps, states):
        settings.REVIEW_STEPS = steps
        story = passed(make_filed(), *[make_editor() for _ in states])

        assert [state for act, state in acts_of(story) if act == "passed"] == states

    def test_a_returned_story_begins_anew(self):
        author, one, other = make_colleague(FILE), make_editor(), make_editor()
        story = passed(make_filed(author), one, other)

        transition(story, Act.RETURNED, make_editor(), "核实数字")
        transition(story, Act.FILED, author)

        assert (story.state, standing(story).signatures) == ("filed", [])

    def test_spiked_and_taken_up_again(self):
        editor = make_colleague(SPIKE)
        story = make_filed()

        transition(story, Act.SPIKED, editor, "过时了")
        assert story.state == "spiked"
        transition(story, Act.UNSPIKED, editor)

        assert story.state == "draft"

    def test_the_author_calls_it_back(self):
        author = make_colleague(FILE)
        story = make_filed(author)

        transition(story, Act.RECALLED, author)

        assert story.state == "draft"


class TestRefused:
    @pytest.mark.parametrize("act", TRANSITIONS)
    def test_without_the_permission(self, act):
        author = make_user()
        states = {Act.FILED: "draft", Act.UNSPIKED: "spiked"}
        story = make_written(author=author, state=states.get(act, "filed"))

        told = {Act.PASSED: "You may not give the first review.", Act.RETURNED: "You may not give the first review."}
        assert refusal(story, act, author) == told.get(act, "You may not do that.")

    @pytest.mark.parametrize("steps", [(), (SECOND,), (FINAL, SECOND)])
    def test_with_the_permission_for_another_step(self, steps):
        assert refusal(make_filed(), Act.PASSED, make_colleague(*steps)) == "You may not give the first review."

    def test_ones_own_story(self):
        chief = make_editor()

        assert refusal(make_filed(chief), Act.PASSED, chief) == "Nobody reviews a story of their own."
        assert refusal(make_filed(chief), Act.RETURNED, chief) == "Nobody reviews a story of their own."

    def test_a_story_that_names_one_in_its_byline_also_for_who_may_everything(self):
        chief = make_admin()
        story = make_filed(by=[make_contributor(user=chief)])

        assert refusal(story, Act.PASSED, chief) == "Nobody reviews a story of their own."

    def test_who_is_only_named_as_its_editor_has_not_written_it(self):
        editor = make_editor()
        story = make_written(state="draft")
        story.bylines.create(contributor=make_contributor(user=editor), role="editor", label="责任编辑", position=1)
        edit(story)
        transition(story, Act.FILED, make_editor())

        assert why_not(story, Act.PASSED, editor) == ""

    def test_two_steps_in_a_row(self):
        editor = make_editor()
        story = passed(make_filed(), editor)

        told = "You have given the first review: the next one is somebody else’s."
        assert refusal(story, Act.PASSED, editor) == told

    def test_the_same_person_may_take_a_step_after_the_next(self):
        editor = make_editor()
        story = passed(make_filed(), editor, make_editor())

        transition(story, Act.PASSED, editor)

        assert story.state == "approved"

    def test_whose_signature_was_lifted_may_sign_again_and_who_signed_before_may_not(self):
        one, other = make_editor(), make_editor()
        story = passed(make_filed(), one, other)
        edit(story, headline="改了")

        assert refusal(story, Act.PASSED, one).startswith("You have given the first review")
        transition(story, Act.PASSED, other)

        assert story.state == "second"

    def test_a_story_whose_reviewer_has_become_its_author(self):
        reviewer = make_editor(name="石敬亭")
        person = make_contributor(user=reviewer)
        story = passed(make_filed(), reviewer, make_editor())
        story.bylines.create(contributor=person, role="reporter", label="本报记者", position=1)
        edit(story)

        told = refusal(story, Act.PASSED, make_editor())

        assert told.startswith("石敬亭 has signed it and is now named as its author: return the story")

    @pytest.mark.parametrize("act", [Act.RETURNED, Act.SPIKED])
    @pytest.mark.parametrize("note", ["", " \n"])
    def test_without_a_reason(self, act, note):
        assert refusal(make_filed(), act, make_editor(), note) == "Say why: whoever wrote the story reads it."

    def test_who_did_not_write_it_does_not_call_it_back(self):
        told = "Only whoever wrote it calls a story back; an editor returns it."
        assert refusal(make_filed(), Act.RECALLED, make_editor()) == told

    def test_what_the_public_reads_is_not_returned(self):
        story = passed(make_filed(), make_editor(), make_editor(), make_editor())
        place(story, make_page(make_issue()))

        told = "The story is in a public issue: withdraw that first."
        assert refusal(story, Act.RETURNED, make_editor()) == told
        assert refusal(story, Act.SPIKED, make_editor()) == told

    @pytest.mark.parametrize("state", ["draft", "spiked", "printed", "approved"])
    def test_what_is_not_under_review_is_not_passed(self, state):
        story = make_written("新桥", state=state)

        told = f"“新桥” is in the state “{story.get_state_display()}”: that cannot be done now."
        assert refusal(story, Act.PASSED, make_editor()) == told


class TestFiling:
    def test_one_s_own_is_filed_and_what_one_is_named_for(self):
        writer, named = make_colleague(FILE), make_colleague(FILE)
        story = make_written(author=writer, by=[make_contributor(user=named)])

        assert [why_not(story, Act.FILED, user) for user in (writer, named)] == ["", ""]

    def test_that_of_others_is_filed_by_those_who_may_spike_it(self):
        story = make_written(author=make_colleague(FILE))

        assert why_not(story, Act.FILED, make_colleague(FILE, SPIKE)) == ""
        assert refusal(story, Act.FILED, make_colleague(FILE)) == "You may not do that."
        assert refusal(story, Act.FILED, make_colleague(FILE, "change_article")) == "You may not do that."


class TestOutdated:
    def test_who_has_looked_at_an_older_text_is_told(self):
        story = make_filed()
        seen = story.version
        edit(story, headline="改了")

        with pytest.raises(Outdated):
            transition(stored(story), Act.PASSED, make_editor(), version=seen)

    def test_who_comes_second_is_told(self):
        story = make_filed()
        same = stored(story)
        passed(story, make_editor())

        assert refusal_of_outdated(same) == "outdated"


class TestChangedPastTheDesk:
    def test_what_nobody_recorded_goes_into_the_history_before_anybody_signs_it(self):
        story = passed(make_filed(), make_editor())
        Article.objects.update(body="<p>背后改的字。</p>")

        assert refusal_of_outdated(stored(story)) == "outdated"

        revision = Revision.objects.last()
        assert (revision.act, revision.made_by, revision.state) == ("reopened", None, "filed")
        assert "背后改的字" in revision.content
        assert standing(story).signatures == []
        assert list(unrecorded()) == []
        assert passed(stored(story), make_editor()).state == "first"

    def test_before_the_first_signature_it_is_a_change_by_nobody(self):
        story = make_filed()
        Article.objects.update(headline="背后改的题")

        assert refusal_of_outdated(stored(story)) == "outdated"
        assert acts_of(story) == [("written", "draft"), ("filed", "filed"), ("changed", "filed")]
        assert stored(story).version == story.version + 1

    def test_what_is_refused_by_the_rules_records_nothing(self):
        author = make_colleague(FILE)
        story = make_filed(author)
        Article.objects.update(headline="背后改的题")

        assert refusal(story, Act.PASSED, author) == "You may not give the first review."


def refusal_of_outdated(story):
    with pytest.raises(Outdated) as caught:
        transition(story, Act.PASSED, make_editor())
    return caught.value.code


class TestActsFor:
    def test_each_sees_what_is_theirs_to_do(self):
        author, editor = make_colleague(FILE), make_editor()
        story = make_filed(author)

        assert acts_for(story, author) == [Act.RECALLED]
        assert acts_for(story, editor) == [Act.PASSED, Act.RETURNED, Act.SPIKED]
        assert acts_for(story, make_user()) == []
        assert acts_for(passed(story, editor), editor) == [Act.RETURNED, Act.SPIKED]
