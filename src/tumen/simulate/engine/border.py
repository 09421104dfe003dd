"""Coming, renewing and queueing, as kernels."""

from __future__ import annotations

from tumen.simulate.engine.book import append, book, hold, is_shut, move, tally, tolerance
from tumen.simulate.engine.chance import Chance, below, pick, some
from tumen.simulate.engine.compile import kernel
from tumen.simulate.engine.leaving import run_out
from tumen.simulate.engine.state import (
    ARRIVED,
    BEHIND,
    CAPACITY,
    COLUMNS,
    COME,
    COMING,
    CONTRACT,
    EMPLOYER,
    END,
    ENDS,
    ISSUED,
    ISSUING,
    LAPSED,
    LASTS,
    LEAVE,
    LINE,
    MEMBERS,
    MONTH,
    ORIGIN,
    OVERSTAYED,
    PAPERS,
    PLACE,
    PORT,
    QUEUED,
    RENEWED,
    REPLACED,
    REPLACEMENT,
    RETURN,
    RETURNED,
    ROOM,
    WAITING,
    WAVED,
    State,
)


@kernel
def come(state: State, rng: Chance, team: int, day: int) -> None:
    """A team arrives, once the border is open; whoever comes while a recall runs is under it."""
    rules, teams, origin = state.rules, state.teams, state.teams[team, ORIGIN]
    if is_shut(state, day):
        book(state, team, COME, rules.reopened)
        return
    employer, size, papers = teams[team, EMPLOYER], teams[team, COMING], rules.returns_on
    if origin != RETURN:
        papers = pick(rng, state.by_month, (state.calendar[day, MONTH], ISSUING))
    move(state, (team, day), size, (-1, papers))
    tally(state, ((RETURNED if origin == RETURN else ARRIVED) + papers, employer, day), size)
    tally(state, (ISSUED + papers, employer, day), size)
    if origin == REPLACEMENT:
        tally(state, (REPLACED, employer, day), size)
    hold(state, team, papers, day + int(state.by_class[papers, LASTS]))
    teams[team, PAPERS] = papers
    teams[team, ENDS] = day + int(state.by_class[papers, CONTRACT])
    book(state, team, END, teams[team, ENDS])
    if rules.ordered <= day < rules.deadline and origin != RETURN:
        book(state, team, LEAVE, day + 1 + below(rng, rules.deadline - day))


@kernel
def renew(state: State, rng: Chance, at: tuple[int, int], papers: int) -> None:
    """Papers of a class run out for a team: who is not sent on the trip has overstayed."""
    if papers == 0:
        run_out(state, rng, at)
        return
    team, day = at
    employer, here = state.teams[team, EMPLOYER], state.teams[team, MEMBERS + papers]
    skipped = some(rng, here, state.rules.skips * tolerance(state, employer, day))
    if skipped > 0:
        move(state, at, skipped, (papers, OVERSTAYED))
        tally(state, (LAPSED, employer, day), skipped)
    if here > skipped:
        travel(state, at, papers, here - skipped)
        book(state, team, papers, day + int(state.by_class[papers, LASTS]))


@kernel
def travel(state: State, at: tuple[int, int], papers: int, count: int) -> None:
    """Members of a team come to the border point: they pass while there is room, or queue."""
    team, day = at
    employer = state.teams[team, EMPLOYER]
    port = state.places[state.employers[employer, PLACE], PORT]
    passes = 0 if state.ports[port, LINE] > 0 else min(count, state.ports[port, ROOM])
    state.ports[port, ROOM] -= passes
    tally(state, (RENEWED + papers, employer, day), passes)
    if count > passes:
        move(state, at, count - passes, (papers, WAITING + papers))
        state.teams[team, QUEUED + papers] = day
        append(state.ports, (port, LINE), state.teams, team * COLUMNS + BEHIND + papers)


@kernel
def serve(state: State, rng: Chance, port: int, day: int) -> None:
    """The morning at a border point: those too late fall out of the line, others pass in turn."""
    teams, ports = state.teams, state.ports
    ports[port, ROOM] = 0 if is_shut(state, day) else ports[port, CAPACITY]
    while ports[port, LINE] > 0:
        team, column = ports[port, LINE] // COLUMNS, ports[port, LINE] % COLUMNS
        papers = column - BEHIND
        waits = teams[team, MEMBERS + WAITING + papers]
        if day > teams[team, QUEUED + papers] + state.rules.patience:
            miss(state, rng, (team, day), papers)
        else:
            passes = min(waits, ports[port, ROOM])
            ports[port, ROOM] -= passes
            tally(state, (RENEWED + papers, teams[team, EMPLOYER], day), passes)
            move(state, (team, day), passes, (WAITING + papers, papers))
            if passes < waits:
                return
        ports[port, LINE] = teams[team, column]


@kernel
def miss(state: State, rng: Chance, at: tuple[int, int], papers: int) -> None:
    """Those of a team who waited too long are waved through, or have overstayed."""
    team, day = at
    employer, waits = state.teams[team, EMPLOYER], state.teams[team, MEMBERS + WAITING + papers]
    waved = some(rng, waits, state.rules.waved * tolerance(state, employer, day))
    move(state, at, waved, (WAITING + papers, papers))
    tally(state, (WAVED, employer, day), waved)
    move(state, at, waits - waved, (WAITING + papers, OVERSTAYED))
    tally(state, (LAPSED, employer, day), waits - waved)
