"""What a run of a world says to those who compare: its truth, by the estimate's classes."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from tumen.model import Papers, PermitClass, WorldTruth
from tumen.simulate.engine.plan import Table, months_of
from tumen.simulate.engine.state import OVERSTAYED, STOCK
from tumen.simulate.world.fit import CLASSES
from tumen.simulate.world.records import World

PAPERS: Mapping[PermitClass, Papers] = {
    PermitClass.WORK: Papers.WORK,
    PermitClass.VISITOR: Papers.VISITOR,
    PermitClass.SHORT_TERM: Papers.VISITOR,
    PermitClass.STUDENT: Papers.STUDENT,
    PermitClass.TRAINEE: Papers.STUDENT,
    PermitClass.OFFICIAL: Papers.OTHER,
}
"""Which class of the estimate a paper belongs to."""


def rows_of(papers: Papers, first: int = STOCK) -> list[int]:
    """The rows of the tally, in a block that starts at `first`, of a class of the estimate."""
    if papers is Papers.OVERSTAYED:
        return [first + OVERSTAYED]
    return [first + k for k, name in enumerate(CLASSES) if PAPERS[name] is papers]


def truth(world: World, tally: Table) -> WorldTruth:
    """Persons at each month's end by place and papers, places in the order of their codes."""
    codes = [place.code for place in world.places]
    stocks = np.stack([tally[:, :, rows_of(papers)].sum(axis=2) for papers in Papers], axis=1)
    return WorldTruth(
        places=tuple(sorted(codes)),
        months=months_of(world),
        stocks=tuple(
            tuple(tuple(map(int, months)) for months in stocks[codes.index(code)])
            for code in sorted(codes)
        ),
        story=world.recall.story,
    )
