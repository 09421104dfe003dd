"""Why a result cannot be written."""

from __future__ import annotations

from collections.abc import Iterable

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


class NoBrowser(OutputError):
    """A PDF is wanted, and nothing here can print one."""

    def __init__(self, looked_for: Iterable[str]) -> None:
        super().__init__(
            f"a PDF is printed by a browser, and none of {', '.join(looked_for)} is on the path; "
            "install one (Debian: chromium), or write .html and print that."
        )


class BrowserFailed(OutputError):
    """The browser that should print a PDF did not."""

    def __init__(self, program: str, reason: str) -> None:
        super().__init__(f"{program} printed no PDF ({reason}); write .html and print that.")
