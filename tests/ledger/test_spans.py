from datetime import date

import pytest
from django.utils import translation

from newsroom.ledger.chart import drawn, gathered, spans_shown, step_of
from newsroom.ledger.choosing import choose
from newsroom.ledger.spans import Span, month_of, year_of

PRINTED = Span(date(2020, 1, 3), date(2026, 11, 20))


@pytest.mark.parametrize(
    ("asked", "span"),
    [
        ({}, Span(date(2026, 11, 1), date(2026, 11, 30))),
        ({"month": "2024-02"}, Span(date(2024, 2, 1), date(2024, 2, 29))),
        ({"year": "2025"}, Span(date(2025, 1, 1), date(2025, 12, 31))),
        ({"all": "1"}, PRINTED),
        ({"from": "2025-03-10", "to": "2025-04-02"}, Span(date(2025, 3, 10), date(2025, 4, 2))),
        ({"from": "2025-04-02", "to": "2025-03-10"}, Span(date(2025, 3, 10), date(2025, 4, 2))),
        ({"from": "2026-10-01"}, Span(date(2026, 10, 1), date(2026, 11, 20))),
    ],
)
def test_what_is_asked_for_is_shown(asked, span):
    assert choose(asked, PRINTED, None) == (span, "")


@pytest.mark.parametrize(
    "asked",
    [
        {"month": "2026-13x"},
        {"month": "2026"},
        {"month": "0-1"},
        {"year": "10000"},
        {"year": "9" * 30},
        {"year": "x"},
        {"from": "昨天"},
    ],
)
def test_what_cannot_be_read_gives_the_latest_month_and_a_word(asked):
    span, complaint = choose(asked, PRINTED, None)

    assert span == month_of(2026, 11)
    assert complaint != ""


def test_everybodys_ledger_opens_for_two_years_at_most():
    span, complaint = choose({"all": "1"}, PRINTED, 732)

    assert (span.last, span.days) == (date(2026, 11, 20), 732)
    assert complaint != ""


def test_months_and_years_have_neighbours_and_time_has_an_end():
    assert month_of(2026, 1).moved(-1) == month_of(2025, 12)
    assert year_of(2026).moved(1) == year_of(2027)
    assert month_of(9999, 12).moved(1) is None
    assert year_of(1).moved(-1) is None
    assert PRINTED.moved(1) is None


@pytest.mark.parametrize("span", [month_of(2026, 2), year_of(2026), PRINTED])
def test_its_query_asks_for_it(span):
    asked = dict(pair.split("=") for pair in span.query.split("&"))

    assert choose(asked, PRINTED, None)[0] == span


def test_names():
    with translation.override("en"):
        assert [str(month_of(2026, 11)), str(year_of(2026))] == ["November 2026", "The year 2026"]


def test_a_month_is_charted_among_the_eleven_before_it_and_many_years_by_years():
    assert [each.code for each in spans_shown(month_of(2026, 2))][::11] == ["2025-03", "2026-02"]
    assert len(spans_shown(year_of(2026))) == 12
    assert [each.code for each in spans_shown(PRINTED)] == ["2020", "2021", "2022", "2023", "2024", "2025", "2026"]
    assert len(spans_shown(month_of(1, 1))) == 1


def test_bars_are_as_high_as_their_numbers():
    months = [month_of(2026, 1), month_of(2026, 2)]
    points = gathered(months, {date(2026, 1, 2): 3, date(2026, 1, 9): 5, date(2026, 2, 6): 4}, {date(2026, 2, 6): 2})

    chart = drawn(points, months[1])

    heights = [[bar.height for bar in group.bars] for group in chart.groups]
    assert [(point.pieces, point.photos) for point in points] == [(8, 0), (4, 2)]
    assert heights == [[150, 0], [75, 37.5]]
    assert [value for value, _y in chart.lines] == [0, 2, 4, 6, 8]
    assert [group.is_open for group in chart.groups] == [False, True]


@pytest.mark.parametrize(("most", "step"), [(0, 1), (3, 1), (8, 2), (9, 5), (150, 50), (1234, 500)])
def test_lines_across_are_round_numbers(most, step):
    assert step_of(most) == step
