"""The rules of a world for one worker at a time, each a sentence of the reference.

They are those that the kernels apply to all alike members of a team at once, written a second time
from the world file, so that either proves the other.
"""

from __future__ import annotations

from dataclasses import astuple

import numpy as np

from tumen.simulate.engine.plan import NEVER
from tumen.simulate.engine.state import (
    ARRIVED,
    FINED,
    ISSUED,
    LAPSED,
    LEFT,
    NEW,
    RECALLED,
    REMOVED,
    RENEWED,
    REPLACED,
    REPLACEMENT,
    RETURN,
    RETURNED,
    WAVED,
)
from tumen.simulate.individual.people import Land, Team, Worker
from tumen.simulate.world.fit import CLASSES


def draw(land: Land, shares: tuple[float, ...]) -> int:
    """One of several by their shares; the number after the last where they leave something over."""
    at = land.rng.random() - np.cumsum(shares)
    return int((at >= 0).sum())


def come(land: Land, team: Team) -> None:
    """A team comes, or waits for the border to open."""
    if land.shut:
        if land.dates.reopened < NEVER:
            land.coming[land.dates.reopened].append(team)
        return
    papers = CLASSES.index(land.world.recall.returns_on)
    if team.origin != RETURN:
        lines = [x for x in land.world.issued if x.since <= land.months[land.month]]
        papers = min(draw(land, astuple(lines[-1].papers)), len(CLASSES) - 1)
    settle(land, team, papers, (land.rules[papers].contract, land.rules[papers].lasts))
    land.count((RETURNED if team.origin == RETURN else ARRIVED) + papers, team.place, team.size)
    land.count(ISSUED + papers, team.place, team.size)
    if team.origin == REPLACEMENT:
        land.count(REPLACED, team.place, team.size)
    if land.dates.ordered <= land.day < land.dates.deadline and team.origin != RETURN:
        team.leaves = land.day + 1 + int(land.rng.integers(land.dates.deadline - land.day))


def settle(land: Land, team: Team, papers: int, left: tuple[int, int]) -> None:
    """A team is there, with so many days left of its contract and of its papers."""
    team.papers, team.ends = papers, land.day + left[0]
    team.members = [Worker(team, papers) for _ in range(team.size)]
    land.teams[team.employer].append(team)
    hold(land, team, papers, land.day + left[1])


def hold(land: Land, team: Team, papers: int, day: int) -> None:
    """Papers of a class run out on a day, unless the team's already have a day of their own."""
    if papers == 0:
        while day < land.dates.ban:
            day += land.rules[0].lasts
    if papers == 0 or land.rules[papers].renewal_interval is not None:
        team.due.setdefault(papers, day)


def run_out(land: Land, team: Team) -> None:
    """Work papers of a team run out after the ban."""
    ban, holders = land.world.ban, [w for w in team.members if w.state == 0]
    after = draw(land, (ban.still_renewed, *astuple(ban.becomes)[1:], ban.overstayed))
    if after == 0 and land.day >= land.dates.deadline:
        after = len(CLASSES) + 1
    if not holders or after == 0:
        team.due[0] = land.day + land.rules[0].lasts
        return
    for worker in holders:
        if after < len(CLASSES):
            worker.papers = after
            land.count(ISSUED + after, team.place)
        elif after == len(CLASSES) or land.shut:
            lapse(land, worker)
        else:
            go(land, worker)
            lose(land, team.employer, 1)
    if after < len(CLASSES):
        hold(land, team, after, land.day + land.rules[after].lasts)


def lapse(land: Land, worker: Worker) -> None:
    """A worker has overstayed."""
    worker.overstayed, worker.since = True, None
    land.count(LAPSED, worker.team.place)


def go(land: Land, worker: Worker) -> None:
    """A worker leaves the country."""
    worker.team.members.remove(worker)
    if worker.since is not None:
        land.lines[land.place(worker.team.place).border_point].remove(worker)
    land.count(LEFT + worker.state, worker.team.place)


def lose(land: Land, employer: int, workers: int) -> None:
    """An employer has lost workers, and orders a team once it misses enough."""
    rules, hiring = land.world.team, land.world.employment
    land.wanted[employer] += sum(land.happens(hiring.replaces) for _ in range(workers))
    if land.wanted[employer] >= rules.least:
        size = min(land.wanted[employer], rules.most)
        land.wanted[employer] -= size
        team = Team(employer, land.employers[employer], REPLACEMENT, size)
        land.coming[land.day + max(1, hiring.delay)].append(team)


def renew(land: Land, worker: Worker) -> None:
    """A worker's papers run out today: left behind, or off to the border."""
    team = worker.team
    if land.happens(land.world.employment.skips * land.tolerance(team.place)):
        lapse(land, worker)
        return
    point = land.place(team.place).border_point
    if not land.lines[point] and land.room[point] > 0:
        land.room[point] -= 1
        land.count(RENEWED + worker.papers, team.place)
    else:
        worker.since = land.day
        land.lines[point].append(worker)


def serve(land: Land, point: str) -> None:
    """The morning at a border point: first come, first served, and the late fall out."""
    line, customs = land.lines[point], land.world.customs
    capacity = {one.name: one.capacity for one in land.world.border_points}[point]
    land.room[point] = 0 if land.shut else capacity
    while line:
        worker = line[0]
        late = land.day > (worker.since or 0) + customs.patience
        if not late and land.room[point] == 0:
            return
        line.popleft()
        worker.since = None
        if not late:
            land.room[point] -= 1
            land.count(RENEWED + worker.papers, worker.team.place)
        elif land.happens(customs.waved_through * land.tolerance(worker.team.place)):
            land.count(WAVED, worker.team.place)
        else:
            lapse(land, worker)


def finish(land: Land, team: Team) -> None:
    """A team's contract ends today."""
    if land.shut:
        spread = max(1, land.world.closure.spread)
        team.ends = land.dates.reopened + int(land.rng.integers(spread))
        return
    leaving = [w for w in team.members if not land.happens(land.world.employment.extends)]
    for worker in leaving:
        go(land, worker)
    lose(land, team.employer, len(leaving))
    team.ends = land.day + land.rules[team.papers].contract


def order(land: Land) -> None:
    """The recall is ordered today: every team is told a day before the deadline."""
    for team in (team for teams in land.teams for team in teams):
        team.leaves = land.day + 1 + int(land.rng.integers(land.dates.deadline - land.day))


def obey(land: Land, team: Team) -> None:
    """The recall reaches a team today."""
    if land.shut:
        return
    coverage = (*astuple(land.story.coverage), land.story.overstayed)
    leaving = [w for w in team.members if land.happens(coverage[w.state])]
    for worker in leaving:
        go(land, worker)
    land.count(RECALLED, team.place, len(leaving))
    back = sum(land.happens(land.story.sham) for _ in leaving)
    if back:
        again = Team(team.employer, team.place, RETURN, back)
        land.coming[land.day + land.world.recall.gap].append(again)
    lose(land, team.employer, len(leaving) - back)


def raid(land: Land, employer: int) -> None:
    """Authorities come to an employer today."""
    place, removed = land.employers[employer], 0
    reach = [one.reach for one in land.world.raids if one.since <= land.months[land.month]][-1]
    for worker in [w for team in land.teams[employer] for w in team.members if w.overstayed]:
        if not land.happens(reach):
            continue
        if land.shut or land.happens(land.tolerance(place)):
            land.count(FINED, place)
        else:
            land.count(REMOVED, place)
            go(land, worker)
            removed += 1
    lose(land, employer, removed)


def begin(land: Land) -> None:
    """Those present at the start."""
    rules, firsts = land.world.team, land.employers.index
    for number, place in enumerate(land.world.places):
        left = place.persons
        while left > 0:
            size = min(left, int(land.rng.integers(rules.least, rules.most + 1)))
            left -= size
            employer = firsts(number) + int(land.rng.integers(place.employers))
            papers = min(draw(land, astuple(land.world.present)), len(CLASSES) - 1)
            rule = land.rules[papers]
            contract, lasts = (1 + int(n) for n in land.rng.integers((rule.contract, rule.lasts)))
            settle(land, Team(employer, number, NEW, size), papers, (contract, lasts))


def expect(land: Land, month: int, days: range) -> dict[int, list[int]]:
    """Who will come anew within a month; and by day, whom authorities will visit."""
    visits: dict[int, list[int]] = {}
    name, rules = land.months[month], land.world.team
    issued = [one for one in land.world.issued if one.since <= name][-1]
    raids = [one for one in land.world.raids if one.since <= name][-1]
    for number, place in enumerate(land.world.places):
        first = land.employers.index(number)
        persons = place.arrivals / 1000 * place.persons * issued.arrivals
        for _ in range(land.rng.poisson(2 * persons / (rules.least + rules.most))):
            day, employer = int(land.rng.choice(days)), first + land.rng.integers(place.employers)
            size = int(land.rng.integers(rules.least, rules.most + 1))
            if not land.dates.shut <= day < land.dates.reopened:
                land.coming[day].append(Team(int(employer), number, NEW, size))
        for _ in range(land.rng.poisson(raids.per_year / 12 * place.employers)):
            employer = first + land.rng.integers(place.employers)
            visits.setdefault(int(land.rng.choice(days)), []).append(int(employer))
    return visits
