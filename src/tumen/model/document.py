"""What was read: the text, where it came from, and the way back to the raw bytes."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model.span import Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text that stands at a known place in the raw bytes.

    `start`/`end` are code points of `Document.text`; `raw_start`/`raw_end` are byte offsets
    into the source as it was received. Text in no segment was made by the reader (a line
    break between two blocks, say) and has no raw place.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class PageBox:
    """A run of text as it stands on a PDF page: page from 1, points, origin bottom left."""

    start: int
    end: int
    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """Words of the text that lead to another page, and the page's address as printed."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class LanguageRun:
    """Paragraphs in one language (BCP 47), from `start` to `end` in code points, end exclusive."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class Document:
    """One report as it was read; what every claim's spans point into.

    Attributes:
        id: SHA-256 (hex) of the canonical form: text and metadata. Reading the same report
            twice gives the same id; a changed one is a new version under the same `locator`.
        name: the short label that users see and that exports carry as the report's id:
            the file's stem, or the id that a JSON Lines source gives.
        locator: where it was read from: a path, a URL, or ``-``; then ``#`` and the id of a line of
            JSON Lines, or the start of the digest of what came from standard input.
        text: Unicode, NFC. For plain text exactly the file's characters.
        language: BCP 47 of the body (``en``, ``ko``, ``zh``), or ``und``; of a page in several
            languages, that of most of it.
        raw_sha256: SHA-256 (hex) of the bytes as received.
        media_type: for example ``text/html``.
        published: EDTF, or None where nothing says; `published_from` names how it is known
            (``override``, ``metadata``, ``text``, ``url``).
        credit: "(AP)", "Translated by …", as printed, where the page carries one.
        offsets: text to raw bytes, in order, not overlapping.
        boxes: text to page boxes, for PDFs.
        outside_main: True where the words came from beside the article's main body.
        hyperlinks: where words of a web page's body lead, in order; http(s) only.
        language_runs: of a page in several languages, its parts of one language, which together
            are the text; empty where all of it is in `language`.
    """

    id: str
    name: str
    locator: str
    text: str
    language: str
    raw_sha256: str
    media_type: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    published_from: str | None = None
    credit: str | None = None
    offsets: tuple[Segment, ...] = ()
    boxes: tuple[PageBox, ...] = ()
    outside_main: bool = False
    hyperlinks: tuple[Hyperlink, ...] = ()
    language_runs: tuple[LanguageRun, ...] = ()

    def language_at(self, offset: int) -> str:
        """The language of the words at an offset, in code points of the text."""
        inside = (run for run in self.language_runs if run.start <= offset < run.end)
        run = next(inside, None)
        return run.language if run else self.language

    def span(self, start: int, end: int) -> Span:
        """The words from `start` to `end` (code points, end exclusive) as an exact Span.

        Raises:
            ValueError: where the range is empty or outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no words at {start}:{end} in a text of {len(self.text)}")
        return Span(start, end, self.text[start:end])
