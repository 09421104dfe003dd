"""One source to documents: the only place that catches what readers raise."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from tumen.errors import EmptySource, ReadError
from tumen.model import Document, Problem
from tumen.read.draft import Draft, Metadata, Reading
from tumen.read.identity import identified
from tumen.read.language import language_of
from tumen.read.lines import read_lines
from tumen.read.markdown import read_markdown
from tumen.read.media import HTML, JSON_LINES, MARKDOWN, PDF, TEXT, media_type
from tumen.read.options import Limits, ReadOptions
from tumen.read.paragraphs import by_paragraph
from tumen.read.plain import read_text
from tumen.read.raw import Raw, of_path, of_standard_input
from tumen.read.source import Source, SourceKind, failed, printable
from tumen.read.web import of_url
from tumen.read.worker import read_apart

Reader = Callable[[Raw, Limits], Reading]

DEFAULT_OPTIONS = ReadOptions()
DEFAULT_LIMITS = Limits()

READERS: dict[str, Reader] = {
    # The seam for further formats: a media type that `media_type` tells, and who reads it.
    TEXT: read_text,
    MARKDOWN: read_markdown,
    JSON_LINES: read_lines,
    HTML: lambda raw, limits: read_apart(HTML, raw, limits),
    PDF: lambda raw, limits: read_apart(PDF, raw, limits),
}


def read(
    source: Source, options: ReadOptions = DEFAULT_OPTIONS, limits: Limits = DEFAULT_LIMITS
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The documents in `source`, and a problem for whatever could not be read or deserves a look.

    Nothing is raised for a source that cannot be read: the problem has the severity ``FAILED`` and
    a sentence that says what to do, and the batch goes on.
    """
    try:
        raw = _raw(source, options, limits)
        kind = media_type(raw)
        reading = READERS[kind](raw, limits)
    except ReadError as error:
        return (), (failed(error, source.locator),)
    documents: list[Document] = []
    problems = list(reading.problems)
    for draft in reading.drafts:
        if draft.text.strip():
            documents.append(_document(draft, kind, raw, source, options))
        else:
            problems.append(failed(EmptySource(), source.locator))
    return tuple(documents), tuple(problems)


def _raw(source: Source, options: ReadOptions, limits: Limits) -> Raw:
    match source.kind:
        case SourceKind.FILE:
            return Raw(source.locator, of_path(source.path, limits.max_bytes))
        case SourceKind.STDIN:
            return Raw(source.locator, of_standard_input(limits.max_bytes))
        case SourceKind.URL:
            return of_url(source.locator, limits, allow_private=options.allow_private)


def _document(draft: Draft, kind: str, raw: Raw, source: Source, options: ReadOptions) -> Document:
    own = Metadata(
        published=options.published,
        published_from="override" if options.published else None,
        publisher=options.publisher,
    )
    said = own.over(draft.metadata)
    told = options.language or language_of(draft.text, said.language)
    language, runs = (told, ()) if options.language else by_paragraph(draft.text, told)
    return identified(
        Document(
            id="",
            name=draft.name or source.name,
            locator=_locator(draft, raw, source),
            text=draft.text,
            language=language,
            raw_sha256=raw.sha256,
            media_type=kind,
            url=said.url,
            title=_nfc(said.title),
            publisher=_nfc(said.publisher),
            author=_nfc(said.author),
            published=said.published,
            published_from=said.published_from,
            credit=_nfc(said.credit),
            offsets=draft.offsets,
            boxes=draft.boxes,
            outside_main=draft.outside_main,
            hyperlinks=draft.hyperlinks,
            language_runs=runs,
        )
    )


def _locator(draft: Draft, raw: Raw, source: Source) -> str:
    """Where the report can be found again: what comes later from there is its next version.

    The reports of one JSON Lines source are told apart by their ids, and texts from standard
    input by their bytes, because one is no version of another.
    """
    if draft.name:
        return f"{source.locator}#{printable(draft.name)}"
    if source.kind is SourceKind.STDIN:
        return f"{source.locator}#{raw.sha256[:12]}"
    return source.locator


def _nfc(value: str | None) -> str | None:
    return unicodedata.normalize("NFC", value) if value else None
