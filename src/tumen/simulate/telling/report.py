"""Sayings gathered into reports, as outlets print them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tumen.simulate.telling.saying import Saying

LONGEST = 4  # sayings in one report
WAIT = timedelta(days=10)  # for which an outlet holds what it has


@dataclass(frozen=True, slots=True)
class Report:
    """What an outlet prints on one day; the sayings bear that day."""

    number: int
    outlet: str
    published: date
    sayings: tuple[Saying, ...]


def reports(said: Iterable[Saying]) -> tuple[Report, ...]:
    """Reports in order of publication; what one outlet has within some days on one country is one.

    Echoes stand alone, because what they repeat was printed already.
    """
    held: dict[tuple[str, str], list[Saying]] = {}
    printed: list[Sequence[Saying]] = []
    for saying in said:
        if saying.first is not None:
            printed.append([saying])
            continue
        key = saying.outlet, saying.country.code
        group = held.setdefault(key, [])
        if group and (len(group) >= LONGEST or saying.published - group[0].published > WAIT):
            printed.append(held.pop(key))
            group = held.setdefault(key, [])
        group.append(saying)
    printed += held.values()
    ordered = sorted(printed, key=lambda group: (group[-1].published, group[-1].number))
    return tuple(_printed(number, group) for number, group in enumerate(ordered))


def _printed(number: int, group: Sequence[Saying]) -> Report:
    day = group[-1].published
    return Report(number, group[0].outlet, day, tuple(replace(one, published=day) for one in group))
