"""Multinomial logistic regression with an L2 penalty, for rows of traits that are there or not.

The loss is convex, so that the start does not matter; L-BFGS (Nocedal and Wright, Numerical
Optimization, algorithm 7.5) finds its least. No chance is in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Loss = Callable[[Vector], tuple[float, Vector]]
_STEPS, _KEPT, _HALVINGS = 120, 8, 25
_SLOPE = 1e-4  # share of the slope that a step must gain (the first Wolfe condition)
_ENOUGH = 1e-6  # relative gain below which the search ends


class Rows:
    """Which of `width` traits each row has, as a sparse table; no row may be empty."""

    def __init__(self, rows: Sequence[Sequence[int]], width: int) -> None:
        self._width = width
        self._traits = np.array([trait for row in rows for trait in row], dtype=np.intp)
        lengths = np.array([len(row) for row in rows], dtype=np.intp)
        self._starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        order = np.argsort(self._traits, kind="stable")
        self._rows = np.repeat(np.arange(len(rows)), lengths)[order]
        self._known, self._firsts = np.unique(self._traits[order], return_index=True)

    def times(self, weights: Vector) -> Vector:
        """The sum of the weights of each row's traits: (rows, classes)."""
        found: Vector = np.add.reduceat(weights[self._traits], self._starts, axis=0)
        return found

    def gathered(self, values: Vector) -> Vector:
        """For each trait the sum of the values of the rows that have it: (traits, classes)."""
        found = np.zeros((self._width, values.shape[1]))
        found[self._known] = np.add.reduceat(values[self._rows], self._firsts, axis=0)
        return found


def fit(
    rows: Sequence[Sequence[int]], labels: Sequence[int], shape: tuple[int, int], penalty: float
) -> Vector:
    """The weights, (traits, classes) as `shape` says, of rows that list the traits they have."""
    table, wanted = Rows(rows, shape[0]), np.eye(shape[1])[list(labels)]

    def loss(flat: Vector) -> tuple[float, Vector]:
        weights = flat.reshape(shape)
        scores = table.times(weights)
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        slope = table.gathered(np.exp(logs) - wanted) + penalty * weights
        value = -(wanted * logs).sum() + penalty / 2 * (weights**2).sum()
        return float(value), slope.ravel()

    return _least(loss, np.zeros(shape[0] * shape[1])).reshape(shape)


def _least(loss: Loss, at: Vector) -> Vector:
    value, slope = loss(at)
    past: list[tuple[Vector, Vector]] = []
    for _ in range(_STEPS):
        way = -_scaled(slope, past)
        size, down = 1.0, float(slope @ way)
        for _ in range(_HALVINGS):
            new, new_slope = loss(at + size * way)
            if new <= value + _SLOPE * size * down:
                break
            size /= 2
        past = [*past, (size * way, new_slope - slope)][-_KEPT:]
        at, gain, value, slope = at + size * way, value - new, new, new_slope
        if gain < _ENOUGH * abs(value):
            break
    return at


def _scaled(slope: Vector, past: Sequence[tuple[Vector, Vector]]) -> Vector:
    """The slope times the inverse of the curvature that the last steps have shown."""
    found, factors = slope.copy(), list[float]()
    for step, change in reversed(past):
        factors.append(float(step @ found) / float(step @ change))
        found -= factors[-1] * change
    if past:
        step, change = past[-1]
        found *= float(step @ change) / float(change @ change)
    else:
        found /= max(1.0, float(np.abs(slope).sum()))
    for (step, change), factor in zip(past, reversed(factors), strict=True):
        found += (factor - float(change @ found) / float(step @ change)) * step
    return found
