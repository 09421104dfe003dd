"""Numbers of the calendar and the clock: days of months, years, times of day."""

from __future__ import annotations

import re
from functools import cache

from tumen.extract.lang.en.count.lexicon import one_of, words
from tumen.extract.lang.en.count.setting import Setting

_YEARS = range(1500, 2200)
_CLOCK = re.compile(r":\d\d|\s?(?:[ap]\.?\s?m\b|o['’]clock|GMT|hrs\b)", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(['’]s|[\w-]+|[-–])\s?$")
# With these before it, four digits are a year only where no plural noun takes them.
_WEAK = frozenset({"of", "and", "for", "or"})


@cache
def _month_before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{one_of(words('months'))})\.?\s"
        rf"(?:\d{{1,2}}\s?(?:[-–]|,|to|and|or|&|through)\s?)?(?:the\s)?$",
        re.IGNORECASE,
    )


@cache
def _month_after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s?(?:[-–]|to|and|or)\s?\d{{1,2}})?(?:\s(?:of\s)?|-)"
        rf"(?:{one_of(words('months'))})\b(?!\s[a-z]+ed\b)",
        re.IGNORECASE,
    )


def is_day(number: Setting) -> bool:
    """One or two digits beside a month: "Dec. 20", "19 to 20 December"."""
    if len(number.printed) > 2 or not number.printed.isdigit():
        return False
    return bool(_month_before().search(number.before) or _month_after().match(number.after))


def is_clock(number: Setting) -> bool:
    """A time of day: "5 a.m.", "10:30"."""
    return number.in_digits and bool(
        _CLOCK.match(number.after) or re.search(r"\d:$", number.before)
    )


def is_year(number: Setting) -> bool:
    """Four bare digits from 1500 to 2199, unless a plural noun takes them ("2000 workers")."""
    if not number.amount.plain or len(number.printed) != 4 or number.amount.low not in _YEARS:
        return False
    before = _WORD_BEFORE.search(number.before)
    if before and before[1].lower() in words("year_before") - _WEAK:
        return True
    return not number.counts_noun()
