"""What a testimony is taken to count: the rules by kind of claim, each with its reason.

A rule returns what is counted (a functional of the accounts) or a sentence that says why the
testimony cannot be used. Nobody's figure is bent to fit: a rule that doubts weakens "exactly" to
"at least" or "at most".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tumen.estimate.observations.span import Months, months_of
from tumen.estimate.observations.testimony import Testimony
from tumen.estimate.setting.grid import Grid
from tumen.model import Kind, PermitClass, Unit
from tumen.wording import say, term


class Says(StrEnum):
    """How the figure bounds what is counted."""

    FIGURE = "figure"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Counted:
    """A weighted sum over rows of the accounts.

    Attributes:
        rows: row of the accounts -> weight.
        months: weight of the accounts at the end of each month.
        base: rows whose sum, over `base_months`, the figure is a share of; empty for numbers.
        words: what is counted, for the reader.
        bound: what the rule makes of an exact figure.
    """

    rows: Mapping[int, float]
    months: Months
    words: str
    bound: Says = Says.FIGURE
    base: Mapping[int, float] = field(default_factory=dict)
    base_months: Months = field(default_factory=dict)


STOCKS = {
    PermitClass.WORK: 0,
    PermitClass.VISITOR: 1,
    PermitClass.SHORT_TERM: 1,
    PermitClass.STUDENT: 3,
    PermitClass.TRAINEE: 3,
    PermitClass.OFFICIAL: 4,
    PermitClass.OTHER: 4,
}
_ARRIVALS = {0: 5, 1: 6, 3: 7, 4: 8}
_EXITS = {0: 9, 1: 10, 2: 11, 3: 12, 4: 13}
_CROSSINGS = 14
_OVERSTAYED = 2
COMPLETE = frozenset({"official", "intelligence", "organisation"})  # who may count all movements
SHOWN = "shown and not weighed"
_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
LONG = 3  # months over which a count of movements is a total rather than a batch

Rule = Callable[[Testimony, Grid], Counted | str]


def reading(testimony: Testimony, grid: Grid) -> Counted | str:
    """What a testimony counts, or why it cannot be used."""
    rule = _RULES.get(testimony.kind)
    if rule is None:
        return say(
            "its kind ({kind}) counts nobody: it is shown and not weighed",
            kind=term(testimony.kind.replace("_", " ")),
        )
    return rule(testimony, grid)


def stock(testimony: Testimony, grid: Grid) -> Counted | str:
    """Persons present. Papers named narrow the count; no papers named means all of them.

    Without a date of its own a stock may be of any time in the year before it was published.
    """
    if testimony.unit not in {Unit.WORKERS, Unit.PERMITS, Unit.VISAS}:
        return say("{unit} are not persons", unit=term(testimony.unit))
    if testimony.per is not None:
        return say("a number per {time} is no stock", time=term(testimony.per))
    months = months_of(testimony, grid).level()
    if isinstance(months, str):
        return months
    rows = dict.fromkeys(_classes(testimony), 1.0)
    counted = Counted(rows, months, f"persons present ({_named(testimony)})")
    if testimony.share is None or not testimony.papers:
        return counted
    return replace(counted, base=dict.fromkeys(range(5), 1.0), base_months=months)


def permit(testimony: Testimony, grid: Grid) -> Counted | str:
    """Papers. Those valid on a day are about as many as the persons who hold them.

    Those issued over a time are at least as many as the new arrivals that they let in, because
    papers are renewed and some are not used; so they bound arrivals from above.
    """
    if testimony.unit not in {Unit.WORKERS, Unit.PERMITS, Unit.VISAS}:
        return f"{testimony.unit} are not papers"
    if months_of(testimony, grid).is_instant and testimony.per is None:
        return stock(testimony, grid)
    months = _within(testimony, grid)
    if isinstance(months, str):
        return months
    rows = {_ARRIVALS[s]: 1.0 for s in _classes(testimony) if s in _ARRIVALS}
    return Counted(rows, months, f"papers issued ({_named(testimony)})", Says.AT_MOST)


def arrival(testimony: Testimony, grid: Grid) -> Counted | str:
    """Persons who came within a time."""
    rows = {_ARRIVALS[s]: 1.0 for s in _classes(testimony) if s in _ARRIVALS}
    return _movement(testimony, grid, rows, "arrivals")


def exit_(testimony: Testimony, grid: Grid) -> Counted | str:
    """Persons who left within a time; home or elsewhere, they are no longer there."""
    rows = {_EXITS[s]: 1.0 for s in _classes(testimony)}
    counted = _movement(testimony, grid, rows, "exits")
    if testimony.share is None or isinstance(counted, str):
        return counted
    before = months_of(testimony, grid).before()
    if isinstance(before, str):
        return before
    present = dict.fromkeys(_classes(testimony), 1.0)
    return replace(counted, bound=Says.FIGURE, base=present, base_months=before)


def overstay(testimony: Testimony, grid: Grid) -> Counted | str:
    """Persons whose papers have run out, present at a time."""
    if testimony.unit is not Unit.WORKERS:
        return say("{unit} are not persons", unit=term(testimony.unit))
    months = months_of(testimony, grid).level()
    if isinstance(months, str):
        return months
    counted = Counted({_OVERSTAYED: 1.0}, months, "persons overstaying")
    if testimony.share is None:
        return counted
    return replace(counted, base=dict.fromkeys(range(5), 1.0), base_months=months)


def crossing(testimony: Testimony, grid: Grid) -> Counted | str:
    """Entries at the border. They are not persons: who renews by going out enters every month.

    Entries of one class other than visitors bound its arrivals from above; visitors' entries are
    all entries less the other classes' arrivals; a figure that mixes in others than workers
    bounds the workers' entries from above.
    """
    months = _within(testimony, grid)
    if isinstance(months, str):
        return months
    classes = set(_classes(testimony))
    if not testimony.papers or len(classes & set(_ARRIVALS)) == len(_ARRIVALS):
        bound = Says.AT_MOST if testimony.mixed else Says.FIGURE
        return Counted({_CROSSINGS: 1.0}, months, "entries at the border", bound)
    if 1 not in classes:
        rows = {_ARRIVALS[s]: 1.0 for s in classes if s in _ARRIVALS}
        return Counted(rows, months, f"entries ({_named(testimony)})", Says.AT_MOST)
    others = {row: -1.0 for s, row in _ARRIVALS.items() if s not in classes}
    return Counted({_CROSSINGS: 1.0, **others}, months, f"entries ({_named(testimony)})")


def renewal(testimony: Testimony, grid: Grid) -> Counted | str:
    """Visitors who go out and in again to renew: entries less arrivals."""
    months = _within(testimony, grid)
    if isinstance(months, str):
        return months
    return Counted({_CROSSINGS: 1.0, **dict.fromkeys(range(5, 9), -1.0)}, months, "renewals")


def _movement(
    testimony: Testimony, grid: Grid, rows: Mapping[int, float], words: str
) -> Counted | str:
    """Movements within whole months.

    Only authorities, intelligence and panels may know all of them: an outlet's or an eyewitness's
    figure for a month or two is a batch that was seen, and so is anybody's for a few days.
    """
    if testimony.unit is not Unit.WORKERS:
        return say("{unit} are not persons", unit=term(testimony.unit))
    if not rows:
        return say("nobody arrives on such papers")
    span, months = months_of(testimony, grid), _within(testimony, grid)
    if isinstance(months, str):
        return months
    batch = not span.is_whole or (testimony.source_kind not in COMPLETE and span.length < LONG)
    bound = Says.AT_LEAST if batch else Says.FIGURE
    return Counted(rows, months, f"{words} ({_named(testimony)})", bound)


def _within(testimony: Testimony, grid: Grid) -> Months | str:
    """Weights for what was counted within the time; a rate is its mean over the time."""
    span = months_of(testimony, grid)
    months = span.change()
    if testimony.per is None or isinstance(months, str):
        return months
    if testimony.per not in _DAYS:
        return say(
            "a number per {time} does not say how many there were in all", time=term(testimony.per)
        )
    times = span.day_count / _DAYS[testimony.per]
    return {month: weight / times for month, weight in months.items()}


def _classes(testimony: Testimony) -> tuple[int, ...]:
    found = tuple(dict.fromkeys(STOCKS[papers] for papers in testimony.papers))
    return found or (0, 1, 2, 3, 4)


def _named(testimony: Testimony) -> str:
    return ", ".join(papers.replace("_", " ") for papers in testimony.papers) or "all papers"


_RULES: Mapping[Kind, Rule] = {
    Kind.STOCK: stock,
    Kind.PERMIT: permit,
    Kind.ARRIVAL: arrival,
    Kind.DEPARTURE: exit_,
    Kind.REPATRIATION: exit_,
    Kind.OVERSTAY: overstay,
    Kind.CROSSING: crossing,
    Kind.RENEWAL: renewal,
}
