"""The monthly series of every draw, a block of areas at a time so that memory stays small."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tumen.estimate.answer.areas import Area, areas, summing
from tumen.estimate.dynamics.monthly import ROWS, Single, set_monthly
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.target import Target
from tumen.model import Flow, Papers

Series = Single

PAPERS = (*Papers, None)  # rows 0 to 5: by papers, then all together
FLOWS = tuple(Flow)  # rows 6 to 8
_CELLS = 12_000_000  # floats held at once: 48 MB


def series(target: Target, draws: Array, every: int = 1) -> Iterator[tuple[Area, Series]]:
    """For each area its series [draw, row, month]: stocks by papers, all stocks, flows.

    Of every so many months, the first of them among these.
    """
    grid = target.world.grid
    chosen, months = areas(grid), -(-grid.length // every)
    at_once = max(1, _CELLS // (len(draws) * ROWS * months))
    for start in range(0, len(chosen), at_once):
        block = chosen[start : start + at_once]
        members = summing(block, grid)
        held = np.empty((len(draws), len(block), ROWS, months), dtype=np.float32)
        for theta, rows in zip(draws, held, strict=True):
            set_monthly(target.follow(theta)[1].accounts, members, every, rows)
        for i, area in enumerate(block):
            yield area, held[:, i]
