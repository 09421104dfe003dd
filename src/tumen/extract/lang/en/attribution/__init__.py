"""The attribution stage of English."""

from __future__ import annotations

from tumen.extract.pack import Found
from tumen.model import Attribution, Document


def attributions(document: Document) -> Found[Attribution]:  # noqa: ARG001 - the stage is not written yet
    """Nothing yet."""
    return (), ()
