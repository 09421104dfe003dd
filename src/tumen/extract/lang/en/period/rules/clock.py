"""Times of the day: "10:35 a.m.", "noon Thursday", "5 p.m. EST Nov. 9"."""

from __future__ import annotations

from tumen.extract.lang.en.period.calendar import Grain
from tumen.extract.lang.en.period.pattern import Hit
from tumen.extract.lang.en.period.reading import Dated, Named, Reading, Shifted, Timed
from tumen.extract.lang.en.period.rule import Rule, greater, toward

_NOON = 12


def _clock(hit: Hit) -> str | None:
    if "instant" in hit:
        return f"T{hit.get('instant')}"
    hours, _, minutes = hit.words("hour")[0].partition(":")
    hour = int(hours)
    if "meridiem" in hit:
        afternoon = hit.words("meridiem")[0].startswith("p")
        hour = hour % _NOON + (_NOON if afternoon else 0)
    return f"T{hour:02d}:{minutes or '00'}" if hour <= 24 else None


def _day(hit: Hit) -> Dated | None:
    if "month" in hit:
        place = (hit.get("month"), hit.number("day") or 1)
        return Named(Grain.DAY, Grain.YEAR, place, greater(hit))
    if "weekday" in hit:
        direction, origin = toward(hit)
        return Named(Grain.DAY, Grain.WEEK, (hit.get("weekday"),), None, direction, origin)
    return Shifted(Grain.DAY, hit.get("deictic")) if "deictic" in hit else None


def _timed(hit: Hit) -> Reading | None:
    clock = _clock(hit)
    return Timed(clock, _day(hit)) if clock else None


_ON = (
    "(?: ,? (?:on|of)?"
    " (?: (?:the? $which)? weekday:WEEKDAY (?: ,? month:MONTH day:DAY (?:,? $year)?)?"
    " | deictic:DEICTIC | month:MONTH day:DAY (?:,? $year)? ) )"
)
_CLOCK = "(?: hour:(HOUR|CLOCK) meridiem:MERIDIEM | hour:CLOCK hours? | instant:INSTANT )"

RULES = (
    Rule("clock", f"$approx? (?:$bound)? {_CLOCK} ZONE? {_ON}?", _timed),
    Rule("day-clock", f"(?:weekday:WEEKDAY | deictic:DEICTIC) at {_CLOCK} ZONE?", _timed),
)
