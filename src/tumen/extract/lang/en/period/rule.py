"""A rule of the grammar, and what the rules' builders share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tumen.extract.calendar import Grain, cell
from tumen.extract.lang.en.period.lexicon import value
from tumen.extract.lang.en.period.pattern import Hit
from tumen.extract.lang.en.period.reading import (
    Dated,
    Fixed,
    Named,
    Origin,
    Part,
    Reading,
    Shifted,
    Toward,
)

Build = Callable[[Hit], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what its matches mean; a builder may say that a match is no time after all."""

    id: str
    pattern: str
    build: Build


def year_number(hit: Hit) -> int | None:
    """The year that the hit names in digits ("1990") or words ("nineteen ninety")."""
    if "year" in hit:
        return hit.number("year")
    words = [word for word in hit.words("spoken") if word not in {"-", "and"}]
    if not words:
        return None
    if words[:2] == ["two", "thousand"]:
        return 2000 + sum(int(value("ONES", word)) for word in words[2:])
    century, *rest = [word for word in words if word != "hundred"]
    years = [int(value("TENS" if at == 0 else "ONES", word)) for at, word in enumerate(rest)]
    return int(value("HUNDREDS", century)) * 100 + sum(years)


def fixed(grain: Grain, index: int) -> Fixed | None:
    """The cell of that number, if the calendar has it."""
    found = cell(grain, index)
    return Fixed(found) if found else None


def toward(hit: Hit) -> tuple[Toward | None, Origin]:
    """Which way "last", "this", "next", "the following" point, and from where."""
    if "mentioned" in hit:
        return Toward(hit.get("mentioned")), Origin.MENTION
    for name in ("before", "after", "now"):
        if name in hit:
            return Toward(hit.get(name)), Origin.NOW
    return None, Origin.NOW


def shift(grain: Grain, hit: Hit) -> Shifted | None:
    """The cell that "last", "this", "next" or "that" picks out of those of one size."""
    direction, origin = toward(hit)
    return Shifted(grain, direction.value, origin) if direction else None


def names_year(hit: Hit) -> bool:
    """Whether a phrase says in which year its cell lies: "May 1990", "May last year"."""
    return "whole" in hit or year_number(hit) is not None


def greater(hit: Hit) -> Dated | None:
    """The year that a phrase puts its cell in; None where it names none."""
    number = year_number(hit)
    if number is not None:
        return fixed(Grain.YEAR, number)
    return shift(Grain.YEAR, hit) if "whole" in hit else None


def named(hit: Hit, grain: Grain, cycle: Grain, place: int | tuple[int, ...]) -> Named:
    """The cell of that name, in the year that the hit gives or where "last" or "next" point."""
    places = place if isinstance(place, tuple) else (place,)
    if names_year(hit):
        return Named(grain, cycle, places, greater(hit))
    return Named(grain, cycle, places, None, *toward(hit))


def ordinal(hit: Hit) -> int:
    """The ordinal that a hit names, in digits or words."""
    return hit.number("ordinal") or int(value("ORDINAL", hit.words("ordinal")[0]))


def day_number(hit: Hit) -> int:
    """The day of the month that a hit names, in digits or as an ordinal."""
    return hit.number("day") or int(value("ORDINAL", hit.words("day")[0]))


def named_day(hit: Hit) -> Dated | None:
    """The day that the piece ``$date`` names."""
    if "month" in hit:
        place = (hit.get("month"), day_number(hit))
        return Named(Grain.DAY, Grain.YEAR, place, greater(hit))
    if "weekday" in hit:
        return named(hit, Grain.DAY, Grain.WEEK, hit.get("weekday"))
    return Shifted(Grain.DAY, hit.get("deictic")) if "deictic" in hit else None


def part(hit: Hit) -> Part | None:
    """Which part of its cell a phrase means."""
    if "halves" in hit:
        return Part.FIRST_HALF if hit.words("halves") == ["first"] else Part.SECOND_HALF
    for name in ("early", "opening", "middle", "close"):
        if name in hit:
            found = hit.get(name)
            return Part(found) if found else None
    return None
