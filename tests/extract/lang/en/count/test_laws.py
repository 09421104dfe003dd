"""What holds for every number, however it is printed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.extract import counts
from tumen.extract.lang.en.count.numeral import value
from tumen.model import Count
from tumen.read import from_text

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_GREAT = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))


def spoken(number: int) -> str:
    """A number in English words, as British and American papers write it."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")
    size, name = next(great for great in _GREAT if number >= great[0])
    many, rest = divmod(number, size)
    joint = " and " if rest < 100 else " "
    return f"{spoken(many)} {name}" + (joint + spoken(rest) if rest else "")


def found(text: str) -> tuple[Count, ...]:
    return counts(from_text(text, language="en"))[0]


@given(st.integers(0, 10**12 - 1))
def test_words_come_back_as_their_number(number: int) -> None:
    assert value(spoken(number)) == number


@given(st.integers(0, 10**15), st.sampled_from([",", "\u00a0", "\u202f"]))
def test_digits_come_back_whatever_groups_them(number: int, separator: str) -> None:
    assert value(f"{number:,}".replace(",", separator)) == number


@settings(max_examples=40, deadline=None)
@given(number=st.integers(2, 10**9), in_words=st.booleans())
def test_a_printed_number_is_found_whole(number: int, *, in_words: bool) -> None:
    printed = spoken(number) if in_words else f"{number:,}"
    (count,) = found(f"They sent {printed} workers home.")
    assert (count.spans[0].quote, count.low, count.high) == (printed, number, number)


@pytest.mark.parametrize("word", ["", "workers", "and", "seventh"])
def test_what_is_no_numeral_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="no word of a number"):
        value(word)


_PIECES = st.sampled_from(
    (
        *("at least", "some", "300", "2,000", "-", "–", "to", "or", "and", "$", "%", "million"),
        *("half", "of the", "workers", "dozens", "of", "two", "groups", "x", "(", ")", "2019"),
        *("Dec.", "\n", ",", "a", "couple", "hundred", "one", "third", "nearly", "from", "of them"),
    )
)


@settings(max_examples=80, deadline=None)
@given(st.lists(_PIECES, max_size=14))
def test_spans_are_exact_in_order_and_apart(pieces: list[str]) -> None:
    document = from_text(" ".join(pieces), language="en")
    spans = [count.spans[0] for count in counts(document)[0]]
    assert all(document.text[s.start : s.end] == s.quote for s in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@settings(max_examples=80, deadline=None)
@given(st.lists(_PIECES, max_size=14))
def test_a_range_rises(pieces: list[str]) -> None:
    for count in found(" ".join(pieces)):
        assert count.low is not None or count.high is not None
        assert count.low is None or count.high is None or count.low <= count.high
