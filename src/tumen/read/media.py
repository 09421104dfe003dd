"""What kind of thing the bytes are."""

from __future__ import annotations

import re
from typing import Final

from tumen.errors import EmptySource, NotAReport, WebArchive
from tumen.read.decode import wide
from tumen.read.raw import Raw
from tumen.wording import template

TEXT: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
HTML: Final = "text/html"
PDF: Final = "application/pdf"
JSON_LINES: Final = "application/jsonl"

SUFFIXES = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".shtml": HTML,
    ".jsonl": JSON_LINES,
    ".ndjson": JSON_LINES,
}
DECLARED = {
    "text/html": HTML,
    "application/xhtml+xml": HTML,
    "text/markdown": MARKDOWN,
    "application/jsonl": JSON_LINES,
    "application/x-ndjson": JSON_LINES,
}

_WORD = "save it as PDF or text and give that"
_PICTURE = "run text recognition on it and give the text"
_HTML = template("save it as HTML and give that")
_READABLE = template("give a text, Markdown, HTML or PDF file")
_PACKED = "unpack it and give the folder"
SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    # First bytes, what they mean, what to do. Containers first: office files are ZIP files.
    (
        b"PK\x03\x04",
        "a ZIP container (an archive or an office document)",
        _PACKED + ", or " + _WORD,
    ),
    (b"PK\x05\x06", "an empty ZIP archive", "check the download"),
    (b"\x1f\x8b", "gzip-compressed", _PACKED),
    (b"BZh", "bzip2-compressed", _PACKED),
    (b"\xfd7zXZ", "xz-compressed", _PACKED),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed", _PACKED),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _PACKED),
    (b"Rar!", "a RAR archive", _PACKED),
    (b"\xd0\xcf\x11\xe0", "an old office document", _WORD),
    (b"{\\rtf", "a rich-text document", _WORD),
    (b"\x89PNG", "a picture", _PICTURE),
    (b"\xff\xd8\xff", "a picture", _PICTURE),
    (b"GIF8", "a picture", _PICTURE),
    (b"II*\x00", "a picture", _PICTURE),
    (b"MM\x00*", "a picture", _PICTURE),
    (b"\x7fELF", "a program", "give a report"),
    (b"SQLite format 3", "a database", "give a report"),
    (b"%!PS", "a PostScript document", "convert it with ps2pdf and give the PDF"),
)
_MIME_HEADER = re.compile(
    rb"(?:^|\n)(?:MIME-Version:|Content-Type: multipart/related)", re.IGNORECASE
)
_WARC = re.compile(rb"WARC/\d")
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|div|p|meta|title|h1)\b", re.IGNORECASE
)
HEAD = 1024
PROLOGUE = 4096
"""How far into a file the first tag may stand: comments and XML declarations come before it."""


CONTROL = 0.01
"""Share of control characters from which bytes are no text."""


def media_type(raw: Raw) -> str:
    """The media type of `raw`: by its first bytes, then its name, then what the server said.

    Raises:
        EmptySource: there is nothing.
        WebArchive: WARC or WACZ, whose reader comes later.
        NotAReport: a format that is not read.
    """
    if not raw.data.strip(b"\x00 \t\r\n\f\v"):
        raise EmptySource
    if b"%PDF-" in raw.data[:HEAD]:
        return PDF
    _refuse_archives(raw)
    for signature, what, advice in SIGNATURES:
        if raw.data.startswith(signature):
            raise NotAReport(what, advice)
    if _MIME_HEADER.search(raw.data[:HEAD]):
        raise NotAReport(template("a web page saved as MHTML or an e-mail"), _HTML)
    _refuse_binary(raw.data)
    named = SUFFIXES.get(raw.suffix) or DECLARED.get(raw.declared or "")
    if named:
        return named
    if _MARKUP.search(raw.data[:PROLOGUE].replace(b"\x00", b"")) and raw.suffix != ".txt":
        return HTML
    return TEXT


def _refuse_archives(raw: Raw) -> None:
    packed = raw.data.startswith((b"PK\x03\x04", b"\x1f\x8b"))
    if _WARC.match(raw.data) or (packed and raw.locator.lower().endswith((".warc.gz", ".wacz"))):
        raise WebArchive


def _refuse_binary(data: bytes) -> None:
    """Text has no control characters but white space and escapes, save in UTF-16 and UTF-32."""
    head = data[:PROLOGUE]
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or wide(data):
        return
    control = sum(byte < 32 and byte not in b"\t\n\r\f\v\x1b\x1a" for byte in head)
    if control > CONTROL * len(head):
        raise NotAReport(template("a binary file"), _READABLE)
