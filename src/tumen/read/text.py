"""Plain text."""

from __future__ import annotations

import hashlib
import unicodedata

from tumen.model import Document
from tumen.read.decode import encodable
from tumen.read.identity import identified
from tumen.read.language import language_of_script
from tumen.read.paragraphs import by_paragraph


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

    The text is kept as it is but for Unicode NFC, and for lone surrogates, which become
    "?". `published` is EDTF; `language` BCP 47 of all of it, and where it is not given, what the
    script of each paragraph says, else English.
    """
    normal = unicodedata.normalize("NFC", encodable(text))
    told = language or language_of_script(normal) or "en"
    main, runs = (told, ()) if language else by_paragraph(normal, told)
    return identified(
        Document(
            id="",
            name=name,
            locator="-",
            text=normal,
            language=main,
            raw_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            media_type="text/plain",
            title=title,
            publisher=publisher,
            published=published,
            published_from="override" if published else None,
            language_runs=runs,
        )
    )
