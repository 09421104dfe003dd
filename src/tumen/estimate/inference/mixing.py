"""Whether chains have mixed: rank-normalised split R-hat and effective draws (Vehtari et al. 2021).

Draws are replaced by the normal scores of their ranks, so that neither answer hangs on how heavy
the tails of a quantity are: a stock that may be nobody has one long tail, as persons and as
logarithm. What counts as mixed and as enough (R-hat under 1.01, 400 draws) was set for these.
"""

from __future__ import annotations

from functools import lru_cache
from statistics import NormalDist

import numpy as np

from tumen.estimate.dynamics.parameters import Array


def split(draws: Array) -> Array:
    """Each chain cut into halves, so that one chain that drifts disagrees with itself.

    `draws` is [chain, n, quantity]; the result [2 chain, n // 2, quantity].
    """
    half = draws.shape[1] // 2
    return np.concatenate([draws[:, :half], draws[:, half : 2 * half]])


def r_hat(draws: Array) -> Array:
    """Split R-hat of each quantity of `draws` [chain, n, quantity].

    The larger of that of its place and that of how far it lies from its median: chains of one mean
    that differ in width have not mixed either.
    """
    away = np.abs(draws - np.median(draws, axis=(0, 1)))
    return np.maximum(_split_r_hat(normal_scores(draws)), _split_r_hat(normal_scores(away)))


def normal_scores(draws: Array) -> Array:
    """For each draw of a quantity the normal quantile of its rank, the mean of these for equals."""
    chains, n, _ = draws.shape
    rows = np.ascontiguousarray(draws.reshape(chains * n, -1).T)
    order = np.argsort(rows, axis=1)
    ranked = np.take_along_axis(rows, order, axis=1)
    first = np.ones(rows.shape, dtype=bool)
    first[:, 1:] = ranked[:, 1:] != ranked[:, :-1]
    starts = np.flatnonzero(first)
    counts = np.diff(starts, append=first.size)
    sums = np.add.reduceat(np.tile(_quantiles(chains * n), len(rows)), starts)
    scores = np.empty(rows.shape)
    np.put_along_axis(scores, order, np.repeat(sums / counts, counts).reshape(rows.shape), axis=1)
    return scores.T.reshape(draws.shape)


@lru_cache(maxsize=2)
def _quantiles(count: int) -> Array:
    """Normal quantiles of the ranks of so many draws (Blom 1958)."""
    normal = NormalDist()
    return np.array([normal.inv_cdf((i + 0.625) / (count + 0.25)) for i in range(count)])


def _split_r_hat(draws: Array) -> Array:
    halves = split(draws)
    n = halves.shape[1]
    within = halves.var(axis=1, ddof=1).mean(axis=0)
    between = n * halves.mean(axis=1).var(axis=0, ddof=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = np.sqrt((n - 1) / n + between / n / within)
    return np.where(within > 0.0, ratio, 1.0)


def effective_draws(draws: Array) -> Array:
    """Effective sample size in bulk of each quantity, by Geyer's initial monotone sequence.

    Lags are looked at one after another, and at each only the quantities of which the sequence goes
    on: of thousands most are done after a few, and the one that is slow costs little by itself.
    """
    halves = split(normal_scores(draws))
    chains, n, count = halves.shape
    within = halves.var(axis=1, ddof=1).mean(axis=0)
    total = (n - 1) / n * within + halves.mean(axis=1).var(axis=0, ddof=1)
    going = np.flatnonzero(within > 0.0)
    left = np.moveaxis(halves - halves.mean(axis=1, keepdims=True), 2, 0)[going].copy()
    pairs, least = np.zeros(count), np.full(count, np.inf)
    for lag in range(0, n // 2 * 2, 2):
        covariance = _covariance(left, lag) + _covariance(left, lag + 1)
        least[going] = np.minimum(
            least[going], 2.0 - (2.0 * within[going] - covariance) / total[going]
        )
        goes_on = least[going] > 0.0
        if not goes_on.all():
            going, left = going[goes_on], left[goes_on]
        pairs[going] += least[going]
        if not len(going):
            break
    time = np.maximum(2.0 * pairs - 1.0, 1.0 / np.log10(chains * n))
    return np.where(within > 0.0, chains * n / time, float(chains * n))


def _covariance(centred: Array, lag: int) -> Array:
    """Autocovariance of [quantity, chain, n], the mean over chains."""
    chains, n = centred.shape[1:]
    ahead, behind = centred[..., lag:], centred[..., : n - lag]
    found: Array = np.einsum("qcn,qcn->q", ahead, behind) / (chains * (n - 1))
    return found
