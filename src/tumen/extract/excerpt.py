"""A document without the paragraphs that need not be read, and the way between it and the whole.

What is found in an excerpt is given with the offsets of the whole, as if all had been read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import accumulate
from typing import Any, TypeVar

from tumen.model import Document, Span

R = TypeVar("R")
Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some stretches of a document, one behind the other.

    Attributes:
        whole: the document.
        document: what is left of it to read; the whole itself where nothing is left out.
        starts: where each stretch begins in the whole.
        begins: where each begins in what is left.
    """

    whole: Document
    document: Document
    starts: tuple[int, ...]
    begins: tuple[int, ...]

    def back(self, found: R) -> R:
        """A record of the excerpt, with its words where they stand in the whole."""
        return self._carried(found, self.whole, self.begins, self.starts)

    def forth(self, found: R) -> R:
        """A record whose words are all in the excerpt, with these where they stand in it."""
        return self._carried(found, self.document, self.starts, self.begins)

    def _carried(self, found: R, to: Document, source: Sequence[int], target: Sequence[int]) -> R:
        if self.document is self.whole:
            return found

        def at(offset: int) -> int:
            stretch = bisect_right(source, offset) - 1
            return target[stretch] + offset - source[stretch]

        moved: R = _moved(found, lambda span: to.span(at(span.start), at(span.end - 1) + 1))
        return moved


def excerpt(document: Document, kept: Sequence[Extent]) -> Excerpt:
    """The stretches of a document that are kept, in order; they must not overlap."""
    text = "".join(document.text[start:end] for start, end in kept)
    left = document if text == document.text else replace(document, text=text)
    begins = accumulate((end - start for start, end in kept[:-1]), initial=0)
    return Excerpt(document, left, tuple(start for start, _ in kept), tuple(begins))


def _moved(record: Any, move: Callable[[Span], Span]) -> Any:  # noqa: ANN401 - any record of ours
    """A record with every span in it moved, however deep."""
    if isinstance(record, Span):
        return move(record)
    if isinstance(record, tuple):
        return tuple(_moved(item, move) for item in record)
    if is_dataclass(record) and not isinstance(record, type):
        values = {field.name: _moved(getattr(record, field.name), move) for field in fields(record)}
        return replace(record, **values)
    return record
