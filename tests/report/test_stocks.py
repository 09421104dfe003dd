"""The estimate on the page: what is drawn is what was found, and doubt about it is said."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from tests.report.appraised import MONTHS, SURE, appraised_example
from tests.report.build import worked_example

from tumen.report import FORMATS, view
from tumen.report.chart import axes
from tumen.report.stocks import StocksView
from tumen.report.stocks.areas import area
from tumen.report.stocks.bars import bar


def shown(**fields: Any) -> StocksView:
    found = view(appraised_example(**fields)).stocks
    assert found is not None
    return found


def test_an_assessment_without_an_estimate_has_no_such_part() -> None:
    assert view(worked_example()).stocks is None
    assert 'id="stocks"' not in FORMATS["html"](worked_example())


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("RU", "Russia"),
        ("CN-JL", "Jilin"),
        ("CN-*", "elsewhere in China"),
        ("MY-13", "Malaysia (MY-13)"),
        ("*", "all these places"),
    ],
)
def test_areas_have_names(code: str, name: str) -> None:
    assert area(code) == name


def test_countries_have_two_fans_and_provinces_one() -> None:
    assert [fan.title for fan in shown().fans] == [
        "China, all papers",
        "China, work papers",
        "Jilin, all papers",
        "Russia, all papers",
        "Russia, work papers",
    ]


def test_a_fan_goes_there_along_the_upper_ends_and_back_along_the_lower() -> None:
    fan = shown().fans[0]
    points = [(float(x), float(y)) for x, y in re.findall(r"([\d.]+) ([\d.]+)", fan.most)]
    upper, lower = points[: len(MONTHS)], points[len(MONTHS) :][::-1]
    assert [x for x, _ in upper] == [x for x, _ in lower]
    assert all(a < b for a, b in pairwise(x for x, _ in upper))
    assert all(high < low for (_, high), (_, low) in zip(upper, lower, strict=True))
    assert all(axes.TOP <= y <= axes.BOTTOM for _, y in points)


def test_figures_stand_on_the_fan_that_they_are_of_at_the_time_that_they_were_read_for() -> None:
    fans = {fan.title: fan for fan in shown().fans}
    (ours,) = fans["Jilin, all papers"].marks
    (known,) = fans["China, all papers"].marks
    assert (ours.record, known.record) == (False, True)
    assert fans["Jilin, all papers"].reported[0].when == "September 2019"
    assert fans["Russia, all papers"].marks == ()


def test_the_closure_is_drawn_where_it_lies() -> None:
    fan = shown().fans[0]
    assert fan.shut is not None
    assert fan.lines[-1].x < fan.shut[1] <= axes.RIGHT
    assert shown(closed=None).fans[0].shut is None


def test_dates_outside_the_years_of_the_estimate_are_left_out() -> None:
    later = replace(appraised_example().provisions[1], id="later", milestones=())
    made = appraised_example()
    told = view(replace(made, provisions=(*made.provisions, later))).stocks
    assert told is not None
    assert [day for _, day, _ in told.deadlines] == ["2019-12-22", "2020-03-22"]


@given(st.lists(st.floats(0.01, 1), min_size=2, max_size=6))
def test_the_parts_of_a_bar_follow_each_other_to_its_end(raw: list[float]) -> None:
    made = bar("x", "", [one / sum(raw) for one in raw])
    ends = [part.start + part.width for part in made.parts]
    assert ends[-1] == pytest.approx(100, abs=0.05)
    assert [part.start for part in made.parts[1:]] == pytest.approx(ends[:-1], abs=0.02)


def test_weights_over_time_begin_before_any_claim_and_end_with_all() -> None:
    bars = shown().over_time
    assert [one.label for one in bars] == ["before any claim", "by October 2019", "all claims"]
    assert [part.weight for part in bars[0].parts] == ["0.33", "0.33", "0.33"]
    assert [part.weight for part in bars[-1].parts] == ["0.25", "0.50", "0.25"]


def test_the_source_on_which_most_rests_comes_first() -> None:
    assert [one.label for one in shown().without] == ["<b>Gazette</b>", "The Quay Wire"]


@pytest.mark.parametrize(
    ("verdict", "thorough", "says"),
    [
        (SURE, True, "passed its checks: 2,000 draws in four chains"),
        (SURE, False, "quick answer"),
        (
            replace(SURE, complaints=("R-hat is 1.2.",)),
            True,
            "did not pass its checks. R-hat is 1.2.",
        ),
        (replace(SURE, complaints=("R-hat is 1.2.",)), False, "quick answer"),
    ],
)
def test_doubt_about_the_computation_is_said(verdict: object, thorough: bool, says: str) -> None:  # noqa: FBT001 - a table
    found = shown(verdict=verdict, thorough=thorough)
    assert says in found.checks
    assert found.trusted is (thorough and verdict == SURE)


def test_the_page_gives_every_median_of_the_table_and_every_weight() -> None:
    page = html.document_fromstring(FORMATS["html"](appraised_example()))
    (section,) = page.xpath("//section[@id='stocks']")
    text = section.text_content()
    found = shown()
    for line in found.places:
        assert line.place in text
        assert all(f"{median} {interval}" in text for median, interval in line.cells)
    assert len(
        section.xpath(".//table[contains(@class, 'weighed')]//svg[@class='weights']")
    ) == sum(
        map(len, (found.over_time, found.by_country, found.without, found.following[0].results))
    )


def test_every_drawing_has_a_name_and_a_table_or_says_that_it_is_for_the_eye_only() -> None:
    page = html.document_fromstring(FORMATS["html"](appraised_example()))
    for drawing in page.xpath("//section[@id='stocks']//svg"):
        named = drawing.get("aria-labelledby", "").split()
        assert drawing.get("aria-hidden") == "true" or len(named) == 2
        assert all(page.xpath(f"//*[@id='{name}']") for name in named)


def test_the_summary_tells_the_stories_and_the_places() -> None:
    told = FORMATS["md"](appraised_example())
    assert "* Partial: **Unlikely** (0\\.50): What partial says." in told
    assert "* Jilin: 500 (0 to 4,000) and 250" in told
