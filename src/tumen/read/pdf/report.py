"""A PDF to a draft."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from tumen.errors import DamagedPdf, ImageOnlyPdf, PagelessPdf, ProtectedPdf
from tumen.model import Problem
from tumen.read.draft import Draft, Metadata, Reading
from tumen.read.options import Limits
from tumen.read.pdf.columns import page_lines
from tumen.read.pdf.geometry import Run
from tumen.read.pdf.joining import joined
from tumen.read.pdf.margins import Page, stripped
from tumen.read.pdf.masthead import FIRST, masthead
from tumen.read.pdf.paragraphs import paragraphs
from tumen.read.raw import Raw
from tumen.read.source import noticed
from tumen.wording import say

RUNS = 20_000
"""Boxes of text looked at on one page: no page that people read has more, and each costs a call."""


def read_pdf(raw: Raw, limits: Limits) -> Reading:
    """The text of a PDF in reading order, with the boxes of its lines.

    Raises:
        ProtectedPdf, DamagedPdf, PagelessPdf, ImageOnlyPdf: there is no text to be had.
    """
    document = _opened(raw.data)
    count = len(document)
    if not count:
        raise PagelessPdf
    pages = [_page(document, number) for number in range(min(count, limits.max_pages))]
    text, boxes = joined(paragraphs(stripped(pages)))
    if not text.strip():
        raise ImageOnlyPdf
    first = [" ".join(line.text for line in p) for p in _first_page(pages)]
    metadata = masthead(first, document.get_metadata_dict()).over(Metadata(url=raw.url))
    problems: tuple[Problem, ...] = ()
    if count > limits.max_pages:
        message = say(
            "only the first {n} of {all} pages were read; split the file.",
            n=str(limits.max_pages),
            all=str(count),
        )
        problems = (noticed("too-many-pages", message, raw.locator),)
    return Reading((Draft(text, metadata, boxes=boxes),), problems)


def _first_page(pages: list[Page]) -> Iterator[Any]:
    return itertools.islice(paragraphs(stripped(pages[:1])), 2 * FIRST)


def _opened(data: bytes) -> Any:  # noqa: ANN401 - the library ships no types
    import pypdfium2  # noqa: PLC0415 - heavy

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise ProtectedPdf from error
        raise DamagedPdf from error


def _page(document: Any, number: int) -> Page:  # noqa: ANN401
    import pypdfium2  # noqa: PLC0415 - heavy

    try:
        page = document[number]
        width, height = page.get_size()
        runs = list(_runs(page.get_textpage()))
    except pypdfium2.PdfiumError as error:
        raise DamagedPdf from error
    return Page(height, tuple(page_lines(runs, width, number + 1)))


def _runs(page: Any) -> Iterator[Run]:  # noqa: ANN401
    for index in range(min(page.count_rects(), RUNS)):
        left, bottom, right, top = page.get_rect(index)
        words = " ".join(page.get_text_bounded(left, bottom, right, top).split())
        if words and top > bottom and right > left:
            yield Run(words, left, bottom, right, top)
