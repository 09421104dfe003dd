"""Laws that the stock-flow model keeps, whatever its parameters."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.estimate.conftest import ALWAYS, NEVER, Adjust

from tumen.estimate.dynamics.accounts import ARRIVED, CROSSED, LEFT, SENT
from tumen.estimate.dynamics.monthly import ROWS, set_monthly
from tumen.estimate.dynamics.parameters import Array, Parameters
from tumen.estimate.dynamics.path import Path

Follow = Callable[[Array, Adjust], Path]
Draw = Callable[[int], Array]
law = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
seeds = st.integers(0, 2**32 - 1)


def nobody_comes(par: Parameters) -> None:
    par.arriving.inflow[...] = NEVER


def nobody_leaves(par: Parameters) -> None:
    par.staying.exit[...] = NEVER
    par.staying.wind[...] = NEVER
    par.staying.recall[...] = NEVER


def nobody_lapses(par: Parameters) -> None:
    ordinary, shut = par.switching.lapse, par.switching.lapse_closed
    for rate in (ordinary, shut, par.switching.lapse_work, par.switching.lapse_other):
        rate[...] = NEVER
    par.switching.lapse_rise[...] = 0.0


def as_drawn(_par: Parameters) -> None:
    return


@law
@given(seeds)
def test_no_arrivals_and_no_exits_keep_the_stock(
    follow: Follow, any_theta: Draw, seed: int
) -> None:
    def still(par: Parameters) -> None:
        nobody_comes(par)
        nobody_leaves(par)

    path = follow(any_theta(seed), still)
    total = path.accounts[:ARRIVED].sum(axis=(0, 1))
    assert total == pytest.approx(path.local.start.sum(), rel=1e-9)


@law
@given(seeds)
def test_no_lapse_keeps_overstay_empty(follow: Follow, any_theta: Draw, seed: int) -> None:
    def strict(par: Parameters) -> None:
        nobody_lapses(par)
        par.arriving.mix[:, 2] = NEVER

    path = follow(any_theta(seed), strict)
    assert path.accounts[2].max() < 1e-9


@law
@given(seeds)
def test_full_coverage_empties_the_class(follow: Follow, any_theta: Draw, seed: int) -> None:
    def full(par: Parameters) -> None:
        nobody_comes(par)
        par.staying.recall[0] = ALWAYS

    path = follow(any_theta(seed), full)
    deadline = 12 * 2019 + 11 - (12 * 2017 + 5)
    assert path.accounts[0, :, deadline].max() < 1e-6
    assert path.accounts[3, :, deadline].min() > 0.0


@law
@given(seeds)
def test_changing_papers_keeps_the_total(follow: Follow, any_theta: Draw, seed: int) -> None:
    def shuffled(par: Parameters) -> None:
        nobody_comes(par)
        nobody_leaves(par)
        par.switching.switch[...] = ALWAYS
        par.switching.lapse[...] = 0.0

    path = follow(any_theta(seed), shuffled)
    assert path.accounts[:ARRIVED].sum(axis=(0, 1)) == pytest.approx(path.local.start.sum())
    assert path.accounts[0, :, -1].max() < 1.0


@law
@given(seeds)
def test_closure_can_stop_all_changes_of_papers(follow: Follow, any_theta: Draw, seed: int) -> None:
    def stopped(par: Parameters) -> None:
        par.switching.switch_closed[...] = ALWAYS

    switch = follow(any_theta(seed), stopped).rates.switch
    shut = 12 * 2020 + 1 - (12 * 2017 + 5)
    assert switch[:, :, shut:].max() < 1e-9
    assert switch[:, :, shut - 1].min() > 0.0


@law
@given(seeds)
def test_the_account_balances(follow: Follow, any_theta: Draw, seed: int) -> None:
    accounts = follow(any_theta(seed), as_drawn)
    stock = accounts.accounts[:ARRIVED].sum(axis=0)
    came = accounts.accounts[ARRIVED:LEFT].sum(axis=0)
    went = accounts.accounts[LEFT:CROSSED].sum(axis=0)
    start = accounts.local.start.sum(axis=1, keepdims=True)
    assert stock == pytest.approx(start + came - went, rel=1e-9)


@law
@given(seeds)
def test_places_share_out_what_the_country_gets(follow: Follow, any_theta: Draw, seed: int) -> None:
    path = follow(any_theta(seed), as_drawn)
    assert path.local.arrivals[:2].sum(axis=0) == pytest.approx(path.rates.inflow[0])
    assert path.local.start[:2].sum(axis=0) == pytest.approx(path.rates.start[0])


@law
@given(seeds)
def test_no_one_is_counted_below_nought(follow: Follow, any_theta: Draw, seed: int) -> None:
    accounts = follow(any_theta(seed), as_drawn).accounts
    assert accounts.min() >= 0.0
    assert np.diff(accounts[ARRIVED:SENT], axis=2).min() >= -1e-9


@law
@given(seeds)
def test_crossings_are_arrivals_where_nobody_renews(
    follow: Follow, any_theta: Draw, seed: int
) -> None:
    def no_renewals(par: Parameters) -> None:
        par.arriving.mix[:, 1] = NEVER
        par.switching.switch[...] = NEVER
        par.arriving.inflow[:, 1] = NEVER
        par.staying.back[...] = NEVER

    accounts = follow(any_theta(seed), no_renewals).accounts
    assert accounts[CROSSED] == pytest.approx(accounts[ARRIVED:LEFT].sum(axis=0), abs=1e-6)


@law
@given(seeds)
def test_a_recall_of_which_all_come_back_moves_the_total_for_a_month(
    follow: Follow, any_theta: Draw, seed: int
) -> None:
    def sham(par: Parameters) -> None:
        nobody_comes(par)
        nobody_leaves(par)
        par.staying.recall[...] = par.staying.coverage[...] = par.staying.pace[...] = 0.0
        par.staying.back[...] = ALWAYS

    path = follow(any_theta(seed), sham)
    total = path.accounts[:ARRIVED].sum(axis=0)
    january = 12 * 2020 - (12 * 2017 + 5)
    assert (total[:, january - 1] < total[:, 0]).all()
    assert total[:, january] == pytest.approx(total[:, 0], rel=1e-9)


@law
@given(seeds, st.floats(-3.0, 3.0))
def test_the_pace_of_the_recall_moves_its_months_and_not_its_sum(
    follow: Follow, any_theta: Draw, seed: int, pace: float
) -> None:
    def paced(par: Parameters) -> None:
        nobody_comes(par)
        par.staying.exit[...] = NEVER
        par.staying.wind[...] = NEVER
        par.staying.back[...] = NEVER
        par.staying.recall[...] = par.staying.coverage[...] = 0.0
        par.staying.pace[...] = pace

    theta = any_theta(seed)
    january = 12 * 2020 - (12 * 2017 + 5)

    def even(par: Parameters) -> None:
        paced(par)
        par.staying.pace[...] = 0.0

    leaning = follow(theta, paced).accounts[:ARRIVED, :, january].sum(axis=0)
    assert leaning == pytest.approx(follow(theta, even).accounts[:ARRIVED, :, january].sum(axis=0))


@law
@given(seeds, st.sampled_from([1, 3, 5]))
def test_monthly_rows_are_sums_of_accounts_and_what_they_rose_by(
    follow: Follow, any_theta: Draw, seed: int, every: int
) -> None:
    accounts = follow(any_theta(seed), as_drawn).accounts
    members = np.array([[1.0, 1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 1.0, 1.0]])
    months = -(-accounts.shape[2] // every)
    rows = np.empty((3, ROWS, months), dtype=np.float32)
    set_monthly(accounts, members, every, rows)
    summed = np.einsum("rpt,ap->art", accounts, members)
    flows = np.diff(summed[:, ARRIVED:SENT], axis=2, prepend=0.0)
    expected = [
        summed[:, :ARRIVED],
        summed[:, :ARRIVED].sum(axis=1, keepdims=True),
        flows[:, : LEFT - ARRIVED].sum(axis=1, keepdims=True),
        flows[:, LEFT - ARRIVED : CROSSED - ARRIVED].sum(axis=1, keepdims=True),
        flows[:, CROSSED - ARRIVED :],
    ]
    assert rows == pytest.approx(np.concatenate(expected, axis=1)[..., ::every], rel=1e-5, abs=1e-3)
