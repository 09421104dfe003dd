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
    """Effective sample size of each quantity, by Geyer's initial monotone sequence."""
    halves = split(draws)
    chains, n, _ = halves.shape
    within = halves.var(axis=1, ddof=1).mean(axis=0)
    total = (n - 1) / n * within + halves.mean(axis=1).var(axis=0, ddof=1)
    covariance = _autocovariance(halves).mean(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        correlation = 1.0 - (within - covariance * n / (n - 1)) / total
    paired = correlation[0 : n // 2 * 2 : 2] + correlation[1 : n // 2 * 2 : 2]
    positive = np.cumprod(paired > 0.0, axis=0).astype(bool)
    monotone = np.where(positive, np.minimum.accumulate(paired, axis=0), 0.0)
    time = np.maximum(2.0 * monotone.sum(axis=0) - 1.0, 1.0 / np.log10(chains * n))
    return np.where(within > 0.0, chains * n / time, float(chains * n))


def _autocovariance(halves: Array) -> Array:
    n = halves.shape[1]
    length = 1 << (2 * n - 1).bit_length()
    centred = halves - halves.mean(axis=1, keepdims=True)
    spectrum = np.fft.rfft(centred, length, axis=1)
    covariance: Array = np.fft.irfft(spectrum * spectrum.conj(), length, axis=1)[:, :n] / n
    return covariance
