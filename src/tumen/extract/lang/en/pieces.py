"""Cutting long texts, so that a book costs the parser no more memory than an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 100_000
"""Code points that are parsed at once; no article is so long, and each costs about a kilobyte."""
# The best places for a cut come first: between paragraphs, sentences, words.
_PLACES = (re.compile(r"\n[^\S\n]*\n\s*"), re.compile(r"[.!?][”\"’)]*\s+"), re.compile(r"\s+"))


def pieces(text: str, longest: int = LONGEST) -> Iterator[str]:
    """The text in pieces of at most `longest` code points, which together are the text.

    A cut falls after the last of the best places in the second half of a piece; where there is
    none, anywhere.
    """
    at = 0
    while len(text) - at > longest:
        end = _cut(text, at + longest // 2, at + longest)
        yield text[at:end]
        at = end
    yield text[at:]


def _cut(text: str, first: int, last: int) -> int:
    for place in _PLACES:
        *_, end = (first, *(found.end() for found in place.finditer(text, first, last)))
        if end > first:
            return end
    return last
