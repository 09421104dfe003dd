"""What the user named: one record for each file, URL or standard input."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

from tumen.errors import ReadError
from tumen.model import Problem, Severity


class SourceKind(StrEnum):
    """Where the bytes come from."""

    FILE = "file"
    STDIN = "stdin"
    URL = "url"


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read.

    Attributes:
        kind: see `SourceKind`.
        locator: what users see: the path with unprintable characters escaped, the URL, or ``-``.
        path: the path as the file system has it, for files; it may not be valid Unicode.
    """

    kind: SourceKind
    locator: str
    path: str = ""

    @property
    def name(self) -> str:
        """The short label: a file's stem, the last part of a URL's path, else its host."""
        match self.kind:
            case SourceKind.FILE:
                return PurePath(self.locator).stem
            case SourceKind.STDIN:
                return "stdin"
            case SourceKind.URL:
                parts = urlsplit(self.locator)
                last = PurePath(unquote(parts.path)).stem
                return printable(last) or parts.hostname or "url"


def of_file(path: str) -> Source:
    """The Source of a path as the file system has it."""
    return Source(SourceKind.FILE, printable(path), path)


def printable(path: str) -> str:
    """The path as it can be shown on one line, with other bytes and characters escaped."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def failed(error: ReadError, locator: str) -> Problem:
    """The Problem that stands for a source that could not be read."""
    return Problem("read", error.code, error.sentence, locator, severity=Severity.FAILED)


def noticed(code: str, message: str, locator: str) -> Problem:
    """The Problem for something about a source that was read all the same."""
    return Problem("read", code, message, locator)
