"""Do observations tell as many bits as `tumen plan` expects of them?

Usage: ``python -m benchmarks.estimate.gains [WORLDS] [SEED]``. Worlds are drawn from the model with
the claims on them, each story as often as the others, as their weights before any report have it;
in each the gain of every observation is predicted, the observation is made with
its error, and the bits are counted by which it raises the weight of the story that is true. On
average over many worlds the two agree where the predictions are right.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from benchmarks.estimate.problem import Problem, Size, problem, under

from tumen.estimate import Question, load_candidates, load_hypotheses, load_priors
from tumen.estimate.inference.sampling import ONE_CHAIN, posterior
from tumen.estimate.make import Answer, prior_shares
from tumen.estimate.observations.gather import Gathered
from tumen.estimate.planning.gain import after, gain, results_of
from tumen.estimate.planning.measure import measured
from tumen.estimate.planning.rank import memberships

SMALL = Size(places=4, months=48, sources=8, claims=60)
Gain = tuple[str, float, float]
"""An observation, the bits predicted and the bits that it told."""


def main() -> None:
    """Run, and print after every tenth world."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    gains: dict[str, list[tuple[float, float]]] = defaultdict(list)
    with ProcessPoolExecutor() as pool:
        for i, found in enumerate(pool.map(_gains, range(seed, seed + runs)), 1):
            for name, predicted, told in found:
                gains[name].append((predicted, told))
            if i % 10 == 0 or i == runs:
                _report(gains)


def _gains(seed: int) -> list[Gain]:
    hypotheses = load_hypotheses()
    story = hypotheses[seed % len(hypotheses)].name
    given = problem(SMALL, seed, under(story))
    return list(_world(given, story, np.random.default_rng([seed, 5])))


def _world(given: Problem, story: str, rng: np.random.Generator) -> Iterator[Gain]:
    """The gains of one world in which that story holds."""
    target, hypotheses = given.target, load_hypotheses()
    true = [one.name for one in hypotheses].index(story)
    question = Question(target.world.grid, load_priors(), hypotheses)
    drawn = posterior(target, ONE_CHAIN, 0)
    found = Answer(question, Gathered((), ()), target, drawn)
    membership = memberships(found, drawn.flat, prior_shares(found))
    for candidate in load_candidates():
        values = measured(candidate, target, np.concatenate([drawn.flat, given.truth[None]]))
        if isinstance(values, str):
            continue
        known, truth = values[:-1, 0], values[-1, 0]
        results = results_of(known, candidate.error, rng)
        predicted = gain(after(known, results, candidate.error, membership), membership)
        seen = np.array([truth + candidate.error * rng.standard_t(4)])
        weights = after(known, seen, candidate.error, membership)[0]
        ratio = weights[true] / membership.sum(axis=0)[true]
        yield candidate.name, predicted, float(np.log2(max(ratio, 1e-3)))


def _report(gains: dict[str, list[tuple[float, float]]]) -> None:
    for name, pairs in gains.items():
        predicted, told = np.array(pairs).T
        error = told.std() / np.sqrt(len(told))
        print(
            f"  {name:16} predicted {predicted.mean():.2f} bits, told {told.mean():+.2f} "
            f"(standard error {error:.2f}, {len(told)} worlds)"
        )
    print(flush=True)


if __name__ == "__main__":
    main()
