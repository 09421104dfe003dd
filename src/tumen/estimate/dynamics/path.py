"""The whole way from parameters to the accounts, and its gradient back."""

from __future__ import annotations

from typing import NamedTuple

from tumen.estimate.dynamics.accounts import empty_accounts, pull_accounts, set_accounts
from tumen.estimate.dynamics.calendar import Calendar
from tumen.estimate.dynamics.compile import entry
from tumen.estimate.dynamics.parameters import Array, Parameters
from tumen.estimate.dynamics.places import (
    Local,
    empty_local,
    pull_arrivals,
    pull_start,
    set_arrivals,
    set_start,
)
from tumen.estimate.dynamics.rates import (
    Rates,
    clear,
    empty_rates,
    pull_inflow,
    pull_keep,
    pull_switching,
    set_inflow,
    set_keep,
    set_switching,
)


class Path(NamedTuple):
    """Every intermediate result, so that the way back need not work it out again."""

    rates: Rates
    local: Local
    accounts: Array


def empty_path(calendar: Calendar) -> Path:
    """Room for one path, used again for every draw."""
    countries, months = calendar.closed.shape
    places = len(calendar.country)
    return Path(
        empty_rates(countries, months),
        empty_local(places, months),
        empty_accounts(places, months),
    )


@entry
def set_path(par: Parameters, calendar: Calendar, path: Path) -> None:
    """Follow the parameters to the accounts; deterministic, no chance in it."""
    rates, local = path.rates, path.local
    set_keep(par.staying, calendar, (rates.keep, rates.called, rates.back))
    switching = (rates.lapse, rates.switch, rates.run_out)
    set_switching(par.switching, calendar, switching)
    set_inflow(par.arriving, calendar, rates.inflow, rates.start)
    set_start(par.sharing, calendar.country, rates.start, local.start)
    set_arrivals(par.sharing, calendar, rates.inflow, local.arrivals)
    set_accounts(calendar.country, rates, local, path.accounts)


@entry
def pull_path(par: Parameters, calendar: Calendar, path: Path, bar: Path, grad: Parameters) -> None:
    """Add to `grad` the gradient by the parameters of a function of the accounts.

    `bar.accounts` holds its gradient by the accounts; the rest of `bar` is overwritten.
    """
    (rates, local), (by_rates, by_local) = (path.rates, path.local), (bar.rates, bar.local)
    clear(by_rates)
    reached = (by_rates, by_local)
    pull_accounts(calendar.country, rates, local, path.accounts, bar.accounts, reached)
    sharing = grad.sharing
    into = (by_rates.inflow, sharing)
    pull_arrivals(par.sharing, calendar, rates.inflow, local.arrivals, by_local.arrivals, into)
    also = (by_rates.start, sharing)
    pull_start(calendar.country, rates.start, local.start, by_local.start, also)
    flows, by_flows = (rates.inflow, rates.start), (by_rates.inflow, by_rates.start)
    pull_inflow(par.arriving, calendar, flows, by_flows, grad.arriving)
    by_switching = (by_rates.lapse, by_rates.switch, by_rates.run_out)
    pull_switching(par.switching, calendar, rates.lapse, by_switching, grad.switching)
    staying, by_staying = (
        (rates.keep, rates.called, rates.back),
        (by_rates.keep, by_rates.called, by_rates.back),
    )
    pull_keep(par.staying, calendar, staying, by_staying, grad.staying)
