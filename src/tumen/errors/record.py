"""Why the public record's file cannot be used."""

from __future__ import annotations

from tumen.errors.base import TumenError


class RecordError(TumenError):
    """The public record's file is not what it must be."""


class BadRecordRow(RecordError):
    """A line of a record file is not exactly a row."""

    def __init__(self, origin: str, line: int, reason: str) -> None:
        super().__init__(f"{origin}:{line}: {reason}; see docs/reference/record.md for the form.")
