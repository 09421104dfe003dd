"""Numbers with what stands around them: counters, bounds, and words that make them none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from tumen.extract.lang.zh.count.lexicon import lexicon
from tumen.extract.lang.zh.count.numeral import Numeral
from tumen.extract.lang.zh.count.sum import Value

Bounds = frozenset[str]

_SIGN_REACH = 6
_REACH = 14  # how far before a number its bound begins
_NEGATIVE = re.compile(r"(?:负|零下|(?<![\w)%~-])(?<!\d )-)\s?$")
_THAN = re.compile(r"比\s?$")
# "1、", "(二)" and "3." before what they number.
_ITEM_BEFORE = re.compile(r"(?:^|\n)\s*$|[(]$")
_ITEM_AFTER = re.compile(r"\s?[、)]|\s?[.](?!\d)|:")
# "1.中国电影奖2.中国戏剧奖": the items of a list that runs on.
_RUN_ON_ITEM = re.compile(r"\.(?=[\u4e00-\u9fff“《])")
# Numbers that share the word behind the last of them: "10至15日", "2371和2397号".
_SHARED = re.compile(r"\s?(?:[~至到—-]|和|与|及|、|,|或)\s?")
# Where a word of one digit is a number by itself: in quotation marks, and after "is".
_SAID_BEFORE = re.compile(r"(?:[“‘]|[是为])$|^\s*$")
_TO_NUMBER = re.compile(r"\s?[至到~-]\s?[\d一-十两百千万]")
# What may follow such a word: no noun, nothing that it would count.
_CLOSED = re.compile(r"[^\u4e00-\u9fff]|[这那不而却也就但和与或]|$")
_WORDED_ENOUGH = 100


class Quantity(NamedTuple):
    """A number with its bounds; `low` and `high` None where open, `noun` its counter.

    `start` and `end` take in bounds and counter.
    """

    start: int
    end: int
    low: Value | None
    high: Value | None
    approximate: bool
    noun: str
    unit: int
    bounds: Bounds

    @property
    def kind(self) -> str:
        """What its counter counts; empty without one."""
        return lexicon().counters.get(self.noun, "")


def quantities(text: str, numerals: Sequence[Numeral]) -> Iterator[Quantity]:
    """Every number that counts something, in order; those of time and codes are none."""
    for numeral in _counting(text, numerals):
        found = _quantity(text, numeral)
        if found is not None:
            yield found


def _counting(text: str, numerals: Sequence[Numeral]) -> Iterator[Numeral]:
    """The numerals without those of time, codes and words; one may share the next one's word."""
    dated = [bool(lexicon().calendar.match(text, numeral.end)) for numeral in numerals]
    for at, (one, other) in reversed(list(enumerate(pairwise(numerals)))):
        dated[at] |= dated[at + 1] and bool(_SHARED.fullmatch(text, one.end, other.start))
    for numeral, is_dated in zip(numerals, dated, strict=True):
        if not (is_dated or _is_word(text, numeral) or _is_code(text, numeral)):
            yield numeral


def _is_word(text: str, numeral: Numeral) -> bool:
    return numeral.worded and lexicon().words.match(text, numeral.start) is not None


def _is_code(text: str, numeral: Numeral) -> bool:
    """Whether it is an ordinal, a mark in a list, or part of a longer code."""
    start, end = numeral.start, numeral.end
    listed = _ITEM_AFTER.match(text, end) and _ITEM_BEFORE.search(
        text, max(0, start - _REACH), start
    )
    if listed or _RUN_ON_ITEM.match(text, end):
        return True
    if lexicon().ordinal.search(text, max(0, start - _SIGN_REACH), start):
        return True
    after = lexicon().code_after.match(text, end)
    return after is not None and lexicon().counter.match(text, end) is None


def _quantity(text: str, numeral: Numeral) -> Quantity | None:
    end, bounds = bounds_after(text, numeral.end)
    counter = lexicon().counter.match(text, end)
    if counter:
        end, more = bounds_after(text, counter.end())
        bounds |= more
    negative = _NEGATIVE.search(text[max(0, numeral.start - _SIGN_REACH) : numeral.start])
    start, before = bounds_before(
        text, numeral.start - len(negative[0]) if negative else numeral.start
    )
    start, end, sides = compared(text, start, end)
    bounds |= before | sides | ({"odd"} if numeral.odd else set())
    if counter:
        counts = _is_counting(text, numeral, counter, bounds)
    else:
        counts = _stands_alone(text, numeral, bounds, negative=bool(negative))
    if not counts:
        return None
    factor = (lexicon().factors.get(counter[1], 1) if counter else 1) * (-1 if negative else 1)
    low, high = sorted((numeral.low * factor, numeral.high * factor))
    return Quantity(
        start=start,
        end=end,
        low=None if bounds & {"high", "near"} and not bounds & {"low", "odd"} else low,
        high=None if bounds & {"low", "odd"} else high,
        approximate=numeral.approximate or bool(bounds & {"odd", "near", "approximate"}),
        noun=counter[1] if counter else "",
        unit=numeral.unit,
        bounds=bounds,
    )


def bounds_after(text: str, at: int) -> tuple[int, Bounds]:
    """Where the bounds that begin at `at` end, and which they are."""
    found: set[str] = set()
    while (bound := lexicon().after.match(text, at)) and bound.lastgroup not in found:
        found.add(bound.lastgroup or "")
        at = bound.end()
    return at, frozenset(found)


def bounds_before(text: str, at: int) -> tuple[int, Bounds]:
    """Where the bounds that end at `at` begin, and which they are."""
    found: set[str] = set()
    words = lexicon()
    while text[at - 1 : at] in words.before_ends:
        bound = words.before.search(text, max(0, at - _REACH), at + 1)
        if bound is None:
            break
        found.add(bound.lastgroup or "")
        at = bound.start()
    return at, frozenset(found)


def compared(text: str, start: int, end: int) -> tuple[int, int, Bounds]:
    """“比三十大”: a number that something is compared with."""
    than = _THAN.search(text, max(0, start - 2), start)
    side = lexicon().compared.match(text, end) if than else None
    if not than or not side:
        return start, end, frozenset()
    return than.start(), side.end(), frozenset({side.lastgroup or ""})


# What a unit without a digit may count by itself: 千人, 百元, but not 万户 and 万国.
_COUNTED_BARE = frozenset({"persons", "times", "money", "measures"})


def _is_counting(text: str, numeral: Numeral, counter: re.Match[str], bounds: Bounds) -> bool:
    """Whether number and counter say how many: not 一枚枚, nor 千家万户."""
    if text.startswith(counter[1], counter.end()):
        return False
    bare = numeral.bare and not bounds
    return not bare or lexicon().counters[counter[1]] in _COUNTED_BARE


def _stands_alone(text: str, numeral: Numeral, bounds: Bounds, *, negative: bool) -> bool:
    """Whether a number without a counter is one: digits are; words if they are nothing else."""
    if not numeral.worded or bounds or negative:
        return True
    if numeral.bare:
        return False
    large = numeral.high >= _WORDED_ENOUGH or isinstance(numeral.high, Fraction)
    if large or _TO_NUMBER.match(text, numeral.end):
        return True
    closed = _CLOSED.match(text, numeral.end) is not None
    said = _SAID_BEFORE.search(text[max(0, numeral.start - 2) : numeral.start])
    return closed and (numeral.unit > 1 or bool(said))


def merged(first: Quantity, second: Quantity, low: Value | None, high: Value | None) -> Quantity:
    """Two quantities as one from the first to the second, with these ends."""
    return second._replace(
        start=first.start,
        low=low,
        high=high,
        approximate=first.approximate or second.approximate,
    )
