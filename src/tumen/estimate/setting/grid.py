"""The places and months that an estimate covers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tumen.errors import BadMonths, BadPlaces

_MONTH = r"\d{4}-(?:0[1-9]|1[0-2])"
_MONTHS = re.compile(rf"({_MONTH})\.\.({_MONTH})")
_PLACE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
ELSEWHERE = "-*"
LONGEST = 240


def month_number(month: str) -> int:
    """Months since year 0: differences of these count months."""
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def month_name(number: int) -> str:
    """The inverse of `month_number`."""
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


@dataclass(frozen=True, slots=True)
class Grid:
    """What is estimated: places within countries, months from first to last.

    Attributes:
        places: in order; `elsewhere("CN")` is what lies in China outside the other places.
        first, length: the first month as `month_number`, and how many there are.
    """

    places: tuple[str, ...]
    first: int
    length: int

    @property
    def countries(self) -> tuple[str, ...]:
        """Countries in order of their first place."""
        return tuple(dict.fromkeys(place[:2] for place in self.places))

    @property
    def months(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(month_name(self.first + t) for t in range(self.length))

    def index(self, day: date) -> int:
        """The month of a day; negative or past `length` where it lies outside."""
        return day.year * 12 + day.month - 1 - self.first

    def within(self, country: str | None, subdivision: str | None = None) -> tuple[int, ...]:
        """The places that make up an area; empty where they do not cover just that.

        A subdivision that is no place of its own lies in what is elsewhere in its country and
        is only a part of that, so it has none.
        """
        if subdivision is not None and subdivision in self.places:
            return (self.places.index(subdivision),)
        if subdivision is not None or country is None:
            return ()
        return tuple(i for i, place in enumerate(self.places) if place[:2] == country)


def elsewhere(country: str) -> str:
    """The code of what lies in a country outside the places named."""
    return country + ELSEWHERE


def grid(places: Iterable[str], months: str) -> Grid:
    """The grid for places such as ``CN-JL``, ``RU`` and months such as ``2017-01..2020-12``.

    A country named beside some of its subdivisions stands for the whole, so that what lies
    elsewhere becomes a place; a country of which only subdivisions are named consists of them.

    Raises:
        BadPlaces: a code of another form, one given twice, or none at all.
        BadMonths: another form, an end before its start, or more than 20 years.
    """
    named = tuple(dict.fromkeys(place.strip().upper() for place in places))
    wrong = [place for place in named if not _PLACE.fullmatch(place)]
    if wrong or not named:
        raise BadPlaces(wrong[0] if wrong else "")
    divided = {place[:2] for place in named if len(place) > 2}
    listed = [elsewhere(p) if p in divided else p for p in named]
    match = _MONTHS.fullmatch(months)
    if match is None:
        raise BadMonths(months)
    first, last = month_number(match[1]), month_number(match[2])
    if not 2 <= last - first + 1 <= LONGEST:
        raise BadMonths(months)
    return Grid(tuple(sorted(listed)), first, last - first + 1)
