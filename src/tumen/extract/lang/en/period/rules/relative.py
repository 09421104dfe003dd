"""Times counted from another: "yesterday", "last week", "two years ago", "a year earlier"."""

from __future__ import annotations

from tumen.extract.calendar import Grain
from tumen.extract.lang.en.period.amount import UNKNOWN, amount
from tumen.extract.lang.en.period.pattern import Hit
from tumen.extract.lang.en.period.reading import (
    Around,
    Dated,
    Named,
    Origin,
    Reading,
    Shifted,
    Timed,
    Vague,
)
from tumen.extract.lang.en.period.rule import Rule, greater, named_day, ordinal, shift


def _timed(hit: Hit, day: Dated) -> Reading:
    return Timed(f"T{hit.get('daypart')}", day) if "daypart" in hit else day


def _deictic(hit: Hit) -> Reading | None:
    return _timed(hit, Shifted(Grain.DAY, hit.get("day")))


def _tonight(_: Hit) -> Reading | None:
    return Timed("TNI", Shifted(Grain.DAY, 0))


def _two_days_off(hit: Hit) -> Reading | None:
    return Shifted(Grain.DAY, 2 * hit.get("day"))


def _part_of_day(hit: Hit) -> Reading | None:
    """As in "last night", "this morning", "the next morning", "that evening"."""
    day = shift(Grain.DAY, hit)
    return _timed(hit, day) if day else None


def _unit(hit: Hit) -> Reading | None:
    """As in "last year", "this week", "the following month"."""
    return shift(Grain(hit.get("unit")), hit)


def _current(hit: Hit) -> Reading | None:
    return Shifted(Grain(hit.get("unit")), 0)


def _spoken_of(hit: Hit) -> Reading | None:
    return Shifted(Grain(hit.get("unit")), 0, Origin.MENTION)


def _past_weekend(_: Hit) -> Reading | None:
    return Shifted(Grain.WEEKEND, -1)


def _year_end(hit: Hit) -> Reading | None:
    return Shifted(Grain(hit.get("unit")), 0)


def _week_of(hit: Hit) -> Reading | None:
    day = named_day(hit)
    return Around(Grain.WEEK, day) if day else None


def _counted(hit: Hit, direction: int, origin: Origin = Origin.NOW) -> Reading:
    """So many cells back or on; half a year is six months."""
    grain, number = Grain(hit.get("counted")), amount(hit.words("number"))
    if number == UNKNOWN:
        return Vague("PAST_REF" if direction < 0 else "FUTURE_REF")
    if number == "0.5" and grain is Grain.YEAR:
        grain, number = Grain.MONTH, "6"
    return Shifted(grain, direction * max(1, round(float(number))), origin, counted=True)


def _ago(hit: Hit) -> Reading | None:
    return _counted(hit, -1)


def _from_now(hit: Hit) -> Reading | None:
    return _counted(hit, 1)


def _from_mention(hit: Hit) -> Reading | None:
    """As in "a year earlier", "two months later": from the time spoken of, at its own size."""
    return _counted(hit, hit.get("back") or hit.get("forth"), Origin.MENTION)


def _year_ago(_: Hit) -> Reading | None:
    """As in "year-ago", "the year-earlier period", "the corresponding period last year"."""
    return Shifted(Grain.YEAR, -1, Origin.MENTION, counted=True)


def _year_ago_quarter(_: Hit) -> Reading | None:
    return Shifted(Grain.QUARTER, -4, Origin.MENTION)


def _year_ago_named(hit: Hit) -> Reading | None:
    place = ordinal(hit)
    last_year = Shifted(Grain.YEAR, -1)
    return Named(Grain.QUARTER, Grain.YEAR, (place,), last_year) if place <= 4 else None


def _in_year(hit: Hit) -> Reading | None:
    """As in "the 1988 period": that year's, of whatever size the text speaks."""
    return greater(hit)


_COUNT = (
    "$bound? (?: (?:DIGITS|NUMBER) (?: to | or | - ) )? $number (?:more|full)? counted:COUNTED"
    " (?: or (?:so|two|more))?"
)
_AGO = "(?:ago|earlier)"
_SAME = "(?:comparable|corresponding|same)"
_A_YEAR_AGO = "(?:in|of)? (?:a year (?:ago|earlier|before) | last year | the year before)"
# "Before" and "after" count from what follows them ("two days before the strike"), unless nothing
# does.
_BESIDE = (
    "(?: (?!before|after) (?:back:BACK | forth:FORTH)"
    " | (?:back:BACK | forth:FORTH) (?= \\. | , | ; | : | \\) ))"
)

RULES = (
    Rule("deictic", "$part? day:DEICTIC POSSESSIVE? daypart:DAYPART", _deictic),
    Rule("deictic-day", "$part? day:DEICTIC", _deictic),
    Rule("tonight", "$part? tonight", _tonight),
    Rule("two-days-off", "the day (?:before|after) day:DEICTIC", _two_days_off),
    Rule("part-of-day", "$part? (?:the? $which)? $part? daypart:DAYPART", _part_of_day),
    Rule("unit", "$part? the? $which $part? (?:FISCAL|full)? unit:UNIT", _unit),
    Rule("part-of-unit", "(?:$part | EARLY in) the (?:FISCAL|current)? unit:UNIT", _current),
    Rule("latest", "the (?:latest|FISCAL|full) (?:FISCAL)? unit:UNIT", _spoken_of),
    Rule("the-quarter", "the unit:quarter", lambda _: Shifted(Grain.QUARTER, 0, Origin.MENTION)),
    Rule("the-week", "the unit:week", lambda _: Shifted(Grain.WEEK, 0)),
    Rule("the-weekend", "the weekend", _past_weekend),
    Rule("year-end", "$approx? (?:the)? unit:UNIT (?:-|POSSESSIVE)? close:CLOSE", _year_end),
    Rule("unknown-ago", "counted:PLURAL (?:ago|earlier|previously)", lambda _: Vague("PAST_REF")),
    Rule("unknown-later", "counted:PLURAL later", lambda _: Vague("FUTURE_REF")),
    Rule("week-of", "the? week (?:of|ending|beginning) $date", _week_of),
    Rule("ago", f"{_COUNT} ago", _ago),
    Rule("from-now", f"{_COUNT} from now", _from_now),
    Rule("in-time", f"in it:({_COUNT} POSSESSIVE? time)", _from_now),
    Rule("from-mention", f"{_COUNT} {_BESIDE}", _from_mention),
    Rule("the-unit-beside", f"the counted:COUNTED {_BESIDE}", _from_mention),
    Rule("year-ago", f"year - {_AGO}", _year_ago),
    Rule("year-ago-period", f"the? {_SAME}? year - {_AGO} period", _year_ago),
    Rule("year-ago-quarter", f"the? {_SAME}? year - {_AGO} quarter", _year_ago_quarter),
    Rule("year-ago-named", f"the? year - {_AGO} ordinal:(ORDINAL|NTH) -? quarter", _year_ago_named),
    Rule("period-a-year-ago", f"the {_SAME} period {_A_YEAR_AGO}", _year_ago),
    Rule("quarter-a-year-ago", f"the {_SAME}? quarter {_A_YEAR_AGO}", _year_ago_quarter),
    Rule("period-of-year", "the $year period", _in_year),
    Rule("quarter-in-year", "the $year quarter", _in_year),
    Rule("quarter-of-year", "whole:($which year) POSSESSIVE? quarter", _in_year),
)  # fmt: skip
