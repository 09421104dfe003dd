"""Answers as they come in: bounded in size and time, and unpacked within the same bound."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Final

from tumen.errors import BadTransfer, TooLarge, TooSlow

ACCEPTED: Final = "gzip, deflate"
STEP = 1 << 16


class Deadline:
    """When a transfer must be done."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds left.

        Raises:
            TooSlow: none.
        """
        left = self._end - monotonic()
        if left <= 0:
            raise TooSlow(self.seconds)
        return left


def received(chunks: Iterable[bytes], coding: str, limit: int, deadline: Deadline) -> bytes:
    """The body in `chunks` with its content coding undone; `limit` bounds both forms of it.

    Raises:
        TooLarge, TooSlow: beyond the bounds.
        BadTransfer: a coding that was not asked for, or damaged.
    """
    body = bytearray()
    for part in _unpacked(_timely(chunks, limit, deadline), coding, limit):
        body += part
        if len(body) > limit:
            raise TooLarge(limit)
    return bytes(body)


def _timely(chunks: Iterable[bytes], limit: int, deadline: Deadline) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > limit:
            raise TooLarge(limit)
        assert deadline.left
        yield chunk


def _unpacked(chunks: Iterable[bytes], coding: str, limit: int) -> Iterator[bytes]:
    match coding:
        case "" | "identity":
            yield from chunks
        case "gzip" | "x-gzip":
            yield from _inflated(chunks, 16 + zlib.MAX_WBITS, limit)
        case "deflate":
            yield from _inflated(chunks, zlib.MAX_WBITS, limit)
        case _:
            raise BadTransfer(f"coding {coding}")


def _inflated(chunks: Iterable[bytes], window: int, limit: int) -> Iterator[bytes]:
    """Unpacked in steps, so that a small body that unpacks to a huge one is noticed early."""
    unpacker = zlib.decompressobj(window)
    made = 0
    try:
        for chunk in chunks:
            waiting = chunk
            while waiting and made <= limit:
                part = unpacker.decompress(waiting, STEP)
                made += len(part)
                yield part
                waiting = unpacker.unconsumed_tail
    except zlib.error as error:
        raise BadTransfer("it is damaged") from error
    if not unpacker.eof:
        raise BadTransfer("it breaks off")
