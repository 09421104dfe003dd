"""Frames between the main process and the reading process."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import IO

from tumen.model.codec import canonical, from_json, to_json
from tumen.read.draft import Reading
from tumen.read.options import Limits
from tumen.wording import carried, recalled

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


def answer(reading: Reading) -> bytes:
    """A reading as a frame's content, with what the sentences of its problems remember."""
    said = [carried(problem.message) for problem in reading.problems]
    frame = {"reading": to_json(reading), "said": said}
    return json.dumps(frame, ensure_ascii=False).encode("utf-8", "replace")


def answered(frame: bytes) -> Reading:
    """The reading of a frame's content.

    Raises:
        ValueError, TypeError, KeyError: the frame holds something else.
    """
    content = json.loads(frame)
    reading = from_json(Reading, content["reading"])
    said = map(recalled, content["said"])
    problems = (
        replace(problem, message=words) if words == problem.message else problem
        for problem, words in zip(reading.problems, said, strict=True)
    )
    return replace(reading, problems=tuple(problems))


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
