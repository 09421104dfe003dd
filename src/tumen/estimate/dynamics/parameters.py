"""The parameters by name, and the one vector in which they stand.

Every parameter is ``value = centre + spread * theta`` with ``theta ~ N(0, 1)``, on the scale that
its docstring names, so that the prior is a standard normal in all dimensions and both ends of the
model (simulate and infer) share it. Countries are c, places p, papers s, papers on which workers
arrive k, the knots of a country's arrivals q (every three months) and of its shares y (yearly).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


class Staying(NamedTuple):
    """Who leaves.

    Attributes:
        exit: logit monthly exit rate [c, s].
        exits_closed: logit share of exits that closure prevents [c].
        wind: logit share of work papers a month that is wound down before the deadline [c].
        recall: logit share sent home by the recall: holders of work papers, others [2].
        coverage: how country and papers deviate from it, in logit [c, s].
        pace: how far the recall leans to its later months: log weight a month [c].
        back: logit share of those sent home who come back on visitor papers a month later [c].
    """

    exit: Array
    exits_closed: Array
    wind: Array
    recall: Array
    coverage: Array
    pace: Array
    back: Array


class Switching(NamedTuple):
    """Who changes papers.

    Attributes:
        switch: logit of twice the monthly rate from work papers to visitor and student [c, 2].
        switch_closed: logit share of these changes that closure prevents [c].
        lapse, lapse_rise, lapse_month, lapse_closed: logit monthly rate of overstaying before its
            change, the rise in logit, the month of change, the logit rate under closure [c].
        lapse_work, lapse_other: logit monthly rate at which these papers run out under closure [c].
    """

    switch: Array
    switch_closed: Array
    lapse: Array
    lapse_rise: Array
    lapse_month: Array
    lapse_closed: Array
    lapse_work: Array
    lapse_other: Array


class Arriving(NamedTuple):
    """How many come to a country.

    Attributes:
        level: log persons at the start, all papers [c].
        mix: log share of the papers in them [c, s].
        inflow: log arrivals a month per person of `level` [c, k].
        walk, walk_scale: steps of the random walk of log arrivals [c, k, q], log of their scale
            [k].
        ban: log of the drop of log arrivals on work papers after the ban [c].
        swell: rise of log arrivals on visitor and on student papers after the ban [c, 2].
        arrivals_closed: change of log arrivals under closure [c].
    """

    level: Array
    mix: Array
    inflow: Array
    walk: Array
    walk_scale: Array
    ban: Array
    swell: Array
    arrivals_closed: Array


class Sharing(NamedTuple):
    """Where in the country they are.

    Attributes:
        size: log relative size of a place within its country [p].
        start_place: the same, by papers, at the start [p, s].
        pull, pull_papers: log relative pull of a place on arrivals beyond its size [p], [p, k].
        drift, drift_scale: steps of the walk of log pull [p, y], log of their scale [1].
    """

    size: Array
    start_place: Array
    pull: Array
    pull_papers: Array
    drift: Array
    drift_scale: Array


class Reporting(NamedTuple):
    """How reports differ from what is.

    Attributes:
        kind_bias: log bias common to a kind of source [n]; source_bias of each source [j].
        shared_bias: log bias common to all who lean on what is said of a country [c].
        source_spread: log of the spread of a source [j].
        slack: log of how far "at least" and "at most" stand from the figure meant [2].
    """

    kind_bias: Array
    shared_bias: Array
    source_bias: Array
    source_spread: Array
    slack: Array


class Parameters(NamedTuple):
    """All of them by group; also used for the gradient with respect to each."""

    staying: Staying
    switching: Switching
    arriving: Arriving
    sharing: Sharing
    reporting: Reporting


def names() -> tuple[str, ...]:
    """The blocks in the order in which they stand in the vector."""
    groups = (Staying, Switching, Arriving, Sharing, Reporting)
    return tuple(name for group in groups for name in group._fields)


def block(par: Parameters, name: str) -> Array:
    """The block of a name."""
    found: Array = next(getattr(group, name) for group in par if name in group._fields)
    return found


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each block stands in the vector."""

    shapes: Mapping[str, tuple[int, ...]]

    @property
    def size(self) -> int:
        """How many parameters there are."""
        return sum(prod(shape) for shape in self.shapes.values())

    def views(self, vector: Array) -> Parameters:
        """The blocks as views of `vector`: writing to one writes to the other."""
        blocks, start = {}, 0
        for name in names():
            stop = start + prod(self.shapes[name])
            blocks[name] = vector[start:stop].reshape(self.shapes[name])
            start = stop
        return Parameters(
            Staying(*map(blocks.__getitem__, Staying._fields)),
            Switching(*map(blocks.__getitem__, Switching._fields)),
            Arriving(*map(blocks.__getitem__, Arriving._fields)),
            Sharing(*map(blocks.__getitem__, Sharing._fields)),
            Reporting(*map(blocks.__getitem__, Reporting._fields)),
        )

    def mask(self, chosen: frozenset[str]) -> npt.NDArray[np.bool_]:
        """True for the entries of the named blocks."""
        marks = np.zeros(self.size)
        par = self.views(marks)
        for name in chosen:
            block(par, name)[...] = 1.0
        return marks.astype(bool)
