"""One run of a world, with everything that is known and said of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from tumen.model import PublicClaim, WorldTruth
from tumen.model.codec import canonical, to_json
from tumen.simulate.border import Statistic, as_csv, statistics
from tumen.simulate.engine.plan import Table, plan
from tumen.simulate.engine.run import run
from tumen.simulate.engine.state import ARRIVED, CLASSES, RENEWED, RETURNED
from tumen.simulate.telling import sayings
from tumen.simulate.telling.rows import as_rows
from tumen.simulate.truth import truth
from tumen.simulate.world.records import World


@dataclass(frozen=True, slots=True)
class Simulation:
    """A run: its truth, what the parties publish, and how much happened.

    Attributes:
        persons: who were there at the start or came later, each counted once.
        entries: passages into the countries, those of renewal trips among them.
    """

    truth: WorldTruth
    statistics: tuple[Statistic, ...]
    claims: tuple[PublicClaim, ...]
    persons: int
    entries: int
    teams: int

    def files(self) -> Mapping[str, str]:
        """What is written to a folder, by the name of the file."""
        return {
            "truth.json": json.dumps(to_json(self.truth)) + "\n",
            "border.csv": as_csv(self.statistics),
            "claims.jsonl": "".join(f"{canonical(claim)}\n" for claim in self.claims),
        }


def simulation(world: World, seed: int) -> Simulation:
    """Run a world once; the same world and seed give the same bytes.

    Raises:
        WorldTooLarge: more teams formed than there is room for.
    """
    done = run(plan(world), np.random.default_rng([seed, 0]))
    said = sayings(world, done.tally, np.random.default_rng([seed, 0, 1]))
    return Simulation(
        truth=truth(world, done.tally),
        statistics=statistics(world, done.tally),
        claims=as_rows(said, world.name),
        persons=sum(place.persons for place in world.places) + _sum(done.tally, ARRIVED),
        entries=sum(_sum(done.tally, first) for first in (ARRIVED, RETURNED, RENEWED)),
        teams=done.teams,
    )


def _sum(tally: Table, first: int) -> int:
    return int(tally[:, :, first : first + CLASSES].sum())
