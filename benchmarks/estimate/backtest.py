"""Do intervals hold figures of the public record that were published after the model was told?

Usage: ``python -m benchmarks.estimate.backtest [MONTH,…] [PLACES] [MONTHS]``. For each month the
model is given the claims of the record that were published by its end, and foretells what later
ones would say: not how many there were, which nobody knows, but the figure that this source would
give, with its bias and spread. A source that is new has those of its kind. Copies of what was
published before count on neither side. Printed for each later figure: what it said, what was
foretold, and where in the forecast it lies; at the end how many lie in the central half and 90%.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tumen.estimate import ONE_CHAIN, grid, load_priors
from tumen.estimate.cover import published_in
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.sampling import posterior
from tumen.estimate.inference.target import Target
from tumen.estimate.likelihood.drawing import WIDTH, draw_statements
from tumen.estimate.likelihood.terms import Terms
from tumen.estimate.observations.gather import Observation, gather, terms
from tumen.estimate.setting.world import world
from tumen.pipeline.estimating import testimonies_of_record

CUTS = "2017-12,2018-12,2019-06,2019-12"
PLACES = "CN,CN-JL,CN-LN,RU,KW,QA,MN,PL"
MONTHS = "2016-01..2021-12"
SEED = 0
RANGE = 3  # as `Terms.says` has it


@dataclass(frozen=True, slots=True)
class Foretold:
    """A later figure beside its forecast; logs of persons, or of shares."""

    observation: Observation
    figure: float
    forecast: Array

    @property
    def rank(self) -> float:
        """The part of the forecast that lies below the figure."""
        return float((self.forecast < self.figure).mean())


def main() -> None:
    """Run, and print for each month and together."""
    cuts, places, months = (*sys.argv[1:], *(CUTS, PLACES, MONTHS)[len(sys.argv) - 1 :])
    together: list[Foretold] = []
    for cut in cuts.split(","):
        found = list(foretold(cut, places.split(","), months))
        print(f"published after {cut}:")
        for one in found:
            print(_line(one))
        together += found
        _summary(found)
    print("all of them together (a figure counts once for each month before it):")
    _summary(together)


def foretold(cut: str, places: Sequence[str], months: str) -> Iterator[Foretold]:
    """What is said after a month, foretold from what was said by its end."""
    asked, priors = grid(places, months), load_priors()
    observations = gather(testimonies_of_record(None), asked).observations
    published = [published_in(one.testimony) or months for one in observations]
    known = np.array([at <= cut for at in published])
    laid, kinds = terms(observations, asked, priors)
    target = Target(world(asked, priors, kinds), _only(laid, known))
    draws = posterior(target, ONE_CHAIN, SEED).flat
    rng = np.random.default_rng(SEED)
    figures = np.stack([_said(target, laid, theta, rng) for theta in draws])
    ranged = laid.says == RANGE
    actual = np.where(ranged, 0.5 * (laid.low + laid.high), laid.low)
    figures[:, ranged] += 0.5 * WIDTH
    for i in np.flatnonzero(~known):
        yield Foretold(observations[i], float(actual[i]), figures[:, i])


def _only(laid: Terms, chosen: npt.NDArray[np.bool_]) -> Terms:
    """Some of the statements, with all the sources, of whom those left out are at their prior."""
    each = ("says", "low", "high", "precision", "source", "meaning", "rough")
    return laid._replace(**{name: getattr(laid, name)[chosen] for name in each})


def _said(target: Target, laid: Terms, theta: Array, rng: np.random.Generator) -> Array:
    par, path = target.follow(theta)
    return draw_statements(par.reporting, laid, path.accounts, rng)[0]


def _line(one: Foretold) -> str:
    low, middle, high = np.quantile(one.forecast, (0.05, 0.5, 0.95))
    share = one.observation.testimony.share is not None
    shown = (np.exp if share else np.expm1)(np.array([one.figure, low, middle, high]))
    said, *within = (f"{value:.2f}" if share else f"{value:,.0f}" for value in shown)
    inside = " " if 0.05 <= one.rank <= 0.95 else "!"
    name = one.observation.testimony.id
    return (
        f" {inside} {name:40.40} said {said:>9}, foretold {within[1]} ({within[0]} to {within[2]})"
    )


def _summary(found: Sequence[Foretold]) -> None:
    if not found:
        print("  nothing")
        return
    ranks = np.array([one.rank for one in found])
    half, most = (np.mean(np.abs(ranks - 0.5) <= part / 2) for part in (0.5, 0.9))
    print(
        f"  {len(found)} figures: {half:.0%} in the central half, {most:.0%} in the central 90%; "
        f"mean rank {ranks.mean():.2f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
