"""Draws of the scales of random walks that leave the likelihood as it is.

The walks are parameters as steps of unit scale, times their scale. Where reports say much of the
walk, scale and steps are bound to each other and Hamiltonian moves are small; but then the scale
can be drawn given the scaled steps, which is all that the likelihood sees, and costs nothing. In
turns with moves of all parameters either is quick where the other is slow (interweaving, Yu & Meng
2011).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp

import numpy as np

from tumen.estimate.dynamics.calendar import Integers
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.slices import slice_draw
from tumen.estimate.setting.world import World

_WIDTH = 0.5  # of the slice at first


@dataclass(frozen=True, slots=True)
class Scaled:
    """Steps that share a scale.

    Attributes:
        scale: where its log stands in theta, and `spread` what one of theta means.
        steps: where the steps of unit scale stand.
    """

    scale: int
    spread: float
    steps: Integers


def walks(world: World) -> tuple[Scaled, ...]:
    """The walks of arrivals, by papers, and those of the places' pull."""
    at = world.layout.views(np.arange(world.layout.size, dtype=float))
    arriving, sharing = at.arriving, at.sharing
    found = [(arriving.walk_scale[k], arriving.walk[:, k]) for k in range(len(arriving.walk_scale))]
    found.append((sharing.drift_scale[0], sharing.drift))
    return tuple(
        Scaled(int(scale), float(world.spread[int(scale)]), steps.reshape(-1).astype(np.int64))
        for scale, steps in found
    )


def rescale(walks: tuple[Scaled, ...], theta: Array, rng: np.random.Generator) -> Array:
    """Theta with the scale of each walk drawn anew, given the scaled steps."""
    moved = theta.copy()
    for walk in walks:
        old, steps = float(moved[walk.scale]), moved[walk.steps]
        new = slice_draw(_density(walk, old, float(steps @ steps)), old, _WIDTH, rng)
        moved[walk.scale] = new
        moved[walk.steps] = steps * exp(walk.spread * (old - new))
    return moved


def _density(walk: Scaled, old: float, squares: float) -> Callable[[float], float]:
    """Log density of a scale given the scaled steps; `squares` are those of the steps at `old`."""

    def density(u: float) -> float:
        """The prior of a scale `u`, and that of the steps that it would have."""
        shrunk = walk.spread * (old - u)
        return -0.5 * u * u + len(walk.steps) * shrunk - 0.5 * squares * exp(2.0 * shrunk)

    return density
