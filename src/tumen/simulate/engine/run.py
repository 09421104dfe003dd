"""A world from its first day to its last."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tumen.errors import WorldTooLarge
from tumen.simulate.engine.book import book, book_raid, form, hold, is_shut, move
from tumen.simulate.engine.border import come, renew, serve
from tumen.simulate.engine.chance import Chance, below, chance, many, uniform
from tumen.simulate.engine.compile import entry, kernel
from tumen.simulate.engine.leaving import finish, obey, raid
from tumen.simulate.engine.plan import Plan, Table
from tumen.simulate.engine.state import (
    AFTER,
    AFTER_RAID,
    ARRIVALS,
    BOOKED,
    CLASSES,
    COLUMNS,
    COME,
    CONTRACT,
    DIARY,
    EMPLOYERS,
    END,
    ENDS,
    FIRST_EMPLOYER,
    LASTS,
    LEAVE,
    NEW,
    NO_ROOM,
    PAPERS,
    PERSONS,
    PRESENT,
    RAID_COLUMNS,
    RAID_RATE,
    RAIDED,
    STOCK,
    TEAMS,
    VISITS,
    WAITING,
    State,
    nobody,
)

SPARE = 20  # room for so many times the teams and raids that are expected


@dataclass(frozen=True, slots=True)
class Run:
    """What happened: the tally [place, month, row], and how many teams there were."""

    tally: Table
    teams: int


def run(plan: Plan, rng: np.random.Generator) -> Run:
    """Run a world once.

    Raises:
        WorldTooLarge: replacements of replacements formed more teams than there is room for.
    """
    teams, raids = expected(plan)
    state = nobody(plan, SPARE * teams + 1000, SPARE * raids + 1000)
    live(state, chance(rng))
    if state.sizes[NO_ROOM]:
        raise WorldTooLarge(len(state.teams))
    return Run(state.tally, int(state.sizes[TEAMS]))


def expected(plan: Plan) -> tuple[int, int]:
    """About how many teams form and how many raids there are."""
    mean = (plan.rules.least + plan.rules.most) / 2
    teams = plan.places[:, PERSONS].sum() / mean + plan.by_place[:, :, ARRIVALS].sum()
    raids = plan.by_month[:, RAID_RATE].sum() * plan.places[:, EMPLOYERS].sum()
    return int(teams) + 1, int(raids) + 1


@entry
def live(state: State, rng: Chance) -> None:
    """Every day in turn: the queues of the day before, what was booked, raids."""
    settle(state, rng)
    for month in range(len(state.starts) - 1):
        open_month(state, month)
        plan_month(state, rng, month)
        for day in range(state.starts[month], state.starts[month + 1]):
            if day == state.rules.ordered:
                order(state, rng)
            for port in range(len(state.ports)):
                serve(state, rng, port, day)
            happen(state, rng, day)
            visit = state.calendar[day, VISITS]
            while visit > 0:
                raid(state, rng, state.raids[visit // RAID_COLUMNS, RAIDED], day)
                visit = state.raids[visit // RAID_COLUMNS, AFTER_RAID]


@kernel
def happen(state: State, rng: Chance, day: int) -> None:
    """What was booked for a day, first booked first."""
    at = state.calendar[day, DIARY]
    while at > 0:
        team, slot = at // COLUMNS, at % COLUMNS - AFTER
        state.teams[team, BOOKED + slot] = 0
        at = state.teams[team, AFTER + slot]
        if slot < END:
            renew(state, rng, (team, day), slot)
        elif slot == END:
            finish(state, rng, team, day)
        elif slot == LEAVE:
            obey(state, rng, team, day)
        elif slot == COME:
            come(state, rng, team, day)


@kernel
def order(state: State, rng: Chance) -> None:
    """The recall is ordered: every team that is there is told a day before the deadline."""
    ordered, deadline = state.rules.ordered, state.rules.deadline
    for team in range(state.sizes[TEAMS]):
        if state.teams[team, ENDS] > 0:
            book(state, team, LEAVE, ordered + 1 + below(rng, deadline - ordered))


@kernel
def open_month(state: State, month: int) -> None:
    """A month begins with those present at the end of the last."""
    if month > 0:
        for place in range(len(state.places)):
            for s in range(WAITING):
                state.tally[place, month, STOCK + s] = state.tally[place, month - 1, STOCK + s]


@kernel
def plan_month(state: State, rng: Chance, month: int) -> None:
    """Who will come anew in a month, and on which days authorities will visit whom."""
    first, length = state.starts[month], state.starts[month + 1] - state.starts[month]
    for place in range(len(state.places)):
        at, employers = state.places[place, FIRST_EMPLOYER], state.places[place, EMPLOYERS]
        for _ in range(many(rng, state.by_place[place, month, ARRIVALS])):
            day, employer = first + below(rng, length), at + below(rng, employers)
            size = team_size(state, rng)
            if not is_shut(state, day):
                team = form(state, employer, NEW, size)
                if team >= 0:
                    book(state, team, COME, day)
        for _ in range(many(rng, state.by_month[month, RAID_RATE] * employers)):
            day = first + below(rng, length)
            book_raid(state, at + below(rng, employers), day)


@kernel
def team_size(state: State, rng: Chance) -> int:
    """How many come together."""
    return state.rules.least + below(rng, state.rules.most - state.rules.least + 1)


@kernel
def settle(state: State, rng: Chance) -> None:
    """Those present at the start: teams somewhere within their contracts and papers."""
    for place in range(len(state.places)):
        left = state.places[place, PERSONS]
        at, employers = state.places[place, FIRST_EMPLOYER], state.places[place, EMPLOYERS]
        while left > 0:
            size = min(left, team_size(state, rng))
            team = form(state, at + below(rng, employers), NEW, size)
            if team < 0:
                return
            left -= size
            papers = pick_present(state, rng)
            move(state, (team, 0), size, (-1, papers))
            ends = 1 + below(rng, int(state.by_class[papers, CONTRACT]))
            state.teams[team, PAPERS], state.teams[team, ENDS] = papers, ends
            book(state, team, END, ends)
            hold(state, team, papers, 1 + below(rng, int(state.by_class[papers, LASTS])))


@kernel
def pick_present(state: State, rng: Chance) -> int:
    """The papers of a team that is there at the start."""
    at, papers = uniform(rng), 0
    while papers < CLASSES - 1 and at >= state.by_class[papers, PRESENT]:
        papers += 1
    return papers
