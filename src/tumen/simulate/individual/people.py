"""Workers and teams as single things, for whoever wants the rules one worker at a time."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

import numpy as np

from tumen.simulate.engine.plan import NEVER, Table, day_of, months_of, story_of
from tumen.simulate.engine.state import ROWS
from tumen.simulate.world.fit import CLASSES
from tumen.simulate.world.records import PapersRule, PlaceRule, Story, World


@dataclass(slots=True, eq=False)
class Worker:
    """One person: a class of paper, or none that is valid; `since` is when the queue was joined."""

    team: Team
    papers: int
    overstayed: bool = False
    since: int | None = None

    @property
    def state(self) -> int:
        """As the tally counts it: a class, or overstayed."""
        return len(CLASSES) if self.overstayed else self.papers


@dataclass(slots=True, eq=False)
class Team:
    """Workers who came together: for whom, where, on what, and until when.

    Attributes:
        due: the next day on which papers of each class run out.
        leaves: the day on which the recall reaches it.
        size: how many are to come, before they have.
    """

    employer: int
    place: int
    origin: int
    size: int
    papers: int = 0
    ends: int = NEVER
    leaves: int = NEVER
    due: dict[int, int] = field(default_factory=dict)
    members: list[Worker] = field(default_factory=list)


class Dates(NamedTuple):
    """Days since the world's first."""

    ban: int
    ordered: int
    deadline: int
    shut: int
    reopened: int


@dataclass(slots=True)
class Land:
    """A world of single workers under way.

    Attributes:
        coming: teams by the day on which they come.
        employers: the place of each; `teams` and `wanted` go by employer.
        lines: who queues at each border point, and how many still pass today.
    """

    world: World
    rng: np.random.Generator
    rules: tuple[PapersRule, ...]
    story: Story
    dates: Dates
    months: tuple[str, ...]
    employers: list[int]
    wanted: list[int]
    teams: list[list[Team]]
    coming: dict[int, list[Team]]
    lines: dict[str, deque[Worker]]
    room: dict[str, int]
    tally: Table
    day: int = 0

    @property
    def month(self) -> int:
        """Today's month, by its number."""
        today = date.fromordinal(date.fromisoformat(f"{self.months[0]}-01").toordinal() + self.day)
        return self.months.index(f"{today:%Y-%m}")

    @property
    def shut(self) -> bool:
        """Whether the border is closed today."""
        return self.dates.shut <= self.day < self.dates.reopened

    def happens(self, share: float) -> bool:
        """Whether something happens that does with this probability."""
        return bool(self.rng.random() < share)

    def tolerance(self, place: int) -> float:
        """How likely a place's authorities let a breach be today."""
        month = self.months[self.month]
        return [s.level for s in self.place(place).tolerance if s.since <= month][-1]

    def place(self, number: int) -> PlaceRule:
        """A place by its number."""
        return self.world.places[number]

    def count(self, row: int, place: int, number: int = 1) -> None:
        """Add to a row of today's tally."""
        self.tally[place, self.month, row] += number


def empty(world: World, rng: np.random.Generator) -> Land:
    """The land of a world before anybody is there."""
    lines = {rule.papers: rule for rule in world.papers}
    employers = [i for i, place in enumerate(world.places) for _ in range(place.employers)]
    months = months_of(world)
    return Land(
        world=world,
        rng=rng,
        rules=tuple(lines[papers] for papers in CLASSES),
        story=story_of(world),
        dates=Dates(
            ban=day_of(world, world.ban.starts),
            ordered=day_of(world, world.recall.ordered),
            deadline=day_of(world, world.recall.deadline),
            shut=day_of(world, world.closure.shut),
            reopened=day_of(world, world.closure.reopened),
        ),
        months=months,
        employers=employers,
        wanted=[0] * len(employers),
        teams=[[] for _ in employers],
        coming=defaultdict(list),
        lines={point.name: deque() for point in world.border_points},
        room={},
        tally=np.zeros((len(world.places), len(months), ROWS), dtype=np.int32),
    )
