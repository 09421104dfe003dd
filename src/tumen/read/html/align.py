"""Extracted text back to the page it came from.

Extractors return words, not places. Each line of the text is looked for among the page's visible
characters, white space apart: long lines first, since they stand in one place only, then short
ones between their neighbours. A character that is found nowhere was made by the extractor and gets
no place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tumen.read.html.markup import Visible
from tumen.read.offset import Piece, plain

LONG = 25
"""Characters of a line that is taken to be unique on its page."""
REACH = 400
"""How many visible characters on a word of an altered line is looked for."""

Place = tuple[int, int]  # start and end among the visible characters


def aligned(lines: Sequence[str], page: Visible, source: str) -> Iterator[Piece]:
    """The lines (NFC) joined by blank lines, as pieces of `source`."""
    places = _places(["".join(line.split()) for line in lines], page.text)
    cursor = 0
    for number, (line, place) in enumerate(zip(lines, places, strict=True)):
        if number:
            yield Piece("\n\n")
        if place is not None:
            yield from _pieces(line, range(*place), page, source)
            cursor = place[1]
        else:
            yield from _word_by_word(line, cursor, page, source)


def _places(bare: list[str], visible: str) -> list[Place | None]:
    places: list[Place | None] = [None] * len(bare)
    cursor = 0
    for number, line in enumerate(bare):
        if len(line) >= LONG:
            found = _find(visible, line, cursor) or _find(visible, line, 0)
            places[number] = found
            cursor = found[1] if found else cursor
    for number, line in enumerate(bare):
        if len(line) < LONG:
            before = max((place[1] for place in places[:number] if place), default=0)
            after = next((place[0] for place in places[number + 1 :] if place), None)
            places[number] = _find(visible, line, before, after)
    return places


def _find(visible: str, line: str, begin: int, end: int | None = None) -> Place | None:
    at = visible.find(line, begin, end) if line else -1
    return None if at < 0 else (at, at + len(line))


def _pieces(line: str, places: Iterable[int], page: Visible, source: str) -> Iterator[Piece]:
    """Pieces of `line`, whose visible characters stand at `places` of the page."""
    run: Piece | None = None
    for piece in _characters(line, places, page, source):
        if run is None:
            run = piece
        elif (longer := _joined(run, piece)) is not None:
            run = longer
        else:
            yield run
            run = piece
    if run is not None:
        yield run


def _characters(line: str, places: Iterable[int], page: Visible, source: str) -> Iterator[Piece]:
    """A piece for each character; white space has a place where it stands as it is."""
    at = iter(places)
    end: int | None = None
    for character in line:
        if not character.isspace():
            here = next(at)
            start, end = page.starts[here], page.ends[here]
            yield Piece(character, start, end, plain=source[start:end] == character)
        elif end is not None and source[end : end + 1] == character:
            yield plain(character, end)
        else:
            yield Piece(character)


def _joined(run: Piece, piece: Piece) -> Piece | None:
    """One piece of two that stand side by side as they are, or that one entity stands for."""
    beside = run.plain and piece.plain and run.end == piece.start
    alike = (
        not run.plain
        and run.start is not None
        and (run.start, run.end)
        == (
            piece.start,
            piece.end,
        )
    )
    if not (beside or alike):
        return None
    return Piece(run.text + piece.text, run.start, piece.end, plain=run.plain)


def _word_by_word(line: str, cursor: int, page: Visible, source: str) -> Iterator[Piece]:
    """A line that the extractor altered: the words of it that stand on the page in its order."""
    for part in re.findall(r"\S+|\s+", line):
        found = _find(page.text, part, cursor, cursor + REACH)
        if found is None:
            yield Piece(part)
        else:
            yield from _pieces(part, range(*found), page, source)
            cursor = found[1]
