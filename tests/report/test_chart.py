"""Figures on axes: units apart, bounds kept, dates of the law as lines."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.build import RETURN, assessment, claim, known

from tumen.model import Factuality, Kind, PublicClaim, PublicPlace, Unit
from tumen.read import from_text
from tumen.report import view
from tumen.report.chart import Chart, axes
from tumen.report.chart.deadlines import deadlines, lines

WORKERS = {"kind": Kind.STOCK, "low": 300, "high": 300, "at": ("China",), "when": "2019-06"}


def drawn(*claims: dict[str, Any], published: str | None = "2020", **fields: Any) -> Chart:
    document = from_text(
        " ".join(f"Sentence {at}." for at in range(len(claims))), published=published
    )
    made = (claim(document, f"Sentence {at}.", **each) for at, each in enumerate(claims))
    return view(assessment((document,), made, **fields)).chart


@pytest.mark.parametrize(
    ("change", "title"),
    [
        ({}, "Workers present"),
        ({"kind": Kind.ARRIVAL}, "Workers sent or arrived"),
        ({"kind": Kind.REPATRIATION}, "Workers left or sent home"),
        ({"kind": Kind.DEPARTURE}, "Workers left or sent home"),
        ({"kind": Kind.PERMIT}, "Workers with papers"),
        ({"kind": Kind.PERMIT, "unit": Unit.VISAS}, "Visas"),
        ({"kind": Kind.CROSSING, "unit": Unit.ENTRIES}, "Entries"),
        ({"kind": Kind.CROSSING, "unit": Unit.ENTRIES, "per": "day"}, "Entries per day"),
        ({"kind": Kind.INCIDENT}, "Workers in other statements"),
    ],
)
def test_what_is_counted_in_another_way_has_a_chart_of_its_own(
    change: dict[str, Any], title: str
) -> None:
    titles = {facet.title for facet in drawn(WORKERS, {**WORKERS, **change}).facets}
    assert titles == {"Workers present", title}


@pytest.mark.parametrize(
    "change",
    [{"unit": Unit.OTHER}, {"low": None, "high": None, "approximate": True}],
    ids=["other things", "no bound"],
)
def test_what_cannot_be_drawn_is_not(change: dict[str, Any]) -> None:
    assert drawn({**WORKERS, **change}).facets == ()


def test_open_bounds_become_arrows_and_closed_ones_a_bar() -> None:
    chart = drawn(
        WORKERS, {**WORKERS, "high": None}, {**WORKERS, "low": None}, {**WORKERS, "low": 10}
    )
    shapes = [(m.up, m.down, m.bottom > m.top) for m in chart.facets[0].marks]
    assert shapes == [
        (False, False, False),
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]


def test_denied_figures_are_struck_through() -> None:
    chart = drawn(WORKERS, {**WORKERS, "factuality": Factuality.DENIED})
    assert [mark.negative for mark in chart.facets[0].marks] == [False, True]


def test_a_claim_without_a_date_stands_at_that_of_its_report_and_says_so() -> None:
    (line,) = drawn({**WORKERS, "when": None}).facets[0].table
    assert line.when == "2020 (date of the report)"


def test_a_figure_without_any_date_is_counted_as_not_drawn() -> None:
    chart = drawn(WORKERS, {**WORKERS, "when": None}, published=None)
    assert chart.undated == 1
    assert len(chart.facets[0].marks) == 1


def record() -> tuple[PublicClaim, ...]:
    return (
        known("china", 50_000, 80_000, "2019"),
        known("poland", 400, 400, "2018", place=PublicPlace("Poland", "PL", None)),
    )


def test_the_record_is_shown_for_the_countries_of_the_claims_only() -> None:
    chart = drawn(WORKERS, record=record())
    assert chart.has_record
    assert [mark.record for mark in chart.facets[0].marks].count(True) == 1
    assert {line.publisher for line in chart.facets[0].table if line.number is None} == {"Gazette"}


def test_the_record_alone_makes_no_chart() -> None:
    assert drawn({"kind": Kind.OVERSTAY, "at": ("China",)}, record=record()).facets == ()


def test_milestones_of_one_day_share_a_line() -> None:
    twice = (RETURN, RETURN)
    named = deadlines(twice)
    assert [letter for letter, _, _ in named] == ["A", "B"]
    assert named[0][2] == (
        "22 December 2019: last day for sending workers home (S/RES/2397 (2017), para. 8)"
    )
    assert deadlines([]) == ()


@settings(deadline=None)
@given(st.lists(st.dates(date(2015, 1, 1), date(2025, 1, 1)), min_size=1, max_size=26, unique=True))
def test_letters_of_close_dates_stand_in_different_rows(days: list[date]) -> None:
    named = [(str(at), day.isoformat(), "") for at, day in enumerate(sorted(days))]
    drawn_lines = lines(named, axes.time([day.toordinal() for day in days]))
    for one in drawn_lines:
        for other in drawn_lines:
            assert one is other or one.row != other.row or abs(one.x - other.x) >= 12


days = st.dates().map(date.toordinal)
numbers = st.one_of(st.integers(0, 10**20), st.floats(0, 1e15))


@settings(deadline=None)
@given(st.lists(days, min_size=1))
def test_time_runs_to_the_right_and_stays_in_the_frame(ordinals: list[int]) -> None:
    axis = axes.time(ordinals)
    xs = [axis.x(day) for day in sorted(ordinals)]
    assert xs == sorted(xs)
    assert all(axes.LEFT <= x <= axes.RIGHT for x in xs)
    assert 1 <= len(axis.ticks()) <= 6


@settings(deadline=None)
@given(st.lists(numbers, min_size=1))
def test_larger_numbers_stand_higher_and_stay_in_the_frame(values: list[float]) -> None:
    scale = axes.decades(values)
    ys = [scale.y(value) for value in sorted(values)]
    assert ys == sorted(ys, reverse=True)
    assert all(axes.TOP <= y <= axes.BOTTOM for y in ys)
