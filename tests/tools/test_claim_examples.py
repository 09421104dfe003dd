"""At which clause an annotated claim is laid, for the training of the weights."""

from __future__ import annotations

from typing import Any

from tools.claim_examples import of_report
from tools.train_claims import digest

from tumen.extract.lang.en.claim.learnt import weights

TEXT = "North Korean workers left the mill, a guard said. Rain fell. Thirty renewed their visas."


def report(*claims: tuple[str, str]) -> dict[str, Any]:
    anchored = [
        {"kind": kind, "anchor": [TEXT.index(words), TEXT.index(words) + len(words)]}
        for kind, words in claims
    ]
    return {
        "text": TEXT,
        "published": "2019-12-01",
        "publisher": None,
        "title": None,
        "claims": anchored,
    }


def taught(*claims: tuple[str, str]) -> dict[str, str | None]:
    """By the lemma of the head, the kind that is taught for its clause."""
    heads = {"leave", "say", "fall", "renew"}
    return {
        next(h for h in sorted(heads) if f"verb={h}" in example.traits): example.kind
        for example in of_report(report(*claims))
    }


def test_a_claim_is_told_by_one_clause_and_the_others_make_none() -> None:
    found = taught(("departure", "North Korean workers left the mill, a guard said."))
    assert found["leave"] == "departure"
    assert {kind for head, kind in found.items() if head != "leave"} == {None}


def test_two_claims_are_not_laid_at_one_clause() -> None:
    words = "North Korean workers left the mill, a guard said."
    assert sorted(filter(None, taught(("departure", words), ("stock", words)).values())) == [
        "departure",
        "stock",
    ]


def test_the_weights_that_ship_were_learnt_from_the_annotations_as_they_are() -> None:
    assert weights().data == digest(), "run python -m tools.train_claims"
