"""The place stage of English."""

from __future__ import annotations

from tumen.extract.pack import Found
from tumen.model import Document, Place


def places(document: Document) -> Found[Place]:  # noqa: ARG001 - the stage is not written yet
    """Nothing yet."""
    return (), ()
