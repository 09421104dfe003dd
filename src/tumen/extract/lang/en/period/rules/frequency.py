"""How often: "every month", "daily", "on Fridays", "each July"."""

from __future__ import annotations

from tumen.extract.lang.en.period.amount import amount
from tumen.extract.lang.en.period.pattern import Hit
from tumen.extract.lang.en.period.reading import Frequency, Reading
from tumen.extract.lang.en.period.rule import Rule
from tumen.extract.lang.en.period.rules.length import duration

_SEASONS = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}


def _every(hit: Hit) -> Reading | None:
    number = amount(hit.words("number")) if "number" in hit else "1"
    return Frequency(duration(number, hit.get("unit")))


def _every_weekday(hit: Hit) -> Reading | None:
    part = f"T{hit.get('daypart')}" if "daypart" in hit else ""
    return Frequency(f"XXXX-WXX-{hit.get('weekday')}{part}")


def _every_month(hit: Hit) -> Reading | None:
    return Frequency(f"XXXX-{hit.get('month'):02d}")


def _every_season(hit: Hit) -> Reading | None:
    return Frequency(f"XXXX-{_SEASONS[hit.get('season')]}")


def _every_part(hit: Hit) -> Reading | None:
    return Frequency(f"XXXX-XX-XXT{hit.get('daypart')}")


RULES = (
    Rule("every-unit", "EVERY (?:single)? unit:SPAN", _every),
    Rule("every-so-many", "EVERY (?: $number | other ) unit:SPAN", _every),
    Rule("every-weekday", "EVERY weekday:WEEKDAY daypart:DAYPART?", _every_weekday),
    Rule("weekdays", "weekday:WEEKDAYS", _every_weekday),
    Rule("weekday-parts", "weekday:WEEKDAY daypart:DAYPARTS", _every_weekday),
    Rule("every-month-name", "EVERY month:MONTH", _every_month),
    Rule("every-season", "EVERY season:SEASON", _every_season),
    Rule("every-part", "EVERY daypart:DAYPART", _every_part),
    Rule("adverb", "often:OFTEN", lambda hit: Frequency(hit.get("often"))),
)
