"""Records as rows."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from tumen.ledger.tokens import tokens
from tumen.model import Claim, Document, Review
from tumen.model.codec import canonical
from tumen.model.edtf import days


def document_row(document: Document, version: int) -> dict[str, Any]:
    """A document's row."""
    return {
        "id": document.id,
        "locator": document.locator,
        "version": version,
        "record": canonical(document),
    }


def claim_row(claim: Claim) -> dict[str, Any]:
    """A claim's row: the record and what lists filter on."""
    covered = days(claim.period.edtf) if claim.period else None
    count = claim.count
    return {
        "id": claim.id,
        "document": claim.document,
        "kind": claim.kind.value,
        "factuality": claim.factuality.value,
        "source_kind": claim.source.kind.value if claim.source else None,
        "permit": claim.permit.permit_class.value if claim.permit else None,
        "low": count.low if count else None,
        "high": count.high if count else None,
        "unit": count.unit if count else None,
        "first_day": covered.first.isoformat() if covered and covered.first else None,
        "last_day": covered.last.isoformat() if covered and covered.last else None,
        "dated": int(covered is not None),
        "rule": claim.rule.id,
        "rule_version": claim.rule.version,
        "tokens": " ".join(tokens(_words(claim))),
        "record": canonical(claim),
    }


def place_rows(claim: Claim) -> list[dict[str, Any]]:
    """The rows of a claim's places."""
    return [
        {
            "claim": claim.id,
            "country": place.country,
            "subdivision": place.subdivision,
            "name": place.name,
        }
        for place in claim.places
    ]


def place_words(claim: Claim) -> dict[str, str]:
    """The codes and the names of a claim's places, as the queue keeps them: each between bars."""
    codes = {code for one in claim.places for code in (one.country, one.subdivision) if code}
    names = dict.fromkeys(one.name.casefold() for one in claim.places)
    return {"codes": _barred(sorted(codes)), "names": _barred(names)}


def _barred(words: Iterable[str]) -> str:
    return "".join(f"|{word}" for word in words) + "|"


def review_row(review: Review, after: int) -> dict[str, Any]:
    """A reviewer's entry's row; `after` is the entry on the same claim that it comes after."""
    return {
        "claim": review.claim,
        "after": after,
        "reviewer": review.reviewer,
        "act": review.act,
        "record": canonical(review),
    }


def entry_row(sort: str, record: object, document: str | None = None) -> dict[str, Any]:
    """A finding's, correction's or problem's row; its id is the digest of what it says."""
    told = canonical(record)
    digest = sha256(f"{sort}\n{document}\n{told}".encode()).hexdigest()
    return {"id": digest, "sort": sort, "document": document, "record": told}


def _words(claim: Claim) -> str:
    named = [place.name for place in claim.places]
    source = [claim.source.span.quote] if claim.source else []
    return " ".join([claim.anchor.quote, *named, *source])
