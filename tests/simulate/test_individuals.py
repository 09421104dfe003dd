"""Counts of teams follow the same law as single workers, for which the rules are written anew."""

from __future__ import annotations

import numpy as np
import pytest
from tests.simulate.build import small

from tumen.simulate import World, changed
from tumen.simulate.engine.plan import Array, plan
from tumen.simulate.engine.run import run
from tumen.simulate.engine.state import ROWS
from tumen.simulate.individual import run_individuals

FEW = ("persons=240", "employers=3", "capacity=2", "issued.arrivals=1", "last=2020-03")
WORLDS = {
    "as it is": (),
    "no extensions and many who come back": ("extends=0", "sham=0.8", "replaces=0.9"),
    "skipped trips, raids and long queues": ("skips=0.4", "raids.per_year=3", "capacity=1"),
    "short contracts, often prolonged": ("contract=150", "extends=0.6", "replaces=0.8"),
}
COUNTED, ALONE = 400, 40
TIMES = (0, 12, 24, 33, 35, 36)


def measured(world: World, seeds: range, *, singly: bool) -> Array:
    """Sums of each row of the tally over places, over six times: [run, row and time]."""
    laid, found = plan(world), []
    for seed in seeds:
        rng = np.random.default_rng([seed, singly])
        tally = run_individuals(world, rng) if singly else run(laid, rng).tally
        ends = np.add.reduceat(tally.sum(axis=0), TIMES, axis=0)
        found.append(ends.reshape(-1))
    return np.array(found, dtype=float)


@pytest.mark.parametrize("changes", WORLDS.values(), ids=WORLDS.keys())
def test_both_have_the_same_means_and_spreads(changes: tuple[str, ...]) -> None:
    """Means of 264 quantities within 4.2 standard errors, spreads of the lively within a third."""
    world = changed(small(), (*FEW, *changes))
    counted = measured(world, range(COUNTED), singly=False)
    alone = measured(world, range(ALONE), singly=True)
    assert counted.shape[1] == len(TIMES) * ROWS
    error = np.sqrt(counted.var(axis=0) / COUNTED + alone.var(axis=0) / ALONE)
    apart = np.abs(counted.mean(axis=0) - alone.mean(axis=0))
    assert (apart <= 4.2 * error + 0.2).all()
    lively = counted.std(axis=0) > 5
    assert lively.sum() > 20
    ratio = alone.std(axis=0)[lively] / counted.std(axis=0)[lively]
    assert 0.75 < np.median(ratio) < 1.33
