"""Papers, times, trades and rules of events; all sentences are invented."""

from __future__ import annotations

import pytest
from tests.extract.lang.en.claim.field.events import events_in

from tumen.extract.lang.en.claim.field import Context, Fields, fields
from tumen.model import Kind
from tumen.read import from_text


def last(text: str, *clauses: tuple[str, str, Kind]) -> Fields:
    """The fields of the last of the events."""
    document = from_text(text, published="2024-03-05", language="en")
    events = events_in(document, *clauses)
    return fields(document, events[-1], Context(events))[0]


@pytest.mark.parametrize(
    ("text", "clauses", "expected"),
    [
        (
            "The tables list 90 student visas in 2019, after 40 in 2018.",
            [
                ("90 student visas in 2019", "visas", Kind.PERMIT),
                ("after 40 in 2018", "40", Kind.PERMIT),
            ],
            "student",
        ),
        (
            "It gave 16 tourist and 10 student visas, against 2 and 3 the year before.",
            [
                ("16 tourist", "tourist", Kind.PERMIT),
                ("10 student visas", "visas", Kind.PERMIT),
                ("against 2", "2", Kind.PERMIT),
                ("3 the year before", "3", Kind.PERMIT),
            ],
            "student",
        ),
        (
            "They came on one-month papers, but those could not be renewed.",
            [("those could not be renewed", "renewed", Kind.RENEWAL)],
            "short_term",
        ),
        (
            "The permit ban is in Resolution 2375.",
            [("The permit ban is in Resolution 2375", "is", Kind.OBLIGATION)],
            "work",
        ),
        (
            "They came on papers that will not be called work visas.",
            [("They came on papers that will not be called work visas", "came", Kind.ARRIVAL)],
            None,
        ),
        (
            "They came with visitor permits rather than work visas.",
            [("They came with visitor permits rather than work visas", "came", Kind.ARRIVAL)],
            "visitor",
        ),
        (
            "They hold student visas instead of work visas.",
            [("They hold student visas instead of work visas", "hold", Kind.PERMIT)],
            "student",
        ),
        (
            "They go out each month to renew tourist visas.\n\nMany no longer get a stamp.",
            [
                ("They go out each month to renew tourist visas", "renew", Kind.RENEWAL),
                ("Many no longer get a stamp", "get", Kind.OVERSTAY),
            ],
            "short_term",
        ),
        (
            "They go out to renew tourist visas. Others hold work visas.\n\nFew get a stamp.",
            [
                ("They go out to renew tourist visas", "renew", Kind.RENEWAL),
                ("Few get a stamp", "get", Kind.OVERSTAY),
            ],
            None,
        ),
        (
            "The post counted 900 entries in May, 400 of them for study.",
            [("400 of them for study", "400", Kind.CROSSING)],
            "student",
        ),
    ],
)
def test_papers(text: str, clauses: list[tuple[str, str, Kind]], expected: str | None) -> None:
    made = last(text, *clauses)
    assert (made.permit.permit_class if made.permit else None) == expected


def test_a_paper_set_against_another_is_not_noted() -> None:
    text = "They came with visitor permits rather than work visas."
    assert last(text, (text, "came", Kind.ARRIVAL)).note is None


def test_further_papers_are_noted() -> None:
    clause = "Half of them will return as trainees or students"
    made = last(f"{clause}.", (clause, "return", Kind.ARRIVAL))
    assert made.permit is not None
    assert (made.permit.permit_class, made.note) == ("trainee", "also student")


@pytest.mark.parametrize(
    ("text", "clauses", "expected"),
    [
        (
            "The deadline passed on December 22, 2019.",
            [("The deadline passed on December 22, 2019", "passed", Kind.OBLIGATION)],
            "../2019-12-22",
        ),
        (
            "Resolution 2397 gave them until the Dec. 22 deadline.",
            [("Resolution 2397 gave them until the Dec. 22 deadline", "gave", Kind.OBLIGATION)],
            "../2019-12-22",
        ),
        (
            "Some 40 women stayed in Tumen after the Dec. 22 deadline.",
            [("Some 40 women stayed in Tumen after the Dec. 22 deadline", "stayed", Kind.STOCK)],
            "2019-12-22/..",
        ),
        (
            "Some 40 women stayed in Tumen after the May 31 deadline.",
            [("Some 40 women stayed in Tumen after the May 31 deadline", "stayed", Kind.STOCK)],
            "2023-05-31/..",
        ),
        (
            "Some 40 women left Tumen on Dec. 22.",
            [("Some 40 women left Tumen on Dec. 22", "left", Kind.DEPARTURE)],
            "2023-12-22",
        ),
        (
            "It had 90 in 2018 and 40 in 2019. Entries fell from 900 to 300 over the same years.",
            [("to 300 over the same years", "300", Kind.CROSSING)],
            "2019",
        ),
        (
            "In 2023 some 40 women came to Tumen. The figure is that of entries.",
            [
                ("In 2023 some 40 women came to Tumen", "came", Kind.ARRIVAL),
                ("The figure is that of entries", "is", Kind.CROSSING),
            ],
            "2023",
        ),
        (
            "@cook (Telegram, May 2, 2023): “Some 40 women work at the mill.”",
            [("Some 40 women work at the mill", "work", Kind.STOCK)],
            None,
        ),
    ],
)
def test_times(text: str, clauses: list[tuple[str, str, Kind]], expected: str | None) -> None:
    made = last(text, *clauses)
    assert (made.period.edtf if made.period else None) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Some 40 women work in sewing plants", ("sewing", "garment")),
        ("Some 40 men work on building sites", ("building sites", "construction")),
        ("Some 40 women work at a plant", None),
    ],
)
def test_trades(clause: str, expected: tuple[str, str] | None) -> None:
    made = last(f"{clause}.", (clause, "work", Kind.STOCK))
    assert ((made.sector.span.quote, made.sector.name) if made.sector else None) == expected


def test_a_rule_is_named_in_its_sentence() -> None:
    clause = "to send home all others"
    text = f"Resolution 2397 tells states to grant no visas and {clause}."
    made = last(text, (clause, "send", Kind.OBLIGATION))
    assert [law.instrument for law in made.instruments] == ["UNSC/2397"]


def test_a_number_pointed_at_is_that_of_the_sentence_before() -> None:
    text = "In 2023 some 40 women came to Tumen. The figure is that of entries."
    made = last(text, ("The figure is that of entries", "is", Kind.CROSSING))
    assert made.count is not None
    assert (made.count.low, made.count.unit) == (40, "entries")


@pytest.mark.parametrize(
    ("text", "clause", "head"),
    [
        ("The women are still there, one of them said.", "The women are still there", "are"),
        ("A source among the 40 said the women left.", "said the women left", "left"),
        (
            "According to three of them, the plant keeps the women.",
            "According to three of them, the plant keeps the women",
            "keeps",
        ),
        ("The number of women has fallen.", "The number of women has fallen", "fallen"),
    ],
)
def test_those_who_say_so_are_not_counted(text: str, clause: str, head: str) -> None:
    made = last(f"About 40 women work in Tumen. {text}", (clause, head, Kind.STOCK))
    assert made.count is None
