"""What observations are worth, where the answer is known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.errors import BadObservations
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.planning.candidate import load_candidates
from tumen.estimate.planning.gain import after, gain, results_of

DRAWS = 200


def halves() -> Array:
    """Two hypotheses of equal weight, the first holding in the first half of the draws."""
    membership = np.zeros((DRAWS, 2))
    membership[: DRAWS // 2, 0] = membership[DRAWS // 2 :, 1] = 1 / DRAWS
    return membership


def bits(values: Array, error: float) -> float:
    results = results_of(values, error, np.random.default_rng(0))
    return gain(after(values, results, error, halves()), halves())


def test_a_result_that_is_alike_under_both_tells_nothing() -> None:
    assert bits(np.zeros(DRAWS), 1.0) < 0.02


def test_a_result_that_parts_them_tells_one_bit() -> None:
    apart = np.where(np.arange(DRAWS) < DRAWS // 2, 0.0, 100.0)
    assert bits(apart, 1.0) == pytest.approx(1.0, abs=0.01)


@settings(deadline=None, max_examples=20)
@given(st.floats(0.2, 3.0))
def test_a_sharper_measurement_never_tells_much_less(error: float) -> None:
    values = np.where(np.arange(DRAWS) < DRAWS // 2, 0.0, 2.0)
    assert bits(values, error) >= bits(values, 2 * error) - 0.02


def test_a_result_near_one_hypothesis_raises_it() -> None:
    values = np.where(np.arange(DRAWS) < DRAWS // 2, 0.0, 5.0)
    low, high = after(values, np.array([0.1, 4.9]), 1.0, halves())
    assert low[0] > 0.95
    assert high[1] > 0.95


ONE = "{name: a, describes: A, counts: stock, place: RU, first: 2020-01, last: 2020-02, "
ERRORS = "spread: 0.1, bias: 0, cost: 1}"


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        ("", "wanted"),
        (ONE.replace("2020-02", "2019-01") + ERRORS, "ends before"),
        (ONE.replace("stock", "heads") + ERRORS, "heads"),
        (ONE + ERRORS.replace("cost: 1", "cost: 0"), "cost above nought"),
        (ONE + ERRORS + ", " + ONE + ERRORS, "name of its own"),
    ],
)
def test_a_bad_file_of_observations_says_why(tmp_path: Path, one: str, reason: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(f"observations: [{one}]", encoding="utf-8")
    with pytest.raises(BadObservations, match=reason):
        load_candidates(path)
