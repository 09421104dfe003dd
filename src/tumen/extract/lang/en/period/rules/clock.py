"""Times of the day: "10:35 a.m.", "noon Thursday", "5 p.m. EST Nov. 9"."""

from __future__ import annotations

from tumen.extract.lang.en.period.pattern import Hit
from tumen.extract.lang.en.period.reading import Reading, Timed
from tumen.extract.lang.en.period.rule import Rule, named_day

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


def _timed(hit: Hit) -> Reading | None:
    clock = _clock(hit)
    return Timed(clock, named_day(hit)) if clock else None


_CLOCK = "(?: hour:(HOUR|CLOCK) meridiem:MERIDIEM | hour:CLOCK hours? | instant:INSTANT )"

RULES = (
    Rule("clock", f"$approx? {_CLOCK} ZONE? (?: ,? (?:on|of)? (?:the? $which)? $date )?", _timed),
    Rule("day-clock", f"$date ,? at? {_CLOCK} ZONE?", _timed),
)
