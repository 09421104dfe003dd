"""Made-up worlds whose truth is known: workers, papers, borders, employers, authorities, reporters.

A world file (`world`) is laid out and run from event to event (`engine`). What comes of it is the
truth, what the parties publish at the border, and what reporters say. Nothing here knows
how an estimate is made.

This package imports numba; load it only where a world is run.
"""

from tumen.simulate.border import Statistic
from tumen.simulate.make import Simulation, simulation
from tumen.simulate.outcome import AS_WRITTEN, OUTCOMES, Outcome, outcomes
from tumen.simulate.world.change import changed
from tumen.simulate.world.load import load_world
from tumen.simulate.world.records import World

__all__ = [
    "AS_WRITTEN",
    "OUTCOMES",
    "Outcome",
    "Simulation",
    "Statistic",
    "World",
    "changed",
    "load_world",
    "outcomes",
    "simulation",
]
