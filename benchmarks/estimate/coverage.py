"""Do intervals hold the truth of worlds that are not the model, and is the right story found?

Usage: ``python -m benchmarks.estimate.coverage [WORLDS] [CLAIMS] [SEED]``. Printed as it goes: how
often the 50% and 90% intervals hold the truth, by group; the mean error of log medians; how often
the likeliest story is the right one, and how often it is where its probability is over 0.9.
"""

from __future__ import annotations

import sys
from collections import defaultdict

import numpy as np
from benchmarks.estimate.foreign import FIRST, LAST, PLACES, World, world

from tumen.estimate import (
    ONE_CHAIN,
    Question,
    answer,
    estimation,
    from_record,
    grid,
    load_hypotheses,
    load_priors,
)
from tumen.model import Estimation, Papers, StockEstimate

AFTER = "2020-01"
Cells = dict[str, list[tuple[bool, bool, float]]]


def main() -> None:
    """Run, and print after every third world."""
    words = (*sys.argv[1:], *("30", "150", "0")[len(sys.argv) - 1 :])
    runs, claims, seed = (int(word) for word in words)
    cells: Cells = defaultdict(list)
    stories: list[tuple[bool, float]] = []
    question = Question(grid(PLACES, f"{FIRST}..{LAST}"), load_priors(), load_hypotheses())
    for i in range(runs):
        made = world(seed + i, claims)
        found = estimation(answer(from_record(made.rows), question, ONE_CHAIN, seed))
        _score(made, found, cells)
        best = max((h for h in found.hypotheses if h.place == "*"), key=lambda h: h.probability)
        stories.append((best.hypothesis == made.truth.story, best.probability))
        if (i + 1) % 3 == 0 or i + 1 == runs:
            _report(cells, stories)


def _score(made: World, found: Estimation, cells: Cells) -> None:
    stocks = np.array(made.truth.stocks)
    for one in found.stocks:
        inside = [i for i, p in enumerate(PLACES) if one.place in {p, p[:2], "*"}]
        papers = slice(None) if one.papers is None else [list(Papers).index(one.papers)]
        truth = stocks[inside][:, papers, made.truth.months.index(one.month)].sum()
        for group in _groups(one):
            half, most = one.intervals
            cells[group].append(
                (
                    half.low <= truth <= half.high,
                    most.low <= truth <= most.high,
                    float(np.log1p(one.median) - np.log1p(truth)),
                )
            )


def _groups(one: StockEstimate) -> list[str]:
    whole = one.place in {"CN", "RU", "*"}
    late = one.month >= AFTER
    if one.papers is not None:
        return [f"{one.papers}, after"] if late and whole else []
    return [("countries" if whole else "places") + (", after" if late else ", before")]


def _report(cells: Cells, stories: list[tuple[bool, float]]) -> None:
    for group, scored in sorted(cells.items()):
        inner, outer, error = np.array(scored, dtype=float).T
        print(
            f"  {group:20} 50%: {inner.mean():.2f}  90%: {outer.mean():.2f}  "
            f"error {error.mean():+.2f} (spread {error.std():.2f})"
        )
    right = np.array([one for one, _ in stories])
    sure = np.array([probability > 0.9 for _, probability in stories])
    surely = right[sure].mean() if sure.any() else float("nan")
    print(
        f"{len(stories)} worlds: right story {right.mean():.2f}; "
        f"where P > 0.9 ({sure.sum()}) {surely:.2f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
