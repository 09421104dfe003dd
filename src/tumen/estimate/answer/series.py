"""The monthly series of every draw, a block of areas at a time so that memory stays small."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from tumen.estimate.answer.areas import Area, areas, summing
from tumen.estimate.dynamics.accounts import ARRIVED, CROSSED, LEFT
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.target import Target
from tumen.model import Flow, Papers

Series = npt.NDArray[np.float32]

PAPERS = (*Papers, None)  # rows 0 to 5: by papers, then all together
FLOWS = tuple(Flow)  # rows 6 to 8
ROWS = len(PAPERS) + len(FLOWS)
_CELLS = 16_000_000  # floats held at once: 64 MB


def series(target: Target, draws: Array) -> Iterator[tuple[Area, Series]]:
    """For each area its series [draw, row, month]: stocks by papers, all stocks, flows."""
    grid = target.world.grid
    chosen = areas(grid)
    at_once = max(1, _CELLS // (len(draws) * ROWS * grid.length))
    for start in range(0, len(chosen), at_once):
        block = chosen[start : start + at_once]
        summed = summing(block, grid)
        held = np.empty((len(block), len(draws), ROWS, grid.length), dtype=np.float32)
        for i, theta in enumerate(draws):
            held[:, i] = _rows(target.follow(theta)[1].accounts, summed)
        yield from zip(block, held, strict=True)


def _rows(accounts: Array, summed: Array) -> Array:
    """[area, row, month] of one draw."""
    by_area = np.einsum("rpt,ap->art", accounts, summed, optimize=True)
    stocks = by_area[:, :ARRIVED]
    arrivals = by_area[:, ARRIVED:LEFT].sum(axis=1)
    exits = by_area[:, LEFT:CROSSED].sum(axis=1)
    summed_up = np.stack([arrivals, exits, by_area[:, CROSSED]], axis=1)
    flows = np.diff(summed_up, axis=2, prepend=0.0)
    rows: Array = np.concatenate([stocks, stocks.sum(axis=1, keepdims=True), flows], axis=1)
    return rows
