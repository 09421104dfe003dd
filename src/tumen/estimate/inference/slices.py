"""Draws of one parameter at a time, for those along which Hamiltonian moves are too small.

A logit whose share comes near to all is flat on one side and steep on the other: no shape fits
both, and with a shape that fits the steep side a chain takes hundreds of moves to the other end.
Such parameters hang little on others, so that a draw given the others is nearly independent.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import log

import numpy as np

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.shape import Mask, Shape

_WIDER = 2.0  # variance of draws over that of the shape from which a parameter is stiff
_MOST = 6


@dataclass(frozen=True, slots=True)
class Stiff:
    """Where a parameter stands in theta, and about how wide it is."""

    at: int
    width: float


def stiff(shape: Shape, draws: Array, apart: Mask) -> tuple[Stiff, ...]:
    """The parameters that draws [n, parameters] show to be wider than the shape, the worst few.

    Not those `apart`, which are drawn by another way already.
    """
    own = 1.0 + shape.axes**2 @ ((1.0 + shape.stretch) ** 2 - 1.0)
    ratio = np.where(apart, 0.0, draws.var(axis=0) / own)
    worst = np.argsort(-ratio)[:_MOST]
    return tuple(Stiff(int(i), float(draws[:, i].std())) for i in worst if ratio[i] > _WIDER)


Potential = Callable[[Array], float]


def redraw(
    potential: Potential, parameters: tuple[Stiff, ...], theta: Array, rng: np.random.Generator
) -> Array:
    """Theta with each of the parameters drawn anew, given all others."""
    moved = theta.copy()
    for one in parameters:
        moved[one.at] = slice_draw(_along(potential, moved, one.at), theta[one.at], one.width, rng)
    return moved


def _along(potential: Potential, theta: Array, at: int) -> Callable[[float], float]:
    """The log density of theta with its entry `at` replaced."""
    moved = theta.copy()

    def density(u: float) -> float:
        moved[at] = u
        return -potential(moved)

    return density


def slice_draw(
    density: Callable[[float], float], old: float, width: float, rng: np.random.Generator
) -> float:
    """A draw that keeps a log density, from `old` (slice sampling with steps out, Neal 2003)."""
    floor = density(old) + log(1.0 - rng.random())
    low = old - width * rng.random()
    high = low + width
    while density(low) > floor:
        low -= width
    while density(high) > floor:
        high += width
    while not density(found := rng.uniform(low, high)) >= floor:
        low, high = (found, high) if found < old else (low, found)
    return float(found)
