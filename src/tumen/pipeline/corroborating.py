"""Claims beside the public record: who took what from whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tumen import corroborate
from tumen.corroborate import text
from tumen.errors import AmbiguousStatement, UnknownStatement
from tumen.model import Claim, Corroboration, Document, LineageReview, PublicClaim, SourceProfile
from tumen.record import public_claims

if TYPE_CHECKING:
    from tumen.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the reports: the public record, and what people decided.

    `rows` are of the public record; `reviews` and `profiles` come from the ledger, oldest first.
    """

    rows: tuple[PublicClaim, ...] = ()
    reviews: tuple[LineageReview, ...] = ()
    profiles: tuple[SourceProfile, ...] = ()

    def near(self, claims: Iterable[Claim]) -> tuple[PublicClaim, ...]:
        """The rows about States that claims are about."""
        states = {place.country for claim in claims for place in claim.places} - {None}
        return tuple(row for row in self.rows if row.place.country in states)


def known(ledger: Ledger | None, *, record: bool, rows: Iterable[PublicClaim] = ()) -> Known:
    """What a ledger holds of decisions, further rows, and the record where it is wanted."""
    every = (*rows, *(public_claims() if record else ()))
    if ledger is None:
        return Known(every)
    return Known(every, ledger.lineage_reviews(), ledger.source_profiles())


def corroborated(
    documents: Sequence[Document], claims: Iterable[Claim], beside: Known, seed: int = 0
) -> Corroboration:
    """Everything that can be said of where the claims come from.

    `seed` moves which letters of the documents are sampled when their words are compared.
    """
    of: dict[str, list[Claim]] = {}
    for claim in claims:
        of.setdefault(claim.document, []).append(claim)
    statements = [
        statement
        for document in documents
        for statement in corroborate.from_claims(document, of.get(document.id, ()))
    ]
    statements += map(corroborate.from_public, beside.rows)
    shared = text.copies(documents, seed)
    grounds = text.grounds_of(shared, {document.id: document for document in documents})
    found = corroborate.corroborate(statements, grounds, beside.reviews, beside.profiles)
    whole = corroborate.document_lineages(documents, grounds, beside.reviews)
    return replace(found, documents=whole)


def statement_id(given: str, ledger: Ledger) -> str:
    """The claim, document, page or row of the record that an id, or its beginning, means.

    Raises:
        UnknownStatement: nothing has such an id.
        AmbiguousStatement: several have.
    """
    rows = public_claims()
    documents = tuple(ledger.documents(all_versions=True))
    pages = {document.id: corroborate.page_of(document) for document in documents}
    ids = {
        *(row.id for row in rows),
        *(row.url for row in rows),
        *(claim.id for claim in ledger.claims()),
        *pages.values(),
        *pages,
    }
    if given in ids:
        return pages.get(given, given)
    found = sorted({pages.get(name, name) for name in ids if name.startswith(given)})
    if not found:
        raise UnknownStatement(given)
    if len(found) > 1:
        raise AmbiguousStatement(given, len(found))
    return found[0]
