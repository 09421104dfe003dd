"""Quarters, halves, seasons, weekdays and feasts: what recurs within a year or a week."""

from __future__ import annotations

from tumen.extract.calendar import Grain
from tumen.extract.lang.en.period.lexicon import value
from tumen.extract.lang.en.period.pattern import Hit
from tumen.extract.lang.en.period.reading import Dated, Named, Reading, Shifted, Stretch, Timed
from tumen.extract.lang.en.period.rule import Rule, greater, named, ordinal, shift

_LAST = {Grain.QUARTER: 4, Grain.HALF: 2}


def _place(hit: Hit) -> int | None:
    if "code" in hit:  # "Q3", "H1"
        return hit.number("code")
    return ordinal(hit) if "ordinal" in hit else None


def _part_of_year(grain: Grain, hit: Hit) -> Reading | None:
    place = _place(hit) or _LAST[grain]
    if place > _LAST[grain]:
        return None
    the_year = Shifted(Grain.YEAR, 0) if "the_year" in hit else None
    return Named(grain, Grain.YEAR, (place,), greater(hit) or the_year)


def _quarter(hit: Hit) -> Reading | None:
    return _part_of_year(Grain.QUARTER, hit)


def _half(hit: Hit) -> Reading | None:
    return _part_of_year(Grain.HALF, hit)


def _month(hit: Hit) -> Dated | None:
    """The month of "of October", "of last month"."""
    if "month" in hit:
        return named(hit, Grain.MONTH, Grain.YEAR, hit.get("month"))
    return shift(Grain.MONTH, hit) if "that_month" in hit else None


def _stretch(hit: Hit) -> Reading | None:
    """As in "the first nine months of 2019", "the last ten days of May"."""
    grain, number = Grain(hit.get("unit")), 1
    if "count" in hit:
        number = hit.number("count") or int(value("NUMBER", hit.words("count")[0]))
    within = _month(hit) or greater(hit) or Shifted(Grain.YEAR, 0)
    at_end = "last" in hit.words("side")
    return Stretch(grain, number, within, at_end) if grain.finer_than(Grain.YEAR) else None


def _season(hit: Hit) -> Reading | None:
    return named(hit, Grain.SEASON, Grain.YEAR, hit.get("season"))


def _weekday(hit: Hit) -> Reading | None:
    day = named(hit, Grain.DAY, Grain.WEEK, hit.get("weekday"))
    return Timed(f"T{hit.get('daypart')}", day) if "daypart" in hit else day


_YEAR = "(?: $in_year | of the_year:(the year) )"
_MONTH = "(?: month:MONTH $in_year? | that_month:($which month) )"
_STRETCH = "the side:(first|last) count:(?:DIGITS|NUMBER) unit:COUNTED"
_ORDINAL = "ordinal:(?:ORDINAL|NTH)"
_PREPOSITION = (
    "(?: in | since | by | until | till | during | through | from | before | after | over )"
)

RULES = (
    Rule(
        "quarter", f"(?:the)? $part? (?:the)? FISCAL? -? {_ORDINAL} -? quarter {_YEAR}?", _quarter
    ),
    Rule(
        "quarter-of-year",
        f"(?:the)? FISCAL? $year FISCAL? POSSESSIVE? {_ORDINAL} -? quarter",
        _quarter,
    ),
    Rule(
        "quarter-of-which",
        f"whole:($which year) POSSESSIVE? FISCAL? {_ORDINAL} -? quarter",
        _quarter,
    ),
    Rule(
        "other-quarter",  # "753 in the first quarter and 12 in the second"
        "quarter [^.]{1,25} in it:(the ordinal:ORDINAL) (?! -? (?: OTHER | UNIT | half ))",
        _quarter,
    ),
    Rule("quarter-code", "code:QUARTER_CODE $in_year?", _quarter),
    Rule("half-code", "code:HALF_CODE $in_year", _half),
    Rule("half", f"(?:the)? (?:{_ORDINAL}|latter|last) -? half {_YEAR}", _half),
    Rule("half-month", f"the? halves:(first|second|latter|last) half of {_MONTH}", _month),
    Rule("stretch-of-year", f"it:({_STRETCH}) {_YEAR}", _stretch),
    Rule("stretch-of-month", f"it:({_STRETCH}) of {_MONTH}", _stretch),
    Rule("week-of-month", f"the side:(first|last) unit:week of {_MONTH}", _stretch),
    Rule("season-of-year", "(?:the)? $part? (?:the)? season:SEASON of? $year", _season),
    Rule(
        "season-of-which",
        "(?:the)? $part? (?:the)? season:SEASON (?:of)? whole:($which year)",
        _season,
    ),
    Rule("season", f"{_PREPOSITION} it:(the? $part? (?:the)? season:SEASON) (?! of )", _season),
    Rule("which-season", "$part? (?:the)? $which $part? season:SEASON", _season),
    Rule("the-season", "the $part? season:SEASON (?! of )", _season),
    Rule("weekday", "$part? (?:the? $which)? weekday:WEEKDAY daypart:DAYPART?", _weekday),
)
