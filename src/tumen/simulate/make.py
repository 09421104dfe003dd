"""One run of a world, with everything that is known and said of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from tumen.model import PublicClaim, WorldTruth
from tumen.model.codec import canonical, to_json
from tumen.simulate.border import Statistic, as_csv, statistics
from tumen.simulate.engine.plan import Table, plan
from tumen.simulate.engine.run import run
from tumen.simulate.engine.state import ARRIVED, CLASSES, RENEWED, RETURNED
from tumen.simulate.prose import Keyed, Written, key, write
from tumen.simulate.telling import sayings
from tumen.simulate.telling.report import reports
from tumen.simulate.telling.rows import as_rows
from tumen.simulate.truth import truth
from tumen.simulate.world.records import World


@dataclass(frozen=True, slots=True)
class Simulation:
    """A run: its truth, what the parties publish, and how much happened.

    Attributes:
        claims: what is said, as rows of the record's form; `reports` the same in words, and
            `key` what each sentence of these means.
        persons: who were there at the start or came later, each counted once.
        entries: passages into the countries, those of renewal trips among them.
    """

    truth: WorldTruth
    statistics: tuple[Statistic, ...]
    claims: tuple[PublicClaim, ...]
    reports: tuple[Written, ...]
    key: tuple[Keyed, ...]
    persons: int
    entries: int
    teams: int

    def files(self) -> Mapping[str, str]:
        """What is written to a folder, by the name of the file."""
        return {
            "truth.json": json.dumps(to_json(self.truth)) + "\n",
            "border.csv": as_csv(self.statistics),
            "claims.jsonl": _lines(self.claims),
            "key.jsonl": _lines(self.key),
            **{f"reports/{report.name}": report.text for report in self.reports},
        }


def simulation(world: World, seed: int) -> Simulation:
    """Run a world once; the same world and seed give the same bytes.

    Raises:
        WorldTooLarge: more teams formed than there is room for.
    """
    done = run(plan(world), np.random.default_rng([seed, 0]))
    printed = reports(sayings(world, done.tally, np.random.default_rng([seed, 0, 1])))
    claims = as_rows(printed, world.name)
    words = np.random.default_rng([seed, 0, 2])
    written = tuple(write(report, world, words) for report in printed)
    return Simulation(
        truth=truth(world, done.tally),
        statistics=statistics(world, done.tally),
        claims=claims,
        reports=written,
        key=key(written, claims, world.name),
        persons=sum(place.persons for place in world.places) + _sum(done.tally, ARRIVED),
        entries=sum(_sum(done.tally, first) for first in (ARRIVED, RETURNED, RENEWED)),
        teams=done.teams,
    )


def _lines(records: Iterable[object]) -> str:
    return "".join(f"{canonical(record)}\n" for record in records)


def _sum(tally: Table, first: int) -> int:
    return int(tally[:, :, first : first + CLASSES].sum())
