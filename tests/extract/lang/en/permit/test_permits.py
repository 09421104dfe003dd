"""Permit phrases and their classes; all sentences are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.extract import permits
from tumen.model import PermitClass
from tumen.read import from_text


def found(text: str) -> list[tuple[str, str]]:
    """The words and the class of each permit."""
    return [
        (permit.spans[0].quote, permit.permit_class.value)
        for permit in permits(from_text(text, language="en"))[0]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They hold work visas.", [("work visas", "work")]),
        ("new labour permits were issued", [("labour permits", "work")]),
        ("no work authorizations are given", [("work authorizations", "work")]),
        ("on Z visas", [("Z visas", "work")]),
        ("with river-crossing permits", [("river-crossing permits", "visitor")]),
        ("so-called “river-crossing visas”", [("river-crossing visas", "visitor")]),
        ("carried border passes", [("border passes", "visitor")]),
        ("visitor permits ran out", [("visitor permits", "visitor")]),
        ("a family-visit visa", [("family-visit visa", "visitor")]),
        ("on a tourist visa", [("tourist visa", "short_term")]),
        ("a short-term visa", [("short-term visa", "short_term")]),
        ("got student cards", [("student cards", "student")]),
        ("entered on student status", [("student status", "student")]),
        ("study visas rose", [("study visas", "student")]),
        ("educational trainee papers", [("educational trainee papers", "trainee")]),
        ("“apprentice” visas", [("apprentice” visas", "trainee")]),
        ("service passports need no visa", [("service passports", "official")]),
        ("business visas", [("business visas", "other")]),
        ("residence cards", [("residence cards", "other")]),
    ],
)
def test_a_word_before_the_paper_names_its_class(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("work and student visas", [("work", "work"), ("student visas", "student")]),
        (
            "510 tourist and 95 student visas",
            [("tourist", "short_term"), ("student visas", "student")],
        ),
        ("tourist or business visas", [("tourist", "short_term"), ("business visas", "other")]),
        (
            "short-term or “apprentice” visas",
            [("short-term", "short_term"), ("apprentice” visas", "trainee")],
        ),
        (
            "tourist, student, or trainee papers",
            [("tourist", "short_term"), ("student", "student"), ("trainee papers", "trainee")],
        ),
        ("visas for students", [("visas for students", "student")]),
        ("papers for trainees", [("papers for trainees", "trainee")]),
        ("permission to work", [("permission to work", "work")]),
        ("short-term work visas", [("work visas", "work")]),
    ],
)
def test_coordination_and_order(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_the_other_classes_of_a_phrase_are_kept_beside_the_first() -> None:
    (first, second), _ = permits(from_text("They use work and student visas.", language="en"))
    assert first.also == (PermitClass.STUDENT,)
    assert second.also == (PermitClass.WORK,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a 30-day visa", [("30-day visa", "short_term")]),
        ("one-month visas", [("one-month visas", "short_term")]),
        ("six-month papers", [("six-month papers", "short_term")]),
        ("three-month multiple-entry visas", [("three-month multiple-entry visas", "short_term")]),
        ("permits of thirty days", [("permits of thirty days", "short_term")]),
        ("a one-year visa", []),
        ("visas valid for 12 months", []),
    ],
)
def test_the_length_of_stay_names_short_papers(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("came without work visas", [("without work visas", "other")]),
        ("on non-work visas", [("non-work visas", "other")]),
        ("men without proper papers", [("without proper papers", "other")]),
        ("without valid work permits", [("without valid work permits", "other")]),
    ],
)
def test_a_paper_named_by_its_lack_is_other(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3,000 technical trainees came", [("technical trainees", "trainee")]),
        ("they return as students", [("students", "student")]),
        (
            "they come back as trainees or students",
            [("trainees", "trainee"), ("students", "student")],
        ),
        ("posing as tourists", [("tourists", "short_term")]),
        ("the students sat down; tourists looked on", []),
        ("He had a student card. Later all got such cards.",
         [("student card", "student"), ("such cards", "student")]),
    ],
)  # fmt: skip
def test_holders_and_words_that_point_back(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a visa was refused",
        "their permits have expired",
        "the city's building permits",
        "such papers are checked",
        "a student paper on labour",
        "an official document",
        "the work of permit offices",
        "workers pass the gate",
        "They work. Visas cost money.",
    ],
)
def test_a_paper_without_a_class_is_not_reported(text: str) -> None:
    assert found(text) == []


_PIECES = st.sampled_from(
    [
        "work",
        "tourist",
        "“",
        "”",
        "visas",
        "permits",
        ",",
        "and",
        "30-day",
        "without",
        "such",
        "\n",
        "as",
        "students",
        "trainees",
        "도강증",
        "non-",
        "papers for",
        "river-crossing",
        "passes",
    ]
)


@given(st.lists(_PIECES, max_size=12).map(" ".join))
def test_every_span_is_an_exact_substring_and_none_overlap(text: str) -> None:
    if not text.strip():
        return
    document = from_text(text, language="en")
    spans = [span for permit in permits(document)[0] for span in permit.spans]
    assert all(document.text[s.start : s.end] == s.quote for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
