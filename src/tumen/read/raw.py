"""A source's bytes, before anything is made of them."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from tumen.errors import (
    NoPermission,
    NotAFile,
    NothingThere,
    ReadError,
    SymlinkLoop,
    TooLarge,
    UnreadableFile,
)


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one source with what the transport said of them.

    Attributes:
        locator: as in `tumen.model.Document`.
        data: the bytes; of a web answer, with its transfer and content coding undone.
        declared: the media type that the server gave, or None.
        charset: the encoding that the server gave, or None.
        url: the address that answered, after redirects, or None.
    """

    locator: str
    data: bytes
    declared: str | None = None
    charset: str | None = None
    url: str | None = None

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes, in hex."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def suffix(self) -> str:
        """The extension of the locator's last part, in lower case, with its dot, or ``""``."""
        base = (self.url or self.locator).split("?")[0].split("#")[0]
        return PurePath(base).suffix.lower()


def of_path(path: str, limit: int) -> bytes:
    """The bytes of a regular file, which is never waited for and never more than `limit`.

    Raises:
        ReadError: it is missing, closed to the user, no regular file, or too large.
    """
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would hang for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise NotAFile
            if status.st_size > limit:
                raise TooLarge(limit, status.st_size)
            return capped(file, limit)
    except OSError as error:
        raise refusal(error) from error


def of_standard_input(limit: int) -> bytes:
    """All of standard input, which may be no more than `limit` bytes."""
    return capped(sys.stdin.buffer, limit)


def capped(file: BinaryIO, limit: int) -> bytes:
    """All of `file`, or `TooLarge`; a file that grows while it is read is caught as well."""
    data = file.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(limit)
    return data


def refusal(error: OSError) -> ReadError:
    """The failure that a refusal of the operating system stands for."""
    match error.errno:
        case errno.EACCES | errno.EPERM:
            return NoPermission()
        case errno.ENOENT | errno.ENOTDIR:
            return NothingThere()
        case errno.ELOOP:
            return SymlinkLoop()
        case errno.ENXIO | errno.EISDIR:
            return NotAFile()
        case _:
            return UnreadableFile(error.strerror or "unknown reason")
