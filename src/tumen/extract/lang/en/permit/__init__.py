"""The permit stage of English."""

from __future__ import annotations

from tumen.extract.pack import Found
from tumen.model import Document, Permit


def permits(document: Document) -> Found[Permit]:  # noqa: ARG001 - the stage is not written yet
    """Nothing yet."""
    return (), ()
