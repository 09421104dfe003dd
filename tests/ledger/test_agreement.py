"""Krippendorff's alpha, by the examples of the paper and by its limits."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.ledger.agreement import alpha

FOUR_OBSERVERS = """
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .
"""
"""Section C of the paper: four observers, twelve units, some of them not rated by all."""


def units(told: str) -> list[list[str]]:
    rows = [line.split() for line in told.strip().splitlines()]
    return [[value for value in column if value != "."] for column in zip(*rows, strict=True)]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        # Section A: two observers, two values.
        ("0 1 0 0 0 0 0 0 1 0\n1 1 1 0 0 1 0 0 0 0", 0.095),
        # Section B: two observers, several values.
        ("a a b b d c c c e d d a\nb a b b b c c c e d d d", 0.692),
        (FOUR_OBSERVERS, 0.743),
    ],
)
def test_the_papers_examples(told: str, wanted: float) -> None:
    assert alpha(units(told)) == pytest.approx(wanted, abs=0.0005)


@pytest.mark.parametrize("ratings", [[], [["a"]], [["a", "a"], ["a", "a", "a"]]])
def test_there_is_no_alpha_where_nothing_could_differ(ratings: list[list[str]]) -> None:
    assert alpha(ratings) is None


RATED = st.lists(st.lists(st.sampled_from("abc"), min_size=2, max_size=4), min_size=1, max_size=6)


@given(RATED)
def test_alpha_is_one_only_where_all_agree(rated: list[list[str]]) -> None:
    found = alpha(rated)
    agree = all(len(set(unit)) == 1 for unit in rated)
    assert found is None or (found == 1) == agree


@given(RATED)
def test_neither_order_nor_names_matter(rated: list[list[str]]) -> None:
    renamed = [["xyz"["abc".index(value)] for value in unit] for unit in rated]
    assert alpha(renamed) == alpha(rated)
    for order in list(permutations(rated))[:6]:
        assert alpha([unit[::-1] for unit in order]) == pytest.approx(alpha(rated))
