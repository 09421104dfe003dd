"""A world as the tables that the kernels read: everything dated is laid on months or days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from tumen.simulate.world.fit import CLASSES
from tumen.simulate.world.records import PlaceRule, Story, World

Array = npt.NDArray[np.float64]
Table = npt.NDArray[np.int32]

NEVER = 1 << 30


class Dated(Protocol):
    """A line that holds from a month on."""

    @property
    def since(self) -> str:
        """The month."""
        ...


D = TypeVar("D", bound=Dated)


class Rules(NamedTuple):
    """Numbers of the world file. Dates are days since the first of the first month, or `NEVER`."""

    ban: int
    ordered: int
    deadline: int
    shut: int
    reopened: int
    still_renewed: float
    overstays: float
    skips: float
    replaces: float
    waved: float
    sham: float
    delay: int
    patience: int
    returns_on: int
    gap: int
    spread: int
    least: int
    most: int


class Plan(NamedTuple):
    """All that the kernels are told; `tumen.simulate.engine.state` names the columns."""

    rules: Rules
    by_class: Array
    by_month: Array
    by_place: Array
    places: Table
    starts: Table
    capacity: Table


def plan(world: World) -> Plan:
    """Lay a world out."""
    months = months_of(world)
    points = [point.name for point in world.border_points]
    return Plan(
        rules=_rules(world),
        by_class=_by_class(world),
        by_month=_by_month(world, months),
        by_place=np.array([_of_place(world, place, months) for place in world.places]),
        places=_places(world, points),
        starts=_starts(months),
        capacity=np.array([point.capacity for point in world.border_points], dtype=np.int32),
    )


def months_of(world: World) -> tuple[str, ...]:
    """The names of its months."""
    first, last = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (world.first, world.last))
    return tuple(f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(first, last + 1))


def day_of(world: World, text: str | None) -> int:
    """A day as its number since the world's first; `NEVER` where there is none."""
    if text is None:
        return NEVER
    return (date.fromisoformat(text) - date.fromisoformat(f"{world.first}-01")).days


def story_of(world: World) -> Story:
    """The way in which this world's recall goes."""
    return {story.name: story for story in world.recall.stories}[world.recall.story]


def _starts(months: Sequence[str]) -> Table:
    first = np.array(months, dtype="datetime64[M]")
    days = np.append(first, first[-1] + 1).astype("datetime64[D]")
    starts: Table = (days - days[0]).astype(np.int32)
    return starts


def _rules(world: World) -> Rules:
    story, employment = story_of(world), world.employment
    return Rules(
        ban=day_of(world, world.ban.starts),
        ordered=day_of(world, world.recall.ordered),
        deadline=day_of(world, world.recall.deadline),
        shut=day_of(world, world.closure.shut),
        reopened=day_of(world, world.closure.reopened),
        still_renewed=world.ban.still_renewed,
        overstays=world.ban.overstayed,
        skips=employment.skips,
        replaces=employment.replaces,
        waved=world.customs.waved_through,
        sham=story.sham,
        delay=max(1, employment.delay),
        patience=world.customs.patience,
        returns_on=CLASSES.index(world.recall.returns_on),
        gap=world.recall.gap,
        spread=max(1, world.closure.spread),
        least=world.team.least,
        most=world.team.most,
    )


def _by_class(world: World) -> Array:
    """A row for each class and one for those without papers; shares present are summed up."""
    lines = {rule.papers: rule for rule in world.papers}
    present, becomes = np.cumsum(astuple(world.present)), astuple(world.ban.becomes)
    story, leaves = story_of(world), 1.0 - world.employment.extends
    rows = [
        (
            lines[papers].renewal_interval is not None,
            lines[papers].lasts,
            lines[papers].contract,
            present[k],
            becomes[k],
            astuple(story.coverage)[k],
            leaves,
        )
        for k, papers in enumerate(CLASSES)
    ]
    return np.array([*rows, (0, 0, 0, 1, 0, story.overstayed, leaves)], dtype=np.float64)


def _by_month(world: World, months: Sequence[str]) -> Array:
    """Raids a month at each employer, their reach, and what is issued, summed up by class."""
    raids, issued = _laid(world.raids, months), _laid(world.issued, months)
    return np.array(
        [
            (raid.per_year / 12, raid.reach, *np.cumsum(astuple(line.papers)))
            for raid, line in zip(raids, issued, strict=True)
        ]
    )


def _of_place(world: World, place: PlaceRule, months: Sequence[str]) -> list[tuple[float, float]]:
    """Tolerance, and teams that come anew, by month."""
    teams = place.arrivals / 1000 * place.persons * 2 / (world.team.least + world.team.most)
    lines = zip(_laid(place.tolerance, months), _laid(world.issued, months), strict=True)
    return [(step.level, teams * issued.arrivals) for step, issued in lines]


def _places(world: World, points: Sequence[str]) -> Table:
    """Persons at the start, first employer, number of employers, border point."""
    employers = [place.employers for place in world.places]
    firsts = np.cumsum([0, *employers[:-1]])
    return np.array(
        [
            (place.persons, first, place.employers, points.index(place.border_point))
            for place, first in zip(world.places, firsts, strict=True)
        ],
        dtype=np.int32,
    )


def _laid(lines: Sequence[D], months: Sequence[str]) -> list[D]:
    """For each month the line that holds."""
    return [max((x for x in lines if x.since <= month), key=lambda x: x.since) for month in months]
