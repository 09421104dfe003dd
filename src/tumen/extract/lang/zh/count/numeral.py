"""Numerals of folded text: digits, Chinese words, those of cheques, and every mixture of these."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from tumen.extract.lang.zh.count.sum import Sum, Value

_DIGITS = {
    word: value
    for value, group in enumerate(
        ("零〇○", "一壹弌", "二贰两俩", "三叁仨", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for word in group
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_TENS = {"廿": 2, "卅": 3}
_SCALES = {"k": 10**3, "K": 10**3, "M": 10**6}

_ONES = "".join(word for word, value in _DIGITS.items() if value)
_UNITS = "".join((*_SMALL, *_LARGE))
# A circle is a nought only among digits: elsewhere it is a bullet, or hides a name.
_WORDS = rf"(?:[零〇{_ONES}]|(?<=[{_ONES}])○|○(?=[{_ONES}]))"
# Neighbouring digits mean from the one to the other: 两三百, 二、三千, 三五个.
_PAIRS = (*((low, low + 1) for low in range(1, 9)), (3, 5))


def _pairs() -> str:
    said = {value: "".join(w for w, v in _DIGITS.items() if v == value) for value in range(10)}
    return "|".join(rf"[{said[low]}]、?[{said[high]}]" for low, high in _PAIRS)


_TOKEN = re.compile(
    rf"(?P<arabic>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)"
    # The United Nations part thousands by spaces: "13 221人次".
    rf"|(?<![\d.,] )(?<![\d.,])\d{{1,3}}(?: \d{{3}})+(?![\d年月日号.,])"
    rf"|\d+(?:\.\d+)?|(?<![\d.])\.\d+)"
    rf"|(?P<pair>(?:{_pairs()})(?![零〇{_ONES}]))"
    rf"|(?P<words>{_WORDS}+)"
    rf"|(?P<tens>[{''.join(_TENS)}])"
    # A unit that begins a measure (千米) or a share (百分点) is no part of the number before it.
    rf"|(?P<small>[{''.join(_SMALL)}](?![米克瓦卡赫帕]|分点))"
    rf"|(?P<large>[{''.join(_LARGE)}])"
    rf"|(?P<odd>[余多来几](?=\s{{0,2}}[{_UNITS}]))"
)
# Alone these are parts of other words, or adverbs.
_BARE = frozenset({*_SMALL, *_LARGE, "千万", "万万", "亿万"} - {"十", "拾"})
_SPACED = frozenset({"small", "large", "odd"})  # beside these, spaces stand inside a numeral
_POINT = re.compile(rf"\s?点\s?(?P<digits>{_WORDS}+)(?![十百千刻]|\s?分(?!之))")
_POWER = re.compile(
    r"(?P<base>\d+(?:\.\d+)?)(?:(?P<mark>\^)|[eE])(?P<sign>[+-]{0,2})(?P<power>\d{1,2})(?!\d)"
)
# Digits that nothing goes on: most numbers are, and are read a good deal faster by themselves.
_PLAIN = re.compile(rf"\d+(?![\d eE^kKM{_UNITS}]|[.,]\d|[多余来几]\s{{0,2}}[{_UNITS}])")
# So it is with a word of one digit: "一名", "三家".
_ALONE = re.compile(rf"[{_ONES}](?![\d., 、点零〇○{_ONES}{_UNITS}{''.join(_TENS)}余多来几])")
_SCALE = re.compile(r"\s?(?P<scale>[kKM])(?![A-Za-z])")
_VAGUE = re.compile(rf"(?:好?几|(?<![人总次半多少大指分参倍岁基户票])数)\s?(?=[{_UNITS}])")
_VAGUE_FIRST = frozenset("数几好")
_SOME = re.compile(r"几(?![乎何率近])")
_STARTS = re.compile(rf"[\d.零〇{_ONES}{_UNITS}{''.join(_TENS)}数几好]")


class Numeral(NamedTuple):
    """A number at its place: one value, or two for 两三百 and 数百; `end` exclusive.

    Attributes:
        odd: 余, 多 or 几 stands in it: at least so many.
        approximate: it is vague by itself.
        worded: no Arabic digit in it, so that it may be some other word.
        bare: it is nothing but a unit (百, 千), which alone is no number.
        unit: the last unit, or 1: the ends of a range share it (5至10万).
    """

    start: int
    end: int
    low: Value
    high: Value
    odd: bool = False
    approximate: bool = False
    worded: bool = True
    bare: bool = False
    unit: int = 1


@dataclass(slots=True)
class _Reading:
    """A numeral half read: one sum or, once a pair was read, a lower and a higher one.

    The two differ in digits alone, so that a step is possible in both or in neither.
    """

    sums: list[Sum] = field(default_factory=lambda: [Sum()])
    odd: bool = False
    approximate: bool = False
    worded: bool = True
    nought: bool = False

    def digit(self, value: Value, *, single: bool) -> bool:
        """Take one digit or more; behind a nought it stands for itself: 二百零五."""
        shortened, self.nought = single and not self.nought, False
        return all(total.takes_digit(value, shortened=shortened) for total in self.sums)

    def takes(self, token: re.Match[str]) -> bool:
        """Go on by one token; False where it cannot belong to the same number."""
        words = token[0]
        match token.lastgroup:
            case "arabic":
                self.worded = False
                return self.digit(_arabic(words), single=len(words) == 1)
            case "pair":
                return self.pair(_DIGITS[words[0]], _DIGITS[words[-1]])
            case "words":
                self.nought = words[0] in "零〇○"
                value = _positional(words)
                return value == 0 or self.digit(value, single=len(words) == 1)
            case "tens":
                return self.digit(_TENS[words], single=False) and self.unit("十")
            case "odd":
                self.approximate, self.odd = self.approximate or words == "来", words != "来"
                return True
            case _:
                return self.unit(words)

    def pair(self, lower: int, higher: int) -> bool:
        """Take a digit of its own in each sum: 两三百."""
        low, high = self.sums[0], self.sums[-1].copy()
        if not high.takes_digit(higher, shortened=True):
            return False
        self.sums, self.approximate = [low, high], True
        return low.takes_digit(lower, shortened=True)

    def unit(self, word: str) -> bool:
        """Multiply by a unit."""
        if word in _SMALL:
            return all(total.takes_small(_SMALL[word]) for total in self.sums)
        return all(total.takes_large(_LARGE[word]) for total in self.sums)

    def point(self, text: str, at: int) -> int:
        """Take the digits said behind a point, if there are any; where they end."""
        found = _POINT.match(text, at) if self.worded else None
        if not found:
            return at
        words = found["digits"]
        for total in self.sums:
            total.takes_fraction(Fraction(_positional(words), 10 ** len(words)))
        return found.end()


def _arabic(printed: str) -> Value:
    if printed.isdecimal():
        return int(printed)
    value = Fraction(printed.replace(",", "").replace(" ", ""))
    return int(value) if value.denominator == 1 else value


def _positional(words: str) -> int:
    """二〇三: digits said one by one."""
    return int("".join(str(_DIGITS[word]) for word in words))


def _read(text: str, at: int) -> Numeral | None:
    """The longest numeral that begins at `at` with a digit or a unit."""
    reading, end, last = _Reading(), at, None
    while token := _next(text, end, last):
        if not reading.takes(token):
            break
        end, last = reading.point(text, token.end()), token.lastgroup
    if end == at or last == "odd":
        return None
    if last in {"small", "tens"} and (some := _SOME.match(text, end)):
        reading.odd, end = True, some.end()
    return Numeral(
        at,
        end,
        reading.sums[0].value(),
        reading.sums[-1].value(),
        odd=reading.odd,
        approximate=reading.approximate,
        worded=reading.worded,
        bare=text[at:end] in _BARE,
        unit=reading.sums[-1].unit,
    )


def _next(text: str, end: int, last: str | None) -> re.Match[str] | None:
    """The token that goes on at `end`, past spaces where they may stand."""
    token = _TOKEN.match(text, end)
    if token or last is None:
        return token
    spaces = len(text[end : end + 3]) - len(text[end : end + 3].lstrip(" "))
    token = _TOKEN.match(text, end + spaces) if 0 < spaces < 3 else None
    return token if token and (last in _SPACED or token.lastgroup in _SPACED) else None


def _vague(text: str, at: int) -> Numeral | None:
    """数十, 几百, 数十万: from twice the unit to one below ten times it."""
    word = _VAGUE.match(text, at)
    found = _read(text, word.end()) if word else None
    if found is None:
        return None
    low, high = 2 * found.low, 10 * found.low - 1
    return found._replace(start=at, low=low, high=high, approximate=True, bare=False)


def _power(text: str, at: int) -> Numeral | None:
    """1.1^23, 2e5."""
    found = _POWER.match(text, at)
    if not found:
        return None
    factor = Fraction(1) if found["mark"] else Fraction(found["base"])
    base = Fraction(found["base"]) if found["mark"] else Fraction(10)
    value = factor * base ** (int(found["power"]) * (-1) ** found["sign"].count("-"))
    return Numeral(at, found.end(), value, value, worded=False)


def numeral_at(text: str, at: int) -> Numeral | None:
    """The longest numeral that begins at `at`, or None."""
    if plain := _PLAIN.match(text, at):
        value = int(plain[0])
        return Numeral(at, plain.end(), value, value, worded=False)
    if _ALONE.match(text, at):
        return Numeral(at, at + 1, _DIGITS[text[at]], _DIGITS[text[at]])
    vague = _vague(text, at) if text[at : at + 1] in _VAGUE_FIRST else None
    found = vague or _power(text, at) or _read(text, at)
    if found is None or found.worded or found.unit > 1:
        return found
    scale = _SCALE.match(text, found.end)
    if not scale:
        return found
    unit = _SCALES[scale["scale"]]
    return found._replace(end=scale.end(), low=found.low * unit, high=found.high * unit)


def numerals(text: str) -> Iterator[Numeral]:
    """Every numeral of the text in order, whatever word it may be part of."""
    at = 0
    while start := _STARTS.search(text, at):
        found = numeral_at(text, start.start())
        at = found.end if found else start.end()
        if found:
            yield found
