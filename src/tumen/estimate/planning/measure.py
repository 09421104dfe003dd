"""What an observation would find in each draw, on the scale on which its error is normal."""

from __future__ import annotations

import numpy as np

from tumen.estimate.answer.areas import EVERYWHERE
from tumen.estimate.dynamics.accounts import ARRIVED, CROSSED, LEFT
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.hypotheses.shares import begins, recall_shares
from tumen.estimate.inference.target import Target
from tumen.estimate.planning.candidate import Candidate, Counts
from tumen.estimate.setting.grid import Grid, month_number
from tumen.model import Papers
from tumen.wording import say

_PAPERS = tuple(Papers)


def measured(candidate: Candidate, target: Target, draws: Array, repeats: int = 0) -> Array | str:
    """Values [draw, repetition], or why the observation cannot be made within the grid.

    A repetition is made a month after the one before; shares do not change.
    """
    grid = target.world.grid
    first = month_number(candidate.first) - grid.first
    last = month_number(candidate.last) - grid.first
    if first < 1 or last + repeats >= grid.length:
        return say("it lies outside the months asked for")
    places = _places(candidate, target, draws)
    if not places:
        return say("it is of a place outside those asked for")
    if candidate.counts is Counts.SHARE:
        return _shares(candidate, target, draws, repeats)
    rows = _rows(candidate)
    values = np.empty((len(draws), repeats + 1))
    for i, theta in enumerate(draws):
        series = target.follow(theta)[1].accounts[rows][:, places].sum(axis=(0, 1))
        for r in range(repeats + 1):
            before = 0.0 if candidate.counts is Counts.STOCK else series[first - 1]
            values[i, r] = np.log1p(max(series[last + r] - before, 0.0))
    return values


def said(candidate: Candidate, value: float) -> str:
    """A value in words: persons, entries or a percentage."""
    if candidate.counts is Counts.SHARE:
        return f"{1.0 / (1.0 + np.exp(-value)):.0%}"
    return f"{float(f'{np.expm1(value):.2g}'):,.0f}"


def _places(candidate: Candidate, target: Target, draws: Array) -> list[int]:
    grid: Grid = target.world.grid
    if candidate.place == "largest":
        accounts = target.follow(np.median(draws, axis=0))[1].accounts
        month = month_number(candidate.first) - grid.first
        return [int(accounts[:ARRIVED, :, month].sum(axis=0).argmax())]
    if candidate.place == EVERYWHERE:
        return list(range(len(grid.places)))
    if len(candidate.place) > 2:
        return [i for i, place in enumerate(grid.places) if place == candidate.place]
    return list(grid.within(candidate.place))


def _rows(candidate: Candidate) -> list[int]:
    if candidate.counts is Counts.CROSSINGS:
        return [CROSSED]
    start, end = (0, ARRIVED) if candidate.counts is Counts.STOCK else (LEFT, CROSSED)
    if candidate.papers is None:
        return list(range(start, end))
    return [start + _PAPERS.index(candidate.papers)]


def _shares(candidate: Candidate, target: Target, draws: Array, repeats: int) -> Array | str:
    start = begins(target)
    if start is None:
        return say("the months asked for leave out the recall")
    column = 0 if candidate.papers is Papers.WORK else 1
    shares = np.clip(recall_shares(target, draws, start)[0][:, column], 1e-4, 1.0 - 1e-4)
    logits = np.log(shares / (1.0 - shares))
    return np.repeat(logits[:, None], repeats + 1, axis=1)
