"""Hamiltonian Monte Carlo with a step size that adapts (dual averaging, Hoffman & Gelman 2014)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.mode import Function
from tumen.estimate.inference.shape import Shape

WILD = 1000.0  # a rise of the energy by which a trajectory has left the floats or the possible
DIVERGENT = 50.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How to sample.

    Attributes:
        warm, keep: trajectories to adapt in, to keep.
        length: of a trajectory in the sampler's coordinates, where pi / 2 is a quarter of a turn;
            jittered by 40% against cycles.
        accept: the rate of acceptance aimed at.
        step: the size of the steps at first.
    """

    warm: int
    keep: int
    length: float = 1.6
    accept: float = 0.8
    step: float = 0.1


@dataclass(frozen=True, slots=True)
class Chain:
    """What one chain drew.

    Attributes:
        draws: theta [n, parameters].
        energies: the potential at each [n].
        step: the step size in the end.
        divergent: kept moves whose energy ran away.
    """

    draws: Array
    energies: Array
    step: float
    divergent: int


@dataclass(slots=True)
class _Step:
    """The step size, adapted so that acceptance approaches its aim."""

    size: float
    aim: float
    _aim_size: float = 0.0
    _error: float = 0.0
    _log_mean: float = 0.0

    def __post_init__(self) -> None:
        self._aim_size = float(np.log(10.0 * self.size))

    def learn(self, accepted: float, after: int) -> None:
        """Take in the acceptance of the `after`-th move."""
        self._error += (self.aim - accepted - self._error) / (after + 10.0)
        log_size = self._aim_size - np.sqrt(after) / 0.05 * self._error
        weight = after**-0.75
        self._log_mean = weight * log_size + (1.0 - weight) * self._log_mean
        self.size = min(float(np.exp(log_size)), 1.2)

    def settle(self) -> None:
        """Keep the mean of what was learned."""
        self.size = min(float(np.exp(self._log_mean)), 1.2)


@dataclass(frozen=True, slots=True)
class _State:
    theta: Array
    potential: float
    gradient: Array


Between = Callable[[Array, np.random.Generator], Array]
"""A draw of theta given theta that leaves the distribution as it is."""


def sample(
    function: Function,
    shape: Shape,
    start: Array,
    plan: Plan,
    rng: np.random.Generator,
    between: Between | None = None,
) -> Chain:
    """One chain from the theta `start`; all chance comes from `rng`.

    `between` trajectories theta is drawn anew by another way, where there is one.
    """
    state = _State(start, *function(start))
    size, divergent = _Step(plan.step, plan.accept), 0
    draws, energies = np.empty((plan.keep, len(start))), np.empty(plan.keep)
    for i in range(plan.warm + plan.keep):
        if between is not None:
            theta = between(state.theta, rng)
            state = _State(theta, *function(theta))
        moved, rise = _trajectory(function, shape, state, (size.size, plan.length), rng)
        accepted = float(np.exp(-max(rise, 0.0))) if np.isfinite(rise) else 0.0
        if rng.random() < accepted:
            state = moved
        if i < plan.warm:
            size.learn(accepted, i + 1)
            if i == plan.warm - 1:
                size.settle()
        else:
            divergent += rise > DIVERGENT
            draws[i - plan.warm], energies[i - plan.warm] = state.theta, state.potential
    return Chain(draws, energies, size.size, divergent)


def _trajectory(
    function: Function,
    shape: Shape,
    state: _State,
    pace: tuple[float, float],
    rng: np.random.Generator,
) -> tuple[_State, float]:
    """Steps from `state`; where they lead and how much the energy rose on the way.

    A step follows the normal distribution of the shape exactly, in circles, and is pushed before
    and after by how the gradient differs from that distribution's (split Hamiltonian, Shahbaba et
    al. 2014); so the thousand directions of which reports say nothing cost no accuracy. Steps are
    taken in theta with the velocity that standard normal momentum has there, so that each needs the
    shape once and not, as in the sampler's own coordinates, twice.
    """
    size, length = pace
    count = max(1, int(np.ceil(length * rng.uniform(0.6, 1.4) / size)))
    step = size * rng.uniform(0.9, 1.1)
    momentum = rng.normal(size=len(state.theta))
    before = state.potential + 0.5 * float(momentum @ momentum)
    potential, gradient, away = state.potential, state.gradient, state.theta - shape.centre
    velocity = shape.turn(momentum) - 0.5 * step * (shape.twice(gradient) - away)
    cosine, sine = np.cos(step), np.sin(step)
    for i in range(count):
        away, velocity = cosine * away + sine * velocity, cosine * velocity - sine * away
        potential, gradient = function(shape.centre + away)
        if not potential - state.potential < WILD:
            return state, np.inf
        push = step if i < count - 1 else 0.5 * step
        velocity -= push * (shape.twice(gradient) - away)
    momentum = shape.back(velocity)
    rise = potential + 0.5 * float(momentum @ momentum) - before
    return _State(shape.centre + away, potential, gradient), rise
