"""Proof of review: who read what, and who said that words without a claim make none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.ledger.conftest import MakeClaim
from tests.ledger.server import running
from tests.ledger.test_postgresql import new

from tumen.ledger import Coverage, Ledger, open_ledger
from tumen.model import (
    Decision,
    Document,
    Problem,
    Review,
    Silence,
    SilenceReview,
    Span,
    State,
)
from tumen.read import from_text

AT = "2026-01-01T00:00:00Z"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with running() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger of either sort."""
    where: str | Path = tmp_path / "coverage.db"
    if request.param == "postgresql":
        where = new(request.getfixturevalue("server"))
    with open_ledger(where) as opened:
        yield opened


def silent(document: Document, words: str, code: str = "number-without-claim") -> Problem:
    start = document.text.index(words)
    span = document.span(start, start + len(words))
    return Problem("extract", code, "read the sentence", document.locator, span)


def said(
    document: Document, span: Span | None, silence: Silence, who: str = "lee"
) -> SilenceReview:
    return SilenceReview(document.id, span, silence, who, AT)


def only(ledger: Ledger) -> Coverage:
    (found,) = ledger.coverages.every()
    return found


def test_a_report_is_read_when_its_claims_and_its_silence_are_answered(
    kept: Ledger, document: Document, claim: MakeClaim
) -> None:
    made = claim("40 women work in Hunchun.")
    silence = silent(document, "도착했다")
    kept.add(document, [made], [silence, silent(document, "home", "unresolved-period")])
    found = only(kept)
    assert [one.problem for one in found.silent] == [silence]
    assert (found.claims, found.waiting, found.unanswered, found.readers) == (1, 1, 1, ())
    kept.add_review(Review(made.id, "kim", Decision.ACCEPTED, AT))
    assert (only(kept).read, only(kept).readers) == (False, ("kim",))
    kept.coverages.add(said(document, silence.span, Silence.RIGHT))
    found = only(kept)
    assert (found.read, found.readers, found.states) == (True, ("kim", "lee"), {State.ACCEPTED: 1})
    totals = kept.coverages.totals()
    assert (totals.documents, totals.claims, totals.waiting) == (1, 1, 0)
    assert (totals.silent, totals.unanswered) == (1, 0)


def test_the_latest_answer_counts_and_the_earlier_ones_stay(
    kept: Ledger, document: Document
) -> None:
    silence = silent(document, "도착했다")
    kept.add(document, [], [silence])
    for answer in (Silence.RIGHT, Silence.MISSED, Silence.OPEN):
        kept.coverages.add(said(document, silence.span, answer))
    (one,) = only(kept).silent
    assert [entry.silence for entry in one.said] == [Silence.RIGHT, Silence.MISSED, Silence.OPEN]
    assert (one.stands, only(kept).unanswered, only(kept).readers) == (Silence.OPEN, 1, ())


def test_a_report_that_says_nothing_is_read_by_who_says_so(
    kept: Ledger, document: Document
) -> None:
    kept.add(document, [])
    assert not only(kept).read
    kept.coverages.add(said(document, None, Silence.RIGHT, "kim"))
    assert (only(kept).read, only(kept).readers) == (True, ("kim",))
    kept.coverages.add(said(document, None, Silence.OPEN, "kim"))
    assert not only(kept).read


def test_a_decision_that_was_taken_back_is_no_reading(
    kept: Ledger, document: Document, claim: MakeClaim
) -> None:
    made = claim("40 women work in Hunchun.")
    kept.add(document, [made])
    kept.add_review(Review(made.id, "kim", Decision.ACCEPTED, AT, act="a"))
    kept.add_review(Review(made.id, "kim", Decision.WITHDRAWN, AT, withdraws="a"))
    assert only(kept).readers == ()


def test_only_the_latest_version_of_a_report_counts(kept: Ledger, document: Document) -> None:
    later = replace(from_text("300 men.", language="en"), locator=document.locator)
    kept.add(document, [], [silent(document, "40")])
    kept.add(later, [], [silent(later, "300")])
    assert only(kept).document == later
    assert kept.coverages.totals().silent == 1


def test_pages_follow_one_another(kept: Ledger) -> None:
    texts = [replace(from_text(f"Report {n}."), locator=f"{n}.txt") for n in range(5)]
    for one in texts:
        kept.add(one, [])
    pages = [kept.coverages.page(skip, 2) for skip in (0, 2, 4, 6)]
    assert [len(page) for page in pages] == [2, 2, 1, 0]
    assert [one.document for page in pages for one in page] == texts
