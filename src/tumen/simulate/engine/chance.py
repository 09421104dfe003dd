"""What is left to chance, as kernels.

Numbers are drawn by inversion from single uniform draws, exactly up to rounding: the counts here
are small, and it is faster than the general samplers of the generator.
"""

from __future__ import annotations

from math import exp

import numpy as np
import numpy.typing as npt

from tumen.simulate.engine.compile import kernel
from tumen.simulate.engine.plan import Array

Chance = npt.NDArray[np.uint64]
"""The state of the kernels' generator, one number."""

STEP, MIX_1, MIX_2 = (
    np.uint64(0x9E3779B97F4A7C15),
    np.uint64(0xBF58476D1CE4E5B9),
    np.uint64(0x94D049BB133111EB),
)


def chance(rng: np.random.Generator) -> Chance:
    """The kernels' generator, seeded from another."""
    return rng.integers(0, 1 << 64, size=1, dtype=np.uint64)


@kernel
def uniform(rng: Chance) -> float:
    """A number from 0 up to 1: SplitMix64 (Steele, Lea, Flood 2014), 53 bits of it."""
    rng[0] += STEP
    z = rng[0]
    z = (z ^ (z >> np.uint64(30))) * MIX_1
    z = (z ^ (z >> np.uint64(27))) * MIX_2
    return float((z ^ (z >> np.uint64(31))) >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@kernel
def some(rng: Chance, n: int, share: float) -> int:
    """How many of `n` do what each does with probability `share`: binomial."""
    if n == 0 or share <= 0.0:
        return 0
    if share >= 1.0:
        return n
    rare = min(share, 1.0 - share)
    odds, term = rare / (1.0 - rare), (1.0 - rare) ** n
    at, count = uniform(rng), 0
    while at > term and count < n:
        at -= term
        count += 1
        term *= odds * (n - count + 1) / count
    return count if share <= 0.5 else n - count


@kernel
def many(rng: Chance, mean: float) -> int:
    """How often something happens that happens `mean` times on average: Poisson."""
    count = 0
    while mean > 0.0:
        part = min(mean, 30.0)
        mean -= part
        at, term, k = uniform(rng), exp(-part), 0
        while at > term and k < 1000:
            at -= term
            k += 1
            term *= part / k
        count += k
    return count


@kernel
def below(rng: Chance, n: int) -> int:
    """A whole number from 0 to n - 1, each as likely."""
    return min(int(uniform(rng) * n), n - 1)


@kernel
def pick(rng: Chance, summed: Array, at: tuple[int, int]) -> int:
    """A class by shares that are summed up in a row, from a column on to the last."""
    row, column = at
    draw, papers = uniform(rng), 0
    while column + papers < summed.shape[1] - 1 and draw >= summed[row, column + papers]:
        papers += 1
    return papers
