"""Why a result cannot be written."""

from __future__ import annotations

from tumen.errors.base import TumenError


class OutputError(TumenError):
    """What was found cannot be written where the user wants it."""


class CannotWriteOutput(OutputError):
    """The file for the result cannot be written."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: cannot be written ({reason}); give another --output.")


class OutputIsReport(OutputError):
    """The result would take the place of a report that it is made from."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: is one of the reports; give another --output.")
