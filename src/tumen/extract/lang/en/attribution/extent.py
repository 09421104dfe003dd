"""Stretches of characters: tokens joined, cut and trimmed.

A stretch is (start, end) in code points, end exclusive; stretches are kept in order, apart from
each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

Extent = tuple[int, int]
Extents = tuple[Extent, ...]
_OPENING = frozenset("“\"‘'([«")
_CLOSING = frozenset("”\"’')]»%")


def of_tokens(tokens: Iterable[Token]) -> Extents:
    """The stretches that tokens fill: neighbours share one."""
    found: list[tuple[int, int, int]] = []
    for token in sorted(tokens, key=lambda token: token.i):
        end = token.idx + len(token)
        if found and found[-1][2] == token.i - 1:
            found[-1] = (found[-1][0], end, token.i)
        else:
            found.append((token.idx, end, token.i))
    return tuple((start, end) for start, end, _ in found)


def trimmed(tokens: Iterable[Token]) -> list[Token]:
    """The tokens in order, without white space and loose punctuation at either end."""
    kept = sorted(tokens, key=lambda token: token.i)
    while kept and _is_loose(kept[-1], _CLOSING):
        kept.pop()
    while kept and _is_loose(kept[0], _OPENING):
        kept.pop(0)
    return kept


def _is_loose(token: Token, kept: frozenset[str]) -> bool:
    return token.is_space or (token.is_punct and token.text not in kept)


def merged(extents: Iterable[Extent]) -> Extents:
    """Stretches in order; those that touch, or that one character parts, become one."""
    found: list[Extent] = []
    for start, end in sorted(extents):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


def without(extents: Iterable[Extent], cuts: Sequence[Extent]) -> Extents:
    """What is left of stretches when others are cut out of them."""
    left = list(extents)
    for cut_start, cut_end in cuts:
        pieces: list[Extent] = []
        for start, end in left:
            if cut_end <= start or end <= cut_start:
                pieces.append((start, end))
                continue
            pieces += [(start, cut_start)] if start < cut_start else []
            pieces += [(cut_end, end)] if cut_end < end else []
        left = pieces
    return tuple(left)


def overlap(extents: Iterable[Extent], other: Extent) -> bool:
    """Whether any stretch shares a character with the other one."""
    return any(start < other[1] and other[0] < end for start, end in extents)


def holds(extents: Iterable[Extent], at: int) -> bool:
    """Whether a character is in one of the stretches."""
    return any(start <= at < end for start, end in extents)


_LOOSE = " \t\r\n\u00a0,;:—–-"


def tidy(text: str, extents: Iterable[Extent]) -> Extents:
    """Stretches without white space and commas at their ends, and without empty ones."""
    found = []
    for start, end in extents:
        words = text[start:end]
        first = start + len(words) - len(words.lstrip(_LOOSE))
        last = end - (len(words) - len(words.rstrip(_LOOSE)))
        if any(character.isalnum() for character in text[first:last]):
            found.append((first, last))
    return tuple(found)
