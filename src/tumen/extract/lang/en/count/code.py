"""Digits that are no quantity: addresses, telephone numbers, list marks, footnotes, scores."""

from __future__ import annotations

import re
from functools import cache

from tumen.extract.lang.en.count.lexicon import one_of, words
from tumen.extract.lang.en.count.setting import Setting

_STREET = re.compile(
    r"(?:\s?[-–]\s?\d{1,4})?(?:\s(?:[A-Z][\w.]*|\d+(?:st|nd|rd|th))){1,3}"
    r"\s(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Way|Square|Place)\b"
)
_PHONE = re.compile(
    r"(?<![\d,.])(?:\+\d{1,3}[-\s.]?)?\(?\d{1,4}\)?[-\s.]\d{3,4}[-\s.]\d{4}(?![\d,])"
)
_SCORE_AFTER = re.compile(
    r"[-–](\d{1,3})(?![\d%]|[.,]\d|\s?(?:hundred|thousand|million|billion|[kmb]))"
)
_SCORE_BEFORE = re.compile(r"(?<![\d.,$£€])(\d{1,3})[-–]$")
_LINE_START = re.compile(r"(?:^|\n)[^\S\n]*\(?$")


@cache
def _code_after() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{one_of(words('naming_after'))})(?!\w)", re.IGNORECASE)


def is_address(number: Setting) -> bool:
    """A house in a street: "16-18 Willow Avenue"."""
    return bool(_STREET.match(number.after))


def is_telephone(number: Setting) -> bool:
    """A piece of a telephone number: "02-555-0199"."""
    line, at = number.before + number.printed + number.after, len(number.before)
    return any(found.start() <= at < found.end() for found in _PHONE.finditer(line))


def is_mark(number: Setting) -> bool:
    """The number of a paragraph, of a footnote or of a year in brackets: "89. The", "[2]"."""
    if re.match(r"\s?\]", number.after) and re.search(r"\[\s?$", number.before):
        return True
    if re.match(r"\)", number.after) and re.search(r"\($", number.before):
        return number.amount.plain
    opens = _LINE_START.search(number.before) is not None
    return opens and bool(re.match(r"[.)]\s", number.after))


def is_score(number: Setting) -> bool:
    """Two small numbers as in "won 2-1" or "drew 2-2": those of a range would rise."""
    right = _SCORE_AFTER.match(number.after)
    left = _SCORE_BEFORE.search(number.before[-5:])
    other, own = right or left, number.amount.low
    if other is None or own is None or not number.amount.plain:
        return False
    first, second = (own, int(other[1])) if right else (int(other[1]), own)
    return first >= second


def is_code(number: Setting) -> bool:
    """What a word behind makes a code or an era: "ZIP", "B.C."."""
    return bool(_code_after().match(number.after))
