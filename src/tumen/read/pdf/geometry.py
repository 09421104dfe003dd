"""Boxes of text on a page: points, origin bottom left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

SPACE = 0.12
"""Gap between two runs, in heights of the line, from which a space stands between them."""
RAISED, SMALL = 0.3, 0.75
"""A footnote mark stands this much of the line's height above its foot, and is this small."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one box."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Height in points."""
        return self.top - self.bottom


@dataclass(frozen=True)
class Line:
    """The runs of one line of one column, from left to right; `page` counts from 1."""

    runs: tuple[Run, ...]
    page: int
    column: int = 0

    @property
    def left(self) -> float:
        """The left edge."""
        return min(run.left for run in self.runs)

    @property
    def right(self) -> float:
        """The right edge."""
        return max(run.right for run in self.runs)

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return min(run.bottom for run in self.runs)

    @property
    def top(self) -> float:
        """The upper edge."""
        return max(run.top for run in self.runs)

    @property
    def height(self) -> float:
        """Height in points."""
        return self.top - self.bottom

    @cached_property
    def text(self) -> str:
        """The line's words; raised small numbers are written as marks, ``[12]``."""
        words: list[str] = []
        end: float | None = None
        for run in self.runs:
            if end is not None and run.left - end > SPACE * self.height:
                words.append(" ")
            words.append(f"[{run.text.strip()}]" if self.is_mark(run) else run.text)
            end = run.right
        return re.sub(r"\s+", " ", "".join(words)).strip()

    def is_mark(self, run: Run) -> bool:
        """Whether a run is a footnote mark: a small raised number beside larger text."""
        return (
            re.fullmatch(r"\s*\d{1,3}\s*", run.text) is not None
            and len(self.runs) > 1
            and run.height < SMALL * self.height
            and run.bottom - self.bottom > RAISED * self.height
        )


def rows(runs: Iterable[Run]) -> list[list[Run]]:
    """Runs that share a line, top line first, each from left to right.

    A run belongs to a row where more than half of the lower of the two stands beside it.
    """
    found: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.top, run.left)):
        row = next((row for row in reversed(found[-3:]) if _beside(row, run)), None)
        if row is None:
            found.append([run])
        else:
            row.append(run)
    return [sorted(row, key=lambda run: run.left) for row in found]


def _beside(row: Sequence[Run], run: Run) -> bool:
    tallest = max(row, key=lambda other: other.height)
    shared = min(tallest.top, run.top) - max(tallest.bottom, run.bottom)
    return shared > 0.5 * min(tallest.height, run.height)
