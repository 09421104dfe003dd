"""Simulation-based calibration: are truths anywhere among the draws, equally often?

Usage: ``python -m benchmarks.estimate.sbc [RUNS] [SEED] [FOLDER]``. Runs are spread over all cores;
with a folder the ranks of each are kept in it as soon as they are known, so that what was stopped
goes on where it was.

Talts et al. 2018, with the log likelihood among the quantities (Modrák et al. 2023). A truth is
drawn from the prior, testimonies from the truth, a posterior from the testimonies; the rank of the
truth among thinned draws is uniform if the computation is right. Printed: how many quantities have
a chi-squared p-value under 0.01, and the coverage of the central 50% and 90%.
"""

from __future__ import annotations

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from math import erfc, sqrt
from pathlib import Path

import numpy as np
from benchmarks.estimate.problem import Problem, Size, problem

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.hypotheses.shares import begins, recall_shares
from tumen.estimate.inference.hmc import Plan
from tumen.estimate.inference.sampling import Method, posterior

SMALL = Size(places=4, months=48, sources=8, claims=60)
METHOD = Method("sbc", 2, Plan(100, 60), Plan(30, 300, 2.0), (Plan(40, 40, 2.0),))
RANKS = 19  # thinned draws, so that ranks fall into 20 cells of equal chance
CELLS = 10


def main() -> None:
    """Run, and print as it goes."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    ranks: list[dict[str, int]] = []
    with ProcessPoolExecutor() as pool:
        for found in pool.map(partial(_kept, folder), range(seed, seed + runs)):
            ranks.append(found)
            if len(ranks) % 10 == 0 or len(ranks) == runs:
                _report(ranks)


def _kept(folder: Path | None, seed: int) -> dict[str, int]:
    """The ranks of one run, from the folder where they are in it already."""
    if folder is None:
        return _ranks(seed)
    path = folder / f"{seed}.json"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(_ranks(seed)), encoding="utf-8")
    found: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _ranks(seed: int) -> dict[str, int]:
    """The ranks of one run, by its own seed, so that the order of runs does not matter."""
    given = problem(SMALL, seed)
    drawn = posterior(given.target, METHOD, seed).flat
    thinned = drawn[np.linspace(0, len(drawn) - 1, RANKS).astype(int)]
    truth = quantities(given, given.truth[None])
    values = quantities(given, thinned)
    return {name: int((values[name] < truth[name][0]).sum()) for name in truth}


def quantities(given: Problem, draws: Array) -> dict[str, Array]:
    """Named quantities of each draw."""
    target = given.target
    found: dict[str, list[float]] = {}
    for theta in draws:
        potential, _ = target(theta)
        found.setdefault("log likelihood", []).append(0.5 * float(theta @ theta) - potential)
        par, path = target.follow(theta)
        for name, value in {
            "source bias": par.reporting.source_bias[0],
            "source spread": par.reporting.source_spread[0],
            "slack": par.reporting.slack[0],
            "walk scale": par.arriving.walk_scale[0],
            "exit": par.staying.exit[0, 0],
            "lapse month": par.switching.lapse_month[0],
        }.items():
            found.setdefault(name, []).append(float(value))
        for t in (6, path.accounts.shape[2] // 2, -1):
            stocks = path.accounts[:5, :, t]
            found.setdefault(f"total {t}", []).append(float(stocks.sum()))
            for s in range(5):
                found.setdefault(f"papers {s} at {t}", []).append(float(stocks[s].sum()))
            for p in range(stocks.shape[1]):
                found.setdefault(f"place {p} at {t}", []).append(float(stocks[:, p].sum()))
    start = begins(target)
    if start is not None:
        shares = recall_shares(target, draws, start)[0]
        found["recall work"], found["recall other"] = list(shares[:, 0]), list(shares[:, 1])
    return {name: np.array(values) for name, values in found.items()}


def _report(ranks: list[dict[str, int]]) -> None:
    low, inner, outer = [], [], []
    for name in ranks[0]:
        found = np.array([one[name] for one in ranks])
        counts = np.bincount(found * CELLS // (RANKS + 1), minlength=CELLS)
        expected = len(found) / CELLS
        p = _tail(float(((counts - expected) ** 2 / expected).sum()), CELLS - 1)
        inner.append(np.mean((found >= 5) & (found < 15)))
        outer.append(np.mean((found >= 1) & (found < 19)))
        if p < 0.01:
            low.append(f"{name} ({p:.4f}, mean rank {found.mean() / RANKS:.2f})")
    print(
        f"{len(ranks)} runs, {len(ranks[0])} quantities: {len(low)} with p < 0.01 {low}; "
        f"in the central half {np.mean(inner):.3f}, in the central 90% {np.mean(outer):.3f}",
        flush=True,
    )


def _tail(x: float, degrees: int) -> float:
    """Upper tail of chi-squared, by Wilson and Hilferty's cube root."""
    z = ((x / degrees) ** (1 / 3) - (1 - 2 / (9 * degrees))) / sqrt(2 / (9 * degrees))
    return 0.5 * erfc(z / sqrt(2))


if __name__ == "__main__":
    main()
