"""What a reporter counts in a run, by kind of claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tumen.model import Kind, PermitClass
from tumen.simulate.engine.plan import Table
from tumen.simulate.engine.state import (
    ARRIVED,
    CLASSES,
    LEFT,
    OVERSTAYED,
    RENEWED,
    RETURNED,
    STOCK,
)
from tumen.simulate.telling.saying import Stretch
from tumen.simulate.world.fit import CLASSES as NAMES
from tumen.simulate.world.records import Reporter, Voice


@dataclass(frozen=True, slots=True)
class Counted:
    """Blocks of rows of the tally that a kind sums, and whether overstayers have one of them."""

    blocks: tuple[int, ...]
    overstayed: bool = False


COUNTED: Mapping[Kind, Counted] = {
    Kind.STOCK: Counted((STOCK,), overstayed=True),
    Kind.PERMIT: Counted((STOCK,)),
    Kind.ARRIVAL: Counted((ARRIVED, RETURNED)),
    Kind.REPATRIATION: Counted((LEFT,), overstayed=True),
    Kind.CROSSING: Counted((ARRIVED, RETURNED, RENEWED)),
    Kind.RENEWAL: Counted((RENEWED,)),
}
"""Overstays are the row of overstayers alone; other kinds count nobody (`fit.SPEAKABLE`)."""
STOCKS = frozenset({Kind.STOCK, Kind.PERMIT, Kind.OVERSTAY})
YEARLY = frozenset({Kind.CROSSING, Kind.REPATRIATION})
"""What authorities sum up by the year; all else is of one month."""


def rows(kind: Kind, papers: Iterable[PermitClass]) -> list[int]:
    """The rows of the tally that a statement of a kind sums; all classes where none is named."""
    if kind is Kind.OVERSTAY:
        return [STOCK + OVERSTAYED]
    counted, named = COUNTED[kind], [NAMES.index(name) for name in papers]
    everyone = [OVERSTAYED] if counted.overstayed and not named else []
    classes = [*(named or range(CLASSES)), *everyone]
    return [block + k for block in counted.blocks for k in classes]


def stretch(reporter: Reporter, kind: Kind, month: str) -> Stretch:
    """What a reporter who knows what happened until the end of a month speaks of."""
    if kind in YEARLY and reporter.kind is Voice.OFFICIAL:
        year = int(month[:4]) - (not month.endswith("-12"))
        return Stretch(f"{year}-01", f"{year}-12")
    return Stretch(month, month)


def total(tally: Table, at: tuple[Sequence[int], slice], counted: Sequence[int]) -> int:
    """The sum over places and months of rows of the tally [place, month, row]."""
    places, months = at
    return int(tally[list(places), months][:, :, list(counted)].sum())
