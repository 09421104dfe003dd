"""What makes two readings the same document."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from tumen.model import Document
from tumen.model.codec import canonical

NAMED = (
    "text",
    "language",
    "url",
    "title",
    "publisher",
    "author",
    "published",
    "credit",
)
"""The fields that the id stands for: what the report says and who says it when, not where the
copy lies or which advertisements surrounded it."""


def identified(document: Document) -> Document:
    """The document with its id: SHA-256 (hex) of the canonical JSON of the `NAMED` fields."""
    values = tuple(getattr(document, name) for name in NAMED)
    return replace(document, id=hashlib.sha256(canonical(values).encode()).hexdigest())
