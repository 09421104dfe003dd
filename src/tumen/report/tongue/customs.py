"""Numbers, days, lists and countries as a language writes them, by the Unicode CLDR."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_skeleton
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal

from tumen.wording import Date, Listed, Number, Style

_SHORT_FROM = 10**6


def number(one: Number, locale: str) -> str:
    """Small numbers too are in digits: no other language of the interface spells what it counts."""
    match one.style:
        case Style.SHORT if one.value >= _SHORT_FROM:
            return format_compact_decimal(one.value, locale=locale)
        case Style.DIGITS | Style.SPELT | Style.SHORT:
            return format_decimal(one.value, locale=locale)


def day(one: Date, locale: str) -> str:
    """A day, a month or a year."""
    skeleton = "yMMMMd" if one.day else "yMMMM" if one.month else "y"
    known = date(one.year, one.month or 1, one.day or 1)
    return format_skeleton(skeleton, known, locale=locale)


def listing(one: Listed, items: list[str], locale: str) -> str:
    """The items, which are told already."""
    return format_list(items, "or" if one.last == "or" else "standard", locale)


def country(code: str, locale: str) -> str | None:
    """The name of a country; None where CLDR has none."""
    return _locale(locale).territories.get(code)


@cache
def _locale(name: str) -> Locale:
    return Locale.parse(name)
