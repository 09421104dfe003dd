"""The mode of a smooth function: limited-memory BFGS (Nocedal 1980) with backtracking."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from tumen.estimate.dynamics.parameters import Array

Function = Callable[[Array], tuple[float, Array]]
_MEMORY = 20


@dataclass(slots=True)
class _Memory:
    """Recent steps with the changes of gradient over them, and what they say of the curvature."""

    pairs: deque[tuple[Array, Array, float]] = field(default_factory=lambda: deque(maxlen=_MEMORY))

    def add(self, step: Array, change: Array) -> None:
        curvature = float(step @ change)
        if curvature > 1e-10:
            self.pairs.append((step, change, 1.0 / curvature))

    def downhill(self, gradient: Array) -> Array:
        """The two-loop recursion."""
        direction, weights = gradient.copy(), []
        for step, change, inverse in reversed(self.pairs):
            weight = inverse * float(step @ direction)
            weights.append(weight)
            direction -= weight * change
        direction *= self._scale(gradient)
        for (step, change, inverse), weight in zip(self.pairs, reversed(weights), strict=True):
            direction += step * (weight - inverse * float(change @ direction))
        return -direction

    def _scale(self, gradient: Array) -> float:
        if not self.pairs:
            return 1.0 / max(1.0, float(np.linalg.norm(gradient)))
        _, change, inverse = self.pairs[-1]
        return 1.0 / (inverse * float(change @ change))


def mode(function: Function, start: Array, free: Array, steps: int = 300) -> Array:
    """Where `function` is least, moving only the entries of `start` where `free` is 1.

    The scales of the random walks and of the sources are held: the joint mode of a hierarchical
    model lies where the scales collapse, far from where its mass is.
    """
    at, memory = start.copy(), _Memory()
    value, gradient = function(at)
    gradient *= free
    for _ in range(steps):
        direction = memory.downhill(gradient)
        if float(gradient @ direction) > 0.0:
            memory.pairs.clear()
            direction = -gradient
        there, new_value, new_gradient = _backtrack(function, (at, value, gradient), direction)
        new_gradient *= free
        memory.add(there - at, new_gradient - gradient)
        gained = value - new_value
        at, value, gradient = there, new_value, new_gradient
        if np.abs(gradient).max() < 0.05 or gained < 1e-7:
            break
    return at


def _backtrack(
    function: Function, point: tuple[Array, float, Array], direction: Array
) -> tuple[Array, float, Array]:
    """The first of the halved steps that gains at least a little (Armijo), or no step."""
    at, value, gradient = point
    slope, length = float(gradient @ direction), 1.0
    for _ in range(25):
        there = at + length * direction
        new_value, new_gradient = function(there)
        if np.isfinite(new_value) and new_value <= value + 1e-4 * length * slope:
            return there, new_value, new_gradient
        length *= 0.5
    return at.copy(), value, gradient.copy()
