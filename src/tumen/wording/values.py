"""What sentences speak of that every language writes in its own way: numbers, days, names."""

from __future__ import annotations

from tumen.wording.worded import Date, Name, Number, Sort, Style, Worded

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MILLION = 10**6


def number(value: float) -> Worded:
    """A number with commas between the thousands."""
    english = f"{value:,}" if isinstance(value, int) else f"{value:,g}"
    return Worded(english, Number(value, Style.DIGITS))


def spelt(value: int) -> Worded:
    """A small number as a word, a larger one in figures."""
    english = _SMALL[value] if value < len(_SMALL) else f"{value:,}"
    return Worded(english, Number(value, Style.SPELT))


def short(value: int) -> Worded:
    """A number with its millions as a word."""
    english = f"{value:,}" if value < _MILLION else f"{value // _MILLION:,} million"
    return Worded(english, Number(value, Style.SHORT))


def date(year: int, month: int | None = None, day: int | None = None) -> Worded:
    """A day, a month or a year: "22 December 2019"."""
    name = f"{_MONTHS[month - 1]} {year:04}" if month else f"{year:04}"
    return Worded(f"{day} {name}" if day else name, Date(year, month, day))


def country(code: str, english: str) -> Worded:
    """A country by its ISO 3166-1 alpha-2 code, as English says it in a sentence."""
    return Worded(english, Name(Sort.COUNTRY, code))


def place(english: str, geonames: int | None = None) -> Worded:
    """A place by its GeoNames id, else by its English name."""
    return Worded(english, Name(Sort.PLACE, str(geonames or english)))
