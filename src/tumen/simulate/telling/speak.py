"""Reporters: who says what, when, and how roughly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import exp

import numpy as np

from tumen.model import Factuality, Kind, PermitClass
from tumen.simulate.engine.plan import Table, months_of
from tumen.simulate.telling.count import STOCKS, rows, stretch, total
from tumen.simulate.telling.saying import Saying, Stretch
from tumen.simulate.world.records import PlaceRule, Reporter, Voice, World

FACTUALITY = {
    Voice.OFFICIAL: Factuality.ASSERTED,
    Voice.INTELLIGENCE: Factuality.ESTIMATED,
    Voice.ADVOCACY: Factuality.ESTIMATED,
    Voice.OUTLET: Factuality.REPORTED,
    Voice.ANONYMOUS: Factuality.REPORTED,
}
TAILS = 5  # degrees of freedom of errors: now and then a figure is far off


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to speak of."""

    world: World
    tally: Table
    months: tuple[str, ...]

    def places(self, place: PlaceRule | None, country: str) -> list[int]:
        """The places of the tally that a place, or the whole of a country, is made of."""
        if place is not None:
            return [self.world.places.index(place)]
        return [i for i, one in enumerate(self.world.places) if one.code[:2] == country]


def first_hand(world: World, tally: Table, rng: np.random.Generator) -> list[Saying]:
    """Everything that reporters say of their own, in the order of the reporters."""
    known = Known(world, tally, months_of(world))
    start = date.fromisoformat(f"{known.months[0]}-01")
    said = []
    for reporter in world.reporters:
        years = len(known.months) / 12
        for _ in range(rng.poisson(reporter.per_year * years)):
            published = start + timedelta(days=int(rng.integers(0, int(365 * years))))
            saying = _say(known, reporter, published, rng)
            if saying is not None:
                said.append(saying)
    return said


def _say(
    known: Known, reporter: Reporter, published: date, rng: np.random.Generator
) -> Saying | None:
    """A statement published on a day; None where there is nothing to be said."""
    kind = reporter.kinds[int(rng.integers(len(reporter.kinds)))]
    knows = published - timedelta(days=1 + int(rng.exponential(reporter.delay)))
    before = [month for month in known.months if month < f"{knows:%Y-%m}"]
    if not before or (when := stretch(reporter, kind, before[-1])).first < known.months[0]:
        return None
    saying = Saying(
        number=0,
        reporter=reporter,
        outlet=reporter.outlets[int(rng.integers(len(reporter.outlets)))],
        published=published,
        kind=kind,
        country=next(one for one in known.world.countries if one.code == reporter.country),
        place=None if rng.random() < reporter.whole else _place(known, reporter, rng),
        papers=() if kind is Kind.OVERSTAY else reporter.papers,
        when=when,
        low=None,
        high=None,
        factuality=FACTUALITY[reporter.kind],
    )
    figure = _seen(known, saying, rng) * _error(reporter, len(before), rng)
    return _told(saying, figure, rng) if figure >= 1 else None


def _place(known: Known, reporter: Reporter, rng: np.random.Generator) -> PlaceRule:
    there = [
        place
        for place in known.world.places
        if place.code in reporter.places
        or (not reporter.places and place.code[:2] == reporter.country)
    ]
    return there[int(rng.integers(len(there)))]


def _seen(known: Known, saying: Saying, rng: np.random.Generator) -> int:
    """What is so, or the part of it that is taken for the whole.

    Who speaks of a country may have one place of it in mind, and who speaks of everyone in a place
    may have those on work papers in mind.
    """
    reporter, place, papers = saying.reporter, saying.place, saying.papers
    if rng.random() < reporter.confuses:
        if place is None:
            place = _place(known, reporter, rng)
        elif not papers and saying.kind is not Kind.OVERSTAY:
            papers = (PermitClass.WORK,)
    assert saying.when is not None  # it is taken away only from what is told
    first, last = known.months.index(saying.when.first), known.months.index(saying.when.last)
    months = slice(last if saying.kind in STOCKS else first, last + 1)
    at = known.places(place, reporter.country), months
    return total(known.tally, at, rows(saying.kind, papers))


def _error(reporter: Reporter, months: int, rng: np.random.Generator) -> float:
    """What is said over what is so, as a ratio."""
    return float(
        reporter.bias
        * exp(reporter.drift * months / 12)
        * exp(reporter.spread * rng.standard_t(TAILS))
    )


def _told(saying: Saying, figure: float, rng: np.random.Generator) -> Saying:
    """Rounded, bounded or not, dated or not."""
    reporter, form = saying.reporter, rng.random()
    low: int | None = rounded(figure, reporter.digits)
    high = low
    if form < reporter.at_least:
        low, high = rounded(figure * rng.uniform(0.7, 1.0), reporter.digits), None
    elif form < reporter.at_least + reporter.ranges:
        low = rounded(figure * rng.uniform(0.7, 0.95), reporter.digits)
        high = max(low + 1, rounded(figure * rng.uniform(1.05, 1.4), reporter.digits))
    when: Stretch | None = None if rng.random() < reporter.undated else saying.when
    return replace(saying, low=low, high=high, when=when)


def rounded(figure: float, digits: int) -> int:
    """A figure with so many significant digits, never below 1."""
    return max(1, round(float(f"{figure:.{digits}g}")))


def numbered(said: Iterable[Saying], start: int = 0) -> Iterator[Saying]:
    """Sayings with numbers in order of publication."""
    ordered = sorted(said, key=lambda one: (one.published, one.outlet, one.reporter.name))
    return (replace(one, number=number) for number, one in enumerate(ordered, start))
