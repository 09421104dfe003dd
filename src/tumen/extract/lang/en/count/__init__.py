"""The count stage of English."""

from __future__ import annotations

from tumen.extract.pack import Found
from tumen.model import Count, Document


def counts(document: Document) -> Found[Count]:  # noqa: ARG001 - the stage is not written yet
    """Nothing yet."""
    return (), ()
