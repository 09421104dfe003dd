"""Sentences and the kinds of the events in them; all are invented."""

from __future__ import annotations

import pytest

from tumen.extract.lang.en.claim import claims, events
from tumen.model import Kind
from tumen.read import from_text

# What puts a text in scope, and names the workers for what follows.
SCENE = "About 900 North Korean workers sew in Hunchun. "


def kinds(text: str) -> list[str]:
    """The kinds of the events of a text that follows on the scene."""
    document = from_text(SCENE + text, published="2024-05-06", language="en")
    return [e.kind.value for e in events(document) if e.start >= len(SCENE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Another 300 of them came to Dandong in May.", ["arrival"]),
        ("They were sent home by train.", ["repatriation"]),
        ("They work in a cannery.", ["stock"]),
        ("They hold student visas.", ["permit"]),
        ("The local police turn a blind eye.", ["tolerance"]),
        ("The bureau could not confirm the figure.", ["verification"]),
        ("Resolution 2397 requires states to send them back.", ["obligation"]),
        ("\n\nPublished: 2017-04-18", []),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_a_text_about_others_has_no_claims() -> None:
    text = "About 40 Nepali welders overstayed their visas at a yard in Gdynia and were sent home."
    assert claims(from_text(text, language="en")) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "About 300 of the North's workers live in Vladivostok, in a hostel near the port.",
        "Pyongyang's labourers are back in Vladivostok.",
        "A North Korean restaurant in Dubai is for sale. The waitresses flew home.",
    ],
)
def test_workers_of_the_north_are_known_by_other_names(text: str) -> None:
    assert len(claims(from_text(text, published="2024-05-06", language="en"))[0]) == 1


def test_the_same_text_gives_the_same_ids() -> None:
    first, again = (claims(from_text(SCENE, language="en"))[0] for _ in range(2))
    assert first
    assert [claim.id for claim in first] == [claim.id for claim in again]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Suppose that 300 workers had stayed.", "number-without-claim"),
        ("Should they get student visas?", "permit-without-claim"),
    ],
)
def test_what_leads_to_no_claim_is_listed(text: str, code: str) -> None:
    found, problems = claims(from_text(SCENE + text, published="2024-05-06", language="en"))
    assert [claim.kind for claim in found] == [Kind.STOCK]
    assert [problem.code for problem in problems] == [code]


def test_each_number_of_an_enumeration_is_an_event() -> None:
    text = "There were 300 of them in Dandong, about 120 in Tumen and fewer than 50 in Yanji."
    assert kinds(text) == ["stock", "stock", "stock"]


def test_denials_are_of_what_they_deny() -> None:
    assert kinds("Another 300 came in May. The police say nothing of the kind took place.") == [
        "arrival",
        "arrival",
    ]
