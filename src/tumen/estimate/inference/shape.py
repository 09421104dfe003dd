"""The shape of the posterior around a point: a low-rank preconditioner.

The reports inform perhaps two hundred directions of a thousand; in all others the posterior is the
prior, a standard normal, and needs no preconditioning (likelihood-informed subspace, Cui et al.
2014). In those directions the axes are scaled by the curvature.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.mode import Function

Mask = npt.NDArray[np.bool_]

_STEP = 1e-4
_INFORMED = 0.3  # curvature beyond the prior's from which a direction counts as informed
_FLATTEST = 0.5
_HELD = 0.25  # how much the shape counts beside the draws of a chain, of their number
_LEAST = 0.3  # of the variance of draws over that of the shape


@dataclass(frozen=True, slots=True)
class Shape:
    """The map ``theta = centre + z + V (curvature^-1/2 - 1) V'z`` under which z is about N(0, I).

    Attributes:
        axes: orthonormal columns [n, r].
        stretch: ``curvature^-1/2 - 1`` along them [r].
    """

    centre: Array
    axes: Array
    stretch: Array

    def outwards(self, z: Array) -> Array:
        """From the coordinates in which the posterior is about N(0, I) to theta."""
        return self.centre + self.turn(z)

    def turn(self, z: Array) -> Array:
        """The linear part of `outwards`; symmetric."""
        return self._along(z, self.stretch)

    def twice(self, gradient: Array) -> Array:
        """The linear part applied twice: about the covariance times `gradient`."""
        return self._along(gradient, (1.0 + self.stretch) ** 2 - 1.0)

    def back(self, theta: Array) -> Array:
        """The inverse of `turn`."""
        return self._along(theta, 1.0 / (1.0 + self.stretch) - 1.0)

    def _along(self, vector: Array, beyond: Array) -> Array:
        return vector + self.axes @ (beyond * (self.axes.T @ vector))


def curvature(function: Function, at: Array) -> Array:
    """The Hessian by differences of the gradient, symmetrised."""
    size = len(at)
    hessian = np.empty((size, size))
    _, gradient = function(at)
    moved = at.copy()
    for i in range(size):
        moved[i] = at[i] + _STEP
        hessian[i] = (function(moved)[1] - gradient) / _STEP
        moved[i] = at[i]
    return 0.5 * (hessian + hessian.T)


def shape_at(hessian: Array, centre: Array, apart: Mask) -> Shape:
    """The shape of one curvature; `apart` marks parameters whose curvature misleads at the mode.

    These (the scales) are taken as independent of the rest and no wider than their prior.
    """
    cut = hessian.copy()
    cut[np.ix_(apart, ~apart)] = 0.0
    cut[np.ix_(~apart, apart)] = 0.0
    own = np.maximum(np.diag(cut)[apart], 1.0)
    cut[np.ix_(apart, apart)] = np.diag(own)
    return _low_rank(cut, centre)


def shape_over(hessians: Iterable[Array], centre: Array) -> Shape:
    """The mean shape over several points: what is flat or hollow at one is not at most.

    They are taken in one by one, so that one at a time is held.
    """
    mean, count = np.zeros((len(centre), len(centre))), 0
    for hessian in hessians:
        mean += hessian
        count += 1
    return _low_rank(mean / count, centre)


def widened(shape: Shape, draws: Array) -> Shape:
    """The shape with the spread that draws [n, parameters] have along its axes, half believed.

    The mean curvature says how narrow the posterior is where it is narrow, and draws how wide it is
    in all. Their geometric mean serves best where the two differ (it is what minimises the Fisher
    divergence of the preconditioned posterior from a normal, as in nutpie).
    """
    scale = 1.0 + shape.stretch
    along = (draws - draws.mean(axis=0)) @ shape.axes / scale
    held, count = _HELD * len(draws), len(draws)
    covariance = (along.T @ along + held * np.eye(len(scale))) / (count + held)
    squares, turned = np.linalg.eigh(covariance)
    root = (turned * np.sqrt(np.maximum(squares, _LEAST))) @ turned.T
    beyond, turned = np.linalg.eigh(scale[:, None] * root * scale - np.eye(len(scale)))
    return Shape(draws.mean(axis=0), shape.axes @ turned, np.sqrt(1.0 + beyond) - 1.0)


def _low_rank(hessian: Array, centre: Array) -> Shape:
    beyond, axes = np.linalg.eigh(hessian - np.eye(len(centre)))
    informed = np.abs(beyond) > _INFORMED
    curved = np.maximum(np.abs(1.0 + beyond[informed]), _FLATTEST)
    return Shape(centre, np.ascontiguousarray(axes[:, informed]), curved**-0.5 - 1.0)
