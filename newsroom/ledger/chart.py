"""Pieces and photos month by month, as bars: the measures are made here, the template only writes them down."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Count
from django.utils.formats import date_format
from django.utils.translation import pgettext

from .rows import Row, printed
from .spans import Span

MONTHS_SHOWN = 12
MOST_MONTHS = 36  # a longer span is shown by years
HEIGHT, TOP, LEFT, FOOT = 150, 18, 36, 40
GROUP, BAR = 48, 17


class Point(NamedTuple):
    """One month or year, and what was printed in it."""

    span: Span
    pieces: int
    photos: int


class Bar(NamedTuple):
    kind: str
    x: float
    y: float
    height: float
    value: int

    @property
    def middle(self) -> float:
        return self.x + BAR / 2

    @property
    def above(self) -> float:
        return self.y - 4


class Group(NamedTuple):
    label: str
    under: str  # the year, where it begins
    middle: float
    bars: list[Bar]
    is_open: bool


@dataclass(frozen=True)
class Chart:
    points: list[Point]
    groups: list[Group]
    lines: list[tuple[int, float]]  # the value and the height of each line across
    bar = BAR
    left = LEFT
    floor = TOP + HEIGHT
    labels_at = TOP + HEIGHT + 16
    years_at = TOP + HEIGHT + 32
    height = TOP + HEIGHT + FOOT

    @property
    def width(self) -> int:
        return LEFT + GROUP * len(self.groups)

    @property
    def line_end(self) -> int:
        return self.width


def spans_shown(span: Span) -> list[Span]:
    """A month among the eleven before it, a longer span month by month, a very long one by years."""
    months = span.with_months_before(MONTHS_SHOWN).months()
    return months if len(months) <= MOST_MONTHS else span.years()


def points_of(rows: Iterable[Row], spans: list[Span]) -> list[Point]:
    """What somebody had in each of `spans`, which lie one behind the other."""
    pieces, photos = Counter(), Counter()
    for row in rows:
        pieces[row.day] += row.is_piece
        photos[row.day] += row.photos
    return gathered(spans, pieces, photos)


def points_printed(spans: list[Span]) -> list[Point]:
    """What the whole paper printed, in one query."""
    issues = printed(Span(spans[0].first, spans[-1].last)).order_by().values_list("page__issue__date")
    counts = issues.annotate(Count("article", distinct=True), Count("article__photos", distinct=True))
    found = {day: (pieces, photos) for day, pieces, photos in counts}
    return gathered(
        spans, {day: pieces for day, (pieces, _) in found.items()}, {day: photos for day, (_, photos) in found.items()}
    )


def gathered(spans: list[Span], pieces: dict[date, int], photos: dict[date, int]) -> list[Point]:
    def in_(span: Span, counts: dict[date, int]) -> int:
        return sum(count for day, count in counts.items() if day in span)

    return [Point(span, in_(span, pieces), in_(span, photos)) for span in spans]


def step_of(most: int) -> int:
    """The distance between the lines across: 1, 2 or 5 times a power of ten, so that three or four lines do."""
    power = 1
    while True:
        for factor in (1, 2, 5):
            if factor * power * 4 >= most:
                return factor * power
        power *= 10


def drawn(points: list[Point], span: Span) -> Chart:
    """The bars of `points`; those inside `span` are the ones the page is about."""
    most = max((max(point.pieces, point.photos) for point in points), default=0)
    step = step_of(most)
    top = max(step * -(-most // step), 1)
    lines = [(value, floor_less(value, top)) for value in range(0, top + 1, step)]
    groups = [group(number, points, top, span) for number in range(len(points))]
    return Chart(points, groups, lines)


def floor_less(value: int, top: int) -> float:
    return round(TOP + HEIGHT - HEIGHT * value / top, 1)


def group(number: int, points: list[Point], top: int, span: Span) -> Group:
    point, left = points[number], LEFT + GROUP * number
    start = left + (GROUP - 2 * BAR) / 2
    bars = [
        Bar(kind, start + place * BAR, floor_less(value, top), round(HEIGHT * value / top, 1), value)
        for place, (kind, value) in enumerate((("pieces", point.pieces), ("photos", point.photos)))
    ]
    day = point.span.first
    begins_year = point.span.is_month and (number == 0 or day.month == 1)
    label = date_format(day, pgettext("month in a chart", "M")) if point.span.is_month else str(day.year)
    is_open = point.span.shares_days_with(span)
    return Group(label, str(day.year) if begins_year else "", left + GROUP / 2, bars, is_open)
