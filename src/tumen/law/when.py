"""Where a claim stands to a day of the law: before it ends, after it, or not to be told."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum

from tumen import wording
from tumen.model import Claim, Kind
from tumen.model.edtf import Days, days
from tumen.wording import say

# Kinds that tell of a state, which lasts through the time given; the others tell of an event,
# which falls somewhere in it.
LASTING = frozenset({Kind.STOCK, Kind.OVERSTAY, Kind.TOLERANCE})


class When(StrEnum):
    """How the time of a claim lies to the end of a day."""

    BEFORE = "before"
    AFTER = "after"
    STRADDLES = "straddles"
    UNDATED = "undated"


def day(text: str) -> date:
    """A day of the law's files as a date."""
    return date.fromisoformat(text)


def day_before(text: str) -> date:
    """The day before a day of the law's files."""
    return day(text) - timedelta(days=1)


def told(text: str) -> str:
    """A day as readers write it: ``22 December 2019``."""
    given = day(text)
    return wording.date(given.year, given.month, given.day)


def from_day_on(text: str) -> str:
    """The fact that is missing where a claim may be of before a day or after it."""
    return say("when it was: whether on or after {day}", day=told(text))


def when(claim: Claim, last: date, told_by: date | None = None) -> When:
    """Where the claim lies to the end of the day `last`, which still counts as before.

    A time with a doubt on it (``~``, ``?``, ``%``) is widened by one unit of its precision. A
    state said to last until a later time, or from the day on, was there after it; whether an
    event of a straddling time came before or after cannot be told. Where the claim leaves it
    open, the day `told_by` which the report was out decides: a fact is not later than its report.
    """
    moment = _moment(claim, last)
    undecided = moment in {When.UNDATED, When.STRADDLES}
    return When.BEFORE if undecided and told_by is not None and told_by <= last else moment


def latest(edtf: str | None) -> date | None:
    """The last day that a time may mean, doubt included; None where it is open or no time."""
    given = days(edtf)
    return None if edtf is None or given is None else _widened(edtf, given).last


def _moment(claim: Claim, last: date) -> When:
    text = claim.period.edtf if claim.period is not None else None
    given = days(text)
    if text is None or given is None:
        return When.UNDATED
    span = _widened(text, given)
    if span.last is not None and span.last <= last:
        return When.BEFORE
    if span.first is not None and span.first > last:
        return When.AFTER
    if claim.kind in LASTING and _lasts_beyond(text, span, last):
        return When.AFTER
    return When.STRADDLES


def _lasts_beyond(text: str, span: Days, last: date) -> bool:
    start, slash, end = text.partition("/")
    if not slash:
        return False
    if start in {"", ".."}:  # "until December 2020"
        final = days(end)
        return final is not None and final.first is not None and final.first > last
    return end in {"", ".."} and span.first is not None and span.first >= last  # "since the day"


def _widened(text: str, span: Days) -> Days:
    if not re.search("[~?%]", text):
        return span
    unit = _unit(text)
    return Days(span.first and span.first - unit, span.last and span.last + unit)


def _unit(text: str) -> timedelta:
    """One unit of the coarsest date in the text."""
    parts = [part.count("-") for part in text.split("/") if part not in {"", ".."}]
    return timedelta(days={0: 366, 1: 31}.get(min(parts, default=2), 1))
