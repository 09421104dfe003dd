"""From priors and a grid to the arrays that the kernels read."""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np

from tumen.estimate.dynamics.calendar import Calendar, knot_count, knots
from tumen.estimate.dynamics.parameters import Array, Layout, Reporting, block, names
from tumen.estimate.setting.grid import Grid, month_number
from tumen.estimate.setting.priors import BY_PAPERS, ENTRY, PAPERS, Priors, Spell

QUARTER, YEAR = 3, 12

_LOGIT = frozenset(
    {
        *("exit", "exits_closed", "wind", "switch_closed", "back"),
        *("lapse", "lapse_closed", "lapse_work", "lapse_other", "recall"),
    }
)
_PLAIN = frozenset({"lapse_rise", "pace", "swell", "walk", "drift"})


@dataclass(frozen=True, slots=True)
class World:
    """Everything fixed before inference: ``parameters = centre + spread * theta``."""

    grid: Grid
    calendar: Calendar
    layout: Layout
    centre: Array
    spread: Array


def world(grid: Grid, priors: Priors, kinds: tuple[str, ...]) -> World:
    """Lay the priors out over the grid and the sources, of which `kinds` gives the kind of each."""
    layout = Layout(_shapes(grid, priors, kinds))
    centre, spread = np.zeros(layout.size), np.ones(layout.size)
    centres, spreads = layout.views(centre), layout.views(spread)
    for name in names():
        _fill(name, block(centres, name), block(spreads, name), (grid, priors))
    _fill_sources(centres.reporting, priors, kinds)
    return World(grid, _calendar(grid, priors), layout, centre, spread)


def _shapes(grid: Grid, priors: Priors, kinds: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    c, p, s, k = len(grid.countries), len(grid.places), len(PAPERS), len(ENTRY)
    quarters, years = knot_count(grid.length, QUARTER), knot_count(grid.length, YEAR)
    by_country = (
        *("lapse", "lapse_rise", "lapse_month", "lapse_closed", "lapse_work", "lapse_other"),
        *("ban", "wind", "switch_closed", "arrivals_closed", "exits_closed", "level"),
        *("pace", "back", "shared_bias"),
    )
    return {
        **dict.fromkeys(by_country, (c,)),
        **dict.fromkeys(("mix", "exit", "coverage"), (c, s)),
        **dict.fromkeys(("size", "pull"), (p,)),
        **dict.fromkeys(("walk_scale",), (k,)),
        **dict.fromkeys(("slack", "recall"), (2,)),
        "drift_scale": (1,),
        **dict.fromkeys(("source_bias", "source_spread"), (len(kinds),)),
        "inflow": (c, k),
        **dict.fromkeys(("switch", "swell"), (c, 2)),
        "walk": (c, k, quarters),
        "start_place": (p, s),
        "pull_papers": (p, k),
        "drift": (p, years),
        "kind_bias": (len(priors.sources),),
    }


def _fill(name: str, centre: Array, spread: Array, given: tuple[Grid, Priors]) -> None:
    grid, priors = given
    if name == "level":
        lines = [priors.country(code) for code in grid.countries]
        centre[:] = [log(line.median) for line in lines]
        spread[:] = [line.spread for line in lines]
    elif name in BY_PAPERS:
        for i, papers in enumerate(BY_PAPERS[name]):
            centre[..., i], spread[..., i] = _prior(name, papers, given)
    elif name not in {"walk", "drift"}:
        centre[...], spread[...] = _prior(name, None, given)


def _prior(name: str, papers: str | None, given: tuple[Grid, Priors]) -> tuple[float, float]:
    grid, priors = given
    line = priors.parameter(name, papers)
    if line.month is not None:
        return float(month_number(line.month) - grid.first), float(line.spread)
    assert line.median is not None  # `load_priors` sees to it
    return _linked(name, float(line.median)), float(line.spread)


def _linked(name: str, median: float) -> float:
    if name in _PLAIN:
        return median
    if name == "switch":
        median *= 2.0
    if name in _LOGIT or name == "switch":
        return log(median / (1.0 - median))
    return log(median)


def _fill_sources(centres: Reporting, priors: Priors, kinds: tuple[str, ...]) -> None:
    lines = {line.kind: line for line in priors.sources}
    centres.kind_bias[:] += [log(line.bias) for line in priors.sources]
    centres.source_spread[:] += [log(lines[kind].spread) for kind in kinds]


def _calendar(grid: Grid, priors: Priors) -> Calendar:
    dates, month = priors.calendar, np.arange(grid.length) + grid.first
    recall = np.zeros(grid.length)
    for part in dates.recall.spread_over:
        recall[month == month_number(part.month)] = part.share
    closed = _during(month, dates.closure)
    return Calendar(
        country=np.array([grid.countries.index(place[:2]) for place in grid.places]),
        ban=(month >= month_number(dates.ban.month)).astype(float),
        wind=_during(month, dates.wind_down),
        recall=recall,
        closed=np.tile(closed, (len(grid.countries), 1)),
        quarters=knots(grid.length, QUARTER),
        years=knots(grid.length, YEAR),
    )


def _during(month: np.ndarray[tuple[int], np.dtype[np.int64]], spell: Spell) -> Array:
    first, last = month_number(spell.first), month_number(spell.last)
    return ((month >= first) & (month <= last)).astype(float)
