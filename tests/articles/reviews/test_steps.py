import pytest

from articles.reviewed import State
from articles.steps import Step, ladder, rung, rung_below, state_above

FILED, FIRST, SECOND, APPROVED = State.FILED, State.FIRST, State.SECOND, State.APPROVED


@pytest.mark.parametrize(
    ("steps", "climbed"),
    [
        (1, [(Step.FINAL, APPROVED)]),
        (2, [(Step.FIRST, FIRST), (Step.FINAL, APPROVED)]),
        (3, [(Step.FIRST, FIRST), (Step.SECOND, SECOND), (Step.FINAL, APPROVED)]),
    ],
)
def test_a_story_climbs_as_many_steps_as_the_paper_has_and_down_again(settings, steps, climbed):
    settings.REVIEW_STEPS = steps
    up, state = [], FILED
    while step := rung(state):
        state = state_above(state)
        up.append((step, state))
    down = [state]
    while state != FILED:
        state = rung_below(state)
        down.append(state)

    assert up == climbed
    assert down == [*(reached for _step, reached in reversed(climbed)), FILED]


@pytest.mark.parametrize(
    ("state", "waits_for", "falls_to"),
    [(FIRST, Step.FINAL, FILED), (SECOND, Step.FINAL, FILED), (APPROVED, None, FILED)],
)
def test_a_story_under_way_goes_on_when_the_paper_takes_fewer_steps(settings, state, waits_for, falls_to):
    settings.REVIEW_STEPS = 1

    assert (rung(state), rung_below(state)) == (waits_for, falls_to)


@pytest.mark.parametrize("state", [State.DRAFT, State.SPIKED, State.PRINTED, APPROVED])
def test_what_is_not_under_review_waits_for_no_step(state):
    assert rung(state) is None


def test_the_paper_has_three_steps_unless_it_says_otherwise():
    assert len(ladder()) == 3
    assert [step.value for step in ladder()] == ["review_first", "review_second", "review_final"]
