"""From parameters to monthly rates of a country, and back."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from tumen.estimate.dynamics.calendar import Calendar
from tumen.estimate.dynamics.compile import kernel
from tumen.estimate.dynamics.parameters import Array, Arriving, Staying, Switching

LAPSE_MONTHS = 6.0  # the lapse rate changes over about this many months


class Rates(NamedTuple):
    """What moves people in a country each month; also the gradient with respect to it.

    Attributes:
        keep: probability of staying the month [c, s, t].
        called: probability of being sent home by the recall in the month [c, s, t].
        back: probability that one sent home the month before comes back [c, t].
        lapse: probability that a visitor who stays overstays [c, t].
        switch: probability that a worker takes visitor, student papers [c, 2, t].
        run_out: probability that work papers, other papers of one who keeps them run out [c, 2, t].
        inflow: persons arriving, by papers [c, k, t].
        start: persons before the first month, by papers [c, s].
    """

    keep: Array
    called: Array
    back: Array
    lapse: Array
    switch: Array
    run_out: Array
    inflow: Array
    start: Array


def empty_rates(countries: int, months: int) -> Rates:
    """Room for rates or for their gradient."""
    return Rates(
        np.zeros((countries, 5, months)),
        np.zeros((countries, 5, months)),
        np.zeros((countries, months)),
        np.zeros((countries, months)),
        np.zeros((countries, 2, months)),
        np.zeros((countries, 2, months)),
        np.zeros((countries, 4, months)),
        np.zeros((countries, 5)),
    )


@kernel
def clear(rates: Rates) -> None:
    """Set all to nought."""
    rates.keep.fill(0.0)
    rates.called.fill(0.0)
    rates.back.fill(0.0)
    rates.lapse.fill(0.0)
    rates.switch.fill(0.0)
    rates.run_out.fill(0.0)
    rates.inflow.fill(0.0)
    rates.start.fill(0.0)


@kernel
def _expit(x: float) -> float:
    return float(1.0 / (1.0 + np.exp(-x)))


@kernel
def _softplus(x: float) -> float:
    return float(max(x, 0.0) + np.log1p(np.exp(-abs(x))))


@kernel
def _set_pace(recall: Array, pace: float, out: Array) -> None:
    """How a country's recall is spread over its months: leaning to the later ones, the sum kept."""
    whole = leaning = 0.0
    first = np.argmax(recall > 0.0)
    for t in range(len(recall)):
        out[t] = recall[t] * np.exp(pace * (t - first)) if recall[t] > 0.0 else 0.0
        whole += recall[t]
        leaning += out[t]
    if leaning > 0.0:
        out *= whole / leaning


@kernel
def _pull_pace(spread: Array, bar: Array) -> float:
    """Adjoint of `_set_pace`: the gradient by the pace."""
    whole = mean = by_pace = 0.0
    for t in range(len(spread)):
        whole += spread[t]
        mean += spread[t] * t
    for t in range(len(spread)):
        if spread[t] > 0.0:
            by_pace += bar[t] * spread[t] * (t - mean / whole)
    return by_pace


@kernel
def set_keep(par: Staying, calendar: Calendar, out: tuple[Array, Array, Array]) -> None:
    """S[c,s,t], exactly 1 where nobody leaves and 0 in the recall as coverage -> 1; who is called.

    Whoever is called and whoever stays are together those whom ordinary exits leave.
    """
    keep, called, back = out
    countries, papers, months = keep.shape
    recall = np.empty(months)
    for c in range(countries):
        prevented, wind = _expit(par.exits_closed[c]), _expit(par.wind[c])
        _set_pace(calendar.recall, par.pace[c], recall)
        for t in range(months):
            back[c, t] = _expit(par.back[c]) * (1.0 - calendar.closed[c, t])
        for s in range(papers):
            leave = _expit(par.exit[c, s])
            stays_away = _softplus(par.recall[min(s, 1)] + par.coverage[c, s])
            for t in range(months):
                stay = 1.0 - leave * (1.0 - prevented * calendar.closed[c, t])
                if s == 0:
                    stay *= 1.0 - wind * calendar.wind[t]
                called[c, s, t] = 0.0
                if recall[t] > 0.0:
                    spared = np.exp(-stays_away * recall[t])
                    called[c, s, t] = stay * (1.0 - spared)
                    stay *= spared
                keep[c, s, t] = stay


@kernel
def pull_keep(
    par: Staying,
    calendar: Calendar,
    out: tuple[Array, Array, Array],
    bar: tuple[Array, Array, Array],
    grad: Staying,
) -> None:
    """Adjoint of `set_keep`: adds to `grad` what `bar` demands of the parameters."""
    (keep, called, back), (by_keep, by_called, by_back) = out, bar
    countries, papers, months = keep.shape
    recall, by_spread = np.empty(months), np.empty(months)
    for c in range(countries):
        prevented, wind = _expit(par.exits_closed[c]), _expit(par.wind[c])
        _set_pace(calendar.recall, par.pace[c], recall)
        by_spread.fill(0.0)
        for t in range(months):
            grad.back[c] += by_back[c, t] * back[c, t] * (1.0 - _expit(par.back[c]))
        for s in range(papers):
            leave = _expit(par.exit[c, s])
            logit = par.recall[min(s, 1)] + par.coverage[c, s]
            covered, stays_away = _expit(logit), _softplus(logit)
            for t in range(months):
                closed = calendar.closed[c, t]
                pulled = by_keep[c, s, t] * keep[c, s, t] + by_called[c, s, t] * called[c, s, t]
                by_stay = pulled / (1.0 - leave * (1.0 - prevented * closed))
                grad.exit[c, s] -= by_stay * (1.0 - prevented * closed) * leave * (1.0 - leave)
                grad.exits_closed[c] += by_stay * leave * closed * prevented * (1.0 - prevented)
                if s == 0:
                    running = calendar.wind[t]
                    grad.wind[c] -= pulled * running / (1.0 - wind * running) * wind * (1.0 - wind)
                if recall[t] > 0.0:
                    by_spared = (by_called[c, s, t] - by_keep[c, s, t]) * keep[c, s, t]
                    by_spread[t] += by_spared * stays_away
                    grad.recall[min(s, 1)] += by_spared * recall[t] * covered
                    grad.coverage[c, s] += by_spared * recall[t] * covered
        grad.pace[c] += _pull_pace(recall, by_spread)


@kernel
def set_switching(par: Switching, calendar: Calendar, out: tuple[Array, Array, Array]) -> None:
    """Lapse, switches and papers that run out; two switches never exceed one together."""
    lapse, switch, run_out = out
    countries, months = lapse.shape
    for c in range(countries):
        closed = _expit(par.lapse_closed[c])
        for t in range(months):
            risen = _expit((t - par.lapse_month[c]) / LAPSE_MONTHS)
            ordinary = _expit(par.lapse[c] + par.lapse_rise[c] * risen)
            lapse[c, t] = closed if calendar.closed[c, t] > 0.0 else ordinary
            run_out[c, 0, t] = _expit(par.lapse_work[c]) * calendar.closed[c, t]
            run_out[c, 1, t] = _expit(par.lapse_other[c]) * calendar.closed[c, t]
        prevented = _expit(par.switch_closed[c])
        for j in range(2):
            half = 0.5 * _expit(par.switch[c, j])
            for t in range(months):
                allowed = calendar.ban[t] * (1.0 - prevented * calendar.closed[c, t])
                switch[c, j, t] = half * allowed


@kernel
def pull_switching(
    par: Switching,
    calendar: Calendar,
    lapse: Array,
    bar: tuple[Array, Array, Array],
    grad: Switching,
) -> None:
    """Adjoint of `set_switching`; `bar` are the gradients by its results."""
    by_lapse, by_switch, by_run_out = bar
    countries, months = lapse.shape
    for c in range(countries):
        for t in range(months):
            slope = by_lapse[c, t] * lapse[c, t] * (1.0 - lapse[c, t])
            work, other = _expit(par.lapse_work[c]), _expit(par.lapse_other[c])
            shut = calendar.closed[c, t]
            grad.lapse_work[c] += by_run_out[c, 0, t] * shut * work * (1.0 - work)
            grad.lapse_other[c] += by_run_out[c, 1, t] * shut * other * (1.0 - other)
            if shut > 0.0:
                grad.lapse_closed[c] += slope
            else:
                risen = _expit((t - par.lapse_month[c]) / LAPSE_MONTHS)
                grad.lapse[c] += slope
                grad.lapse_rise[c] += slope * risen
                steep = par.lapse_rise[c] * risen * (1.0 - risen) / LAPSE_MONTHS
                grad.lapse_month[c] -= slope * steep
        prevented = _expit(par.switch_closed[c])
        for j in range(2):
            share = _expit(par.switch[c, j])
            for t in range(months):
                pulled, closed = 0.5 * by_switch[c, j, t] * calendar.ban[t], calendar.closed[c, t]
                grad.switch[c, j] += pulled * (1.0 - prevented * closed) * share * (1.0 - share)
                by_prevented = -pulled * share * closed
                grad.switch_closed[c] += by_prevented * prevented * (1.0 - prevented)


@kernel
def set_inflow(par: Arriving, calendar: Calendar, inflow: Array, start: Array) -> None:
    """Arrivals and first stocks of a country."""
    countries, papers, months = inflow.shape
    count = par.walk.shape[2]
    walk = np.empty(count)
    for c in range(countries):
        for s in range(start.shape[1]):
            start[c, s] = np.exp(par.level[c] + par.mix[c, s])
        drop = np.exp(par.ban[c])
        for k in range(papers):
            scale, at = np.exp(par.walk_scale[k]), 0.0
            for q in range(count):
                at += scale * par.walk[c, k, q]
                walk[q] = at
            for t in range(months):
                q, w = calendar.quarters.left[t], calendar.quarters.weight[t]
                logged = par.level[c] + par.inflow[c, k] + walk[q] * (1.0 - w) + walk[q + 1] * w
                if k == 0:
                    logged -= drop * calendar.ban[t]
                elif k < 3:
                    logged += par.swell[c, k - 1] * calendar.ban[t]
                logged += par.arrivals_closed[c] * calendar.closed[c, t]
                inflow[c, k, t] = np.exp(logged)


@kernel
def pull_inflow(
    par: Arriving,
    calendar: Calendar,
    out: tuple[Array, Array],
    bar: tuple[Array, Array],
    grad: Arriving,
) -> None:
    """Adjoint of `set_inflow`; `out` and `bar` are inflow and start, and the gradients by them."""
    (inflow, start), (by_inflow, by_start) = out, bar
    countries, papers, months = inflow.shape
    count = par.walk.shape[2]
    at_knot = np.empty(count)
    for c in range(countries):
        for s in range(start.shape[1]):
            pulled = by_start[c, s] * start[c, s]
            grad.level[c] += pulled
            grad.mix[c, s] += pulled
        drop = np.exp(par.ban[c])
        for k in range(papers):
            at_knot.fill(0.0)
            for t in range(months):
                pulled = by_inflow[c, k, t] * inflow[c, k, t]
                q, w = calendar.quarters.left[t], calendar.quarters.weight[t]
                at_knot[q] += pulled * (1.0 - w)
                at_knot[q + 1] += pulled * w
                grad.level[c] += pulled
                grad.inflow[c, k] += pulled
                if k == 0:
                    grad.ban[c] -= pulled * calendar.ban[t] * drop
                elif k < 3:
                    grad.swell[c, k - 1] += pulled * calendar.ban[t]
                grad.arrivals_closed[c] += pulled * calendar.closed[c, t]
            scale, later = np.exp(par.walk_scale[k]), 0.0
            for q in range(count - 1, -1, -1):
                later += at_knot[q]
                grad.walk[c, k, q] += later * scale
                grad.walk_scale[k] += later * scale * par.walk[c, k, q]
