"""Lines to paragraphs: across lines, columns and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from tumen.read.pdf.geometry import Line
from tumen.read.pdf.margins import Page

PITCH = 1.35
"""Distance of two lines, in the usual distance, from which a paragraph ends between them."""
SHORT = 0.85
"""A line that reaches less than this much of its column's width may be a paragraph's last."""

_NUMBER = re.compile(r"(?P<number>\d{1,3})\.\s+(?=[\"“‘(]?[A-Z\d])")
_MARK = re.compile(r"(?:\([a-z]{1,4}\)|[•▪●]|[–—-]\s|[A-Z]\.\s|[IVX]{1,5}\.\s)\s*\S")
_END = re.compile(r"[.!?:;][\"”’)\]]*(?:\[\d{1,3}\])*$")
_NOTE = re.compile(r"(?:\[\d{1,3}\]|\d{1,3}\s|[*†‡])")

Paragraph = tuple[Line, ...]


def paragraphs(pages: Sequence[Page]) -> Iterator[Paragraph]:
    """The paragraphs of the body in order; a page's footnotes follow the last one begun on it."""
    usual = _usual_pitch(pages)
    widths = _widths(pages)
    body: list[Line] = []
    notes: list[Line] = []
    number: int | None = None
    for page in pages:
        for line in page.lines:
            opens = _numbered(line, number)
            if body and (opens is not None or _breaks(body[-1], line, usual, widths)):
                yield tuple(body)
                yield from _separate(notes)
                body, notes = [], []
            number = opens or number
            body.append(line)
        notes += page.notes
    if body:
        yield tuple(body)
    yield from _separate(notes)


def _numbered(line: Line, last: int | None) -> int | None:
    """The number of the paragraph that the line opens, in step with the `last` one.

    A sentence may break before a figure ("…by December / 22. The …"): such a figure is out of step.
    """
    found = _NUMBER.match(line.text)
    number = int(found["number"]) if found else 0
    in_step = last is None or number == 1 or last < number <= last + 3
    return number if number and in_step else None


def _breaks(before: Line, line: Line, usual: float, widths: dict[int, float]) -> bool:
    if _MARK.match(line.text):
        return True
    full = before.right - before.left > SHORT * widths[before.column]
    ended = _END.search(before.text) is not None
    if (before.page, before.column) != (line.page, line.column):
        return (ended and not full) or not (full or line.text[:1].islower())
    if before.bottom - line.bottom > PITCH * usual:
        return True
    return ended and not full and not line.text[:1].islower()


def _usual_pitch(pages: Sequence[Page]) -> float:
    pitches = [
        before.bottom - line.bottom
        for page in pages
        for before, line in zip(page.lines, page.lines[1:], strict=False)
        if before.column == line.column and before.bottom > line.bottom
    ]
    return median(pitches) if pitches else 0.0


def _widths(pages: Sequence[Page]) -> dict[int, float]:
    """How wide the lines of each column are: nine in ten are no wider."""
    widths: dict[int, list[float]] = {}
    for page in pages:
        for line in page.lines:
            widths.setdefault(line.column, []).append(line.right - line.left)
    return {column: sorted(found)[int(0.9 * (len(found) - 1))] for column, found in widths.items()}


def _separate(notes: Sequence[Line]) -> Iterator[Paragraph]:
    note: list[Line] = []
    for line in notes:
        if note and _NOTE.match(line.text):
            yield tuple(note)
            note = []
        note.append(line)
    if note:
        yield tuple(note)
