"""The claim stage of English."""

from __future__ import annotations

from tumen.extract.pack import Found
from tumen.model import Claim, Document


def claims(document: Document) -> Found[Claim]:  # noqa: ARG001 - the stage is not written yet
    """Nothing yet."""
    return (), ()
