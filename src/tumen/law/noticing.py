"""What the law layer saw and could not use, with its place in the report."""

from __future__ import annotations

from collections.abc import Sequence

from tumen.model import Claim, Document, Problem


def noticed(code: str, message: str, claim: Claim, documents: Sequence[Document]) -> Problem:
    """A problem that points to the claim's words; to the document's id where it is not given."""
    locators = {document.id: document.locator for document in documents}
    return Problem(
        stage="law",
        code=code,
        message=message,
        locator=locators.get(claim.document, claim.document),
        span=claim.anchor,
    )
