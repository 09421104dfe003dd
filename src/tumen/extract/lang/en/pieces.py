"""Cutting long texts, so that a book costs the parser no more memory than an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 20_000
"""Code points that are parsed at once: few articles are longer, and a parse that must be given up
is given up between two pieces."""
LONGEST_WORD = 1_000
"""Code points without a space that may still be words; a longer run is code, or an attack, and
takes a tokenizer as long as its square."""
# The best places for a cut come first: between paragraphs, sentences, words.
_PLACES = (re.compile(r"\n[^\S\n]*\n\s*"), re.compile(r"[.!?][”\"’)]*\s+"), re.compile(r"\s+"))
_UNBROKEN = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; one that `is_word` is not to be cut into tokens."""

    text: str
    is_word: bool = False


def pieces(text: str, longest: int = LONGEST) -> Iterator[Piece]:
    """The text in pieces of at most `longest` code points, which together are the text.

    A cut falls after the last of the best places in the second half of a piece; where there is
    none, anywhere. A run without a space that is too long for a word is a piece of its own, however
    long.
    """
    at = 0
    for run in _UNBROKEN.finditer(text):
        yield from _prose(text[at : run.start()], longest)
        yield Piece(run.group(), is_word=True)
        at = run.end()
    yield from _prose(text[at:], longest)


def _prose(text: str, longest: int) -> Iterator[Piece]:
    at = 0
    while len(text) - at > longest:
        end = _cut(text, at + longest // 2, at + longest)
        yield Piece(text[at:end])
        at = end
    if at < len(text):
        yield Piece(text[at:])


def _cut(text: str, first: int, last: int) -> int:
    for place in _PLACES:
        *_, end = (first, *(found.end() for found in place.finditer(text, first, last)))
        if end > first:
            return end
    return last
