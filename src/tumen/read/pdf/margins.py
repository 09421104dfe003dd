"""What stands around the text of a page: running heads, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tumen.read.pdf.geometry import Line

MARGIN = 0.1
"""Share of the page's height, at its top and at its foot, in which running lines stand."""
REPEATED = 0.3
"""Share of the pages on which a running line stands at least: left and right pages may differ."""
NOTE = 0.93
"""Height of a footnote's lines in heights of the body's."""

_NUMBERING = re.compile(
    r"(?:page )?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:/|of)\s*\d{1,4})?"  # 7, – 7 –, 7/209, Page 7 of 9
    r"|[A-Z][A-Z./]*/(?:[\w.-]+/)*[\w.-]+"  # a document symbol: S/2024/215
    r"|\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d+/\d+)?"  # a UN job number: 24-03347 (E) 7/209
    r"|\d+/\d+\s+\d{2}-\d{5}",
    re.IGNORECASE,
)
_NOTE_MARK = re.compile(r"\[?(?:\d{1,3}|[*†‡])\]?\s*\S")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines in reading order, with its height in points, and its footnotes apart."""

    height: float
    lines: tuple[Line, ...]
    notes: tuple[Line, ...] = ()


def stripped(pages: Sequence[Page]) -> list[Page]:
    """The pages without running heads and feet and page numbers, their footnotes set apart."""
    running = _running(pages)
    kept = [
        Page(
            page.height,
            tuple(
                line
                for line in page.lines
                if not (_in_margin(line, page) and (_key(line) in running or _is_numbering(line)))
            ),
        )
        for page in pages
    ]
    heights = [line.height for page in kept for line in page.lines]
    body = median(heights) if heights else 0.0
    return [_notes_apart(page, body) for page in kept]


def _running(pages: Sequence[Page]) -> set[str]:
    counts = Counter(
        key
        for page in pages
        for key in {_key(line) for line in page.lines if _in_margin(line, page)}
    )
    least = max(2.0, REPEATED * len(pages))
    return {key for key, count in counts.items() if count >= least}


def _in_margin(line: Line, page: Page) -> bool:
    return line.bottom > (1 - MARGIN) * page.height or line.top < MARGIN * page.height


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _is_numbering(line: Line) -> bool:
    return _NUMBERING.fullmatch(line.text) is not None


def _notes_apart(page: Page, body: float) -> Page:
    """The last lines of each column from the first small one with a footnote's mark on."""
    notes: list[Line] = []
    for column in sorted({line.column for line in page.lines}):
        lines = [line for line in page.lines if line.column == column]
        notes += _notes(lines, body)
    return Page(page.height, tuple(line for line in page.lines if line not in notes), tuple(notes))


def _notes(lines: Sequence[Line], body: float) -> Sequence[Line]:
    start = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].height >= NOTE * body:
            break
        if _NOTE_MARK.match(lines[at].text):
            start = at
    return lines[start:]
