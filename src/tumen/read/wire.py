"""Frames between the main process and the reading process."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import IO

from tumen.model.codec import canonical, from_json
from tumen.read.options import Limits

LENGTH = 8


@dataclass(frozen=True, slots=True)
class Request:
    """What the reading process is asked: the fields of a `Raw` beside its bytes, which follow."""

    media_type: str
    locator: str
    declared: str | None
    charset: str | None
    url: str | None
    limits: Limits

    def encoded(self) -> bytes:
        """As a frame's content."""
        return canonical(self).encode()

    @classmethod
    def decoded(cls, frame: bytes) -> Request:
        """From a frame's content."""
        return from_json(cls, json.loads(frame))


def send(stream: IO[bytes], frame: bytes) -> None:
    """Write a frame."""
    stream.write(len(frame).to_bytes(LENGTH, "big"))
    stream.write(frame)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read a frame, or None where the other side is gone."""
    length = stream.read(LENGTH)
    if len(length) < LENGTH:
        return None
    size = int.from_bytes(length, "big")
    frame = stream.read(size)
    return frame if len(frame) == size else None
