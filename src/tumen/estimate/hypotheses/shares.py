"""The shares that the recall sent home, of every draw."""

from __future__ import annotations

import numpy as np

from tumen.estimate.answer.areas import EVERYWHERE
from tumen.estimate.dynamics.calendar import Integers
from tumen.estimate.dynamics.parameters import Array, Staying
from tumen.estimate.inference.target import Target
from tumen.estimate.setting.grid import Grid

_COVERED = [0, 1, 1, 1, 1]  # which of the two shares of the recall each class of papers has
_WORK, _OTHERS = slice(0, 1), slice(1, 5)
_NOBODY = 1e-9  # so that the share of nobody is a half and not undefined


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
    country = target.world.calendar.country
    sent = np.empty((len(draws), len(target.world.grid.countries), 5))
    present = np.empty_like(sent)
    for i, theta in enumerate(draws):
        par, path = target.follow(theta)
        sent[i] = _away(par.staying)
        present[i] = _by_country(path.accounts[:5, :, start - 1], country)
    gone = present * sent
    shares = [
        [_share(gone[:, inside, group], present[:, inside, group]) for group in (_WORK, _OTHERS)]
        for _, countries in scopes(target.world.grid)
        for inside in (slice(countries[0], countries[-1] + 1),)
    ]
    return np.moveaxis(np.array(shares), 1, 2)


def _away(par: Staying) -> Array:
    """Of those present [c, s], the share that is sent home and does not come back."""
    sent = 1.0 / (1.0 + np.exp(-par.recall[_COVERED] - par.coverage))
    away: Array = sent / (1.0 + np.exp(par.back))[:, None]
    return away


def _share(gone: Array, present: Array) -> Array:
    """The part of those present that went, of each draw."""
    share: Array = (gone.sum(axis=(1, 2)) + _NOBODY) / (present.sum(axis=(1, 2)) + 2 * _NOBODY)
    return share


def _by_country(stocks: Array, country: Integers) -> Array:
    """Stocks [papers, place] summed to [country, papers]."""
    summed = np.zeros((int(country.max()) + 1, len(stocks)))
    np.add.at(summed, country, stocks.T)
    return summed
