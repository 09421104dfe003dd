"""Statements drawn from their densities: the measurement model run forwards."""

from __future__ import annotations

import numpy as np

from tumen.estimate.dynamics.parameters import Array, Reporting
from tumen.estimate.likelihood.terms import NO_SHARE, Cells, Terms

WIDTH = 0.4  # of the grid of ranges that are drawn, on the log scale: 100 to 150, 150 to 220, …


def sums(cells: Cells, array: Array) -> Array:
    """All weighted sums of the entries of `array` along its first axis."""
    added = np.add.accumulate((cells.weight * array[cells.cell].T).T)
    at = np.concatenate([np.zeros((1, *array.shape[1:])), added])
    total: Array = at[cells.start[1:]] - at[cells.start[:-1]]
    return total


def expectation(par: Reporting, terms: Terms, accounts: Array) -> tuple[Array, Array]:
    """Centre mu and scale s of every statement, given parameters and accounts."""
    flat = sums(terms.series, accounts.reshape(-1, accounts.shape[2])).reshape(-1)
    count = sums(terms.functional, flat)
    is_share = np.diff(terms.base.start) > 0
    share = count / (sums(terms.base, flat) + 1e-9)
    meant = np.where(is_share, np.log(np.maximum(share, 0.0) + NO_SHARE), np.log(count + 1.0))
    bias = par.kind_bias[terms.kind] + par.source_bias
    said = sums(terms.spoken_of, par.shared_bias)[terms.meaning] * terms.leans[terms.source]
    mu = meant[terms.meaning] + said + bias[terms.source]
    s = np.hypot(np.exp(par.source_spread)[terms.source] * terms.precision, terms.rough)
    return mu, s


def draw_statements(
    par: Reporting, terms: Terms, accounts: Array, rng: np.random.Generator
) -> tuple[Array, Array]:
    """`low` and `high` of every statement, as `terms` say that it speaks."""
    mu, s = expectation(par, terms, accounts)
    figure = mu + s * rng.standard_t(4, len(mu))
    least = mu - _inside(s, np.exp(par.slack[0]), rng)
    most = mu + _inside(s, np.exp(par.slack[1]), rng)
    logistic = mu + s * rng.logistic(size=len(mu)) / 1.6
    cell = np.floor(logistic / WIDTH) * WIDTH
    low = np.select(
        [terms.says == 0, terms.says == 1, terms.says == 2], [figure, least, most], cell
    )
    return low, low + WIDTH


def _inside(s: Array, delta: float, rng: np.random.Generator) -> Array:
    """How far bounds stand inside: the law of `density.bound`, as a log ratio of gammas."""
    gamma = np.maximum(rng.gamma(s / delta), 1e-300)
    drawn: Array = -s * np.log(gamma / rng.exponential(size=len(s)))
    return drawn
