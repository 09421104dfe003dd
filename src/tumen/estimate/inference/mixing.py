"""Whether chains have mixed: split R-hat and effective draws (Gelman et al., BDA3, 11.4-11.5).

Quantities are given on a scale on which their tails are light: persons as logarithms.
"""

from __future__ import annotations

import numpy as np

from tumen.estimate.dynamics.parameters import Array


def split(draws: Array) -> Array:
    """Each chain cut into halves, so that one chain that drifts disagrees with itself.

    `draws` is [chain, n, quantity]; the result [2 chain, n // 2, quantity].
    """
    half = draws.shape[1] // 2
    return np.concatenate([draws[:, :half], draws[:, half : 2 * half]])


def r_hat(draws: Array) -> Array:
    """Split R-hat of each quantity of `draws` [chain, n, quantity]."""
    halves = split(draws)
    n = halves.shape[1]
    within = halves.var(axis=1, ddof=1).mean(axis=0)
    between = n * halves.mean(axis=1).var(axis=0, ddof=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = np.sqrt((n - 1) / n + between / n / within)
    return np.where(within > 0.0, ratio, 1.0)


def effective_draws(draws: Array) -> Array:
    """Effective sample size of each quantity, by Geyer's initial monotone sequence.

    Lags are looked at one after another, and at each only the quantities of which the sequence goes
    on: of thousands most are done after a few, and the one that is slow costs little by itself.
    """
    halves = split(draws)
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
