"""Log likelihood and gradient in one compiled call: forward, reports, backward.

One call and not thirteen, because handing the arrays over costs more than the sums do.
"""

from __future__ import annotations

from tumen.estimate.dynamics.calendar import Calendar
from tumen.estimate.dynamics.compile import entry
from tumen.estimate.dynamics.parameters import Parameters
from tumen.estimate.dynamics.path import Path, pull_path, set_path
from tumen.estimate.likelihood.reports import add_reports
from tumen.estimate.likelihood.terms import Terms


@entry
def log_likelihood(
    par: Parameters, calendar: Calendar, terms: Terms, path: Path, bar: Path, grad: Parameters
) -> float:
    """Log likelihood of the statements; adds its gradient by the parameters to `grad`.

    `path` and `bar` are room; `path` afterwards holds the accounts.
    """
    set_path(par, calendar, path)
    bar.accounts.fill(0.0)
    total = add_reports(par.reporting, terms, path.accounts, bar.accounts, grad.reporting)
    pull_path(par, calendar, path, bar, grad)
    return total
