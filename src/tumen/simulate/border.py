"""What the parties would publish of a run: entries by purpose, permits, crossings of each port.

None of it counts persons. Who renews by a trip enters every month; a ministry's permits leave out
whoever has none; a port counts both ways.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields

from tumen.simulate.engine.plan import Table, months_of
from tumen.simulate.engine.state import ARRIVED, CLASSES, ISSUED, LEFT, RENEWED, RETURNED, STOCK
from tumen.simulate.world.fit import CLASSES as NAMES
from tumen.simulate.world.records import World

PURPOSES = ("work", "private", "tourism", "study", "study", "official")
"""The purpose of entry that goes with each class, in the words of Russia's border service."""


@dataclass(frozen=True, slots=True)
class Statistic:
    """One published number: of a country or a border point, for a quarter, month or year's end."""

    series: str
    publisher: str
    place: str
    period: str
    category: str
    count: int


def statistics(world: World, tally: Table) -> tuple[Statistic, ...]:
    """Everything that is published, in the order of series, place and time."""
    return (*_entries(world, tally), *_permits(world, tally), *_crossings(world, tally))


def as_csv(found: tuple[Statistic, ...]) -> str:
    """The numbers as a table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(field.name for field in fields(Statistic))
    writer.writerows(map(astuple, found))
    return out.getvalue()


def _within(world: World, tally: Table) -> Iterator[tuple[str, Table]]:
    """Each country and its tally [month, row]."""
    codes = [place.code[:2] for place in world.places]
    for country in sorted(set(codes)):
        yield country, tally[[i for i, code in enumerate(codes) if code == country]].sum(axis=0)


def _entries(world: World, tally: Table) -> Iterator[Statistic]:
    """Entries by purpose and quarter, as a border service gives them: renewals count each time."""
    months = months_of(world)
    for country, counted in _within(world, tally):
        for start in range(0, len(months) - 2, 3):
            year, quarter = months[start][:4], (int(months[start][5:]) + 2) // 3
            for purpose in dict.fromkeys(PURPOSES):
                rows = [
                    first + k
                    for first in (ARRIVED, RETURNED, RENEWED)
                    for k in range(CLASSES)
                    if PURPOSES[k] == purpose
                ]
                count = int(counted[start : start + 3, rows].sum())
                period = f"{year}-{32 + quarter}"
                yield Statistic(
                    "entries", f"border service, {country}", country, period, purpose, count
                )


def _permits(world: World, tally: Table) -> Iterator[Statistic]:
    """Work permits valid at the end of each year, and papers issued in it, as a ministry does."""
    months = months_of(world)
    for country, counted in _within(world, tally):
        ministry = f"labour ministry, {country}"
        for end, month in enumerate(months):
            if month.endswith("-12"):
                valid = int(counted[end, STOCK])
                yield Statistic("permits_valid", ministry, country, month, "work", valid)
                for k, name in enumerate(NAMES):
                    count = int(counted[max(0, end - 11) : end + 1, ISSUED + k].sum())
                    yield Statistic("papers_issued", ministry, country, month[:4], name, count)


def _crossings(world: World, tally: Table) -> Iterator[Statistic]:
    """Passages in and out at each border point and month, as its customs count them."""
    months = months_of(world)
    for point in world.border_points:
        here = [i for i, place in enumerate(world.places) if place.border_point == point.name]
        counted = tally[here].sum(axis=0)
        for at, month in enumerate(months):
            renewed = int(counted[at, RENEWED : RENEWED + CLASSES].sum())
            came = int(counted[at, ARRIVED : ARRIVED + CLASSES].sum())
            came += int(counted[at, RETURNED : RETURNED + CLASSES].sum())
            left = int(counted[at, LEFT : LEFT + CLASSES + 1].sum())
            for way, count in (("in", came + renewed), ("out", left + renewed)):
                yield Statistic(
                    "crossings", f"customs, {point.name}", point.name, month, way, count
                )
