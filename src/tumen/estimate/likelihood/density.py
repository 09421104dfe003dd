"""Log densities of one statement, with their derivatives by mu and by log s."""

from __future__ import annotations

import numpy as np

from tumen.estimate.dynamics.compile import kernel

FIGURE, AT_LEAST, AT_MOST, RANGE = 0, 1, 2, 3
_T4 = 0.9808292530117262  # log(8/3), the normalising constant of Student's t with 4 degrees
_LOGIT_PER_SD = 1.6  # a logistic of scale s / 1.6 is nearest to a normal of deviation s

Derivatives = tuple[float, float, float, float]
"""Log density, and its derivatives by mu, by log s and by log delta."""
Around = tuple[float, float, float]
"""mu, s, and log delta, of which only bounds take note."""


@kernel
def _soft(x: float) -> tuple[float, float]:
    """log(1 + exp(x)) and its derivative, without overflow at either end."""
    small = np.exp(-abs(x))
    return max(x, 0.0) + np.log1p(small), (1.0 if x > 0.0 else small) / (1.0 + small)


@kernel
def figure(y: float, mu: float, s: float) -> Derivatives:
    """Student's t with 4 degrees: a report far off pulls less and less.

    log p = -5/2 log(1 + z^2/4) - log s - log(8/3), z = (y - mu) / s; in one logarithm, because
    logarithms are what ten thousand statements cost.
    """
    z = (y - mu) / s
    tail = 1.0 + z * z / 4.0
    pull = 1.25 * z / tail
    return -np.log(tail * tail * np.sqrt(tail) * s) - _T4, pull / s, z * pull - 1.0, 0.0


@kernel
def bound(v: float, s: float, log_delta: float, sign: float) -> Derivatives:
    """How far the figure lies inside its bound: v = mu - y for "at least", y - mu for "at most".

    log p = -v/delta - (1 + s/delta) log(1 + exp(-v/s)) - log delta: log-concave; as s -> 0 it is
    the exponential of mean delta on v > 0, as delta -> 0 the logistic of scale s.
    `sign` is the derivative of v by mu.
    """
    delta = np.exp(log_delta)
    ratio, away = v / s, s / delta
    soft, inside = _soft(-ratio)
    value = -log_delta - v / delta - (1.0 + away) * soft
    by_v = -1.0 / delta + (1.0 + away) * inside / s
    by_log_s = -away * soft - (1.0 + away) * inside * ratio
    return value, sign * by_v, by_log_s, -1.0 + v / delta + away * soft


@kernel
def interval(low: float, high: float, mu: float, s: float) -> Derivatives:
    """Probability that a logistic around mu falls between the bounds.

    log(F(B) - F(A)) with A, B the standardised bounds; flat while mu is well inside.
    """
    a, b = _LOGIT_PER_SD * (low - mu) / s, _LOGIT_PER_SD * (high - mu) / s
    gap = np.exp(min(a - b, -1e-6))
    below, by_below = _soft(a)
    above, by_above = _soft(-b)
    value = np.log1p(-gap) - below - above
    far = gap / (1.0 - gap)
    by_a, by_b = -by_below - far, by_above + far
    return value, -_LOGIT_PER_SD / s * (by_a + by_b), -a * by_a - b * by_b, 0.0
