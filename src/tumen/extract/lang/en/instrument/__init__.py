"""The instrument stage of English."""

from __future__ import annotations

from tumen.extract.pack import Found
from tumen.model import Document, InstrumentMention


def instruments(document: Document) -> Found[InstrumentMention]:  # noqa: ARG001 - the stage is not written yet
    """Nothing yet."""
    return (), ()
