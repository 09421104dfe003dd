"""Whose voice an interview is in, wherever its first words stand."""

from __future__ import annotations

import pytest

from tumen.extract import claims
from tumen.read import from_text

ASKED = "Q: How many North Korean workers came?\nA: About 300 North Korean workers came.\n"


@pytest.mark.parametrize("opening", ["Managers", "Dr. Han", "The foreman"])
def test_an_interview_may_open_with_whoever_answers(opening: str) -> None:
    found, _ = claims(from_text(f"{opening} answered our questions.\n\n{ASKED}", language="en"))
    assert [claim.count.low for claim in found if claim.count] == [300]
