"""The steps of review, as many of them as the paper has (REVIEW_STEPS), as a ladder that a story climbs."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .reviewed import State


class Step(models.TextChoices):
    FIRST = "review_first", _("first review")
    SECOND = "review_second", _("second review")
    FINAL = "review_final", _("final review")

    @property
    def reached(self) -> State:
        """Where a story is that has passed it."""
        return REACHED[self]


REACHED = {Step.FIRST: State.FIRST, Step.SECOND: State.SECOND, Step.FINAL: State.APPROVED}
LADDERS = {
    1: (Step.FINAL,),
    2: (Step.FIRST, Step.FINAL),
    3: (Step.FIRST, Step.SECOND, Step.FINAL),
}
# From the ground up, also where a ladder leaves rungs out.
HEIGHTS = {State.FILED: 0, State.FIRST: 1, State.SECOND: 2, State.APPROVED: 3}
UNDER_REVIEW = (State.FILED, State.FIRST, State.SECOND)
# Somebody has signed.
SIGNED = (State.FIRST, State.SECOND, State.APPROVED)


def ladder() -> tuple[Step, ...]:
    return LADDERS[settings.REVIEW_STEPS]


def rung(state: str) -> Step | None:
    """The step that a story in `state` waits for."""
    if state not in UNDER_REVIEW:
        return None
    return next(step for step in ladder() if HEIGHTS[step.reached] > HEIGHTS[state])


def state_above(state: str) -> State:
    """Where a story in `state` is when it has passed the step it waits for."""
    return rung(state).reached


def rung_below(state: str) -> State:
    """Where a story in `state` is when its last signature is lifted."""
    below = (step.reached for step in reversed(ladder()) if HEIGHTS[step.reached] < HEIGHTS[state])
    return next(below, State.FILED)


def step_of(state: str) -> Step | None:
    """The step whose signature has brought a story into `state`."""
    return next((step for step, reached in REACHED.items() if reached == state), None)


def is_reached(state: str) -> bool:
    """Whether stories come by this state, with as many steps as the paper has."""
    return state == State.FILED or state in {step.reached for step in ladder()}
