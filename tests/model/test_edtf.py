"""The days that an EDTF string covers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.model.edtf import Days, days


def shown(found: Days | None) -> str:
    return f"{found.first or '..'} {found.last or '..'}" if found else "none"


@pytest.mark.parametrize(
    ("text", "covers"),
    [
        ("2019-12-22", "2019-12-22 2019-12-22"),
        ("2019-10~", "2019-10-01 2019-10-31"),
        ("2019", "2019-01-01 2019-12-31"),
        ("2020-02", "2020-02-01 2020-02-29"),
        ("201X", "2010-01-01 2019-12-31"),
        ("2019-XX-XX", "2019-01-01 2019-12-31"),
        ("2019-12-XX", "2019-12-01 2019-12-31"),
        ("2019-22", "2019-06-01 2019-08-31"),
        ("2019-24", "2019-12-01 2020-02-29"),
        ("2019-36", "2019-10-01 2019-12-31"),
        ("../2019-12-22", ".. 2019-12-22"),
        ("2019-12-01/..", "2019-12-01 .."),
        ("2017-12/2018-12", "2017-12-01 2018-12-31"),
        ("2019-13", "none"),
        ("2019-02-30", "none"),
        ("December", "none"),
        ("2019/then", "none"),
        ("", "none"),
        (None, "none"),
    ],
)
def test_days_covered(text: str | None, covers: str) -> None:
    assert shown(days(text)) == covers


@given(st.dates(), st.dates())
def test_an_interval_of_two_days_runs_from_one_to_the_other(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert days(f"{first}/{last}") == Days(first, last)


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_overlap_is_mutual_and_means_a_shared_day(a: date, b: date, c: date, d: date) -> None:
    one, other = Days(min(a, b), max(a, b)), Days(min(c, d), max(c, d))
    shared = max(min(a, b), min(c, d)) <= min(max(a, b), max(c, d))
    assert one.overlaps(other) == other.overlaps(one) == shared


def test_an_open_end_reaches_everything_on_its_side() -> None:
    open_start = Days(None, date(2019, 12, 22))
    assert open_start.overlaps(Days(date(1990, 1, 1), date(1990, 1, 1)))
    assert not open_start.overlaps(Days(date(2019, 12, 23), None))
