"""When two figures are one, and how much that tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.corroborate.conftest import Say

from tumen.corroborate.figure import (
    Agreement,
    numbers_in,
    rounds_to,
    same_figure,
    significant_digits,
)


@pytest.mark.parametrize(
    ("value", "digits"), [(13_221, 5), (13_000, 2), (100_000, 1), (7, 1), (30_023, 5), (0, 1)]
)
def test_significant_digits(value: int, digits: int) -> None:
    assert significant_digits(value) == digits


@pytest.mark.parametrize(
    ("exact", "coarse", "rounded"),
    [
        (13_221, 13_000, True),
        (18_533, 20_000, True),
        (6_064, 6_000, True),
        (7_887, 7_800, True),
        (1_117, 1_000, True),
        (13_221, 10_000, False),
        (365, 300, False),
        (11_490, 12_000, False),
        (2_000, 2_345, False),
        (7, 10, False),
    ],
)
def test_rounding_keeps_near_the_figure(exact: int, coarse: int, *, rounded: bool) -> None:
    assert rounds_to(exact, coarse) is rounded


@given(st.integers(10, 10**9), st.integers(10, 10**9))
def test_no_two_figures_are_each_other_s_rounding(one: int, other: int) -> None:
    assert not (rounds_to(one, other) and rounds_to(other, one))


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ({"figure": "2,345"}, {"figure": "2,345"}, Agreement.EQUAL),
        ({"figure": "2,345"}, {"figure": "2,300"}, Agreement.ROUNDED),
        ({"figure": "13 … 221 times", "low": 13, "high": 13}, {"figure": "13,221"}, "split"),
        ({"figure": "1,500"}, {"figure": "7", "named": "from 4,000 to 2,500"}, "derived"),
        ({"figure": "1,500"}, {"figure": "7", "named": "from 4,000 to 2,400"}, None),
        ({"figure": "2,345"}, {"figure": "2,346"}, None),
        ({"figure": "many"}, {"figure": "2,345"}, None),
    ],
)
def test_ways_to_be_one_figure(
    say: Say, one: dict[str, object], other: dict[str, object], how: str | None
) -> None:
    def told(name: str, given: dict[str, object]) -> object:
        figure, *_ = (given.pop("figure"),)
        return say(name, figure, **given)

    found = same_figure(told("a", dict(one)), told("b", dict(other)))  # type: ignore[arg-type]
    assert (found.how if found else None) == how


def test_more_digits_tell_more(say: Say) -> None:
    bits = [
        found.bits
        for figure in ("100,000", "120,000", "123,000", "123,456")
        if (found := same_figure(say("a", figure), say("b", figure)))
    ]
    assert bits == sorted(set(bits))
    assert len(bits) == 4


def test_years_and_shares_are_no_figures() -> None:
    assert numbers_in("48% of 79,600 visits in 2012, 5 600 more") == (79_600, 5_600)
