"""Text in NFC, with the way back to the raw bytes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tumen.model import Segment
from tumen.read.decode import Places


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters as the reader keeps them, and the source characters that they stand for.

    `start`/`end` are positions in the decoded source; both are None for characters that the
    reader made. A `plain` piece is character for character what stands there.
    """

    text: str
    start: int | None = None
    end: int | None = None
    plain: bool = False


def plain(text: str, start: int) -> Piece:
    """The piece for `text` as it stands in the source at `start`."""
    return Piece(text, start, start + len(text), plain=True)


def laid(pieces: Iterable[Piece], places: Places) -> tuple[str, tuple[Segment, ...]]:
    """The NFC text of `pieces` laid end to end, and its segments.

    `places` gives the byte offset of each source character. Neighbouring plain pieces share a
    segment; a piece that stands for other characters (an entity, a composed letter) has its own.
    """
    text: list[str] = []
    segments: list[Segment] = []
    at = 0
    joinable = False
    for piece in _normal(pieces):
        text.append(piece.text)
        end = at + len(piece.text)
        if piece.text and piece.start is not None and piece.end is not None:
            here = Segment(at, end, places[piece.start], places[piece.end])
            if joinable and piece.plain and _touch(segments[-1], here):
                here = Segment(segments[-1].start, end, segments.pop().raw_start, here.raw_end)
            segments.append(here)
            joinable = piece.plain
        at = end
    whole = "".join(text)
    if unicodedata.is_normalized("NFC", whole):
        return whole, tuple(segments)
    # Pieces that compose with each other across a seam have no place of their own.
    return unicodedata.normalize("NFC", whole), ()


def _touch(left: Segment, right: Segment) -> bool:
    return (left.end, left.raw_end) == (right.start, right.raw_start)


def _normal(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces in NFC: those that change are cut so that only what changes stands apart."""
    for piece in pieces:
        if unicodedata.is_normalized("NFC", piece.text):
            yield piece
        elif piece.plain and piece.start is not None:
            yield from _composed(piece.text, piece.start)
        else:
            yield Piece(unicodedata.normalize("NFC", piece.text), piece.start, piece.end)


def _composed(text: str, start: int) -> Iterator[Piece]:
    for cluster in clusters(text):
        end = start + len(cluster)
        normal = unicodedata.normalize("NFC", cluster)
        yield Piece(normal, start, end, plain=normal == cluster)
        start = end


def clusters(text: str) -> Iterator[str]:
    """Runs that normalise on their own: cut before every character that composes with none.

    A character with a combining class, or one that NFC may merge into what stands before it
    (Hangul vowels and finals, for instance), stays with its predecessor.
    """
    begin = 0
    for at in range(1, len(text)):
        if _starts(text[at]):
            yield text[begin:at]
            begin = at
    if text:
        yield text[begin:]


def _starts(character: str) -> bool:
    if character < "\u0300":
        return True
    if unicodedata.combining(character) or "\u1160" <= character <= "\u11ff":
        return False
    # Every other character that composes with what precedes it is a mark.
    return not unicodedata.category(character).startswith("M")
