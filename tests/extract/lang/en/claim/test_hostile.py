"""Texts that no one wrote to be read: they cost their length and are told of."""

from __future__ import annotations

import pytest

from tumen.extract import claims
from tumen.read import from_text

REPORT = "About 300 North Korean workers arrived in Dandong on Monday, an official said.\n\n"
HOSTILE = {
    "no end": "and then the men went on to the site " * 200,
    "said": "said " * 3000,
    "nested quotes": "“He said ‘" * 300,
    "numbers": " ".join(map(str, range(2000))),
    "listed numbers": ", ".join(map(str, range(500))),
    "one word": "a" * 50_000,
    "invisible": "a\u200b\u202e" * 1000,
    "nul": "a\0 b" * 1000,
    "blank lines": "\n" * 20_000 + "x",
    "places": "Dandong, " * 1000,
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_a_report_before_such_words_is_found(words: str) -> None:
    found, _ = claims(from_text(REPORT + words, language="en"))
    assert [claim.count.low for claim in found if claim.count][:1] == [300]


def test_a_run_of_words_without_end_is_told_of_by_its_first_words() -> None:
    _, problems = claims(from_text(REPORT + HOSTILE["no end"], language="en"))
    (heap,) = [problem for problem in problems if problem.code == "no-sentence"]
    assert heap.span is not None
    assert heap.span.quote.startswith("and then the men went on")
    assert len(heap.span.quote) < 100
