"""Worlds to test on: the small example, with changes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from tumen.simulate import World, changed, load_world
from tumen.simulate.engine.plan import Table, plan
from tumen.simulate.engine.run import run

WORLDS = Path(__file__).parents[2] / "examples" / "worlds"


@cache
def small() -> World:
    return load_world(WORLDS / "small.yaml")


def tally(*changes: str, seed: int = 0) -> Table:
    """The tally [place, month, row] of the small world under changes."""
    return run(plan(changed(small(), changes)), np.random.default_rng(seed)).tally
