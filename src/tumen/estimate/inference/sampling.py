"""The method in full: mode, shape, a first chain, a better shape, then the chains that count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.hmc import Between, Chain, Plan, sample
from tumen.estimate.inference.mode import mode
from tumen.estimate.inference.shape import Mask, Shape, curvature, shape_at, shape_over, widened
from tumen.estimate.inference.slices import Stiff, redraw, stiff
from tumen.estimate.inference.target import Target
from tumen.estimate.inference.weave import rescale, walks

SCALES = frozenset({"walk_scale", "drift_scale"})
TOLD = 20  # statements from which a source's spread, or a slack, is known at the mode
SINGLE = frozenset({"source_spread", "slack"})  # whose curvature at the mode misleads

SETTLE = Plan(50, 60, 2.4), Plan(40, 120, 2.4)


@dataclass(frozen=True, slots=True)
class Method:
    """How much work to do.

    Attributes:
        name: for the reader.
        chains: that count; 0 where the first chain is all there is.
        first: the chain around the mode.
        rest: the chains that count.
        settle: what they draw before, once or oftener, each time for a shape as wide as they are.
        points: draws of the first chain over which the shape is averaged.
        rounds: how often the chains may go on until they have mixed.
    """

    name: str
    chains: int
    first: Plan
    rest: Plan
    settle: tuple[Plan, ...] = SETTLE
    points: int = 10
    rounds: int = 8


QUICK = Method("quick", 0, Plan(60, 200, 1.6, 0.75), Plan(0, 0))
ONE_CHAIN = Method("one chain", 0, Plan(100, 400, 2.0), Plan(0, 0))
FULL = Method("full", 4, Plan(150, 120), Plan(50, 300, 2.4))


@dataclass(frozen=True, slots=True)
class Posterior:
    """Draws of theta and how they came about.

    Attributes:
        draws: [chain, n, parameters].
        energies: potential at each draw [chain, n].
    """

    method: str
    seed: int
    draws: Array
    energies: Array
    divergent: int

    @property
    def flat(self) -> Array:
        """All draws, chain after chain."""
        return self.draws.reshape(-1, self.draws.shape[2])


Enough = Callable[[Posterior], bool]


def posterior(
    target: Target, method: Method, seed: int, enough: Enough = lambda _: True
) -> Posterior:
    """Draw from the target; the same seed gives the same draws.

    The chains go on for another round, of `method.rounds` at most, until `enough` says so.
    """
    streams = [np.random.default_rng(s) for s in np.random.SeedSequence(seed).spawn(9)]
    shape = _first_shape(target)
    start = shape.outwards(0.7 * streams[0].normal(size=target.size))
    between = _rescaling(target)
    first = sample(target, shape, start, method.first, streams[0], between)
    if method.chains == 0:
        return _gathered(method, seed, [first])
    mean = _better_shape(target, first, method.points)
    shape = widened(mean, first.draws)
    streams = streams[1 : 1 + method.chains]
    chains = [_started(first, rng) for rng in streams]

    def drawn(plan: Plan) -> list[Chain]:
        """Where each chain goes on from its end."""
        return [
            sample(target, shape, chain.draws[-1], replace(plan, step=chain.step), rng, between)
            for chain, rng in zip(chains, streams, strict=True)
        ]

    for plan in method.settle:
        chains = drawn(plan)
        settled = np.concatenate([chain.draws for chain in chains])
        shape = widened(mean, settled)
    between = _redrawing(target, stiff(shape, settled, target.world.layout.mask(SCALES)))
    chains = drawn(method.rest)
    for _ in range(1, method.rounds):
        if enough(_gathered(method, seed, chains)):
            break
        chains = list(map(_joined, chains, drawn(replace(method.rest, warm=0))))
    return _gathered(method, seed, chains)


def _rescaling(target: Target) -> Between:
    found = walks(target.world)
    return lambda theta, rng: rescale(found, theta, rng)


def _redrawing(target: Target, parameters: tuple[Stiff, ...]) -> Between:
    """The scales of walks and the stiff parameters, one after another."""
    rescaled = _rescaling(target)
    return lambda theta, rng: redraw(target.potential, parameters, rescaled(theta, rng), rng)


def _started(first: Chain, rng: np.random.Generator) -> Chain:
    """A chain that starts at some draw of the first one."""
    at = rng.integers(len(first.draws))
    return replace(first, draws=first.draws[at : at + 1], energies=first.energies[at : at + 1])


def _joined(chain: Chain, more: Chain) -> Chain:
    """The chain with what it drew after."""
    return Chain(
        np.concatenate([chain.draws, more.draws]),
        np.concatenate([chain.energies, more.energies]),
        chain.step,
        chain.divergent + more.divergent,
    )


def prior(target: Target, count: int, seed: int) -> Posterior:
    """Draws from the prior, of the same form."""
    draws = np.random.default_rng(seed).normal(size=(1, count, target.size))
    energies = 0.5 * (draws**2).sum(axis=2)
    return Posterior("prior only", seed, draws, energies, 0)


def _first_shape(target: Target) -> Shape:
    at = mode(target, np.zeros(target.size), (~mode_holds(target)).astype(float))
    return shape_at(curvature(target, at), at, target.world.layout.mask(SINGLE))


def mode_holds(target: Target) -> Mask:
    """What stays at its prior in the search for the mode; see there.

    A spread of which many statements tell does not collapse, and held far from where it is it would
    put the mode far from where the mass is.
    """
    held = target.world.layout.mask(SCALES).astype(float)
    reporting, terms = target.world.layout.views(held).reporting, target.terms
    reporting.source_spread[:] = np.bincount(terms.source, minlength=len(terms.kind)) < TOLD
    reporting.slack[:] = np.bincount(terms.says, minlength=3)[1:3] < TOLD
    return held.astype(bool)


def _better_shape(target: Target, first: Chain, points: int) -> Shape:
    count = len(first.draws)
    chosen = first.draws[np.linspace(count // 3, count - 1, points).astype(int)]
    return shape_over((curvature(target, at) for at in chosen), chosen.mean(axis=0))


def _gathered(method: Method, seed: int, chains: list[Chain]) -> Posterior:
    return Posterior(
        method.name,
        seed,
        np.stack([chain.draws for chain in chains]),
        np.stack([chain.energies for chain in chains]),
        sum(chain.divergent for chain in chains),
    )
