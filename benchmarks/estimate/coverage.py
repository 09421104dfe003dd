"""Do intervals hold the truth of worlds that are not the model, and is the right story found?

Usage: ``python -m benchmarks.estimate.coverage [FAMILY,…] [WORLDS] [CLAIMS] [SEED]``, with families
as in `families.py` or ``all``. Worlds run on all cores. Printed as they are done: how often the
50% and 90% intervals hold the truth, by group; the mean error of log medians; how often the
likeliest story is the right one, and how often it is where its probability is over 0.9; the score
(CRPS of log persons) of the totals of countries beside three tuned baselines.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

import numpy as np
from benchmarks.estimate.baselines import crps_of_draws, guesses, tuned_crps
from benchmarks.estimate.families import FAMILIES, FIRST, LAST, Made

from tumen.estimate import (
    ONE_CHAIN,
    Answer,
    Question,
    answer,
    estimation,
    from_record,
    grid,
    load_hypotheses,
    load_priors,
)
from tumen.estimate.answer.series import PAPERS, series
from tumen.model import Estimation, Papers, StockEstimate

AFTER = "2020-01"
Cell = tuple[str, bool, bool, float]
"""Group, whether each interval holds the truth, and the error of the log median."""


@dataclass(slots=True)
class Scores:
    """Of one world, or of many together."""

    cells: list[Cell] = field(default_factory=list)
    stories: list[tuple[bool, float]] = field(default_factory=list)
    crps: list[float] = field(default_factory=list)
    errors: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, other: Scores) -> None:
        """Take in the scores of another world."""
        self.cells += other.cells
        self.stories += other.stories
        self.crps += other.crps
        for name, errors in other.errors.items():
            self.errors[name] += errors


def main() -> None:
    """Run, and print after every sixth world."""
    words = (*sys.argv[1:], *("all", "40", "150", "2000")[len(sys.argv) - 1 :])
    families = tuple(FAMILIES) if words[0] == "all" else tuple(words[0].split(","))
    runs, claims, seed = (int(word) for word in words[1:])
    asked = [(families[i % len(families)], seed + i, claims) for i in range(runs)]
    total = Scores()
    with ProcessPoolExecutor() as pool:
        for i, scores in enumerate(pool.map(_scores, asked), 1):
            total.add(scores)
            if i % 6 == 0 or i == runs:
                _report(total)


def _scores(asked: tuple[str, int, int]) -> Scores:
    family, seed, claims = asked
    made = FAMILIES[family](seed, claims)
    question = Question(
        grid(made.truth.places, f"{FIRST}..{LAST}"), load_priors(), load_hypotheses()
    )
    drawn = answer(from_record(made.rows), question, ONE_CHAIN, seed)
    found = estimation(drawn)
    best = max((h for h in found.hypotheses if h.place == "*"), key=lambda h: h.probability)
    scores = Scores(
        cells=list(_cells(made, found)),
        stories=[(best.hypothesis == made.truth.story, best.probability)],
    )
    _score_countries(made, drawn, scores)
    return scores


def _cells(made: Made, found: Estimation) -> Iterator[Cell]:
    for one in found.stocks:
        groups = _groups(one)
        papers = None if one.papers is None else list(Papers).index(one.papers)
        truth = _truth(made, one.place, papers)[made.truth.months.index(one.month)]
        half, most = one.intervals
        for group in groups:
            yield (
                group,
                half.low <= truth <= half.high,
                most.low <= truth <= most.high,
                float(np.log1p(one.median) - np.log1p(truth)),
            )


def _truth(made: Made, place: str, papers: int | None) -> Sequence[float]:
    """Persons of a place or country, or of all, by month."""
    inside = [i for i, code in enumerate(made.truth.places) if place in {code, code[:2], "*"}]
    stocks = np.array(made.truth.stocks, dtype=float)[inside]
    chosen = stocks if papers is None else stocks[:, [papers]]
    found: Sequence[float] = chosen.sum(axis=(0, 1))
    return found


def _groups(one: StockEstimate) -> list[str]:
    whole = one.place in {"CN", "RU", "*"}
    late = one.month >= AFTER
    if one.papers is not None:
        return [f"{one.papers}, after"] if late and whole else []
    return [("countries" if whole else "places") + (", after" if late else ", before")]


def _score_countries(made: Made, drawn: Answer, scores: Scores) -> None:
    """The totals of countries: our score, and the errors of the baselines."""
    every = PAPERS.index(None)
    for area, found in series(drawn.target, drawn.posterior.flat):
        if area.code not in {"CN", "RU"}:
            continue
        truth = np.log1p(_truth(made, area.code, None))
        logs = np.log1p(found[:, every].astype(float))
        scores.crps += [crps_of_draws(logs[:, t], truth[t]) for t in range(len(truth))]
        for name, guess in guesses(made.rows, area.code, made.truth.months).items():
            scores.errors[name] += (guess - truth).tolist()


def _report(scores: Scores) -> None:
    by_group: dict[str, list[tuple[float, ...]]] = defaultdict(list)
    for group, *scored in scores.cells:
        by_group[group].append(tuple(scored))
    for group, cells in sorted(by_group.items()):
        inner, outer, error = np.array(cells, dtype=float).T
        print(
            f"  {group:20} 50%: {inner.mean():.2f}  90%: {outer.mean():.2f}  "
            f"error {error.mean():+.2f} (spread {error.std():.2f})"
        )
    right = np.array([one for one, _ in scores.stories])
    sure = np.array([probability > 0.9 for _, probability in scores.stories])
    surely = right[sure].mean() if sure.any() else float("nan")
    tuned = {name: tuned_crps(np.array(errors)) for name, errors in scores.errors.items()}
    beside = ", ".join(f"{name} {score:.3f}" for name, score in tuned.items())
    print(
        f"{len(scores.stories)} worlds: right story {right.mean():.2f}; where P > 0.9 "
        f"({sure.sum()}) {surely:.2f}; CRPS {np.mean(scores.crps):.3f} beside {beside}",
        flush=True,
    )


if __name__ == "__main__":
    main()
