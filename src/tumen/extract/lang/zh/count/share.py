"""Parts of a base: 一半以上, 三分之二, 百分之二十, 七成, 每10人中7人, 1/2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from tumen.extract.lang.zh.count.numeral import Numeral
from tumen.extract.lang.zh.count.quantity import Quantity, bounds_after, bounds_before, compared
from tumen.model import Share

_PARTS = re.compile(r"\s{0,2}分\s{0,2}之\s{0,2}(?P<minus>负)?")
_AND = re.compile(r"\s?又\s?$")
_MINUS = re.compile(r"(?:负|(?<![\w)%])-)\s?$")
_SLASHED = re.compile(
    r"(?<![\d/.])(?:(?P<whole>\d{1,3}) {1,2})?(?P<above>\d{1,3})/(?P<below>\d{1,3})(?![\d/])"
)
_TENTHS = re.compile(r"\s?成(?P<half>半)?(?![为功立员都本熟长果绩份交分就])")
_HALF = re.compile(
    r"(?P<most>(?:过|超)半(?:数)?|大半|多半数|一多半)"
    r"|(?P<half>一半|半数|(?<=近)半(?![年天个月岁小])|对半)"
)
_OUT_OF = re.compile(r"\s?(?:之?中|里|当中|之内|就)\s?(?:约|只|就|大约)?(?:有|占)?\s?")
_EACH = re.compile(r"每\s?$")
# "10人中有7人" counts nobody: it is a proportion. "五家工厂中的三家" counts three of five.
_PROPORTIONAL = frozenset({10, 100, 1000})
_BASE = re.compile(
    r"(?:占(?:了|到)?(?P<whole>[^,。;:占]{1,20})的|(?P<base>[\u4e00-\u9fff]{1,8})(?:的|之?中(?:有)?|里(?:有)?))"
    r"\s?$"
)
_REACH = 24


@dataclass(frozen=True, slots=True)
class Part:
    """A share at its place, with the words of its base if they stand before it."""

    start: int
    end: int
    share: Share
    approximate: bool
    base: str | None


def parts(text: str, numerals: Sequence[Numeral], quantities: Sequence[Quantity]) -> list[Part]:
    """Every share of the text in order, none overlapping another."""
    kept: list[Part] = []
    covered: set[int] = set()
    for part in (
        *_fractions(text, numerals),
        *_slashed(text),
        *_proportions(quantities, text),
        *_percentages(quantities, text),
        *_tenths(text, numerals),
        *_halves(text),
    ):
        if covered.isdisjoint(range(part.start, part.end)):
            kept.append(part)
            covered.update(range(part.start, part.end))
    return _enclosed(sorted(kept, key=lambda part: part.start), text)


def _part(text: str, start: int, end: int, low: Fraction, high: Fraction | None = None) -> Part:
    """The share with the bounds and the base around it."""
    start, before = bounds_before(text, start)
    end, after = bounds_after(text, end)
    start, end, sides = compared(text, start, end)
    bounds = before | after | sides
    base = _BASE.search(text, max(0, start - _REACH), start)
    return Part(
        start,
        end,
        Share(
            None if bounds & {"high", "near"} and not bounds & {"low"} else low,
            None if bounds & {"low", "odd"} else low if high is None else high,
        ),
        bool(bounds & {"approximate", "near", "odd"}),
        (base["whole"] or base["base"]) if base else None,
    )


def _fractions(text: str, numerals: Sequence[Numeral]) -> Iterator[Part]:
    """三分之二, 百分之二十, 3又一千分之23."""
    ending: Mapping[int, Numeral] = {numeral.end: numeral for numeral in numerals}
    starting: Mapping[int, Numeral] = {numeral.start: numeral for numeral in numerals}
    for found in _PARTS.finditer(text):
        below, above = ending.get(found.start()), starting.get(found.end())
        if below is None or above is None or not below.low:
            continue
        value = Fraction(above.low) / Fraction(below.low)
        value *= -1 if found["minus"] else 1
        start = below.start
        if whole := _whole_before(text, start, ending):
            start, value = whole.start, Fraction(whole.low) + value
        if minus := _MINUS.search(text, max(0, start - 2), start):
            start, value = minus.start(), -value
        yield _part(text, start, above.end, value)


def _whole_before(text: str, at: int, ending: Mapping[int, Numeral]) -> Numeral | None:
    joint = _AND.search(text, max(0, at - 3), at)
    return ending.get(joint.start()) if joint else None


def _slashed(text: str) -> Iterator[Part]:
    """1/2, 1 4/3."""
    for found in _SLASHED.finditer(text):
        if not int(found["below"]):
            continue
        value = Fraction(int(found["above"]), int(found["below"])) + int(found["whole"] or 0)
        minus = _MINUS.search(text, max(0, found.start() - 2), found.start())
        start = minus.start() if minus else found.start()
        yield _part(text, start, found.end(), -value if minus else value)


def _tenths(text: str, numerals: Sequence[Numeral]) -> Iterator[Part]:
    """三成, 七八成, 两成半."""
    for numeral in numerals:
        found = _TENTHS.match(text, numeral.end)
        if found and 0 < numeral.low <= 10 and not numeral.bare:
            half = Fraction(1, 20) if found["half"] else 0
            low, high = (Fraction(value) / 10 + half for value in (numeral.low, numeral.high))
            yield _part(text, numeral.start, found.end(), low, high)


def _halves(text: str) -> Iterator[Part]:
    """一半, 过半."""
    for found in _HALF.finditer(text):
        part = _part(text, *found.span(), Fraction(1, 2))
        if found["most"]:
            part = replace(part, share=Share(Fraction(1, 2), None))
        yield part


def _percentages(quantities: Sequence[Quantity], text: str) -> Iterator[Part]:
    """20%, 30%至40%."""
    for found in quantities:
        if found.kind == "percent":
            low, high = (None if n is None else Fraction(n) / 100 for n in (found.low, found.high))
            base = _BASE.search(text, max(0, found.start - _REACH), found.start)
            words = (base["whole"] or base["base"]) if base else None
            yield Part(found.start, found.end, Share(low, high), found.approximate, words)


def _proportions(quantities: Sequence[Quantity], text: str) -> Iterator[Part]:
    """每10人中7人."""
    for base, part in pairwise(quantities):
        exact = base.low is not None and base.low == base.high
        if not exact or not base.low or not _OUT_OF.fullmatch(text, base.end, part.start):
            continue
        each = _EACH.search(text, max(0, base.start - 2), base.start)
        if each or base.low in _PROPORTIONAL:
            low, high = (
                None if n is None else Fraction(n) / Fraction(base.low)
                for n in (part.low, part.high)
            )
            start = each.start() if each else base.start
            yield Part(start, part.end, Share(low, high), part.approximate, None)


def _enclosed(found: Sequence[Part], text: str) -> list[Part]:
    """“比四分之一大,比二分之一小”: two bounds of one share made one."""
    made: list[Part] = []
    for part in found:
        last = made[-1] if made else None
        touching = last is not None and not text[last.end : part.start].strip(" ,")
        if last and touching and last.share.high is None and part.share.low is None:
            share = Share(last.share.low, part.share.high)
            made[-1] = Part(last.start, part.end, share, last.approximate, last.base)
        else:
            made.append(part)
    return made
