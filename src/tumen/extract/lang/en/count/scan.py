"""Numerals in the text, with the currency, percent sign or unit of measure that is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.lexicon import one_of, words
from tumen.extract.lang.en.count.numeral import (
    DIGITS,
    MAGNITUDE,
    MAGNITUDE_OF_MONEY,
    SPOKEN,
    value,
)

# A minus sign follows a space, and no name in capitals ("COVID -19", as some wires split it).
_MINUS = r"(?i:minus[\s-])|(?<![\w)])(?<![A-Z]{3}\s)[-−–](?=[\d.$£€])"
# Letters and a hyphen before digits make a name ("TA-35"), except these and units of a range.
_LETTERS_BEFORE = re.compile(r"(?P<digit>\d?)(?P<letters>[A-Za-z]+)-$")
_OPEN_PREFIXES = frozenset({"sub", "minus", "now", "plus", "to", "mid"})


@cache
def _pattern() -> re.Pattern[str]:
    money = one_of(words("money"))
    percent = "|".join(words("percent")).replace(" ", r"\s")
    measure = one_of(words("measures"))
    return re.compile(
        rf"(?<![\w/⁄])(?<!\d[.,:])(?<![.:]\d)(?<![A-Z]{{3}}\s-)"
        rf"(?P<sign>{_MINUS})?(?P<money>(?:{money}))?(?P<sign2>{_MINUS})?"
        rf"(?P<number>{DIGITS}(?(money){MAGNITUDE_OF_MONEY}|{MAGNITUDE})?"
        rf"|(?i:{SPOKEN}))"
        rf"(?![.,]?\d)(?:[\s-]?(?P<percent>(?i:{percent}))(?!\w)|\s?(?P<measure>{measure})(?!\w)|(?!\w))"
    )


def _part_of_name(text: str, at: int) -> bool:
    """Whether a hyphen ties the number to a word before it."""
    found = _LETTERS_BEFORE.search(text, max(0, at - 24), at)
    return found is not None and not found["digit"] and found["letters"] not in _OPEN_PREFIXES


def _amount(found: re.Match[str]) -> Amount:
    number = value(found["number"])
    signed = -number if found["sign"] or found["sign2"] else number
    printed = found["percent"] or found["measure"] or (found["money"] or "").strip()
    start, end = found.span()
    if found["measure"] or found["percent"]:
        end = found.end("percent") if found["percent"] else found.end("number")
    return Amount(
        start=start,
        end=end,
        first=found.start("number"),
        last=found.end("number"),
        low=signed,
        high=signed,
        measure=printed,
        plain=found["number"].isdigit() and not printed,
    )


def scan(text: str) -> Iterator[Amount]:
    """Every numeral, exact for now, in order."""
    for found in _pattern().finditer(text):
        if not _part_of_name(text, found.start("number")):
            yield _amount(found)
