"""Where reports were written, before their first words."""

from __future__ import annotations

import pytest

from tumen.extract.lang.en.dateline import datelines
from tumen.extract.lang.en.parse import parse
from tumen.read import from_text

REPORT = "Forty men left."


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("SEOUL, June 27 (Wire) — ", "SEOUL, June 27 (Wire)"),
        ("CHITA, Russia — ", "CHITA, Russia"),
        ("DOHA/KUWAIT (Wire) - ", "DOHA/KUWAIT (Wire)"),
        ("ULAN BATOR -- ", "ULAN BATOR"),
        ("New Delhi (Agencies) – ", "New Delhi (Agencies)"),
        ("MOSCOW, February 8. /NWA/. ", "MOSCOW, February 8"),
    ],
)
def test_a_dateline_is_no_part_of_the_sentence_behind_it(opening: str, expected: str) -> None:
    text = opening + REPORT
    [(start, end, begins)] = datelines(text)
    assert text[start:end] == expected
    assert text[begins:] == REPORT
    document = from_text(text, published="2020-06-01", language="en")
    assert REPORT in [sentence.text for sentence in parse(document).sents]


@pytest.mark.parametrize(
    "text",
    [
        "New Delhi – a city of cooks – has none.",
        "The UN (see note) – as ever – was silent.",
        "IT workers came - and went.",
        "Kim (a cook) left.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert list(datelines(text)) == []
