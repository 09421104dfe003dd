"""Fractions: "half", "two-thirds", "1/16 of", "one in five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.lexicon import one_of, table
from tumen.extract.lang.en.count.numeral import SMALL, value

# Halves of times and games are none of a base; half a dozen is a numeral of its own.
_HALF = (
    r"(?<!first )(?<!second )(?<!this )(?<!last )(?<!next )(?<!latter )(?<!former )(?<!other )"
    r"(?<!better )(?<!and a )(?<!final )(?<![\w-])(?:one[\s-])?half(?![\w-])"
    r"(?!\s+(?:time|hour|year|day|way))"
)
_COMMON = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4"})


@cache
def _pattern() -> re.Pattern[str]:
    names = [name for name in table("parts") if name not in ("half", "halves")]
    tops = one_of(word for word, number in SMALL.items() if 0 < number < 20)
    plural, singular = one_of(f"{name}s" for name in names), one_of(names)
    return re.compile(
        rf"(?P<half>{_HALF})"
        rf"|(?<![\w-])(?P<times>twice|(?:{tops})\s+times)(?=\s+as\s)\s+as\s+(?:high|many|much|large|great)"
        rf"|(?<![\w-])(?P<top>{tops})[\s-](?P<under>{plural})(?!\w)"
        rf"|(?<![\w-])(?P<top1>an?|one)(?:\s|(?P<hyphen>-))(?P<under1>{singular})(?![\w-])"
        rf"(?P<of>\s+(?:of|less|more|fewer)(?!\w))?"
        rf"|(?<![\w/.,])(?P<digits>\d{{1,2}}[/⁄]\d{{1,3}})(?![\d/⁄.])(?P<of2>\s+of(?!\w))?"
        rf"|(?<![\w-])(?P<some>{tops}|\d)\s+(?:in|out\s+of)(?:\s+every)?\s+(?P<all>{tops}|10|12|20|100)"
        rf"(?![\w,.-]*\d)(?!\w)",
        re.IGNORECASE,
    )


def _fraction(found: re.Match[str]) -> Fraction | None:
    """The value; None where the words are an ordinal ("a third group") or a quarter of a year."""
    if found["half"]:
        return Fraction(1, 2)
    if found["times"]:
        word = found["times"].lower().split()[0]
        return Fraction(2) if word == "twice" else value(word)
    if found["digits"]:
        known = found["of2"] or found["digits"].replace("⁄", "/") in _COMMON
        return _proper(*map(Fraction, re.split("[/⁄]", found["digits"]))) if known else None
    if found["some"]:
        return _proper(value(found["some"]), value(found["all"]))
    if found["under"]:
        top, under = value(found["top"]), _under(found["under"][:-1])
        return _proper(top, under) if top > 1 and top / under != Fraction(1, 2) else None
    under = _under(found["under1"])
    alone = found["hyphen"] or (found["top1"].lower() == "one" and under != 4)
    return 1 / under if found["of"] or alone else None


def _under(name: str) -> Fraction:
    return Fraction(table("parts")[name.lower()])


def _proper(top: Fraction, under: Fraction) -> Fraction | None:
    return Fraction(top, under) if 0 < top < under else None


def parts(text: str) -> Iterator[Amount]:
    """Every fraction in the text, in order."""
    for found in _pattern().finditer(text):
        number = _fraction(found)
        if number is not None:
            end = found.start("of") if found["of"] else found.end()
            end = found.start("of2") if found["of2"] else end
            yield Amount(found.start(), end, found.start(), end, number, number, fraction=True)
