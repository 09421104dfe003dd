"""Native words for numbers below a hundred: 한, 스물두, 서너."""

from __future__ import annotations

import re

from tumen.extract.lang.ko.count.sum import Numeral

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
_NATIVE = re.compile(
    rf"(?:(?P<pair>{'|'.join(sorted(_NATIVE_PAIRS, key=len, reverse=True))})"
    rf"|(?:(?P<tens>{'|'.join(_NATIVE_TENS)})\s?)?"
    rf"(?P<ones>{'|'.join(_NATIVE_ONES)})|(?P<ten>{'|'.join(_NATIVE_TENS)}))"
)


NATIVE_STARTS = frozenset(word[0] for word in (*_NATIVE_TENS, *_NATIVE_ONES, *_NATIVE_PAIRS))
"""The syllables that these words begin with."""


def native(text: str, at: int) -> Numeral | None:
    """The number that begins at `at` with a native word."""
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
