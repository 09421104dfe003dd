"""What is said of a world: reporters, what they count and how roughly, and who repeats them."""

from __future__ import annotations

import numpy as np

from tumen.simulate.engine.plan import Table
from tumen.simulate.telling.echo import repeated
from tumen.simulate.telling.saying import Saying
from tumen.simulate.telling.speak import first_hand, numbered
from tumen.simulate.world.records import World

__all__ = ["Saying", "sayings"]


def sayings(world: World, tally: Table, rng: np.random.Generator) -> tuple[Saying, ...]:
    """Everything that is said of a run, in order of publication."""
    firsts = tuple(numbered(first_hand(world, tally, rng)))
    echoes = numbered(repeated(firsts, world.echoes, rng), len(firsts))
    return tuple(sorted((*firsts, *echoes), key=lambda one: (one.published, one.number)))
