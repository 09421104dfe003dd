"""The law layer's files, read strictly; a slip is an error that names file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from tumen.errors import BadLawFile
from tumen.model import strict

R = TypeVar("R")

_CHECKS: strict.Checks = {
    **dict.fromkeys(
        ("adopted", "applies_from", "applies_to", "date", "deadline", "until"), strict.DAY
    ),
    **dict.fromkeys(("dated", "met_since"), strict.TIME),
    **dict.fromkeys(("url", "sources"), strict.ADDRESS),
}


def numbered(path: Path, kind: type[R]) -> Iterator[tuple[R, int]]:
    """Each record of a file that holds a list of them, with the line on which it starts.

    Raises:
        BadLawFile: naming file and line, for anything that is not exactly of that form.
    """
    try:
        yield from strict.numbered(path, kind, _CHECKS)
    except strict.Slip as slip:
        raise BadLawFile(path, slip.line, str(slip)) from slip


def record(path: Path, kind: type[R]) -> R:
    """The one record that a file holds; raises as `numbered` does."""
    try:
        return strict.record(path, kind, _CHECKS)
    except strict.Slip as slip:
        raise BadLawFile(path, slip.line, str(slip)) from slip
