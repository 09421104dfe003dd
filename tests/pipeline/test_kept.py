"""An assessment of a ledger: without what reviewers set aside, and as known on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tumen import extract, pipeline
from tumen.ledger import Ledger, open_ledger
from tumen.model import Decision, Review
from tumen.read import from_text
from tumen.settings import Estimating, Settings

SETTINGS = Settings(record=False, estimate=Estimating.NONE)
REPORTS = {
    "2019-10-30": "About 300 North Korean workers arrived in Hunchun on Monday, a source said.",
    "2019-12": "Some 500 North Korean workers left Dandong this week, a resident said.",
    None: "About 40 North Korean workers work in Helong, an official said.",
}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "kept.db") as opened:
        for published, text in REPORTS.items():
            document = replace(from_text(text, published=published), locator=f"{published}.txt")
            opened.add(document, *extract.claims(document))
        yield opened


def test_a_ledger_is_assessed_like_the_reports_themselves(ledger: Ledger) -> None:
    found = pipeline.of_ledger(ledger, SETTINGS)
    assert found.claims == tuple(ledger.claims())
    assert found.documents == tuple(ledger.documents())
    assert {finding.state for finding in found.findings} == {"CN"}
    assert found.corroboration is not None
    assert [one.id for one in found.corroboration.statements] == sorted(c.id for c in found.claims)


def test_what_reviewers_set_aside_is_no_evidence(ledger: Ledger) -> None:
    claim = next(ledger.claims())
    ledger.add_review(Review(claim.id, "lee", Decision.REJECTED, "2026-01-01T00:00:00Z", "misread"))
    found = pipeline.of_ledger(ledger, SETTINGS)
    assert claim.id not in {one.id for one in found.claims}
    assert claim.document in {one.id for one in found.documents}


@pytest.mark.parametrize(
    ("day", "known"),
    [
        (None, {"2019-10-30", "2019-12", None}),
        ("2019-12-31", {"2019-10-30", "2019-12"}),
        ("2019-12-30", {"2019-10-30"}),
        ("2019-10-30", {"2019-10-30"}),
        ("2019-10-29", set()),
    ],
)
def test_what_was_not_surely_out_by_a_day_is_left_out_and_named(
    ledger: Ledger, day: str | None, known: set[str | None]
) -> None:
    found = pipeline.of_ledger(ledger, SETTINGS, date.fromisoformat(day) if day else None)
    assert {one.published for one in found.documents} == known
    left = [one for one in found.problems if one.code == "not-yet-published"]
    assert {one.locator for one in left} == {f"{name}.txt" for name in REPORTS.keys() - known}


def test_rows_of_the_record_are_known_from_their_day_on(ledger: Ledger) -> None:
    settings = replace(SETTINGS, record=True)
    now = pipeline.of_ledger(ledger, settings)
    then = pipeline.of_ledger(ledger, settings, date(2019, 12, 31))
    assert then.record
    assert {row.id for row in then.record} < {row.id for row in now.record}
    assert all(pipeline.published_by(row.published, date(2019, 12, 31)) for row in then.record)
