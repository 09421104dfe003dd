"""The same worlds worker by worker: slow, plain, and written from the world file a second time.

`tumen.simulate.engine` claims to follow the same law with counts. Tests hold the two against each
other, and whoever doubts a rule can read it in `rules`.
"""

from __future__ import annotations

import numpy as np

from tumen.simulate.engine.plan import NEVER, Table, plan
from tumen.simulate.engine.state import STOCK
from tumen.simulate.individual.people import Land, Team, Worker, empty
from tumen.simulate.individual.rules import (
    begin,
    come,
    expect,
    finish,
    obey,
    order,
    raid,
    renew,
    run_out,
    serve,
)
from tumen.simulate.world.records import World

__all__ = ["Land", "Team", "Worker", "due", "run_individuals"]


def run_individuals(world: World, rng: np.random.Generator) -> Table:
    """The tally [place, month, row] of one run, as `tumen.simulate.engine.run` gives it."""
    land, starts = empty(world, rng), plan(world).starts
    begin(land)
    for month in range(len(land.months)):
        days = range(int(starts[month]), int(starts[month + 1]))
        visits = expect(land, month, days)
        for day in days:
            land.day = day
            _live(land, visits.get(day, []))
        for team in (team for teams in land.teams for team in teams):
            for worker in team.members:
                land.tally[team.place, month, STOCK + worker.state] += 1
    return land.tally


def _live(land: Land, visits: list[int]) -> None:
    """One day: the queues of the day before, what is due, raids."""
    if land.day == land.dates.ordered:
        order(land)
    for point in land.lines:
        serve(land, point)
    for team in [team for teams in land.teams for team in teams if team.members]:
        due(land, team)
    for team in land.coming.pop(land.day, []):
        come(land, team)
    for employer in visits:
        raid(land, employer)


def due(land: Land, team: Team) -> None:
    """What happens to a team today: papers that run out, the end of its contract, the recall."""
    for papers in [papers for papers, day in team.due.items() if day == land.day]:
        del team.due[papers]
        if papers == 0:
            run_out(land, team)
            continue
        holders = [w for w in team.members if w.state == papers and w.since is None]
        for worker in holders:
            renew(land, worker)
        if any(worker.state == papers for worker in team.members):
            team.due[papers] = land.day + land.rules[papers].lasts
    if team.ends == land.day:
        finish(land, team)
    if team.leaves == land.day:
        team.leaves = NEVER
        obey(land, team)
