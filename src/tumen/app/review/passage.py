"""The text of a report with the words of its claims marked, in runs that know where they stand.

Every run carries its offset in code points, so that whatever the browser counts (UTF-16, or what it
drops between paragraphs) leads back to the ledger's own offsets. Runs are flat: a run knows in
which fields of the claim at hand it stands and whether other claims cover it, so that a million
overlapping claims are no more runs than there are places where one begins or ends.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tumen.app.review.fields import Field
from tumen.model import Span

WHOLE = 24_000
"""Code points of a text that is drawn whole."""
AROUND = 8_000
"""Code points drawn on each side of the claim at hand, of a longer text."""
MOST_OTHERS = 400
"""Other claims that are marked; further ones would only make one block of marks."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look.

    Attributes:
        at: where they begin, in code points of the document.
        fields: of the claim at hand, those that rest on these words.
        first: of these fields, those whose first words these are.
        anchored: whether they belong to the passage of the claim at hand.
        others: whether other claims cover them.
    """

    at: int
    text: str
    fields: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    anchored: bool = False
    others: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a text that is drawn, and how much stands before and after it."""

    start: int
    end: int
    length: int

    @property
    def before(self) -> int:
        """Code points left out before it."""
        return self.start

    @property
    def after(self) -> int:
        """Code points left out after it."""
        return self.length - self.end


def window(text: str, middle: int) -> Window:
    """The part of a text to draw around an offset, from one line break to another."""
    if len(text) <= WHOLE:
        return Window(0, len(text), len(text))
    left, right = max(middle - AROUND, 0), min(middle + AROUND, len(text))
    first = text.find("\n", left, middle) if left else -1
    last = text.rfind("\n", middle, right) if right < len(text) else -1
    return Window(left if first == -1 else first + 1, right if last == -1 else last, len(text))


def runs(
    text: str,
    drawn: Window,
    anchor: Span | None,
    fields: Sequence[Field],
    others: Sequence[Span],
) -> Iterator[tuple[Run, ...]]:
    """The paragraphs of the window that have words, each as its runs."""
    marks = _Marks(drawn, anchor, fields, others)
    for start, end in _paragraphs(text, drawn):
        yield tuple(
            marks.run(text, left, right) for left, right in pairwise(marks.between(start, end))
        )


def _paragraphs(text: str, drawn: Window) -> Iterator[Range]:
    start = drawn.start
    while start < drawn.end:
        newline = text.find("\n", start, drawn.end)
        end = drawn.end if newline == -1 else newline
        # A carriage return before the line break is no word, and browsers would drop it.
        last = end - 1 if end > start and text[end - 1] == "\r" else end
        if text[start:last].strip():
            yield start, last
        start = end + 1


class _Marks:
    """What stands where in the window."""

    def __init__(
        self, drawn: Window, anchor: Span | None, fields: Sequence[Field], others: Sequence[Span]
    ) -> None:
        self._anchor = anchor
        self._fields = [(f.name, s) for f in fields for s in f.spans if _meets(s, drawn)]
        self._first = {f.name: min(s.start for s in f.spans) for f in fields if f.spans}
        middle = anchor.start if anchor else drawn.start
        near = sorted((s for s in others if _meets(s, drawn)), key=lambda s: abs(s.start - middle))
        self._covered = _merged(near[:MOST_OTHERS])
        self._starts = [start for start, _ in self._covered]
        spans = [span for _, span in self._fields] + ([anchor] if anchor else [])
        points = {point for span in spans for point in (span.start, span.end)}
        self._points = sorted(points | {point for pair in self._covered for point in pair})

    def between(self, start: int, end: int) -> list[int]:
        """Where a paragraph is cut, its two ends among them."""
        first, last = bisect_right(self._points, start), bisect_left(self._points, end)
        return [start, *self._points[first:last], end]

    def run(self, text: str, start: int, end: int) -> Run:
        """The run from one cut to the next."""
        fields = [name for name, span in self._fields if span.start <= start < span.end]
        anchor = self._anchor
        return Run(
            at=start,
            text=text[start:end],
            fields=tuple(dict.fromkeys(fields)),
            first=tuple(name for name in fields if self._first[name] == start),
            anchored=anchor is not None and anchor.start <= start < anchor.end,
            others=self._is_covered(start),
        )

    def _is_covered(self, at: int) -> bool:
        nearest = bisect_right(self._starts, at) - 1
        return nearest >= 0 and at < self._covered[nearest][1]


def _meets(span: Span, drawn: Window) -> bool:
    return span.start < drawn.end and span.end > drawn.start


def _merged(spans: Iterable[Span]) -> list[Range]:
    """The parts of the text that any of them covers."""
    found: list[Range] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
