"""Reports with their claims marked where they stand, also where claims overlap.

A page cannot carry a text of any length, so of a long text only what stands near a claim is shown,
and the gaps say how much was left out. Marks are flat: a run of text knows in how many claims it
stands, and each claim's start and end are points between runs. That keeps the work linear in the
number of claims however they are nested.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tumen.model import Document
from tumen.report.citing import Numbered
from tumen.report.records import Block, ClaimRow, Piece
from tumen.report.shown import shown

WHOLE = 40_000
AROUND = 1_500

Range = tuple[int, int]


def blocks(
    document: Document, claims: Sequence[Numbered], rows: Mapping[int, ClaimRow]
) -> tuple[Block, ...]:
    """The paragraphs of a text that are shown, with its claims marked; `rows` by claim number."""
    text = document.text
    starts = _grouped((item.claim.anchor.start, item.number) for item in claims)
    ends = _grouped((item.claim.anchor.end, item.number) for item in claims)
    made: list[Block] = []
    shown_until = 0
    points = _Points(starts, ends)
    for start, end in _paragraphs(text, _windows(text, claims)):
        if text[shown_until:start].strip():
            made.append(Block(omitted=start - shown_until))
        language = document.language_at(start)
        made.append(_block(points.pieces(text, (start, end)), rows, language))
        shown_until = end
    if text[shown_until:].strip():
        made.append(Block(omitted=len(text) - shown_until))
    # A claim that ends in blank lines after the last paragraph must be closed all the same.
    if last := points.pieces(text, (len(text), len(text))):
        made.append(_block(last, rows, document.language))
    return tuple(made)


def _block(pieces: tuple[Piece, ...], rows: Mapping[int, ClaimRow], language: str) -> Block:
    begun = tuple(rows[one.number] for one in pieces if one.kind == "start")
    return Block(pieces, begun, language=language)


def _windows(text: str, claims: Sequence[Numbered]) -> list[Range]:
    """The parts of the text that are shown; all of a short text, else what is near a claim."""
    if len(text) <= WHOLE:
        return [(0, len(text))]
    merged: list[Range] = []
    for item in sorted(claims, key=lambda item: item.claim.anchor.start):
        start, end = _widened(text, item.claim.anchor.start, item.claim.anchor.end)
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _widened(text: str, start: int, end: int) -> Range:
    """From the first line break around the claim to the last, at most `AROUND` on each side."""
    left, right = max(start - AROUND, 0), min(end + AROUND, len(text))
    first = text.find("\n", left, start)
    last = text.rfind("\n", end, right)
    return (left if first == -1 else first + 1), (right if last == -1 else last)


def _paragraphs(text: str, windows: Iterable[Range]) -> Iterator[Range]:
    for left, right in windows:
        start = left
        while start < right:
            newline = text.find("\n", start, right)
            end = right if newline == -1 else newline
            if text[start:end].strip():
                yield start, end
            start = end + 1


def _grouped(points: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    grouped: dict[int, list[int]] = {}
    for at, number in points:
        grouped.setdefault(at, []).append(number)
    return grouped


class _Points:
    """Where claims begin and end, read once from left to right."""

    def __init__(self, starts: Mapping[int, list[int]], ends: Mapping[int, list[int]]) -> None:
        self._starts, self._ends = starts, ends
        self._all = sorted(starts.keys() | ends.keys())
        self._next = 0
        self._depth = 0

    def pieces(self, text: str, within: Range) -> tuple[Piece, ...]:
        """The pieces of one paragraph; paragraphs are asked for in their order, each once."""
        at, right = within
        made: list[Piece] = []
        while self._next < len(self._all) and self._all[self._next] <= right:
            point = self._all[self._next]
            made += self._run(text, at, point)
            made += self._turn(point)
            at = max(at, point)
            self._next += 1
        return (*made, *self._run(text, at, right))

    def _run(self, text: str, start: int, end: int) -> tuple[Piece, ...]:
        kind = "mark" if self._depth else "text"
        return (Piece(kind, shown(text[start:end]), self._depth),) if start < end else ()

    def _turn(self, point: int) -> Iterator[Piece]:
        ending, starting = self._ends.get(point, ()), self._starts.get(point, ())
        self._depth += len(starting) - len(ending)
        yield from (Piece("end", number=n) for n in ending)
        yield from (Piece("start", number=n) for n in starting)
