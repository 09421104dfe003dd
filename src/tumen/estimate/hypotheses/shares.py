"""The shares that the recall sent home, of every draw."""

from __future__ import annotations

import numpy as np

from tumen.estimate.answer.areas import EVERYWHERE
from tumen.estimate.dynamics.calendar import Integers
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.target import Target
from tumen.estimate.setting.grid import Grid


def scopes(grid: Grid) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Where shares are taken: everywhere, then each country, as indices of countries."""
    each = tuple((code, (c,)) for c, code in enumerate(grid.countries))
    if len(each) == 1:
        return each
    return ((EVERYWHERE, tuple(range(len(each)))), *each)


def begins(target: Target) -> int | None:
    """The first month of the recall; None where it lies outside the grid or at its very start."""
    months = np.flatnonzero(target.world.calendar.recall)
    return int(months[0]) if len(months) and months[0] > 0 else None


def recall_shares(target: Target, draws: Array, start: int) -> Array:
    """Shares sent home [scope, draw, 2]: of holders of work papers, of all others.

    Weighted by who was present just before `start`, so that a share of a country in which
    nobody was left weighs nothing.
    """
    chosen = scopes(target.world.grid)
    shares = np.empty((len(chosen), len(draws), 2))
    for i, theta in enumerate(draws):
        par, path = target.follow(theta)
        sent = 1.0 / (1.0 + np.exp(-(par.staying.recall[[0, 1, 1, 1, 1]] + par.staying.coverage)))
        present = _by_country(path.accounts[:5, :, start - 1], target.world.calendar.country)
        for j, (_, countries) in enumerate(chosen):
            weights, part = present[list(countries)], sent[list(countries)]
            shares[j, i, 0] = np.average(part[:, 0], weights=weights[:, 0] + 1e-9)
            shares[j, i, 1] = np.average(part[:, 1:], weights=weights[:, 1:] + 1e-9)
    return shares


def _by_country(stocks: Array, country: Integers) -> Array:
    """Stocks [papers, place] summed to [country, papers]."""
    summed = np.zeros((int(country.max()) + 1, len(stocks)))
    np.add.at(summed, country, stocks.T)
    return summed
