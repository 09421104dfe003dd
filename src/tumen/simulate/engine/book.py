"""Keeping the books of a world, as kernels: moves, counts, what is booked, who forms a team."""

from __future__ import annotations

from tumen.simulate.engine.chance import Chance, some
from tumen.simulate.engine.compile import kernel
from tumen.simulate.engine.plan import Table
from tumen.simulate.engine.state import (
    AFTER,
    AFTER_RAID,
    BOOKED,
    COLUMNS,
    COME,
    COMING,
    DIARY,
    EMPLOYER,
    LAST,
    LASTS,
    LEFT,
    MEMBERS,
    MONTH,
    NO_ROOM,
    ORIGIN,
    OVERSTAYED,
    OVERSTAYING,
    PLACE,
    RAID_COLUMNS,
    RAIDED,
    RAIDS,
    REPLACEMENT,
    SIBLING,
    STOCK,
    TEAMS,
    TOLERANCE,
    TRIP,
    VISITS,
    WAITING,
    WANTED,
    State,
)


@kernel
def is_shut(state: State, day: int) -> bool:
    """Whether the border is closed."""
    return state.rules.shut <= day < state.rules.reopened


@kernel
def tolerance(state: State, employer: int, day: int) -> float:
    """How likely the authorities of an employer's place let a breach be."""
    place, month = state.employers[employer, PLACE], state.calendar[day, MONTH]
    return float(state.by_place[place, month, TOLERANCE])


@kernel
def prepend(lists: Table, at: tuple[int, int], nodes: Table, entry: int) -> None:
    """Put an entry before all others of a list, which is at a row and column of its table."""
    row, head = at
    width = nodes.shape[1]
    nodes[entry // width, entry % width] = lists[row, head]
    lists[row, head] = entry


@kernel
def append(lists: Table, at: tuple[int, int], nodes: Table, entry: int) -> None:
    """Put an entry behind all others of a list."""
    row, head = at
    width = nodes.shape[1]
    nodes[entry // width, entry % width] = 0
    if lists[row, head] == 0:
        lists[row, head] = entry
    else:
        last = lists[row, head + 1]
        nodes[last // width, last % width] = entry
    lists[row, head + 1] = entry


@kernel
def book(state: State, team: int, slot: int, day: int) -> None:
    """Note something for a day, once at most; days past the last are left out."""
    if day < len(state.calendar) and state.teams[team, BOOKED + slot] == 0:
        state.teams[team, BOOKED + slot] = 1
        prepend(state.calendar, (day, DIARY), state.teams, team * COLUMNS + AFTER + slot)


@kernel
def book_raid(state: State, employer: int, day: int) -> None:
    """Note that authorities will come to an employer."""
    number = state.sizes[RAIDS]
    if number >= len(state.raids):
        state.sizes[NO_ROOM] = 1
        return
    state.sizes[RAIDS] = number + 1
    state.raids[number, RAIDED] = employer
    prepend(state.calendar, (day, VISITS), state.raids, number * RAID_COLUMNS + AFTER_RAID)


@kernel
def tally(state: State, at: tuple[int, int, int], count: int) -> None:
    """Add to a row of the tally for an employer on a day."""
    row, employer, day = at
    place, month = state.employers[employer, PLACE], state.calendar[day, MONTH]
    state.tally[place, month, row] += count


@kernel
def move(state: State, at: tuple[int, int], count: int, way: tuple[int, int]) -> None:
    """Let members of a team change state on a day; -1 is outside the country."""
    (team, day), (before, after) = at, way
    employer = state.teams[team, EMPLOYER]
    if before == OVERSTAYED:
        state.employers[employer, OVERSTAYING] -= count
    if after == OVERSTAYED:
        state.employers[employer, OVERSTAYING] += count
    if before >= 0:
        state.teams[team, MEMBERS + before] -= count
        tally(state, (STOCK + before % WAITING, employer, day), -count)
    if after >= 0:
        state.teams[team, MEMBERS + after] += count
        tally(state, (STOCK + after % WAITING, employer, day), count)


@kernel
def depart(state: State, at: tuple[int, int], before: int, count: int) -> None:
    """Members of a team leave the country on a day."""
    team, day = at
    move(state, at, count, (before, -1))
    tally(state, (LEFT + before % WAITING, state.teams[team, EMPLOYER], day), count)


@kernel
def form(state: State, employer: int, origin: int, coming: int) -> int:
    """A new team of an employer that is yet to come, or -1 where there is no room for more."""
    team = int(state.sizes[TEAMS])
    if team >= len(state.teams):
        state.sizes[NO_ROOM] = 1
        return -1
    state.sizes[TEAMS] = team + 1
    state.teams[team, EMPLOYER] = employer
    state.teams[team, ORIGIN] = origin
    state.teams[team, COMING] = coming
    state.teams[team, SIBLING] = state.employers[employer, LAST]
    state.employers[employer, LAST] = team + 1
    return team


@kernel
def hold(state: State, team: int, papers: int, day: int) -> None:
    """Book when papers that a team now holds first have to be renewed.

    Work papers are renewed at an office as a matter of course until the ban, other papers of the
    office's always, so that nothing happens on those days.
    """
    if papers == 0:
        lasts, ban = int(state.by_class[0, LASTS]), state.rules.ban
        book(state, team, 0, day + max(0, (ban - day + lasts - 1) // lasts * lasts))
    elif state.by_class[papers, TRIP]:
        book(state, team, papers, day)


@kernel
def lose(state: State, rng: Chance, at: tuple[int, int], count: int) -> None:
    """An employer asks for those it lost on a day, and orders a team once they are enough."""
    employer, day = at
    wanted = state.employers[employer, WANTED] + some(rng, count, state.rules.replaces)
    if wanted >= state.rules.least:
        size = min(wanted, state.rules.most)
        wanted -= size
        team = form(state, employer, REPLACEMENT, size)
        if team >= 0:
            book(state, team, COME, day + state.rules.delay)
    state.employers[employer, WANTED] = wanted
