"""Explaining a claim of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tumen.errors import AmbiguousClaim, UnknownClaim
from tumen.extract.explain import explain
from tumen.model import Explanation

if TYPE_CHECKING:
    from tumen.ledger import Ledger


def explained(given: str, ledger: Ledger) -> Explanation:
    """The grounds of the claim that an id, or its beginning, means.

    Raises:
        UnknownClaim: no claim of the ledger has such an id.
        AmbiguousClaim: several have.
    """
    from tumen.ledger import ClaimQuery  # noqa: PLC0415 - heavy: `tumen extract` keeps nothing

    found = [c for c in ledger.claims(ClaimQuery(all_versions=True)) if c.id.startswith(given)]
    if len(found) > 1:
        raise AmbiguousClaim(given, len(found))
    document = ledger.document(found[0].document) if found else None
    if document is None:
        raise UnknownClaim(given)
    return explain(document, found[0])
