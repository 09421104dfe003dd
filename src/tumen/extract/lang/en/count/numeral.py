"""English numerals, in digits, in words and mixed ("2.3 million"), as patterns and as values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import prod

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL: Mapping[str, int] = {
    "zero": 0,
    **{word: at for at, word in enumerate((*_ONES, *_TEENS), start=1)},
    **{word: at * 10 for at, word in enumerate(_TENS, start=2)},
    "fourty": 40,  # a frequent misspelling
}
GREAT: Mapping[str, int] = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
# What stands glued to digits. "m" and "b" are metres and bytes unless a currency goes before.
GLUED: Mapping[str, int] = {"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12}
_AFTER_CURRENCY: Mapping[str, int] = {**GLUED, "m": 10**6, "b": 10**9, "t": 10**12}
_SILENT = frozenset({"a", "an", "and", "of"})
_UNITS: Mapping[str, Fraction] = {
    **{word: Fraction(number) for word, number in SMALL.items()},
    "half": Fraction(1, 2),
    "couple": Fraction(2),
}
_NOTHING = Fraction(-1)  # no word yet, which "hundred" reads as one
_SUFFIXES: Mapping[str, int] = {**_AFTER_CURRENCY, **GREAT, "dozen": 12}

_ones, _teens, _tens = "|".join(_ONES), "|".join(_TEENS), "|".join((*_TENS, "fourty"))
_below_100 = rf"(?:(?:{_tens})(?:[\s-]{{1,2}}(?:{_ones})(?!\w))?|{_teens}|{_ones}|zero)(?!\w)"
_below_1000 = (
    rf"(?:(?:{_below_100}|an?)[\s-]hundred(?!\w)(?:[\s-](?:and[\s-])?{_below_100})?|{_below_100})"
)
_great = r"(?:thousand|million|billion|trillion)(?!\w)"
_group = rf"(?:{_below_1000}|an?|half\s+an?)(?:\s+and\s+a\s+half)?[\s-]{_great}"
_dozen = (
    rf"(?:(?:half\s+a|a\s+half|{_below_100}|a)[\s-]{{1,3}}dozen(?!\w)"
    r"|(?:a\s+)?couple(?:\s+of)?[\s-](?:dozen|hundred|thousand|million|billion)(?!\w))"
)
# A spoken numeral: groups that fall, then what is below a thousand.
SPOKEN = (
    rf"(?:{_dozen}|{_group}(?:,?\s+(?:and\s+)?{_group})*(?:,?\s+(?:and\s+)?{_below_1000})?"
    rf"|a\s+couple(?=\s+(?:of\s+)?[a-z])|{_below_1000}(?:\s+and\s+a\s+half)?)"
)
# At most 18 digits: more are no count. A plain space groups by threes only as UN documents do it.
_grouped = r"\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3}){1,5}(?!\d)|\d{1,3}(?: \d{3}){1,4}(?![\d,])"
_vulgar = "¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
DIGITS = (
    rf"(?:(?:{_grouped}|\d{{1,18}})(?:\.\d{{1,12}})?(?:\s?[{_vulgar}]|\s1/[234](?!\d))?"
    rf"|\.\d{{1,12}}|[{_vulgar}])"
)
MAGNITUDE = (
    r"(?:(?:[\s-]?hundred)?[\s-]?(?:thousand|million|billion|trillion)(?!\w)|[\s-]?(?:hundred|dozen)(?!\w)"
    r"|\s?(?:bn|tn|mn|mln)(?!\w)|(?:k|K|M)(?!\w))"
)
MAGNITUDE_OF_MONEY = rf"(?:{MAGNITUDE}|\s?[mMbBtT](?!\w))"
MIXED = re.compile(rf"(?P<digits>{DIGITS})(?P<magnitude>{MAGNITUDE_OF_MONEY})?", re.IGNORECASE)


def value(words: str) -> Fraction:
    """The number that a numeral names, in digits, words or both.

    Raises:
        ValueError: for what is no numeral.
    """
    mixed = MIXED.fullmatch(words.strip())
    if mixed is not None:
        suffixes = re.findall(r"[a-z]+", (mixed["magnitude"] or "").lower())
        return _digits(mixed["digits"]) * prod(_SUFFIXES[suffix] for suffix in suffixes)
    return _spoken(re.split(r"[\s,-]+", words.strip().lower()))


_ENDING = re.compile(rf"(?:{'|'.join(sorted(_SUFFIXES, key=len, reverse=True))})$", re.IGNORECASE)


def scale(words: str) -> int:
    """What the end of a numeral multiplies by: a million in "2.3 million"; 1 where nothing does."""
    found = _ENDING.search(words)
    return _SUFFIXES[found[0].lower()] if found else 1


def _digits(printed: str) -> Fraction:
    whole, halves = printed, Fraction(0)
    if printed[-1] in _vulgar:
        whole = printed[:-1].strip()
        halves = Fraction(unicodedata.numeric(printed[-1])).limit_denominator(10)
    elif " 1/" in printed:
        whole, _, under = printed.partition(" 1/")
        halves = Fraction(1, int(under))
    return (Fraction(re.sub(r"[^\d.]", "", whole)) if whole else Fraction(0)) + halves


def _spoken(words: Sequence[str]) -> Fraction:
    """The value of number words: each great word multiplies what stands before it."""
    total, current = Fraction(0), _NOTHING
    for word in words if any(word not in _SILENT for word in words) else ("",):
        if word in _SILENT:
            continue
        if word in _UNITS:
            current = current + _UNITS[word] if current >= 0 else _UNITS[word]
        elif word in ("hundred", "dozen"):
            current = (current if current >= 0 else 1) * Fraction(_SUFFIXES[word])
        elif word in GREAT:
            total += (current if current >= 0 else 1) * GREAT[word]
            current = _NOTHING
        else:
            raise ValueError(f"{word!r} is no word of a number")
    return total + max(current, Fraction(0))
