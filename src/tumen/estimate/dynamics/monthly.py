"""What areas have month by month: the accounts summed over places, and flows within the month."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tumen.estimate.dynamics.accounts import ARRIVED, CROSSED, LEFT, SENT
from tumen.estimate.dynamics.compile import entry
from tumen.estimate.dynamics.parameters import Array

Single = npt.NDArray[np.float32]

ROWS = ARRIVED + 1 + 3  # stocks by papers, all stocks, arrivals, exits, crossings


@entry
def set_monthly(accounts: Array, members: Array, every: int, rows: Single) -> None:
    """Rows of each area in every so many months [area, row, month].

    `members` [area, place] is 1 where the place lies in the area. A flow is what its running sum
    rose by within that month, also where the months between are left out.
    """
    months = accounts.shape[2]
    summed = np.empty((SENT, months))
    for a in range(len(members)):
        summed.fill(0.0)
        for p in range(members.shape[1]):
            if members[a, p] > 0.0:
                summed += accounts[:SENT, p]
        for i in range(rows.shape[2]):
            t = i * every
            whole = arrived = left = 0.0
            for s in range(ARRIVED):
                rows[a, s, i] = summed[s, t]
                whole += summed[s, t]
            for r in range(ARRIVED, LEFT):
                arrived += summed[r, t] - (summed[r, t - 1] if t > 0 else 0.0)
            for r in range(LEFT, CROSSED):
                left += summed[r, t] - (summed[r, t - 1] if t > 0 else 0.0)
            crossed = summed[CROSSED, t] - (summed[CROSSED, t - 1] if t > 0 else 0.0)
            rows[a, ARRIVED, i], rows[a, ARRIVED + 1, i] = whole, arrived
            rows[a, ARRIVED + 2, i], rows[a, ARRIVED + 3, i] = left, crossed
