"""Which period is the time of an event; all sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.extract.lang.en.period.event import (
    NONE,
    OWN_ASIDE,
    OWN_CLAUSE,
    SENTENCE,
    event_period,
)
from tumen.read import from_text


def chosen(text: str, clause: str) -> tuple[str | None, str]:
    """The EDTF and the rule for the clause, which stands once in the text."""
    document = from_text(text, published="2019-11-14", language="en")
    start = text.index(clause)
    period, rule = event_period(document, start, start + len(clause))
    return (period.edtf if period else None), rule


@pytest.mark.parametrize(
    ("text", "clause", "expected"),
    [
        ("In May 30 men left Tumen.", "In May 30 men left Tumen.", ("2019-05", OWN_CLAUSE)),
        (
            "A trader said on Monday that 30 men had left in May.",
            "A trader said on Monday that 30 men had left in May.",
            ("2019-05", OWN_CLAUSE),
        ),
        (
            "A trader said on Monday that 30 men had left.",
            "A trader said on Monday that 30 men had left.",
            (None, NONE),
        ),
        (
            "Resolution 2375 of September 2017 bars new permits.",
            "Resolution 2375 of September 2017 bars new permits.",
            (None, NONE),
        ),
        (
            "In autumn 2018 the office ordered all to be home by March 3.",
            "In autumn 2018 the office ordered all to be home by March 3.",
            ("../2019-03-03", OWN_CLAUSE),
        ),
        (
            "The photo was taken in May 2018 and not last month.",
            "The photo was taken in May 2018 and not last month.",
            ("2018-05", OWN_CLAUSE),
        ),
        (
            "the 40 men who worked there in 2018",
            "the 40 men who worked there in 2018",
            ("2018", OWN_ASIDE),
        ),
        (
            "He thinks that half of the 40 men who worked there in summer are still around.",
            "He thinks that half of the 40 men who worked there in summer are still around.",
            (None, NONE),
        ),
        (
            "The register lists 700 visas issued in 2018, more than the figure for all of 2017.",
            "The register lists 700 visas issued in 2018, more than the figure for all of 2017.",
            ("2018", OWN_ASIDE),
        ),
        (
            "Moscow issued 600 tourist and 40 student visas in 2018.",
            "600 tourist",
            ("2018", SENTENCE),
        ),
        (
            "When the border reopened in August 2018, 30 people went home.",
            "30 people went home.",
            ("2018-08", SENTENCE),
        ),
        (
            "In January, 12 women came, a broker said on Friday.",
            "12 women came",
            ("2019-01", SENTENCE),
        ),
        (
            "After the deadline of May 2018, a trader said, the men stayed. Others left in June.",
            "Others left in June.",
            ("2019-06", OWN_CLAUSE),
        ),
        ("They stayed for three months.", "They stayed for three months.", (None, NONE)),
        ("They cross every month.", "They cross every month.", (None, NONE)),
    ],
)
def test_the_time_of_an_event(text: str, clause: str, expected: tuple[str | None, str]) -> None:
    assert chosen(text, clause) == expected


_TEXT = (
    "On Monday a trader said that in May 30 men had left. Since June nobody came, and 12 of them,"
    " who had come in 2017, will go by Dec. 22."
)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(_TEXT) - 1), st.integers(1, len(_TEXT)))
def test_any_stretch_of_words_has_one_time_or_none(start: int, length: int) -> None:
    document = from_text(_TEXT, published="2019-11-14", language="en")
    period, rule = event_period(document, start, min(len(_TEXT), start + length))
    assert (period is None) == (rule == NONE)
    assert period is None or period.edtf is not None
