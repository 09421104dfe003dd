"""Numerals: digits, Sino-Korean words, native words, Hanja, and every mixture of these."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

Value = int | Fraction

_DIGITS = {
    c: n
    for n, group in enumerate(
        ("영공零〇", "일一", "이二", "삼三", "사四", "오五", "육륙六", "칠七", "팔八", "구九")
    )
    for c in group
}
_SMALL = {"십": 10, "十": 10, "백": 100, "百": 100, "천": 1000, "千": 1000}
_BIG = {
    c: n for n, group in ((10**4, "만萬万"), (10**8, "억億亿"), (10**12, "조兆")) for c in group
}
_LARGEST_ALONE = 10**4
"""만 alone is a number (만 명); 조 and 억 alone are other words (조선, 억지)."""
_NATIVE_TENS = {
    "열": 10,
    "스물": 20,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
_NATIVE_ONES = {
    "하나": 1,
    "둘": 2,
    "셋": 3,
    "넷": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
    "한": 1,
    "두": 2,
    "세": 3,
    "석": 3,
    "네": 4,
    "넉": 4,
}
# Two neighbouring numbers said in one word.
_NATIVE_PAIRS = {
    "한두": (1, 2),
    "두서너": (2, 4),
    "두세": (2, 3),
    "두셋": (2, 3),
    "서너": (3, 4),
    "서넛": (3, 4),
    "너댓": (4, 5),
    "네댓": (4, 5),
    "너덧": (4, 5),
    "네다섯": (4, 5),
    "대여섯": (5, 6),
    "대엿": (5, 6),
    "예닐곱": (6, 7),
    "일고여덟": (7, 8),
    "여덟아홉": (8, 9),
}
_ATTRIBUTIVE = frozenset({"한", "두", "세", "네", "석", "넉", "열", "스무"})

# Powers ("1.1^23", "1e10"), digits with commas or spaces between thousands, digits.
_ARABIC = re.compile(
    r"\d+(?:\.\d+)?(?:e[+~-]?\d{1,2}|\^[+~-]{0,2}\d{1,2})|\d{1,3}(?:,\d{3})+"
    r"(?:\.\d+)?(?!\d)|(?<!\d)[1-9]\d{0,2}(?: \d{3})+(?![\d,])(?:\.\d+)?|\d+"
    r"(?:\.\d+)?|(?<![\d가-힣])\.\d+"
)
_ANY = re.compile(
    "|".join((_ARABIC.pattern, f"[{''.join(_DIGITS)}{''.join(_SMALL)}{''.join(_BIG)}]"))
)
_NATIVE = re.compile(
    rf"(?:(?P<pair>{'|'.join(sorted(_NATIVE_PAIRS, key=len, reverse=True))})"
    rf"|(?:(?P<tens>{'|'.join(_NATIVE_TENS)})\s?)?"
    rf"(?P<ones>{'|'.join(_NATIVE_ONES)})|(?P<ten>{'|'.join(_NATIVE_TENS)}))"
)
_VAGUE = re.compile(r"(?:수|몇)\s?(?=[십백천만억])")
# Digits that nothing goes on: most numbers are, and are read a good deal faster by themselves.
_UNITS = "".join((*_SMALL, *_BIG))
_PLAIN = re.compile(rf"\d+(?![\d.,e^수{''.join(_DIGITS)}{_UNITS}]|여[{_UNITS}]|\s\d{{3}})")
_TEEN = re.compile(r"(?:십|10)수(?=\s?[명곳개건인차])")


class Numeral(NamedTuple):
    """A number at its place: one value, or two for "두세" and "수백"; `end` exclusive.

    Attributes:
        odd: "여" stands inside it ("10여만"): at least so many.
        worded: no Arabic digit in it, so that it may be some other word.
        needs_counter: a form that is a number only before a counter ("한", "두").
        unit: the last large unit, or 1: ranges share it ("5~10만").
    """

    start: int
    end: int
    low: Value
    high: Value
    odd: bool = False
    approximate: bool = False
    worded: bool = False
    needs_counter: bool = False
    unit: int = 1


@dataclass(slots=True)
class _Sum:
    """What has been read of one numeral, largest units first."""

    total: Value = 0
    group: Value = 0
    digit: Value | None = None
    small: int = 10**4
    big: int = 10**16
    unit: int = 1
    odd: bool = False
    arabic: bool = False
    bare: bool = False

    def value(self) -> Value:
        return self.total + self.group + (self.digit or 0)

    def takes_digit(self, value: Value, *, arabic: bool) -> bool:
        if self.digit is not None or (value >= self.small > 1 and self.small < 10**4):
            return False
        if self.unit > 1 and self.group == 0 and value >= self.unit:
            return False
        self.digit, self.arabic = value, self.arabic or arabic
        return True

    def takes_small(self, unit: int) -> bool:
        if unit >= self.small:
            return False
        self.group += (1 if self.digit is None else self.digit) * unit
        self.digit, self.small, self.unit = None, unit, unit
        return True

    def takes_big(self, unit: int) -> bool:
        before = self.group + (self.digit or 0)
        alone = not before and (self.total or unit > _LARGEST_ALONE)
        if unit >= self.big or alone:
            return False
        self.bare = not before and not self.total
        self.total += (before or 1) * unit
        self.group, self.digit, self.small, self.big, self.unit = 0, None, 10**4, unit, unit
        return True


def _arabic(words: str) -> Value:
    if power := re.match(r"([\d.]+)([e^])([+~-]*)(\d+)", words):
        base = Fraction(10) if power[2] == "e" else Fraction(power[1])
        sign = -1 if len(power[3].replace("+", "")) % 2 else 1
        raised: Fraction = Fraction(base ** (sign * int(power[4])))
        return raised * Fraction(power[1]) if power[2] == "e" else raised
    value = Fraction(words.replace(",", "").replace(" ", ""))
    return int(value) if value.denominator == 1 else value


def _take(total: _Sum, token: str) -> bool:
    if token in _SMALL:
        return total.takes_small(_SMALL[token])
    if token in _BIG:
        return total.takes_big(_BIG[token])
    if token in _DIGITS:
        return total.takes_digit(_DIGITS[token], arabic=False)
    return total.takes_digit(_arabic(token), arabic=True)


def _gap(text: str, at: int, total: _Sum) -> int:
    """Where the numeral goes on after a space, or `at`: "1만 3천", not "5천 2명"."""
    after = re.match(r" {1,2}(?=\S)", text[at : at + 3])
    if not after or total.unit == 1 or total.digit is not None or total.bare:
        return at
    follows = _ANY.match(text, at + after.end())
    if not follows:
        return at
    if follows[0] in _DIGITS:
        inside = _ANY.match(text, follows.end())
        whole = inside or follows.end() == len(text.rstrip())
        return at + after.end() if whole else at
    return at + after.end() if total.unit > 10 or follows[0] in _DIGITS else at


# "이백점 영삼": decimals are said digit by digit.
_DECIMALS = re.compile(rf"\s?점\s?(?P<digits>[{''.join(_DIGITS)}]{{1,4}})(?=[점이다을를에\s.]|$)")


# "이백점 칠일이다": the last syllable is "is", not the digit two.
_COPULA = re.compile(r"이(?:다|고|며|라|었|지|므)")


def _with_decimals(text: str, total: _Sum, end: int) -> tuple[Value, int]:
    said = None if total.arabic else _DECIMALS.match(text, end)
    digits = said["digits"] if said else ""
    if said and digits.endswith("이") and _COPULA.match(text, said.end() - 1):
        digits = digits[:-1]
    if not said or not digits:
        return total.value(), end
    part = sum(Fraction(_DIGITS[c], 10**at) for at, c in enumerate(digits, 1))
    return total.value() + part, said.start("digits") + len(digits)


def _sino(text: str, at: int) -> Numeral | None:
    total, end = _Sum(), at
    while True:
        place = _gap(text, end, total) if end > at else at
        if text[end : end + 1] == "여" and text[end + 1 : end + 2] in {*_BIG, *_SMALL} and end > at:
            total.odd, place = True, end + 1
        token = _ANY.match(text, place)
        if not token or not _take(total, token[0]):
            break
        end = token.end()
    if end == at:
        return None
    value, end = _with_decimals(text, total, end)
    return Numeral(
        at,
        end,
        value,
        value,
        odd=total.odd,
        worded=not total.arabic,
        unit=total.unit,
    )


def _pair(text: str, at: int) -> Numeral | None:
    """“이삼십”, "사오천": two neighbouring digits before one unit."""
    two = text[at : at + 2]
    if len(two) < 2 or not all(c in _DIGITS for c in two) or _DIGITS[two[1]] - _DIGITS[two[0]] != 1:
        return None
    rest = _sino(text, at + 1)
    if rest is None or rest.unit == 1:
        return None
    low = rest.low - _highest(rest.low, _DIGITS[two[1]])
    return rest._replace(start=at, low=low, approximate=True)


def _highest(value: Value, digit: int) -> Value:
    """One unit of the leading digit of `value`."""
    return (
        Fraction(10) ** (len(str(int(value))) - 1) if str(int(value)).startswith(str(digit)) else 0
    )


def _vague(text: str, at: int) -> Numeral | None:
    """“수십”, "몇백", "수십만": from twice the unit to one below ten times it."""
    word = _VAGUE.match(text, at)
    found = _sino(text, word.end()) if word else None
    if found is None:
        return None
    return found._replace(start=at, low=2 * found.low, high=10 * found.low - 1, approximate=True)


def _native(text: str, at: int) -> Numeral | None:
    found = _NATIVE.match(text, at)
    if not found:
        return None
    if found["pair"]:
        low, high = _NATIVE_PAIRS[found["pair"]]
        return Numeral(
            at, found.end(), low, high, approximate=True, worded=True, needs_counter=True
        )
    tens, ones = found["tens"] or found["ten"], found["ones"]
    value = _NATIVE_TENS.get(tens or "", 0) + _NATIVE_ONES.get(ones or "", 0)
    attributive = (ones or tens) in _ATTRIBUTIVE
    return Numeral(at, found.end(), value, value, worded=True, needs_counter=attributive)


def _joined(text: str, at: int) -> Numeral | None:
    """“백스물두”: Sino-Korean hundreds before native tens."""
    first = _sino(text, at)
    if first is None or first.unit == 1:
        return first
    second = _native(text, first.end)
    if (
        second is None
        or second.low >= 100
        or text[second.end : second.end + 1] not in set("명곳개살대 ")
    ):
        return first
    return first._replace(end=second.end, low=first.low + second.low, high=first.high + second.high)


_READERS = (_vague, _pair, _joined, _native)
_STARTS = re.compile(
    rf"[\d.{''.join(_DIGITS)}{''.join(_SMALL)}{''.join(_BIG)}수몇열스서마쉰예일여아하둘셋넷다한두세석네넉너대]"
)


def numeral_at(text: str, at: int) -> Numeral | None:
    """The longest numeral that begins at `at`, or None."""
    if plain := _PLAIN.match(text, at):
        value = int(plain[0])
        return Numeral(at, plain.end(), value, value)
    if teen := _TEEN.match(text, at):
        return Numeral(at, teen.end(), 11, 19, approximate=True, worded=True, needs_counter=True)
    found = [n for n in (read(text, at) for read in _READERS) if n is not None]
    return max(found, key=lambda n: n.end, default=None)


def numerals(text: str) -> Iterator[Numeral]:
    """Every numeral of `text` that may be one, in order; none begins inside a Korean word."""
    at = 0
    for start in _STARTS.finditer(text):
        if start.start() < at:
            continue
        if not start[0].isdigit() and _inside(text, start.start()):
            continue
        found = numeral_at(text, start.start())
        if found is None:
            continue
        found = without_particle(text, found)
        at = found.end
        if at > found.start:
            yield found


# Particles and nouns that begin with a syllable that is also a digit or a unit: "천오백이다",
# "삼분의 일만큼", "사분의 일 조각".
_PARTICLE = re.compile(
    r"이(?:다|고|며|라|었|지|나|야|넘|상|하|가|\s넘)|만큼|(?<!\d)만(?:을|이"
    r"|\s[^명개곳원달위\d])|조각|일(?:이|째)|사(?:람|실)|구(?:역|간)|오(?:히|늘)"
    r"|은유"
)


def without_particle(text: str, found: Numeral) -> Numeral:
    """The numeral without a last syllable that begins a particle or another word."""
    if text[found.end - 1].isdigit() or not _PARTICLE.match(text, found.end - 1):
        return found
    again = numeral_at(text[found.start : found.end - 1], 0)
    if again is None:
        return found._replace(end=found.start)
    return again._replace(start=found.start, end=found.start + again.end)


_BEFORE_WORDED = re.compile(r"(?:약|근|총|제|분의|당|매|각|의|과|와|마이너스|음수|여|씩)\s?$")


def _inside(text: str, at: int) -> bool:
    """Whether a word of Hangul goes on here."""
    before = text[at - 1 : at]
    return "가" <= before <= "힣" and not _BEFORE_WORDED.search(text[max(0, at - 5) : at])
