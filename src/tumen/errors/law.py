"""Why an instrument file cannot be trusted."""

from __future__ import annotations

from tumen.errors.base import TumenError


class LawError(TumenError):
    """An instrument file is not what the law layer can trust."""


class BadLawFile(LawError):
    """A file of the law layer is not exactly what it must be."""

    def __init__(self, path: object, line: int | None, reason: str) -> None:
        where = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{where}: {reason}; see docs/reference/law.md for the form.")
