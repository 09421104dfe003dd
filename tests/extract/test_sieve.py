"""Sifted patterns find what the patterns themselves find, wherever they are asked to look."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tumen.extract.sieve import Sieve

WORDS = ("朝鲜族?|北韩", "鲜族", "(?<!不)查(?:明|实)?", "[工人]+", "\\d+[名人]", "(?:工人)?去")
PATTERNS = tuple(map(re.compile, WORDS))
SIEVE = Sieve(PATTERNS)
texts = st.text("朝鲜族北韩不查明实工人去12名", max_size=24)
places = st.integers(0, 24)


@given(texts, places, places)
def test_what_is_found_is_what_the_patterns_find(text: str, first: int, last: int) -> None:
    sifted = SIEVE.over(text)
    offered = set(sifted.numbers(first, last))
    for number, pattern in enumerate(PATTERNS):
        every = [found.span() for found in pattern.finditer(text, first, last)]
        assert [found.span() for found in sifted.finditer(number, first, last)] == every
        one = sifted.search(number, first, last)
        assert (one.span() if one else None) == (every[0] if every else None)
        assert number in offered or not every


def test_a_pattern_is_not_tried_where_no_word_of_it_stands() -> None:
    sifted = SIEVE.over("朝鲜工人去了")
    assert [*sifted.numbers(0, 2)] == [0]
    assert not sifted.may(0, 2, 6)
    assert sifted.may(3, 2, 6)
