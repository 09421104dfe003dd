"""The accounts: who is where at each month's end and who moved until then, and back.

`Accounts` hold all that a report can speak of as one array, because every functional of a report
(a stock, persons arrived between two dates, entries) is a weighted sum of its cells.
"""

from __future__ import annotations

import numpy as np

from tumen.estimate.dynamics.calendar import Integers
from tumen.estimate.dynamics.compile import kernel
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.dynamics.places import Local
from tumen.estimate.dynamics.rates import Rates

# Rows of the accounts: stocks by papers, then what was summed up since the first month, then
# those whom the recall sent home within the month.
STOCK, ARRIVED, LEFT, CROSSED, SENT = 0, 5, 9, 14, 15
ROWS = 16


def empty_accounts(places: int, months: int) -> Array:
    """Room for accounts [row, p, t] or for their gradient."""
    return np.zeros((ROWS, places, months))


@kernel
def _sum_of(share: Array, w: float, v: float, o: float, s: float, x: float) -> float:
    """How many of the stocks a share of each makes."""
    return float(share[0] * w + share[1] * v + share[2] * o + share[3] * s + share[4] * x)


@kernel
def set_accounts(country: Integers, rates: Rates, local: Local, accounts: Array) -> None:
    """The recursion of the stocks (see the package), with running sums of the flows."""
    for p in range(accounts.shape[1]):
        c = country[p]
        w, v, o = local.start[p, 0], local.start[p, 1], local.start[p, 2]
        s, x, crossed = local.start[p, 3], local.start[p, 4], 0.0
        left_w = left_v = left_o = left_s = left_x = sent = 0.0
        for t in range(accounts.shape[2]):
            keep, arrived = rates.keep[c, :, t], local.arrivals[p, :, t]
            back = rates.back[c, t] * sent
            sent = _sum_of(rates.called[c, :, t], w, v, o, s, x)
            stay_w, stay_v = w * keep[0], v * keep[1]
            to_v, to_s = rates.switch[c, 0, t] * stay_w, rates.switch[c, 1, t] * stay_w
            lapsed = rates.lapse[c, t] * stay_v
            ran_out = rates.run_out[c, 0, t] * (stay_w - to_v - to_s)
            others_out = rates.run_out[c, 1, t] * x * keep[4]
            left_w += w - stay_w
            left_v += v - stay_v
            left_o += o * (1.0 - keep[2])
            left_s += s * (1.0 - keep[3])
            left_x += x * (1.0 - keep[4])
            crossed += arrived[0] + arrived[1] + arrived[2] + arrived[3] + back + stay_v - lapsed
            w = stay_w - to_v - to_s - ran_out + arrived[0]
            v = stay_v - lapsed + to_v + arrived[1] + back
            o = o * keep[2] + lapsed + ran_out + others_out
            s = s * keep[3] + to_s + arrived[2]
            x = x * keep[4] - others_out + arrived[3]
            accounts[0, p, t], accounts[1, p, t], accounts[2, p, t] = w, v, o
            accounts[3, p, t], accounts[4, p, t] = s, x
            for k in range(4):
                before = accounts[5 + k, p, t - 1] if t > 0 else 0.0
                accounts[5 + k, p, t] = before + arrived[k]
            accounts[6, p, t] += back
            accounts[9, p, t], accounts[10, p, t], accounts[11, p, t] = left_w, left_v, left_o
            accounts[12, p, t], accounts[13, p, t], accounts[14, p, t] = left_s, left_x, crossed
            accounts[15, p, t] = sent


@kernel
def pull_accounts(
    country: Integers,
    rates: Rates,
    local: Local,
    accounts: Array,
    bar: Array,
    out: tuple[Rates, Local],
) -> None:
    """Adjoint of `set_accounts`; `out` are the gradients by rates and by what reaches places.

    Runs backwards: `by` is the gradient by the stocks of the month before, and the gradients by the
    running sums add up from the end.
    """
    by_rates, by_local = out
    by, summed, before = np.empty(5), np.empty(10), np.empty(5)
    for p in range(accounts.shape[1]):
        c = country[p]
        by.fill(0.0)
        summed.fill(0.0)
        by_return = 0.0
        for t in range(accounts.shape[2] - 1, -1, -1):
            for s in range(5):
                by[s] += bar[s, p, t]
                before[s] = accounts[s, p, t - 1] if t > 0 else local.start[p, s]
            for r in range(10):
                summed[r] += bar[5 + r, p, t]
            crossed, lapse = summed[9], rates.lapse[c, t]
            to_v, to_s = rates.switch[c, 0, t], rates.switch[c, 1, t]
            for k in range(4):
                into = k if k < 2 else k + 1
                by_local.arrivals[p, k, t] = summed[k] + crossed + by[into]
            later = min(t + 1, accounts.shape[2] - 1)
            by_rates.back[c, later] += by_return * accounts[15, p, t]
            by_sent = by_return * rates.back[c, later] + bar[15, p, t]
            by_return = by_local.arrivals[p, 1, t]
            stay_w, stay_v = before[0] * rates.keep[c, 0, t], before[1] * rates.keep[c, 1, t]
            run_out, holds = rates.run_out[c, 0, t], 1.0 - to_v - to_s
            others_out = rates.run_out[c, 1, t]
            by_holding = by[0] * (1.0 - run_out) + by[2] * run_out
            by_rates.switch[c, 0, t] += (by[1] - by_holding) * stay_w
            by_rates.switch[c, 1, t] += (by[3] - by_holding) * stay_w
            by_rates.run_out[c, 0, t] += (by[2] - by[0]) * holds * stay_w
            by_rates.run_out[c, 1, t] += (by[2] - by[4]) * rates.keep[c, 4, t] * before[4]
            by_rates.lapse[c, t] += (by[2] - by[1] - crossed) * stay_v
            by_w = by_holding * holds + by[1] * to_v + by[3] * to_s
            by_v = (by[1] + crossed) * (1.0 - lapse) + by[2] * lapse
            by[0], by[1] = by_w, by_v
            by[4] = by[4] * (1.0 - others_out) + by[2] * others_out
            for s in range(5):
                kept = by[s] - summed[4 + s]
                by_rates.keep[c, s, t] += kept * before[s]
                by_rates.called[c, s, t] += by_sent * before[s]
                by[s] = kept * rates.keep[c, s, t] + by_sent * rates.called[c, s, t] + summed[4 + s]
        for s in range(5):
            by_local.start[p, s] = by[s]
