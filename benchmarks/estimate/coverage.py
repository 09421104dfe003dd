"""Do intervals hold the truth of worlds that are not the model, and is the right story found?

Usage: ``python -m benchmarks.estimate.coverage [FAMILY,…] [WORLDS] [CLAIMS] [SEED] [FOLDER]``, with
families as in `families.py` or ``all``. Worlds run on all cores; with a folder each is kept in it
as soon as it is done, so that a run that was stopped goes on where it was. Printed as they are
done: how often the 50% and 90% intervals hold the truth, by group; the mean error of log medians;
which story is likeliest where which is true, how often the likeliest is true, and how often a story
held that likely is; the score (CRPS of log persons) of the totals of countries beside three tuned
baselines.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from pathlib import Path

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
BANDS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.01)
Cell = tuple[str, bool, bool, float]
"""Group, whether each interval holds the truth, and the error of the log median."""
Told = tuple[str, dict[str, float]]
"""The story that is true, and how likely each is held."""


@dataclass(slots=True)
class Scores:
    """Of one world, or of many together."""

    cells: list[Cell] = field(default_factory=list)
    stories: list[Told] = field(default_factory=list)
    crps: list[float] = field(default_factory=list)
    errors: dict[str, list[float]] = field(default_factory=dict)

    def add(self, other: Scores) -> None:
        """Take in the scores of another world."""
        self.cells += other.cells
        self.stories += other.stories
        self.crps += other.crps
        for name, errors in other.errors.items():
            self.errors.setdefault(name, []).extend(errors)


def main() -> None:
    """Run, and print after every sixth world."""
    words = (*sys.argv[1:], *("all", "40", "150", "2000", "")[len(sys.argv) - 1 :])
    families = tuple(FAMILIES) if words[0] == "all" else tuple(words[0].split(","))
    runs, claims, seed = (int(word) for word in words[1:4])
    folder = Path(words[4]) if words[4] else None
    asked = [(families[i % len(families)], seed + i, claims, folder) for i in range(runs)]
    total = Scores()
    with ProcessPoolExecutor() as pool:
        for i, scores in enumerate(pool.map(_kept, asked), 1):
            total.add(scores)
            if i % 6 == 0 or i == runs:
                _report(total)


def _kept(asked: tuple[str, int, int, Path | None]) -> Scores:
    """The scores of a world, from the folder where they are in it already."""
    *which, folder = asked
    family, seed, claims = asked[:3]
    if folder is None:
        return _scores(family, seed, claims)
    path = folder / f"{'-'.join(map(str, which))}.json"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(_scores(family, seed, claims))), encoding="utf-8")
    return Scores(**json.loads(path.read_text(encoding="utf-8")))


def _scores(family: str, seed: int, claims: int) -> Scores:
    made = FAMILIES[family](seed, claims)
    question = Question(
        grid(made.truth.places, f"{FIRST}..{LAST}"), load_priors(), load_hypotheses()
    )
    drawn = answer(from_record(made.rows), question, ONE_CHAIN, seed)
    found = estimation(drawn)
    held = {h.hypothesis: h.probability for h in found.hypotheses if h.place == "*"}
    scores = Scores(cells=list(_cells(made, found)), stories=[(made.truth.story, held)])
    _score_countries(made, drawn, scores)
    return scores


def _cells(made: Made, found: Estimation) -> Iterator[Cell]:
    for one in found.stocks:
        groups = _groups(one)
        papers = None if one.papers is None else list(Papers).index(one.papers)
        truth = float(_truth(made, one.place, papers)[made.truth.months.index(one.month)])
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
            scores.errors.setdefault(name, []).extend((guess - truth).tolist())


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
    tuned = {name: tuned_crps(np.array(errors)) for name, errors in scores.errors.items()}
    beside = ", ".join(f"{name} {score:.3f}" for name, score in tuned.items())
    report_stories(scores.stories)
    print(f"CRPS {np.mean(scores.crps):.3f} beside {beside}", flush=True)


def report_stories(told: Sequence[Told]) -> None:
    """Which story is likeliest where which is true, and what probabilities are worth."""
    likeliest = [max(held, key=lambda story: held[story]) for _, held in told]
    right = np.array([story == best for (story, _), best in zip(told, likeliest, strict=True)])
    greatest = np.array([max(held.values()) for _, held in told])
    taken = zip((story for story, _ in told), likeliest, strict=True)
    for (story, best), count in sorted(Counter(taken).items()):
        print(f"  {story:8} taken for {best:8} {count}")
    pairs = np.array([(p, name == story) for story, held in told for name, p in held.items()])
    for low, high in pairwise(BANDS):
        inside = pairs[(pairs[:, 0] >= low) & (pairs[:, 0] < high)]
        if len(inside):
            mean, true = inside.mean(axis=0)
            print(f"  held {mean:.2f} likely ({len(inside)} times): true {true:.2f}")
    sure = greatest > 0.9
    surely = right[sure].mean() if sure.any() else float("nan")
    print(
        f"{len(told)} worlds: right story {right.mean():.2f}, expected by its probability "
        f"{greatest.mean():.2f}; where P > 0.9 ({sure.sum()}) {surely:.2f}"
    )


if __name__ == "__main__":
    main()
