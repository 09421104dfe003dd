"""EDTF in a reader's words."""

from __future__ import annotations

import re

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SEASONS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of",
    36: "fourth quarter of", 40: "first half of", 41: "second half of",
}  # fmt: skip
_DATE = re.compile(r"(\d{3}[\dX])(?:-(\d\d|XX)(?:-(\d\d|XX))?)?")


def in_words(edtf: str | None) -> str:
    """The period as a reader says it: "by 22 December 2019", "about October 2019".

    Doubt is kept: ``~`` is "about", ``?`` is "perhaps". What is no EDTF that claims use comes
    back as it is; None is "no date".
    """
    if not edtf:
        return "no date"
    left, slash, right = edtf.partition("/")
    if not slash:
        return _one(left)
    starts, ends = left not in {"", ".."}, right not in {"", ".."}
    if starts and ends:
        return f"{_one(left)} to {_one(right)}"
    if starts:
        return f"from {_one(left)} on"
    return f"until {_one(right)}" if ends else "at any time"


def _one(text: str) -> str:
    match = _DATE.fullmatch(text.rstrip("~?%"))
    if match is None:
        return text
    year, month, day = match[1], match[2], match[3]
    doubt = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(text[-1], "")
    return doubt + _date(f"{year[:3]}0s" if year.endswith("X") else year, month, day)


def _date(year: str, month: str | None, day: str | None) -> str:
    if month in {None, "XX"}:
        return year
    number = int(month or 0)
    if number in _SEASONS:
        return f"{_SEASONS[number]} {year}"
    if not 1 <= number <= 12:
        return f"{year}-{month}"
    name = f"{_MONTHS[number - 1]} {year}"
    return name if day in {None, "XX"} else f"{int(day or 0)} {name}"
