"""Times as reports give them: EDTF with the doubt kept."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model.span import Span


@dataclass(frozen=True, slots=True)
class Timex:
    """The TIMEX3 reading of the same words: type DATE, TIME, DURATION or SET, and its value."""

    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Period:
    """A time or span of time, in EDTF (ISO 8601-2), resolved against the publication date.

    Attributes:
        spans: the words.
        edtf: ``2019-12-22``, ``../2019-12-22``, ``2019-10~``, ``2019-21``; None for durations,
            frequencies and times that cannot be resolved.
        timex: the TIMEX3 type and value of the same words.
        inferred: True where there was no publication date and the year came from the text.
    """

    spans: tuple[Span, ...]
    edtf: str | None
    timex: Timex
    inferred: bool = False
