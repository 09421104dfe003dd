"""Numbers that do not say how many, each kind by a test of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.calendar import is_clock, is_day, is_year
from tumen.extract.lang.en.count.code import (
    is_address,
    is_code,
    is_mark,
    is_score,
    is_telephone,
)
from tumen.extract.lang.en.count.lexicon import one_of, words
from tumen.extract.lang.en.count.setting import Setting, setting

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NAME_BEFORE = re.compile(r"[A-Z][\w.'’&]*\s-?$")
# A capital word behind that is neither a nation ("300 Koreans") nor its adjective.
_NAME_AFTER = re.compile(
    r"\s(?!North|South|DPRK|NK|US|UN)[A-Z][a-z]+(?!\w)(?<!s)(?<!n)(?<!ese)(?<!ish)"
)


@cache
def _numbered() -> re.Pattern[str]:
    listed = r"(?:\d+[A-Za-z]?(?:\s?\(\w+\))*\s?(?:,|and|or|to|-|–|&)\s?){0,8}"
    return re.compile(
        rf"(?<![\w-])(?P<word>{one_of(words('numbered'))})[\s-]?{listed}$", re.IGNORECASE
    )


def is_numbered(number: Setting) -> bool:
    """The number of a thing: "resolution 2397", "paragraphs 8 and 17", "Flight 152"."""
    found = _numbered().search(number.before)
    if found is None or (
        not number.in_digits and found["word"].lower() in words("numbered_by_digits")
    ):
        return False
    return not found["word"].islower() or not number.counts_noun()


def is_named(number: Setting) -> bool:
    """Bare digits in a name: "Boeing 737", "the 787 Dreamliner"."""
    first, last = number.span[0], number.span[-1]
    if not number.amount.plain or number.counts_noun():
        return False
    if _NAME_AFTER.match(number.after) and len(number.printed) > 1:
        return True
    if not _NAME_BEFORE.search(number.before) or first.i == 0 or first.is_sent_start:
        return False
    if first.doc[first.i - 1].pos_ != "PROPN":
        return False
    return last.head.i <= last.i or last.head.pos_ == "PROPN"


def is_pronoun(number: Setting) -> bool:
    """The word "one" that stands for a noun or a person: "the one that", "one can"."""
    if number.printed.lower() != "one" or re.match(r"\sof\s", number.after):
        return False
    one = number.span[0]
    return one.dep_ not in {"nummod", "compound", "quantmod"} or one.head.i < one.i


_TESTS: tuple[Callable[[Setting], bool], ...] = (
    is_numbered,
    is_pronoun,
    is_score,
    is_day,
    is_clock,
    is_year,
    is_named,
    is_address,
    is_telephone,
    is_mark,
    is_code,
)


def is_name(text: str, doc: Doc, amount: Amount) -> bool:
    """Whether the number names, dates or numbers something instead of counting it."""
    if amount.measure or amount.fraction:
        return False
    number = setting(text, doc, amount)
    return any(test(number) for test in _TESTS)
