"""How often could the right story be found at all, from reports such as those of the families?

Usage: ``python -m benchmarks.estimate.ceiling [WORLDS] [CLAIMS] [SEED]``.

Who speaks of what, when and how is taken from worlds of the families; what happened, and with it
the figures, are drawn from the model itself, each story as often as the others. The reader then
knows the world's laws and the sources' manners to the letter, so that nobody who reads the same
reports finds the right story more often on average: what is missing to one is not told by them.
Once with shares sent home as the prior has them, some close to the border between two stories, and
once with those that the families have.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from benchmarks.estimate.coverage import Told, report_stories
from benchmarks.estimate.families import FAMILIES, FIRST, LAST
from benchmarks.estimate.foreign import STORIES
from benchmarks.estimate.problem import Draw, as_believed, under

from tumen.estimate import ONE_CHAIN, Question, from_record, grid, load_hypotheses, load_priors
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.sampling import posterior
from tumen.estimate.inference.target import Target
from tumen.estimate.likelihood.drawing import draw_statements
from tumen.estimate.make import Answer, hypothesis_weights
from tumen.estimate.observations.gather import Gathered, gather, terms
from tumen.estimate.setting.world import world

CLOSE = 0.2  # how far countries and papers differ from the story's shares, in parts of the prior's


def main() -> None:
    """Run both, and print after every twelfth world."""
    words = (*sys.argv[1:], *("48", "150", "3000")[len(sys.argv) - 1 :])
    runs, claims, seed = map(int, words)
    for name in DRAWS:
        print(name)
        asked = [(name, seed + i, claims) for i in range(runs)]
        told: list[Told] = []
        with ProcessPoolExecutor() as pool:
            for one in pool.map(_told, asked):
                told.append(one)
                if len(told) % 12 == 0 or len(told) == runs:
                    report_stories(told)
                    sys.stdout.flush()


def _told(asked: tuple[str, int, int]) -> Told:
    name, seed, claims = asked
    rng = np.random.default_rng([seed, 11])
    made = list(FAMILIES.values())[seed % len(FAMILIES)](seed, claims)
    priors, hypotheses = load_priors(), load_hypotheses()
    asked_of = grid(made.truth.places, f"{FIRST}..{LAST}")
    observations = gather(from_record(made.rows), asked_of).observations
    laid, kinds = terms(observations, asked_of, priors)
    blank = Target(world(asked_of, priors, kinds), laid)
    story = hypotheses[seed // len(FAMILIES) % len(hypotheses)].name
    truth = under(story, DRAWS[name](story))(blank, rng)
    par, path = blank.follow(truth)
    low, high = draw_statements(par.reporting, laid, path.accounts, rng)
    target = Target(blank.world, laid._replace(low=low, high=high))
    question = Question(asked_of, priors, hypotheses)
    drawn = posterior(target, ONE_CHAIN, seed)
    found = hypothesis_weights(Answer(question, Gathered((), ()), target, drawn))
    return story, {one.hypothesis: one.probability for one in found if one.place == "*"}


def _as_in_families(story: str) -> Draw:
    """From the prior, but with about the shares of `foreign.py` sent home."""
    shares = np.array(STORIES[story])

    def drawn(target: Target, rng: np.random.Generator) -> Array:
        layout, theta = target.world.layout, rng.normal(size=target.size)
        par, centre, spread = map(layout.views, (theta, target.world.centre, target.world.spread))
        off = np.log(shares / (1.0 - shares)) - centre.staying.recall
        par.staying.recall[:] = off / spread.staying.recall
        par.staying.coverage[...] *= CLOSE
        return theta

    return drawn


DRAWS: Mapping[str, Callable[[str], Draw]] = {
    "shares as believed": lambda _: as_believed,
    "shares as in the families": _as_in_families,
}


if __name__ == "__main__":
    main()
