"""All testimonies together: echoes merged, the rest read, the arrays filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from math import hypot, log, log1p
from typing import NamedTuple

import numpy as np

from tumen.estimate.dynamics.calendar import Integers
from tumen.estimate.likelihood.terms import NO_SHARE, Cells, Terms
from tumen.estimate.observations.reading import SHOWN, Counted, Says, reading
from tumen.estimate.observations.span import months_of
from tumen.estimate.observations.testimony import Testimony
from tumen.estimate.observations.weight import NO_LIKELIHOOD, precision, rounding
from tumen.estimate.setting.grid import Grid
from tumen.estimate.setting.priors import Priors
from tumen.model import ClaimUse, Use
from tumen.model.quantity import Number
from tumen.wording import say

CODES = {Says.FIGURE: 0, Says.AT_LEAST: 1, Says.AT_MOST: 2, Says.RANGE: 3}


@dataclass(frozen=True, slots=True)
class Observation:
    """One testimony that enters the likelihood.

    Attributes:
        low, high: on the log scale of `Terms`.
        places: of the grid.
        firmness: factor on the spread of the source; `rounding` is a spread of its own.
    """

    testimony: Testimony
    counted: Counted
    says: Says
    low: float
    high: float
    places: tuple[int, ...]
    firmness: float
    rounding: float

    @property
    def source(self) -> tuple[str, str]:
        """Name and kind."""
        return self.testimony.source, self.testimony.source_kind


@dataclass(frozen=True, slots=True)
class Gathered:
    """The observations, and what became of every claim, in the claims' order."""

    observations: tuple[Observation, ...]
    uses: tuple[ClaimUse, ...]


def gather(
    testimonies: Sequence[Testimony], grid: Grid, without: frozenset[str] = frozenset()
) -> Gathered:
    """Read the testimonies, one for each origin, leaving out the sources named in `without`.

    Of the testimonies of one origin that which comes first speaks; where it cannot be used, the
    next of them that can, at the time of the first.
    """
    observed: dict[str, Observation] = {}
    uses = {}
    for testimony in _first_ones_first(testimonies):
        made = _observe(testimony, grid, observed, without)
        uses[testimony.id] = _use(testimony, made, months_of(testimony, grid).edtf)
        if isinstance(made, Observation):
            observed[testimony.root] = made
    return Gathered(tuple(observed.values()), tuple(uses[one.id] for one in testimonies))


def _first_ones_first(testimonies: Sequence[Testimony]) -> list[Testimony]:
    """Firsts before their echoes, and all of one origin dated as of the first."""
    by_id = {testimony.id: testimony for testimony in testimonies}
    dated = []
    for testimony in testimonies:
        first = by_id.get(testimony.root, testimony)
        as_of, published = first.as_of or testimony.as_of, first.published or testimony.published
        dated.append(replace(testimony, as_of=as_of, published=published))
    return sorted(dated, key=lambda s: s.id != s.root)


class _No(NamedTuple):
    """A testimony that does not enter, and why."""

    use: Use
    because: str


def _observe(
    testimony: Testimony, grid: Grid, observed: Mapping[str, Observation], without: frozenset[str]
) -> Observation | _No:
    if testimony.source in without:
        return _No(Use.LEFT_OUT, say("its source was to be left out"))
    if testimony.factuality in NO_LIKELIHOOD:
        return _No(Use.SHOWN, NO_LIKELIHOOD[testimony.factuality])
    if testimony.root in observed:
        first = observed[testimony.root].testimony.id
        return _No(
            Use.ECHO, say("it has the same origin as {first}, which counts once", first=first)
        )
    counted = reading(testimony, grid)
    if isinstance(counted, str):
        return _No(Use.SHOWN if counted.endswith(SHOWN) else Use.UNUSABLE, counted)
    return _laid(testimony, counted, grid)


def _laid(testimony: Testimony, counted: Counted, grid: Grid) -> Observation | _No:
    """Lay what is counted on places, and its figure on the log scale."""
    if (wrong := _counts_nobody(testimony, counted)) is not None:
        return _No(Use.UNUSABLE, wrong)
    areas = [grid.within(*area) for area in testimony.areas]
    if not all(areas):
        return _No(Use.UNUSABLE, say("it speaks of places other than those asked for"))
    bounds = _bounds(testimony, counted)
    if isinstance(bounds, str):
        return _No(Use.UNUSABLE, bounds)
    places = tuple(sorted({place for area in areas for place in area}))
    firmness = precision(testimony, dated=months_of(testimony, grid).dated)
    return Observation(testimony, counted, *bounds, places, firmness, rounding(testimony))


def _counts_nobody(testimony: Testimony, counted: Counted) -> str | None:
    """Why its number stands for nobody, where it does."""
    if testimony.share is not None and not counted.base:
        return say("it does not say of whom it is a share")
    if any(bound is not None and bound < 0 for bound in (testimony.low, testimony.high)):
        return say("a number below nought counts nobody")
    return None


def _bounds(testimony: Testimony, counted: Counted) -> tuple[Says, float, float] | str:
    """How the figure bounds, and its logs."""
    given = testimony.share or testimony
    log_of = _log_share if testimony.share else _log_count
    low = None if given.low is None else log_of(given.low)
    high = None if given.high is None else log_of(given.high)
    match low, high, counted.bound:
        case None, None, _:
            return say("it gives no number")
        case None, float(), Says.AT_LEAST:
            return say("it bounds from above what its kind bounds from below")
        case float(), None, Says.AT_MOST:
            return say("it bounds from below what its kind bounds from above")
        case (None, float(at), _) | (float(), float(at), Says.AT_MOST):
            return Says.AT_MOST, at, at
        case (float(at), None, _) | (float(at), float(), Says.AT_LEAST):
            return Says.AT_LEAST, at, at
        case float(one), float(other), _:
            return (Says.FIGURE if one == other else Says.RANGE), one, other
    raise AssertionError(counted.bound)


def _log_count(number: Number | Fraction) -> float:
    return log1p(float(number))


def _log_share(part: Number | Fraction) -> float:
    return log(float(part) + NO_SHARE)


def _use(testimony: Testimony, made: Observation | _No, as_of: str | None) -> ClaimUse:
    reads = None
    if isinstance(made, Observation):
        reads = f"{made.says.replace('_', ' ')}: {made.counted.words}"
        made = _No(Use.USED, "it is weighed")
    use, because = made
    return ClaimUse(testimony.id, testimony.kind, use, because, testimony.source, as_of, reads)


def sources_of(observations: Iterable[Observation]) -> tuple[tuple[str, str], ...]:
    """Names and kinds, in order."""
    return tuple(sorted({o.source for o in observations}))


def terms(
    observations: Sequence[Observation], grid: Grid, priors: Priors
) -> tuple[Terms, tuple[str, ...]]:
    """The observations as arrays, and the kind of each of their sources."""
    sources = sources_of(observations)
    kinds = {line.kind: i for i, line in enumerate(priors.sources)}
    leans = [float(line.leans) for line in priors.sources]
    at = {name: i for i, name in enumerate(sources)}
    meanings = [_Meaning.of(o) for o in observations]
    distinct = list(dict.fromkeys(meanings))
    index = {meaning: m for m, meaning in enumerate(distinct)}
    counted = [_Sum(one.rows, one.places, one.months) for one in distinct]
    shared = [_Sum(one.base, one.places, one.base_months) for one in distinct]
    together = list(dict.fromkeys(one.strips for one in (*counted, *shared)))
    made = Terms(
        says=_integers(CODES[o.says] for o in observations),
        low=np.array([o.low for o in observations], dtype=float),
        high=np.array([o.high for o in observations], dtype=float),
        precision=np.array([o.firmness for o in observations], dtype=float),
        source=_integers(at[o.source] for o in observations),
        kind=_integers(kinds[kind] for _, kind in sources),
        leans=np.array([leans[kinds[kind]] for _, kind in sources]),
        meaning=_integers(index[meaning] for meaning in meanings),
        series=_series(together, grid),
        functional=_over_months(counted, together, grid),
        base=_over_months(shared, together, grid),
        spoken_of=_cells(_spoken_of(one, grid) for one in distinct),
        rough=np.array([hypot(float(priors.floor), o.rounding) for o in observations]),
    )
    return made, tuple(kind for _, kind in sources)


def _spoken_of(meaning: _Meaning, grid: Grid) -> Sequence[tuple[int, float]]:
    """The countries that numbers speak of, each for as much as the others; none for shares."""
    if meaning.base:
        return ()
    names = sorted({grid.places[place][:2] for place in meaning.places})
    return [(grid.countries.index(name), 1.0 / len(names)) for name in names]


def _integers(values: Iterable[int]) -> Integers:
    return np.array(list(values), dtype=np.int64)


Weights = tuple[tuple[int, float], ...]


class _Meaning(NamedTuple):
    """What an observation counts, so that those that count the same are summed up once."""

    rows: Weights
    months: Weights
    base: Weights
    base_months: Weights
    places: tuple[int, ...]

    @classmethod
    def of(cls, observation: Observation) -> _Meaning:
        """The meaning, in one order of rows and months."""
        one = observation.counted
        rows, months, base, base_months = (
            tuple(sorted(part.items()))
            for part in (one.rows, one.months, one.base, one.base_months)
        )
        return cls(rows, months, base, base_months, observation.places)


class _Sum(NamedTuple):
    """A sum over rows and places of the accounts, and over months."""

    rows: Weights
    places: tuple[int, ...]
    months: Weights

    @property
    def strips(self) -> tuple[Weights, tuple[int, ...]]:
        """What is summed in each month."""
        return self.rows, self.places


def _series(together: Iterable[tuple[Weights, tuple[int, ...]]], grid: Grid) -> Cells:
    return _cells(
        [(row * len(grid.places) + place, weight) for (row, weight), place in product(rows, places)]
        for rows, places in together
    )


def _over_months(
    sums: Iterable[_Sum], together: Sequence[tuple[Weights, tuple[int, ...]]], grid: Grid
) -> Cells:
    index = {strips: k for k, strips in enumerate(together)}
    return _cells(
        [(index[one.strips] * grid.length + month, weight) for month, weight in one.months]
        for one in sums
    )


def _cells(sums: Iterable[Sequence[tuple[int, float]]]) -> Cells:
    starts, cells, weights = [0], [], []
    for weighted in sums:
        cells += [cell for cell, _ in weighted]
        weights += [weight for _, weight in weighted]
        starts.append(len(cells))
    return Cells(np.array(starts), np.array(cells, dtype=np.int64), np.array(weights, dtype=float))
