"""The distribution to draw from: standard normal times likelihood."""

from __future__ import annotations

from tumen.estimate.dynamics.accounts import empty_accounts
from tumen.estimate.dynamics.parameters import Array, Parameters
from tumen.estimate.dynamics.path import Path, empty_path, set_path
from tumen.estimate.inference.fused import log_likelihood
from tumen.estimate.likelihood.reports import log_densities
from tumen.estimate.likelihood.terms import Terms
from tumen.estimate.setting.world import World

import numpy as np  # isort: skip


class Target:
    """The potential ``U(theta) = theta.theta / 2 - log likelihood`` and its gradient.

    Holds the room that the kernels write to, so one is needed for each thread.
    """

    def __init__(self, world: World, terms: Terms) -> None:
        self.world = world
        self.terms = terms
        self._values = np.empty(world.layout.size)
        self._gradient = np.empty(world.layout.size)
        self._par = world.layout.views(self._values)
        self._grad = world.layout.views(self._gradient)
        self._path = empty_path(world.calendar)
        self._bar = empty_path(world.calendar)
        self._each = np.empty(len(terms.says))

    @property
    def size(self) -> int:
        """Dimensions."""
        return self.world.layout.size

    def __call__(self, theta: Array) -> tuple[float, Array]:
        """Potential and gradient; infinite or not a number where `theta` leaves the possible."""
        self._set(theta)
        self._gradient.fill(0.0)
        log_density = log_likelihood(
            self._par, self.world.calendar, self.terms, self._path, self._bar, self._grad
        )
        return 0.5 * float(theta @ theta) - log_density, theta - self.world.spread * self._gradient

    def potential(self, theta: Array) -> float:
        """The potential alone, at a third of the cost; the same but for how sums are rounded."""
        par, path = self.follow(theta)
        log_densities(par.reporting, self.terms, path.accounts, self._each)
        return 0.5 * float(theta @ theta) - float(self._each.sum())

    def follow(self, theta: Array) -> tuple[Parameters, Path]:
        """Parameters and path at `theta`, in room that the next call overwrites."""
        self._set(theta)
        set_path(self._par, self.world.calendar, self._path)
        return self._par, self._path

    def _set(self, theta: Array) -> None:
        np.multiply(self.world.spread, theta, out=self._values)
        self._values += self.world.centre


def room(target: Target) -> Array:
    """Accounts of the target's shape."""
    calendar = target.world.calendar
    return empty_accounts(len(calendar.country), calendar.closed.shape[1])
