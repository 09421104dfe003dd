"""Statements of every kind of functional, as the likelihood reads them."""

from __future__ import annotations

import numpy as np

from tumen.estimate.dynamics.accounts import ROWS, SENT
from tumen.estimate.likelihood.terms import Cells, Terms
from tumen.estimate.setting.world import World


def statements(world: World, says: int) -> Terms:
    """A stock, a flow and a crossing in every place, and a share, all said in the same way."""
    rng = np.random.default_rng(says)
    places, months = len(world.grid.places), world.grid.length
    cells, weights, starts = [], [], [0]
    for row in range(ROWS):
        for place in range(places):
            month = int(rng.integers(8, months))
            both = [(month, 1.0)] if row < 5 or row == SENT else [(month, 1.0), (month - 8, -1.0)]
            for at, weight in both:
                cells.append((row * places + place) * months + at)
                weights.append(weight)
            starts.append(len(cells))
    count = len(starts) - 1
    low = rng.normal(6.0, 2.0, count) - 8.0 * (np.arange(count) == count - 1)
    base = np.append(np.zeros(count, dtype=np.int64), 1)
    return Terms(
        says=np.full(count, says),
        low=low,
        high=low + 0.5,
        precision=rng.uniform(1.0, 2.0, count),
        source=rng.integers(0, 3, count),
        kind=np.array([0, 4, 5]),
        leans=np.array([0.0, 1.0, 0.6]),
        meaning=rng.integers(0, count, count),
        series=mixed(ROWS, places),
        functional=Cells(np.array(starts), np.array(cells), np.array(weights)),
        base=Cells(base, np.array([5]), np.array([1.0])),
        spoken_of=both_countries(count),
        rough=rng.uniform(0.1, 0.3, count),
    )


def both_countries(count: int) -> Cells:
    """Of each meaning but the last, which is a share, a part for each of two countries."""
    start = np.minimum(2 * np.arange(count + 1), 2 * count - 2)
    return Cells(start, np.tile([0, 1], count - 1), np.tile([0.7, 0.3], count - 1))


def mixed(rows: int, places: int) -> Cells:
    """A series for each strip of the accounts: it, and a part of the next place's in its row."""
    strip = np.arange(rows * places)
    other = strip // places * places + (strip + 1) % places
    pairs = np.column_stack([strip, other]).reshape(-1)
    return Cells(np.arange(len(strip) + 1) * 2, pairs, np.tile([1.0, 0.3], len(strip)))
