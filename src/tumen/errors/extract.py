"""Why a document could not be worked on."""

from __future__ import annotations

from tumen.errors.base import TumenError


class ExtractError(TumenError):
    """One document could not be worked on."""


class BrokeDown(ExtractError):
    """A failure that nobody foresaw: a mistake of tumen, not of the user."""

    def __init__(self, what: str, place: str) -> None:
        super().__init__(
            f"tumen broke down on it ({what} at {place}), which is a mistake in tumen; "
            "please report this line, with the file if you may share it."
        )
