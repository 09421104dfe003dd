"""EDTF in a reader's words."""

from __future__ import annotations

import re

from tumen.wording import date, say, template

_SEASONS = {
    21: template("spring {year}"),
    22: template("summer {year}"),
    23: template("autumn {year}"),
    24: template("winter {year}"),
    33: template("first quarter of {year}"),
    34: template("second quarter of {year}"),
    35: template("third quarter of {year}"),
    36: template("fourth quarter of {year}"),
    40: template("first half of {year}"),
    41: template("second half of {year}"),
}
_DOUBTS = {
    "~": template("about {time}"),
    "?": template("perhaps {time}"),
    "%": template("perhaps about {time}"),
}
_DATE = re.compile(r"(\d{3}[\dX])(?:-(\d\d|XX)(?:-(\d\d|XX))?)?")


def in_words(edtf: str | None) -> str:
    """The period as a reader says it: "by 22 December 2019", "about October 2019".

    Doubt is kept: ``~`` is "about", ``?`` is "perhaps". What is no EDTF that claims use comes
    back as it is; None is "no date".
    """
    if not edtf:
        return say("no date")
    left, slash, right = edtf.partition("/")
    if not slash:
        return _one(left)
    starts, ends = left not in {"", ".."}, right not in {"", ".."}
    if starts and ends:
        return say("{start} to {end}", start=_one(left), end=_one(right))
    if starts:
        return say("from {start} on", start=_one(left))
    return say("until {end}", end=_one(right)) if ends else say("at any time")


def _one(text: str) -> str:
    match = _DATE.fullmatch(text.rstrip("~?%"))
    if match is None:
        return text
    time = _date(match[1], match[2], match[3])
    doubt = _DOUBTS.get(text[-1])
    return say(doubt, time=time) if doubt else time


def _date(year: str, month: str | None, day: str | None) -> str:
    whole = say("{decade}s", decade=f"{year[:3]}0") if year.endswith("X") else date(int(year))
    if month in {None, "XX"}:
        return whole
    number = int(month or 0)
    if number in _SEASONS:
        return say(_SEASONS[number], year=whole)
    if not 1 <= number <= 12 or year.endswith("X"):
        return f"{year}-{month}"
    return date(int(year), number, None if day in {None, "XX"} else int(day or 0))
