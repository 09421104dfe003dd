"""The log likelihood of all statements, with its gradients by accounts and by parameters."""

from __future__ import annotations

import numpy as np

from tumen.estimate.dynamics.compile import entry, kernel
from tumen.estimate.dynamics.parameters import Array, Reporting
from tumen.estimate.likelihood.density import Around, Derivatives, bound, figure, interval
from tumen.estimate.likelihood.terms import NO_SHARE, Cells, Terms


@kernel
def set_series(cells: Cells, strips: Array, series: Array) -> None:
    """Weighted sums of strips of the accounts, all months at once; both are [.., t].

    Told apart from the sums over months because this reads the accounts in their order, and because
    ten thousand statements share a hundred series.
    """
    for k in range(len(series)):
        for r in range(cells.start[k], cells.start[k + 1]):
            strip, weight = strips[cells.cell[r]], cells.weight[r]
            for t in range(series.shape[1]):
                series[k, t] += weight * strip[t]


@kernel
def pull_series(cells: Cells, bar: Array, bar_strips: Array) -> None:
    """Adjoint of `set_series`."""
    for k in range(len(bar)):
        for r in range(cells.start[k], cells.start[k + 1]):
            strip, weight = bar_strips[cells.cell[r]], cells.weight[r]
            for t in range(bar.shape[1]):
                strip[t] += weight * bar[k, t]


@kernel
def set_sums(cells: Cells, flat: Array, out: Array) -> None:
    """Weighted sums of single cells [m].

    Arrays are named before the loop, here and below: whatever takes them out of a tuple, or hands
    them to another kernel, within it counts references, which costs more than the sums.
    """
    start, cell, weight = cells.start, cells.cell, cells.weight
    for m in range(len(out)):
        total = 0.0
        for r in range(start[m], start[m + 1]):
            total += weight[r] * flat[cell[r]]
        out[m] = total


@kernel
def pull_sums(cells: Cells, pulled: Array, bar_flat: Array) -> None:
    """Adjoint of `set_sums`."""
    start, cell, weight = cells.start, cells.cell, cells.weight
    for m in range(len(pulled)):
        for r in range(start[m], start[m + 1]):
            bar_flat[cell[r]] += pulled[m] * weight[r]


@kernel
def set_meant(terms: Terms, flat: Array, shared: Array, meant: Array) -> None:
    """What is meant: log of what is counted, what is said of it in common, derivatives [4, m].

    The derivatives are those of the log, by functional and by base.
    """
    logs, by_count, by_base = meant[0], meant[2], meant[3]
    is_share = terms.base.start
    set_sums(terms.spoken_of, shared, meant[1])
    set_sums(terms.functional, flat, logs)
    set_sums(terms.base, flat, by_base)
    for m in range(len(logs)):
        if is_share[m] == is_share[m + 1]:
            by_count[m] = 1.0 / (logs[m] + 1.0)
            logs[m] = np.log(logs[m] + 1.0)
        else:
            base = by_base[m] + 1e-9
            share = logs[m] / base
            by_count[m] = 1.0 / (share + NO_SHARE) / base
            by_base[m] = -by_count[m] * share
            logs[m] = np.log(share + NO_SHARE)


@kernel
def density(says: int, low: float, high: float, around: Around) -> Derivatives:
    """Log density of one statement around mu with scale s, and its derivatives."""
    mu, s, log_delta = around
    if says == 0:
        return figure(low, mu, s)
    if says == 3:
        return interval(low, high, mu, s)
    sign = 1.0 if says == 1 else -1.0
    return bound(sign * (mu - low), s, log_delta, sign)


@entry
def log_densities(par: Reporting, terms: Terms, accounts: Array, out: Array) -> None:
    """The log density of each statement by itself [i]."""
    strips = accounts.reshape(-1, accounts.shape[2])
    series = np.zeros((len(terms.series.start) - 1, strips.shape[1]))
    meant = np.empty((4, len(terms.functional.start) - 1))
    set_series(terms.series, strips, series)
    set_meant(terms, series.reshape(-1), par.shared_bias, meant)
    says, low, high, precision = terms.says, terms.low, terms.high, terms.precision
    source, meaning, slack, rough = terms.source, terms.meaning, par.slack, terms.rough
    bias, spread = par.kind_bias[terms.kind] + par.source_bias, np.exp(par.source_spread)
    logs, shared, leans = meant[0], meant[1], terms.leans
    for i in range(len(out)):
        j, m, way = source[i], meaning[i], says[i]
        own = spread[j] * precision[i]
        s = np.sqrt(own * own + rough[i] * rough[i])
        around = logs[m] + leans[j] * shared[m] + bias[j], s, slack[int(way == 2)]
        out[i] = density(way, low[i], high[i], around)[0]


@kernel
def add_reports(
    par: Reporting, terms: Terms, accounts: Array, bar: Array, grad: Reporting
) -> float:
    """Log likelihood; adds its gradients by the accounts to `bar` and by `par` to `grad`.

    What many statements count is summed up once for all of them, there and back.
    """
    strips = accounts.reshape(-1, accounts.shape[2])
    series = np.zeros((len(terms.series.start) - 1, strips.shape[1]))
    meant = np.empty((4, len(terms.functional.start) - 1))
    set_series(terms.series, strips, series)
    set_meant(terms, series.reshape(-1), par.shared_bias, meant)
    bar_series, pulled = np.zeros_like(series), np.zeros((2, meant.shape[1]))
    total = add_statements(par, terms, meant[:2], pulled, grad)
    pull_sums(terms.functional, pulled[0] * meant[2], bar_series.reshape(-1))
    pull_sums(terms.base, pulled[0] * meant[3], bar_series.reshape(-1))
    pull_sums(terms.spoken_of, pulled[1], grad.shared_bias)
    pull_series(terms.series, bar_series, bar.reshape(-1, bar.shape[2]))
    return total


@kernel
def add_statements(
    par: Reporting, terms: Terms, meant: Array, pulled: Array, grad: Reporting
) -> float:
    """Log likelihood, given what is meant [2, m]; adds its gradients by it to `pulled`."""
    says, low, high, precision = terms.says, terms.low, terms.high, terms.precision
    source, meaning, slack, rough = terms.source, terms.meaning, par.slack, terms.rough
    counted, said, leans = meant[0], meant[1], terms.leans
    by_counted, by_said = pulled[0], pulled[1]
    bias, spread = par.kind_bias[terms.kind] + par.source_bias, np.exp(par.source_spread)
    by_bias, by_spread, by_slack = np.zeros_like(bias), np.zeros_like(bias), np.zeros(4)
    total = 0.0
    for i in range(len(says)):
        j, m, way = source[i], meaning[i], says[i]
        own = spread[j] * precision[i]
        s = np.sqrt(own * own + rough[i] * rough[i])
        around = counted[m] + leans[j] * said[m] + bias[j], s, slack[int(way == 2)]
        value, by_mu, by_s, by_delta = density(way, low[i], high[i], around)
        total += value
        by_counted[m] += by_mu
        by_said[m] += leans[j] * by_mu
        by_bias[j] += by_mu
        by_spread[j] += by_s * (own / s) ** 2
        by_slack[way] += by_delta
    grad.slack[:] += by_slack[1:3]
    grad.source_bias[:] += by_bias
    grad.source_spread[:] += by_spread
    for j in range(len(bias)):
        grad.kind_bias[terms.kind[j]] += by_bias[j]
    return total
