"""The fields of events; all sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.lang.en.claim.field.events import event_in

from tumen.extract.lang.en.claim.field import Context, Fields, fields, vouching
from tumen.model import Kind
from tumen.read import from_text


def of(text: str, clause: str, head: str, kind: Kind = Kind.STOCK) -> Fields:
    document = from_text(text, published="2024-03-05", language="en")
    found = event_in(document, clause, head, kind)
    return fields(document, found, Context((found,)))[0]


@pytest.mark.parametrize(
    ("text", "clause", "source"),
    [
        ("A cook in Tumen said 30 women had left.", "30 women had left", "A cook in Tumen"),
        ("Some 30 women had left, the cook said.", "30 women had left", "the cook"),
        ("Some 30 women had left.", "30 women had left", None),
        (
            "“We have 30 women here,” the cook said. “All of them left last week.”",
            "All of them left",
            "the cook",
        ),
        ("The office ordered the women to leave.", "the women to leave", None),
    ],
)
def test_who_stands_behind_words(text: str, clause: str, source: str | None) -> None:
    document = from_text(text, language="en")
    start = text.index(clause)
    found = vouching(document, start, start + len(clause))
    assert (found.source[0].quote if found else None) == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kuwait, which hosts a fair, said that 30 women had left.", "Kuwait"),
        ("According to the clinic on Tuesday, 30 women had left.", "the clinic"),
        (
            "A cook, who spent a year there, said that 30 women had left.",
            "A cook, who spent a year there",
        ),
    ],
)
def test_a_source_is_named_without_what_does_not_say_who_it_is(text: str, expected: str) -> None:
    made = of(text, "30 women had left", "left", Kind.DEPARTURE)
    assert made.source is not None
    assert made.source.span.quote == expected


def test_a_claim_has_its_fields() -> None:
    text = "A cook in Tumen told the Courier that about 30 women worked there in May 2023."
    made = of(text, "about 30 women worked there in May 2023", "worked")
    assert made.source is not None
    assert (made.source.span.quote, made.source.kind) == ("A cook in Tumen", "anonymous")
    assert made.told_to is not None
    assert made.told_to.name == "Courier"
    assert made.count is not None
    assert (made.count.low, made.count.high, made.count.unit) == (30, 30, "workers")
    assert made.period is not None
    assert made.period.edtf == "2023-05"
    assert made.factuality == "reported"
