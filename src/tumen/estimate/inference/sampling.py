"""The method in full: mode, shape, a first chain, a better shape, then the chains that count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.hmc import Chain, Plan, sample
from tumen.estimate.inference.mode import mode
from tumen.estimate.inference.shape import Shape, curvature, shape_at, shape_over
from tumen.estimate.inference.target import Target

SCALES = frozenset({"walk_scale", "drift_scale", "source_spread", "slack"})
SINGLE = frozenset({"source_spread", "slack"})  # whose curvature at the mode misleads


@dataclass(frozen=True, slots=True)
class Method:
    """How much work to do.

    Attributes:
        name: for the reader.
        chains: that count; 0 where the first chain is all there is.
        first: the chain around the mode.
        rest: the chains that count.
        points: draws of the first chain over which the shape is averaged.
        rounds: how often the chains may go on until they have mixed.
    """

    name: str
    chains: int
    first: Plan
    rest: Plan
    points: int = 10
    rounds: int = 4


QUICK = Method("quick", 0, Plan(60, 100, 2.0, 0.75), Plan(0, 0))
ONE_CHAIN = Method("one chain", 0, Plan(100, 400, 2.0), Plan(0, 0))
FULL = Method("full", 4, Plan(150, 120), Plan(100, 500, 2.4))


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
    first = sample(target, shape, start, method.first, streams[0])
    if method.chains == 0:
        return _gathered(method, seed, [first])
    shape = _better_shape(target, first, method.points)
    chains = []
    for rng in streams[1 : 1 + method.chains]:
        start = first.draws[rng.integers(len(first.draws))]
        chains.append(sample(target, shape, start, method.rest, rng, first.step))
    for _ in range(1, method.rounds):
        if enough(_gathered(method, seed, chains)):
            break
        rounds = zip(chains, streams[1:], strict=False)
        chains = [_longer(target, shape, chain, method.rest, rng) for chain, rng in rounds]
    return _gathered(method, seed, chains)


def _longer(
    target: Target, shape: Shape, chain: Chain, plan: Plan, rng: np.random.Generator
) -> Chain:
    """The chain with as many draws again."""
    more = sample(target, shape, chain.draws[-1], replace(plan, warm=0), rng, chain.step)
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
    layout = target.world.layout
    free = (~layout.mask(SCALES)).astype(float)
    at = mode(target, np.zeros(target.size), free)
    return shape_at(curvature(target, at), at, layout.mask(SINGLE))


def _better_shape(target: Target, first: Chain, points: int) -> Shape:
    count = len(first.draws)
    chosen = first.draws[np.linspace(count // 3, count - 1, points).astype(int)]
    return shape_over([curvature(target, at) for at in chosen], chosen.mean(axis=0))


def _gathered(method: Method, seed: int, chains: list[Chain]) -> Posterior:
    return Posterior(
        method.name,
        seed,
        np.stack([chain.draws for chain in chains]),
        np.stack([chain.energies for chain in chains]),
        sum(chain.divergent for chain in chains),
    )
