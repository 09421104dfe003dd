"""Plain text."""

from __future__ import annotations

import hashlib
import unicodedata

from tumen.model import Document


def from_text(
    text: str,
    *,
    published: str | None = None,
    language: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    name: str = "text",
) -> Document:
    """A Document from a string, for tests, notebooks and other programs.

    The text is kept as it is but for Unicode NFC. `published` is EDTF; `language` BCP 47.
    """
    normal = unicodedata.normalize("NFC", text)
    raw = text.encode()
    digest = hashlib.sha256(raw).hexdigest()
    return Document(
        id=digest,
        name=name,
        locator="-",
        text=normal,
        language=language or "en",
        raw_sha256=digest,
        media_type="text/plain",
        title=title,
        publisher=publisher,
        published=published,
        published_from="override" if published else None,
    )
