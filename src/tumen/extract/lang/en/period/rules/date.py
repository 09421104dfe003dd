"""Days, months, years that are named: "Dec. 22, 2019", "last March", "fiscal 1990", "the 15th"."""

from __future__ import annotations

import re
from datetime import date

from tumen.extract.calendar import FIRST_YEAR, Grain, holding
from tumen.extract.lang.en.period.pattern import Hit
from tumen.extract.lang.en.period.reading import Fixed, Named, Reading
from tumen.extract.lang.en.period.rule import (
    Rule,
    day_number,
    fixed,
    greater,
    named,
    ordinal,
    shift,
    year_number,
)

_PIVOT = 50  # 1951 to 2050 may be written with two digits


def _day(hit: Hit) -> Reading | None:
    """A day by month and number; "next Sunday, May 5" says nothing of which year."""
    place = (hit.get("month"), day_number(hit))
    if "weekday" in hit:
        return Named(Grain.DAY, Grain.YEAR, place, greater(hit))
    return named(hit, Grain.DAY, Grain.YEAR, place)


def _month(hit: Hit) -> Reading | None:
    return named(hit, Grain.MONTH, Grain.YEAR, hit.get("month"))


def _day_of_month(hit: Hit) -> Reading | None:
    """As in "on the 5th", "the 5th of this month"."""
    return Named(Grain.DAY, Grain.MONTH, (day_number(hit),), shift(Grain.MONTH, hit))


def _calendar_day(year: int, month: int, day: int) -> Fixed | None:
    if year < FIRST_YEAR:
        return None
    try:
        return Fixed(holding(date(year, month, day), Grain.DAY))
    except ValueError:
        return None


def _iso(hit: Hit) -> Reading | None:
    year, month, day = map(int, re.split(r"[-./]", hit.words("date")[0]))
    return _calendar_day(year, month, day)


def _slashed(hit: Hit) -> Reading | None:
    """Month first, as American newswire has it, unless it can only be the day."""
    first, second, year = map(int, hit.words("date")[0].split("/"))
    month, day = (first, second) if first <= 12 else (second, first)
    return _calendar_day(_full_year(year), month, day)


def _full_year(year: int) -> int:
    if year >= 100:
        return year
    return year + (2000 if year <= _PIVOT else 1900)


def _year(hit: Hit) -> Reading | None:
    number = year_number(hit)
    return None if number is None else fixed(Grain.YEAR, number)


def _second_year(hit: Hit) -> Reading | None:
    """The second year of "2019-20"."""
    first, second = hit.number("year") or 0, hit.number("end") or 0
    return fixed(Grain.YEAR, first // 100 * 100 + second) if first % 100 < second else None


def _short_year(hit: Hit) -> Reading | None:
    return fixed(Grain.YEAR, _full_year(int(hit.words("short")[0][1:])))


def _decade(hit: Hit) -> Reading | None:
    """As in "the 1990s", "the '90s"; two digits mean the twentieth century."""
    number = hit.number("tens") or 0
    plain = hit.words("tens")[0][0].isdigit() and number < 100
    if plain and not hit.begins_with("the"):  # "in her 30s"
        return None
    return fixed(Grain.DECADE, (number if number >= 100 else 1900 + number) // 10)


def _named_decade(hit: Hit) -> Reading | None:
    return fixed(Grain.DECADE, 190 + hit.get("tenth"))


def _century(hit: Hit) -> Reading | None:
    return fixed(Grain.CENTURY, ordinal(hit) - 1)


_DAY = "day:(DAY | NTH_DAY)"
_WEEKDAY = "(?: $which? weekday:WEEKDAY ,? )?"
_TO = "(?: to | and | or | until | till | through | , | - )"

# A first date has the year of the second: before the rules that would let it stand alone.
_FIRST_OF_TWO = (
    Rule("first-day-of-two", f"it:(month:MONTH {_DAY}) {_TO} (?:MONTH? DAY) ,? $year", _day),
    Rule("first-day-first", f"it:({_DAY} month:MONTH) {_TO} DAY MONTH ,? $year", _day),
    Rule("first-month-of-two", f"it:(month:MONTH) {_TO} MONTH $in_year", _month),
)

RULES = (
    *_FIRST_OF_TWO,
    Rule(
        "month-day",
        f"(?<! in ) {_WEEKDAY} $approx? $part? $which? month:MONTH (?:the)? {_DAY} $in_year?",
        _day,
    ),
    Rule("in-month-day", f"in it:(month:MONTH {_DAY} $in_year?) (?! COUNTED_NOUN )", _day),
    Rule("month-ordinal", f"{_WEEKDAY} month:MONTH (?:the)? day:ORDINAL $in_year?", _day),
    Rule("day-month", f"(?:the)? {_WEEKDAY} {_DAY} of? month:MONTH $in_year?", _day),
    Rule("ordinal-month", "the? day:ORDINAL (?:day)? of month:MONTH $in_year?", _day),
    Rule("month-second-day", f"month:MONTH (?:DAY|NTH_DAY) {_TO} it:({_DAY} $in_year?)", _day),
    Rule(
        "first-day-month",
        f"it:(the? {_DAY}) {_TO} the? (?:DAY|NTH_DAY) of? month:MONTH $in_year?",
        _day,
    ),
    Rule("day-of-this-month", f"the {_DAY} of (?:$which) month", _day_of_month),
    Rule(
        "day-of-month",
        "(?: on | by | before | until | till | since | from | after | to | and | as of )"
        " it:(the day:NTH_DAY) (?! -? UNIT )",
        _day_of_month,
    ),
    Rule(
        "second-day-of-month",
        "NTH_DAY (?: , | and | , and | to | - ) it:(the? day:NTH_DAY) (?! -? UNIT )",
        _day_of_month,
    ),
    Rule("iso", "date:ISO_DATE", _iso),
    Rule("slashed", "date:SLASH_DATE", _slashed),
    Rule("month", "$approx? $part? (?:the? $which)? $part? month:MONTH $in_year?", _month),
    Rule("year", "$approx? $part? (?:the year)? (?:FISCAL year?)? $year", _year),
    Rule("second-year", "year:YEAR (?: - | / ) it:(end:TWO_DIGITS)", _second_year),
    Rule("short-year", "$part? short:SHORT_YEAR", _short_year),
    Rule("decade", "the? (?:early:EARLY | middle:MIDDLE)? -? tens:TENS_OF_YEARS", _decade),
    Rule("part-of-decade", "$part the? tens:TENS_OF_YEARS", _decade),
    Rule("named-decade", "the (?:early:EARLY | middle:MIDDLE)? -? tenth:TENTHS", _named_decade),
    Rule("century", "$part? the? (?:early:EARLY)? -? ordinal:(?:NTH|ORDINAL) -? century", _century),
)
