"""What becomes of a world, in a few numbers, and of the same world under other rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from tumen.simulate.engine.plan import Table, months_of, plan
from tumen.simulate.engine.run import run
from tumen.simulate.engine.state import (
    ARRIVED,
    CLASSES,
    LAPSED,
    LEFT,
    OVERSTAYED,
    RENEWED,
    RETURNED,
    STOCK,
    WAITING,
)
from tumen.simulate.world.records import World

AS_WRITTEN = "as written"
LEVEL = 0.9


@dataclass(frozen=True, slots=True)
class Span:
    """Months of the world: from the order of the recall to its deadline, both included."""

    ordered: int
    deadline: int


Measure = Callable[[Table, Span], int]
"""A number of a tally [month, row], summed over places."""


def _persons(rows: slice | int) -> Measure:
    return lambda tally, span: int(tally[span.deadline, rows].sum())


def _within(rows: slice | int) -> Measure:
    return lambda tally, span: int(tally[span.ordered : span.deadline + 1, rows].sum())


def _since(rows: slice | int) -> Measure:
    return lambda tally, span: int(tally[span.ordered :, rows].sum())


OUTCOMES: Mapping[str, Measure] = {
    "present after the deadline": _persons(slice(STOCK, STOCK + WAITING)),
    "of them on work papers": _persons(STOCK),
    "of them overstayed": _persons(STOCK + OVERSTAYED),
    "exits, order to deadline": _within(slice(LEFT, LEFT + WAITING)),
    "new arrivals, order to deadline": _within(slice(ARRIVED, ARRIVED + CLASSES)),
    "renewal trips, order to deadline": _within(slice(RENEWED, RENEWED + CLASSES)),
    "lapsed, order to deadline": _within(LAPSED),
    "came back after being recalled": _since(slice(RETURNED, RETURNED + CLASSES)),
}
"""What is told of each run; "after the deadline" is the end of its month."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One number over the runs of one scenario: its median and the central 90% of runs."""

    scenario: str
    outcome: str
    median: float
    low: float
    high: float


def outcomes(scenarios: Mapping[str, World], runs: int, seed: int) -> tuple[Outcome, ...]:
    """Run each scenario as often as asked, all with the same seeds, and sum up."""
    return tuple(
        found
        for name, world in scenarios.items()
        for found in _summed_up(name, _measured(world, runs, seed))
    )


def _measured(world: World, runs: int, seed: int) -> Iterable[list[int]]:
    """The outcomes of each run."""
    laid, span = plan(world), _span(world)
    for number in range(runs):
        tally = run(laid, np.random.default_rng([seed, number])).tally.sum(axis=0)
        yield [measure(tally, span) for measure in OUTCOMES.values()]


def _span(world: World) -> Span:
    """Where the recall lies; what lies outside the world's months is moved to their edge."""
    months = months_of(world)
    ordered, deadline = (
        min(max(day[:7], months[0]), months[-1])
        for day in (world.recall.ordered, world.recall.deadline)
    )
    return Span(months.index(ordered), months.index(deadline))


def _summed_up(scenario: str, measured: Iterable[list[int]]) -> Iterable[Outcome]:
    runs = np.array(list(measured))
    tail = (1 - LEVEL) / 2
    for name, values in zip(OUTCOMES, runs.T, strict=True):
        low, median, high = np.quantile(values, (tail, 0.5, 1 - tail))
        yield Outcome(scenario, name, float(median), float(low), float(high))
