"""Dates as reports print them, to EDTF. Only full dates and months; nothing is guessed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

FIRST_YEAR, LAST_YEAR = 1990, 2099

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?P<rest>[a-z]*)\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})"
_NUMBER = r"(?P<month>\d{1,2})"
_TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?"
_FORMS = (
    rf"\b{_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?!\d){_TIME}",  # ISO 8601
    rf"\b{_YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}})(?:T\d{{4,6}})?\b",  # ISO 8601 basic
    rf"\b{_YEAR}\s?[./]\s?{_NUMBER}\s?[./]\s?{_DAY}(?!\d)\.?",  # Korean, Chinese, Japanese press
    rf"\b{_YEAR}\s*[년年]\s*{_NUMBER}\s*[월月]\s*{_DAY}\s*[일日]",
    rf"\b{_DAY}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH},?[ -]{_YEAR}\b",
    rf"\b{_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}\b",
    rf"(?<!\d )\b{_MONTH},? {_YEAR}\b",  # not what is left of an impossible day
)
_PATTERNS = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
_SLASHED = re.compile(rf"\b(?P<a>\d{{1,2}})[/.](?P<b>\d{{1,2}})[/.]{_YEAR}\b")


@dataclass(frozen=True, slots=True)
class Printed:
    """A date at its place: `edtf` is a day (``2019-10-30``) or a month (``2019-10``)."""

    start: int
    end: int
    edtf: str


def printed_dates(text: str) -> Iterator[Printed]:
    """The dates in `text`, in order; a place that fits several forms counts once."""
    found = [p for pattern in _PATTERNS for match in pattern.finditer(text) if (p := _read(match))]
    found += [p for match in _SLASHED.finditer(text) if (p := _read_slashed(match))]
    end = -1
    for date in sorted(found, key=lambda date: (date.start, -date.end)):
        if date.start >= end:
            yield date
            end = date.end


def edtf(value: str) -> str | None:
    """The first date in a value that is meant to be a date (an attribute, a field), or None."""
    return next((date.edtf for date in printed_dates(value)), None)


def _read(match: re.Match[str]) -> Printed | None:
    parts = match.groupdict()
    month = _named(parts["name"], parts["rest"]) if parts.get("name") else int(parts["month"])
    return _printed(
        match, int(parts["year"]), month, int(parts["day"]) if parts.get("day") else None
    )


def _read_slashed(match: re.Match[str]) -> Printed | None:
    """``22/12/2019`` and ``12/22/2019`` say which is the day; ``10/11/2019`` does not."""
    a, b = int(match["a"]), int(match["b"])
    if (a > 12) == (b > 12) and a != b:
        return None
    day, month = (a, b) if a > 12 else (b, a)
    return _printed(match, int(match["year"]), month, day)


def _named(name: str, rest: str) -> int:
    """The month's number, or 0 for a word that only begins like one ("marching")."""
    word = (name + rest).lower()
    for number, month in enumerate(_MONTHS, 1):
        if month.startswith(word) or word == "sept" == month[:4]:
            return number
    return 0


def _printed(match: re.Match[str], year: int, month: int, day: int | None) -> Printed | None:
    try:
        dt.date(year, month, day or 1)
    except ValueError:
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    value = f"{year}-{month:02}" + (f"-{day:02}" if day else "")
    return Printed(match.start(), match.end(), value)
