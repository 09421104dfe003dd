"""Expected information gain: how many bits a result is expected to tell about the hypotheses.

With p(y | h) the mixture of the error's density over the draws under h,

    gain = E_y [ sum over h of P(h | y) log2 ( P(h | y) / P(h) ) ],

which is the mutual information of result and hypothesis (Lindley 1956): nought where the result is
distributed alike under all of them, at most the entropy of the weights.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tumen.estimate.dynamics.parameters import Array

Integers = npt.NDArray[np.int64]
REPEATS = 4  # results drawn for each draw


def after(values: Array, results: Array, error: float, membership: Array) -> Array:
    """P(h | y) of each result [result, h].

    Args:
        values: of each draw, without error [draw].
        results: with error [result]; result i is of draw i % len(values), which is left out of its
            own mixture.
        error: standard deviation of a result around its value.
        membership: weight of each draw under each hypothesis [draw, h]; sums to one.
    """
    z = (results[:, None] - values[None, :]) / error
    density = (1.0 + z * z / 4.0) ** -2.5
    own = np.arange(len(results)) % len(values)
    density[np.arange(len(results)), own] = 0.0
    joint = density @ membership + 1e-12 * membership.sum(axis=0)
    posterior: Array = joint / joint.sum(axis=1, keepdims=True)
    return posterior


def results_of(values: Array, error: float, rng: np.random.Generator) -> Array:
    """`REPEATS` results of each draw, with errors of Student's t with 4 degrees of freedom."""
    repeated = np.tile(values, REPEATS)
    found: Array = repeated + error * rng.standard_t(4, len(repeated))
    return found


def gain(posterior: Array, membership: Array) -> float:
    """Bits, from P(h | y) of results that were drawn as `results_of` draws them."""
    weights = membership.sum(axis=0)
    chance = np.tile(membership.sum(axis=1), REPEATS) / REPEATS
    with np.errstate(divide="ignore", invalid="ignore"):
        bits = np.where(posterior > 0.0, posterior * np.log2(posterior / weights), 0.0).sum(axis=1)
    return float(max(chance @ bits, 0.0))
