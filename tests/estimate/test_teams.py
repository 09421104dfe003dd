"""Small stocks are hardly known, large ones as well as their expectation."""

from __future__ import annotations

import numpy as np
import pytest

from tumen.estimate.answer.series import Series
from tumen.estimate.answer.teams import persons


def expected(number: float, draws: int = 20_000) -> Series:
    return np.full((draws, 2, 3), number, dtype=np.float32)


def seen(number: float, team: float = 20.0) -> Series:
    return persons(expected(number), team, np.random.default_rng(1))


def test_a_team_of_nought_gives_back_what_is_expected_in_whole_persons() -> None:
    assert (seen(37.2, team=0.0) == 37.0).all()


@pytest.mark.parametrize("number", [400.0, 5_000.0, 100_000.0])
def test_the_scatter_is_that_of_teams(number: float) -> None:
    assert seen(number).mean() == pytest.approx(number, rel=0.02)
    assert seen(number)[:, 0, 0].var() == pytest.approx(20.0 * number, rel=0.05)


def test_nobody_expected_is_hardly_anybody() -> None:
    assert seen(0.0).min() == 0.0
    assert np.quantile(seen(0.0), 0.95) < 20.0


def test_a_stock_has_one_deviation_for_all_its_months() -> None:
    found = seen(500.0)
    assert (found[:, :, 0] == found[:, :, 2]).all()
    assert abs(np.corrcoef(found[:, 0, 0], found[:, 1, 0])[0, 1]) < 0.03
