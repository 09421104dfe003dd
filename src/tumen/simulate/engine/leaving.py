"""Papers that run out, contracts that end, the recall and raids, as kernels."""

from __future__ import annotations

from tumen.simulate.engine.book import (
    book,
    depart,
    form,
    hold,
    is_shut,
    lose,
    move,
    tally,
    tolerance,
)
from tumen.simulate.engine.chance import Chance, below, some, uniform
from tumen.simulate.engine.compile import kernel
from tumen.simulate.engine.state import (
    BECOMES,
    CLASSES,
    COME,
    CONTRACT,
    COVERAGE,
    EMPLOYER,
    END,
    ENDS,
    FINED,
    GOES_HOME,
    ISSUED,
    LAPSED,
    LAST,
    LASTS,
    MEMBERS,
    MONTH,
    OVERSTAYED,
    OVERSTAYING,
    PAPERS,
    REACH,
    RECALLED,
    REMOVED,
    RETURN,
    SIBLING,
    STATES,
    WAITING,
    State,
)


@kernel
def run_out(state: State, rng: Chance, at: tuple[int, int]) -> None:
    """Work papers of a team run out after the ban: one thing becomes of all who hold them."""
    team, day = at
    employer, holders = state.teams[team, EMPLOYER], state.teams[team, MEMBERS]
    after = fate(state, rng, day)
    if holders == 0 or after == 0:
        book(state, team, 0, day + int(state.by_class[0, LASTS]))
    elif after < CLASSES:
        move(state, at, holders, (0, after))
        tally(state, (ISSUED + after, employer, day), holders)
        hold(state, team, after, day + int(state.by_class[after, LASTS]))
    elif after == OVERSTAYED or is_shut(state, day):
        move(state, at, holders, (0, OVERSTAYED))
        tally(state, (LAPSED, employer, day), holders)
    else:
        depart(state, at, 0, holders)
        lose(state, rng, (employer, day), holders)


@kernel
def fate(state: State, rng: Chance, day: int) -> int:
    """What becomes of work papers that run out: a class (0: renewed), overstaying, or more: home.

    Nothing is renewed past the deadline; what would have been goes home.
    """
    draw, after = uniform(rng) - state.rules.still_renewed, 0
    if draw < 0.0:
        return 0 if day < state.rules.deadline else OVERSTAYED + 1
    while after < CLASSES and draw >= 0.0:
        draw -= state.by_class[after, BECOMES]
        after += 1
    if draw < 0.0:
        return after - 1
    return OVERSTAYED if draw < state.rules.overstays else OVERSTAYED + 1


@kernel
def send(state: State, rng: Chance, at: tuple[int, int], shares: int) -> int:
    """How many of a team leave on a day, each with the share of its class in that column."""
    team, gone = at[0], 0
    for s in range(STATES):
        members = state.teams[team, MEMBERS + s]
        if members > 0:
            leaving = some(rng, members, state.by_class[s % WAITING, shares])
            depart(state, at, s, leaving)
            gone += leaving
    return gone


@kernel
def finish(state: State, rng: Chance, team: int, day: int) -> None:
    """The contract of a team ends: its members go home, or are kept for another."""
    if is_shut(state, day):
        book(state, team, END, state.rules.reopened + below(rng, state.rules.spread))
        return
    lose(state, rng, (state.teams[team, EMPLOYER], day), send(state, rng, (team, day), GOES_HOME))
    for s in range(STATES):
        if state.teams[team, MEMBERS + s] > 0:
            ends = day + int(state.by_class[state.teams[team, PAPERS], CONTRACT])
            state.teams[team, ENDS] = ends
            book(state, team, END, ends)


@kernel
def obey(state: State, rng: Chance, team: int, day: int) -> None:
    """The day on which those of a team go home whom the recall covers; some of them come back."""
    if is_shut(state, day):
        return
    employer = state.teams[team, EMPLOYER]
    gone = send(state, rng, (team, day), COVERAGE)
    tally(state, (RECALLED, employer, day), gone)
    back = some(rng, gone, state.rules.sham)
    if back > 0:
        again = form(state, employer, RETURN, back)
        if again >= 0:
            book(state, again, COME, day + state.rules.gap)
    lose(state, rng, (employer, day), gone - back)


@kernel
def raid(state: State, rng: Chance, employer: int, day: int) -> None:
    """Authorities come to an employer: overstayers found are fined and let be, or sent home."""
    removed, reach = 0, state.by_month[state.calendar[day, MONTH], REACH]
    level = 1.0 if is_shut(state, day) else tolerance(state, employer, day)
    team, left = state.employers[employer, LAST] - 1, state.employers[employer, OVERSTAYING]
    while team >= 0 and left > 0:
        left -= state.teams[team, MEMBERS + OVERSTAYED]
        found = some(rng, state.teams[team, MEMBERS + OVERSTAYED], reach)
        if found > 0:
            let = some(rng, found, level)
            tally(state, (FINED, employer, day), let)
            tally(state, (REMOVED, employer, day), found - let)
            depart(state, (team, day), OVERSTAYED, found - let)
            removed += found - let
        team = state.teams[team, SIBLING] - 1
    lose(state, rng, (employer, day), removed)
