"""Clauses of a sentence, each with the sentence that it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tumen.extract.lang.zh.piece import pieces
from tumen.extract.lang.zh.sentence import Sentence


class Clause(NamedTuple):
    """Words from `start` to `end` of a sentence; `whole` is the sentence."""

    start: int
    end: int
    whole: Sentence


def clauses(text: str, sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence in order, without the marks between them."""
    for start, end in pieces(text, sentence.start, sentence.end):
        yield Clause(start, end, sentence)
