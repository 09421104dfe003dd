"""A world in Mesa, with the same rules: every worker is an agent that is asked every day.

Usage: ``python -m benchmarks.simulate.mesa_world WORLD.yaml DAYS [NAME=VALUE …]``, with a Python
that has Mesa (``pip install mesa``), which is no dependency of the project. Prints the agent-days
lived, the CPU seconds they took, and how many persons were left.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import mesa
import numpy as np

from tumen.simulate import World, changed, load_world
from tumen.simulate.engine.plan import plan
from tumen.simulate.individual import Team, Worker, due
from tumen.simulate.individual.people import empty
from tumen.simulate.individual.rules import begin, come, expect, order, raid, serve


class WorkerAgent(mesa.Agent):
    """A worker who looks each day whether something is due for the team."""

    def __init__(self, model: WorldModel, worker: Worker) -> None:
        super().__init__(model)
        self.worker = worker

    def step(self) -> None:
        """One day; the first of a team to see that something is due acts for all of it."""
        team, day = self.worker.team, self.model.land.day
        if day in (team.ends, team.leaves) or day in team.due.values():
            self.model.act(team)


class WorldModel(mesa.Model):
    """A land of single workers, lived day by day."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self.land = empty(world, np.random.default_rng(0))
        self.agents_of: dict[Team, list[WorkerAgent]] = {}
        self.starts = [int(day) for day in plan(world).starts]
        self.visits: dict[int, list[int]] = {}
        begin(self.land)
        for team in (team for teams in self.land.teams for team in teams):
            self.join(team)

    def join(self, team: Team) -> None:
        """The members of a team become agents."""
        self.agents_of[team] = [WorkerAgent(self, worker) for worker in team.members]

    def act(self, team: Team) -> None:
        """Something happens to a team; who has left is no agent any more."""
        due(self.land, team)
        for agent in self.agents_of[team]:
            if agent.worker not in team.members:
                agent.remove()
        self.agents_of[team] = [a for a in self.agents_of[team] if a.worker in team.members]

    def live(self, day: int) -> int:
        """One day; how many agents lived it."""
        land = self.land
        land.day = day
        if day in self.starts:
            month = self.starts.index(day)
            self.visits = expect(land, month, range(day, self.starts[month + 1]))
        if day == land.dates.ordered:
            order(land)
        for point in land.lines:
            serve(land, point)
        lived = len(self.agents)
        self.agents.do("step")
        for team in land.coming.pop(day, []):
            come(land, team)
            self.join(team)
        for employer in self.visits.get(day, []):
            raid(land, employer)
        return lived


def main(path: str, days: str, *changes: str) -> None:
    """Run and print one line."""
    model = WorldModel(changed(load_world(Path(path)), changes))
    start = time.process_time()
    lived = sum(model.live(day) for day in range(int(days)))
    print(lived, time.process_time() - start, len(model.agents))


if __name__ == "__main__":
    main(*sys.argv[1:])
