"""The words of time and the roles in which the grammar knows them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml

Role = str

# The roles that a numeral loses where it counts something.
DAYS_OF_MONTH: frozenset[Role] = frozenset({"DAY", "NTH_DAY"})
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_YEAR = re.compile(r"1[4-9]\d\d|20\d\d")
# Numerals by their shape; a numeral may have several roles ("10" is a day, an hour, a number).
_SHAPES: dict[Role, re.Pattern[str]] = {
    "DIGITS": re.compile(r"\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,3})?|\d{1,9}"),
    "DAY": _DAY,
    "HOUR": re.compile(r"0?\d|1\d|2[0-4]"),
    "YEAR": _YEAR,
    "SHORT_YEAR": re.compile(r"['’‘]\d\d"),
    "TWO_DIGITS": re.compile(r"\d\d"),
    "NTH": re.compile(r"\d{1,2}(?:st|nd|rd|th)"),
    "NTH_DAY": re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"),
    "TENS_OF_YEARS": re.compile(r"(?:1[4-9]|20)\d0['’]?s|['’‘]?\d0['’]?s"),
    "FRACTION": re.compile(r"\d/\d"),
    "ISO_DATE": re.compile(r"\d{4}([-./])\d\d?\1\d\d?"),
    "SLASH_DATE": re.compile(r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)"),
    "CLOCK": re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?"),
    "MERIDIEM": re.compile(r"[ap]\.?m\.?", re.IGNORECASE),
    "POSSESSIVE": re.compile(r"['’]s?"),
    "QUARTER_CODE": re.compile(r"Q[1-4]"),
    "HALF_CODE": re.compile(r"H[12]|[12]H"),
}


def _yaml(name: str) -> Any:  # noqa: ANN401 - data files differ in shape; each reader says which
    return read_yaml(files(__package__).joinpath(name))


@cache
def words() -> dict[Role, dict[str, Any]]:
    """``words.yaml``: role, word, value."""
    table: dict[Role, dict[str, Any]] = _yaml("words.yaml")
    return table


@cache
def ambiguous() -> dict[str, Any]:
    """``ambiguous.yaml``: the tests that some words must pass."""
    table: dict[str, Any] = _yaml("ambiguous.yaml")
    return table


@cache
def feasts() -> dict[str, dict[str, Any]]:
    """``feasts.yaml``: name, and how its day is found."""
    table: dict[str, dict[str, Any]] = _yaml("feasts.yaml")
    return table


@cache
def roles_by_word() -> dict[str, frozenset[Role]]:
    """Every word's roles."""
    found: dict[str, set[Role]] = {}
    for role, entries in words().items():
        for word in entries:
            found.setdefault(word, set()).add(role)
    return {word: frozenset(roles) for word, roles in found.items()}


@lru_cache(maxsize=4096)
def shape_roles(numeral: str) -> frozenset[Role]:
    """The roles of a numeral or mark, by its shape."""
    return frozenset(role for role, shape in _SHAPES.items() if shape.fullmatch(numeral))


def value(role: Role, word: str) -> Any:  # noqa: ANN401 - each role's values are of their own kind
    """What `word` means in that role."""
    return words()[role][word.lower().rstrip(".")]
