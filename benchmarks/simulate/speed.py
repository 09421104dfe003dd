"""Time of whole worlds, and beside it of Mesa under the same rules.

Usage: ``python -m benchmarks.simulate.speed [RUNS] [PYTHON]``, where PYTHON is one that has Mesa;
without it Mesa is left out. CPU seconds of one process, with the kernels compiled before. An
agent-day is a day that one worker was there.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from tumen.simulate import load_world
from tumen.simulate.engine.plan import Table, plan
from tumen.simulate.engine.run import run
from tumen.simulate.engine.state import STOCK, WAITING

WORLDS = Path(__file__).parents[2] / "examples" / "worlds"
FAMILIES = ("queue", "replacement", "waves")
# Mesa lives a fiftieth of the workers for two years that include the recall and the closure.
MESA = (
    *("queue.yaml", "730", "first=2018-07", "persons=400", "employers=4"),
    *("Sinuiju-Dandong.capacity=3", "Namyang-Tumen.capacity=2", "Khasan.capacity=1"),
)


def main(arguments: list[str]) -> None:
    """Run and print."""
    runs = int(arguments[0]) if arguments else 100
    rates = [_family(name, runs) for name in FAMILIES]
    if len(arguments) > 1:
        mesa = _mesa(arguments[1])
        times = min(rates) / mesa
        print(f"Mesa: {mesa:,.0f} agent-days a CPU second; ours {times:,.0f} times as many")


def _family(name: str, runs: int) -> float:
    """Agent-days a CPU second in one world."""
    laid = plan(load_world(WORLDS / f"{name}.yaml"))
    run(laid, np.random.default_rng(0))
    start = time.process_time()
    days = sum(_lived(laid.starts, run(laid, np.random.default_rng(i)).tally) for i in range(runs))
    spent = time.process_time() - start
    print(
        f"{name}: {spent / runs * 1000:.1f} s CPU for 1,000 worlds ({runs} were run), "
        f"{days / spent:,.0f} agent-days a CPU second",
        flush=True,
    )
    return days / spent


def _lived(starts: Table, tally: Table) -> float:
    """Agent-days of a run, by the stocks at the ends of months."""
    stocks = tally[:, :, STOCK : STOCK + WAITING].sum(axis=(0, 2))
    return float((stocks * np.diff(starts)).sum())


def _mesa(python: str) -> float:
    command = [python, "-m", "benchmarks.simulate.mesa_world", str(WORLDS / MESA[0]), *MESA[1:]]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    lived, seconds, _ = done.stdout.split()
    return float(lived) / float(seconds)


if __name__ == "__main__":
    main(sys.argv[1:])
