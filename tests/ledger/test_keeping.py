"""What goes in comes out, once, and stays."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError
from tests.ledger.conftest import MakeClaim

from tumen.ledger import Ledger, open_ledger
from tumen.model import (
    Claim,
    Correction,
    Count,
    Decision,
    Document,
    Fact,
    Finding,
    Period,
    Permit,
    PermitClass,
    Place,
    Problem,
    Reading,
    Review,
    Rule,
    Share,
    Source,
    SourceKind,
    Timex,
    Verdict,
)
from tumen.model.codec import canonical

FINDING = Finding(
    provision="UNSC/2397#8",
    state="CN",
    verdict=Verdict.CANNOT_TELL,
    because="Nothing says whether income was earned.",
    used=(Fact("c1", "40 women were there in October 2019"),),
    missing=("whether income was earned",),
    reading=Reading("plain", "the text", "As it stands."),
    citation="S/RES/2397 (2017), para 8",
    url="https://undocs.org/S/RES/2397(2017)",
    rule=Rule("return", "1"),
)
CORRECTION = Correction(
    claim="c1",
    says="2397 banned new work visas",
    correct="2375 did",
    citation="S/RES/2375 (2017), para 17",
    url="https://undocs.org/S/RES/2375(2017)",
    rule=Rule("credit", "1"),
)


def full_claim(claim: MakeClaim, document: Document) -> Claim:
    """A claim with every field that has a form of its own."""
    here = document.span(0, 2)
    place = Place((here,), "Hunchun", "CN", "CN-JL", 2036069, latitude=42.9, longitude=130.4)
    return claim(
        "40 women work in Hunchun.",
        count=Count((here,), 40, 40.5, unit="workers", share=Share(Fraction(1, 3), None)),
        places=(place,),
        period=Period((here,), "2019-10~", Timex("DATE", "2019-10")),
        permit=Permit((here,), PermitClass.VISITOR, (PermitClass.STUDENT,)),
        source=Source(here, SourceKind.ANONYMOUS, "CN", protected=True),
    )


def test_a_claim_comes_out_as_it_went_in(
    ledger: Ledger, document: Document, claim: MakeClaim
) -> None:
    kept = full_claim(claim, document)
    ledger.add(document, [kept])
    assert list(ledger.claims()) == [kept]
    assert ledger.document(document.id) == document


def test_the_same_document_again_adds_nothing(
    ledger: Ledger, document: Document, claim: MakeClaim
) -> None:
    problem = Problem("extract", "number-without-claim", "a number and no claim")
    found = [claim("They went home.")]
    first = ledger.add(document, found, [problem])
    again = ledger.add(document, found, [problem])
    assert (first.new, first.version, first.claims) == (True, 1, 1)
    assert (again.new, again.version, again.claims) == (False, 1, 0)
    assert ledger.problems(document.id) == (problem,)


def test_a_changed_document_is_a_new_version(
    ledger: Ledger, document: Document, claim: MakeClaim
) -> None:
    changed = replace(document, id="f" * 64, text=document.text + " More.")
    ledger.add(document, [claim("They went home.")])
    assert ledger.add(changed, []).version == 2
    assert list(ledger.documents()) == [changed]
    assert list(ledger.documents(all_versions=True)) == [document, changed]
    assert list(ledger.claims()) == []


def test_findings_corrections_and_reviews_are_kept_once_or_in_turn(
    ledger: Ledger, document: Document, claim: MakeClaim
) -> None:
    kept = claim("They went home.")
    ledger.add(document, [kept])
    for _ in range(2):
        ledger.add_findings([FINDING], [CORRECTION])
    entries = [
        Review(kept.id, "reviewer-1", decision, f"2026-01-0{day}T00:00:00Z")
        for day, decision in enumerate((Decision.REJECTED, Decision.ACCEPTED), 1)
    ]
    for entry in entries:
        ledger.add_review(entry)
    assert list(ledger.findings()) == [FINDING]
    assert list(ledger.corrections()) == [CORRECTION]
    assert ledger.reviews(kept.id) == tuple(entries)


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE claims SET kind = 'arrival'",
        "DELETE FROM documents",
        "INSERT OR REPLACE INTO documents SELECT seq, id, '', 2, record FROM documents",
        "DELETE FROM reviews",
        "UPDATE entries SET record = ''",
    ],
)
def test_nothing_in_a_ledger_can_be_changed(
    path: Path, document: Document, claim: MakeClaim, deed: str
) -> None:
    kept = claim("They went home.")
    with open_ledger(path) as ledger:
        ledger.add(document, [kept], [Problem("extract", "x", "y")])
        ledger.add_review(Review(kept.id, "r", Decision.ACCEPTED, "2026-01-01T00:00:00Z"))
    # A connection that knows nothing of tumen's own precautions.
    plain = create_engine(f"sqlite:///{path}")
    with pytest.raises(DatabaseError, match="append-only"), plain.begin() as connection:
        connection.execute(text(deed))
    plain.dispose()


def test_claims_as_kept_are_the_canonical_texts_of_the_claims(
    ledger: Ledger, document: Document, claim: MakeClaim
) -> None:
    ledger.add(document, (full_claim(claim, document), claim("They went home.")))
    assert list(ledger.claims_as_kept()) == [canonical(one) for one in ledger.claims()]
