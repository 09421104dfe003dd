"""Figures, times and places in words, each in one of several ways."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from tumen.simulate.telling.saying import Saying, Stretch

EXACT = 3  # significant digits from which on nobody says "about"
SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def count(saying: Saying, rng: np.random.Generator) -> str:
    """The figure with its bounds."""
    match saying.low, saying.high:
        case int(low), None:
            return f"{_one(('at least', 'no fewer than', 'at least'), rng)} {_number(low)}"
        case None, int(high):
            return f"at most {_number(high)}"
        case int(low), int(high) if low != high:
            return _one((f"between {low:,} and {high:,}", f"{low:,} to {high:,}"), rng)
        case _:
            return _figure(saying.low or 0, rng)


def _figure(figure: int, rng: np.random.Generator) -> str:
    """A round figure may be called one."""
    if figure < 10 or len(str(figure).rstrip("0")) >= EXACT:
        return _number(figure)
    about = _one(("", "", "about ", "some ", "around ", "roughly "), rng)
    return f"{about}{figure:,}"


def _number(figure: int) -> str:
    return SMALL[figure - 1] if 0 < figure < 10 else f"{figure:,}"


def times(when: Stretch | None, published: date, rng: np.random.Generator) -> Mapping[str, str]:
    """What a saying speaks of as a point in time (`at`) and as a time (`during`)."""
    if when is None:
        return {"at": "", "during": ""}
    year, month = int(when.last[:4]), int(when.last[5:])
    if when.first != when.last:
        during = ["last year"] if year == published.year - 1 else []
        return {"at": f"at the end of {year}", "during": _one((f"in {year}", *during), rng)}
    name = f"{month_name[month]} {year}"
    ago = (published.year - year) * 12 + published.month - month
    at, during = [f"in {name}", f"at the end of {name}", f"as of {name}"], [f"in {name}"]
    if ago == 1:
        at, during = [*at, "last month", "at the end of last month"], [*during, "last month"]
    elif year == published.year:
        at, during = [*at, f"in {month_name[month]}"], [*during, f"in {month_name[month]}"]
    return {"at": _one(at, rng), "during": _one(during, rng)}


def places(saying: Saying, rng: np.random.Generator, *, known: bool) -> Mapping[str, str]:
    """Where, by name; where the place was `known` from before it may go unnamed."""
    name = saying.country.name
    if saying.place is not None:
        name = saying.place.name
    if known and rng.random() < 0.5:
        again = "in the province" if saying.place is not None else "in the country"
        here = _one(("there", again), rng)
        return {
            "in_place": here,
            "to_place": "there",
            "from_place": "from there",
            "place": name,
        }
    return {
        "in_place": f"in {name}",
        "to_place": f"to {name}",
        "from_place": f"from {name}",
        "place": name,
    }


def _one(choices: Sequence[str], rng: np.random.Generator) -> str:
    return choices[int(rng.integers(len(choices)))]
