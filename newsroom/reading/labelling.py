"""The cheapest reading of a page: the label of each line, found over all lines at once."""

from collections.abc import Sequence

from .evidence import evidence
from .grammar import closing_cost, step
from .habits import Habits
from .labels import Label
from .states import State
from .traits import Traits

BEAM = 12.0  # a path this much dearer than the cheapest will not recover

Trail = dict[
    State, tuple[float, State, Label]
]  # for each state after a line: its cost, the state before, the line's label


def label_lines(page: Sequence[Traits], habits: Habits) -> list[Label]:
    """Viterbi's algorithm over the grammar's states."""
    trails: list[Trail] = []
    frontier = {State(): 0.0}
    for traits in page:
        trail = _advance(frontier, traits, habits)
        trails.append(trail)
        frontier = {state: entry[0] for state, entry in trail.items()}
    last = min(frontier, key=lambda state: frontier[state] + closing_cost(state, habits))
    return _walk_back(trails, last)


def _advance(frontier: dict[State, float], traits: Traits, habits: Habits) -> Trail:
    trail: Trail = {}
    for label, seen in evidence(traits, habits).items():
        for state, cost in frontier.items():
            outcome = step(state, label, traits, habits)
            if outcome is None:
                continue
            total = cost + seen + outcome[0]
            if outcome[1] not in trail or total < trail[outcome[1]][0]:
                trail[outcome[1]] = (total, state, label)
    limit = min((entry[0] for entry in trail.values()), default=0) + BEAM
    return {state: entry for state, entry in trail.items() if entry[0] <= limit}


def _walk_back(trails: Sequence[Trail], state: State) -> list[Label]:
    labels = []
    for trail in reversed(trails):
        _, before, label = trail[state]
        labels.append(label)
        state = before
    return labels[::-1]
