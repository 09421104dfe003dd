"""What weights make of what frames found and did not find; the weights are made up."""

from __future__ import annotations

import pytest

from tumen.extract.lang.en.claim import events
from tumen.extract.lang.en.claim.learnt.weights import KINDS, Weights
from tumen.read import from_text

SCENE = "About 900 North Korean workers sew in Hunchun. "


def row(claim: float, **kinds: float) -> tuple[float, ...]:
    return (claim, *(kinds.get(kind.value, 0.0) for kind in KINDS))


def rules(text: str, of: dict[str, tuple[float, ...]]) -> list[str]:
    document = from_text(SCENE + text, published="2024-05-06", language="en")
    found = events(document, Weights(of, ""))
    return [e.rule.removeprefix("en.claim.") for e in found if e.start >= len(SCENE)]


SENT_HOME = "They were sent home."
SCALDED = "A seamstress blistered."


@pytest.mark.parametrize(
    ("text", "of", "expected"),
    [
        (SENT_HOME, {}, ["repatriation.sent-home"]),
        (SENT_HOME, {"always": row(-9)}, []),
        (SENT_HOME, {"always": row(0, arrival=0.5)}, ["repatriation.sent-home"]),
        (SENT_HOME, {"always": row(0, arrival=9.0)}, ["arrival.learnt"]),
        (SCALDED, {}, []),
        (SCALDED, {"verb=blister": row(9, incident=9.0)}, ["incident.learnt"]),
        ("If " + SCALDED.lower(), {"verb=blister": row(9, incident=9.0)}, []),
    ],
    ids=["kept", "put aside", "hardly likelier", "clearly likelier", "none", "added", "supposed"],
)
def test_judging(text: str, of: dict[str, tuple[float, ...]], expected: list[str]) -> None:
    assert rules(text, of) == expected


def test_what_is_added_takes_nothing_away_from_what_frames_found() -> None:
    text = "Their permits were revoked, and they blistered."
    of = {"verb=blister": row(9, overstay=9.0)}
    assert rules(text, of) == ["permit.issue", "overstay.learnt"]
