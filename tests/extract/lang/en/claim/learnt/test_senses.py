"""What words say: alone, and as the first of a phrase."""

from __future__ import annotations

import pytest

from tumen.extract.lang.en.claim.learnt.senses import Senses
from tumen.extract.lang.en.parse import parse
from tumen.read import from_text


def senses(text: str, word: str) -> set[str]:
    doc = parse(from_text(text, language="en"))
    (token,) = (t for t in doc if t.text == word)
    return set(Senses(doc).of(token))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Poland extradited forty women.", "extradited", {"go_home"}),
        ("She took her own life.", "took", {"mishap"}),
        ("They laid down their tools on Monday.", "laid", {"mishap"}),
        ("The women stay on.", "stay", {"be_there", "illegal_stay"}),
        ("They were umbrellas.", "umbrellas", set()),
    ],
)
def test_senses(text: str, word: str, expected: set[str]) -> None:
    assert senses(text, word) == expected


def test_a_phrase_says_more_than_its_first_word() -> None:
    assert "tolerate" in senses("The police look away.", "look")
    assert "tolerate" not in senses("The police look for them.", "look")
