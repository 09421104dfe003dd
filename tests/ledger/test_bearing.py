"""What would move comes first: the only origin of something before one of many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.ledger.conftest import MakeClaim

from tumen.ledger import Bearing, Ledger, open_ledger
from tumen.ledger.bearing import MOST_BESIDE
from tumen.model import Claim, Decision, Document, Review
from tumen.read import from_text

AT = "2026-01-01T00:00:00Z"
WORDS = "They went home."
Add = Callable[..., Claim]


def of_house(document: Document, claim: Claim) -> Sequence[Bearing]:
    """As if every claim were about one thing, and of its report's publisher."""
    origin = document.publisher or document.id
    return (Bearing(claim.note or "all", "a thing", 0.8, origin),)


@pytest.fixture
def ranked(path: Path) -> Iterator[Ledger]:
    with open_ledger(path, bears=of_house) as opened:
        yield opened


@pytest.fixture
def add(ranked: Ledger, claim: MakeClaim) -> Add:
    """Adds a claim of a report of its own."""

    def added(number: int, house: str, **fields: Any) -> Claim:
        document = replace(
            from_text(f"{number}. {WORDS}", language="en"), publisher=house, locator=f"{number}"
        )
        start = document.text.index(WORDS)
        anchor = document.span(start, start + len(WORDS))
        made = replace(
            claim(WORDS), id=f"{number:064}", document=document.id, anchor=anchor, **fields
        )
        ranked.add(document, [made])
        return made

    return added


def standing(ledger: Ledger, claim: Claim) -> tuple[int, int]:
    """The claim's priority, and how many origins there are for what it bears upon."""
    (ground,) = ledger.desk.grounds(claim.id)
    return ledger.desk.item(claim.id).priority, ground.origins


def test_another_origin_lowers_those_that_there_were(ranked: Ledger, add: Add) -> None:
    first = add(1, "RFA")
    alone, _ = standing(ranked, first)
    add(2, "RFA")
    assert standing(ranked, first) == (alone, 1)
    second = add(3, "VOA")
    shared, _ = standing(ranked, first)
    assert shared < alone
    assert standing(ranked, first) == standing(ranked, second) == (shared, 2)


def test_other_things_are_left_where_they_stand(ranked: Ledger, add: Add) -> None:
    first = add(1, "RFA", note="one thing")
    before = standing(ranked, first)
    add(2, "VOA", note="another")
    assert standing(ranked, first) == before


def test_an_origin_that_is_rejected_goes_and_comes_back(ranked: Ledger, add: Add) -> None:
    first = add(1, "RFA")
    alone = standing(ranked, first)
    second = add(2, "VOA")
    shared = standing(ranked, first)
    ranked.add_review(Review(second.id, "lee", Decision.ACCEPTED, AT, act="a"))
    assert standing(ranked, first) == shared
    ranked.add_review(Review(second.id, "lee", Decision.REJECTED, AT, "no", act="b"))
    assert standing(ranked, first) == alone
    ranked.add_review(Review(second.id, "lee", Decision.WITHDRAWN, AT, withdraws="b"))
    assert standing(ranked, first) == shared


def test_an_earlier_version_of_a_report_is_no_origin(ranked: Ledger, add: Add) -> None:
    first = add(1, "RFA")
    alone = standing(ranked, first)
    second = add(2, "VOA")
    assert standing(ranked, first) != alone
    read = ranked.document(second.document)
    assert read
    ranked.add(replace(from_text("Nothing of it.", language="en"), locator=read.locator), [])
    assert standing(ranked, first) == alone


def test_beyond_some_origins_one_more_changes_nothing(ranked: Ledger, add: Add) -> None:
    every = [add(number, f"house {number}") for number in range(6)]
    ranks = {standing(ranked, claim) for claim in every}
    assert len(ranks) == 1
    assert {origins for _, origins in ranks} == {4}


def test_of_very_many_beside_it_those_that_come_first_are_ranked_anew(
    ranked: Ledger, add: Add, claim: MakeClaim
) -> None:
    document = replace(from_text(WORDS, language="en"), publisher="RFA", locator="many")
    made = replace(claim(WORDS), document=document.id, anchor=document.span(0, len(WORDS)))
    many = [replace(made, id=f"a{number:063}") for number in range(MOST_BESIDE + 10)]
    ranked.add(document, many)
    before = ranked.desk.item(many[0].id).priority
    add(1, "VOA")
    anew = [ranked.desk.item(one.id).priority < before for one in many]
    assert anew == [True] * MOST_BESIDE + [False] * 10


@pytest.mark.parametrize(
    ("houses", "said"),
    [
        (1, "the only origin for a thing"),
        (2, "one of 2 origins for a thing"),
        (5, "one of many origins for a thing"),
    ],
)
def test_why_it_stands_there_is_said(ranked: Ledger, add: Add, houses: int, said: str) -> None:
    first, *_ = [add(number, f"house {number}") for number in range(houses)]
    (ground,) = ranked.desk.grounds(first.id)
    assert ground.in_words == said


def test_a_rejected_claim_is_no_origin(ranked: Ledger, add: Add) -> None:
    first = add(1, "RFA")
    ranked.add_review(Review(first.id, "lee", Decision.REJECTED, AT, "no"))
    (ground,) = ranked.desk.grounds(first.id)
    assert ground.in_words == "no origin any more for a thing"
