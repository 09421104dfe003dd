"""Testimonies for an estimate: out of the record, a file of its form, or a ledger."""

from __future__ import annotations

from pathlib import Path

from tumen import corroborate, record
from tumen.errors import CannotReadClaims
from tumen.estimate import Testimony, from_claims, from_record
from tumen.ledger import open_ledger
from tumen.model import PublicClaim
from tumen.pipeline.descent import firsts


def testimonies_of_record(path: str | None) -> tuple[Testimony, ...]:
    """The rows of a file of the record's form, of the record that ships where there is none.

    Raises:
        CannotReadClaims: the file cannot be read.
        BadRecordRow: a line is not exactly a row.
    """
    rows = record.public_claims() if path is None else _rows(path)
    found = corroborate.corroborate([corroborate.from_public(row) for row in rows])
    return from_record(rows, firsts(found, rows))


def testimonies_of_ledger(where: str) -> tuple[Testimony, ...]:
    """The claims of a ledger, less those that its reviewers rejected or replaced.

    Raises:
        LedgerError: it cannot be opened.
    """
    with open_ledger(where, create=False) as ledger:
        documents = {document.id: document for document in ledger.documents()}
        claims = [claim for claim in ledger.claims() if claim.document in documents]
        aside = ledger.set_aside()
        reviews = ledger.lineage_reviews()
    kept = [claim for claim in claims if claim.id not in aside]
    statements = [
        statement
        for document in documents.values()
        for statement in corroborate.from_claims(
            document, (claim for claim in kept if claim.document == document.id)
        )
    ]
    found = corroborate.corroborate(statements, reviews=reviews)
    return from_claims(kept, documents, firsts(found))


def _rows(path: str) -> tuple[PublicClaim, ...]:
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise CannotReadClaims(path, str(error)) from error
    return record.parse(text.splitlines(), path)
