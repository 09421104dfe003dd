"""An event: one clause that says something of one kind."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tumen.extract.lang.ko.attribution.reading import Said
from tumen.extract.wording import Frame
from tumen.model import Count, Kind


@dataclass(frozen=True, slots=True)
class Event:
    """One clause of one kind.

    Attributes:
        start, end: the clause's own words; `head_end` is where its deciding words end.
        said: who says its sentence.
        count: the one of several numbers of an enumeration that it is about.
        back: it gives another number for, or denies, the event before, and happened where that did.
        lent: words that belong to another event of the clause ("the women who entered in 2019").
    """

    kind: Kind
    start: int
    end: int
    head: int
    head_end: int
    frame: Frame
    said: Said
    anchor: tuple[int, int]
    count: Count | None = None
    lent: tuple[int, int] | None = None
    back: bool = False


def event_of(one: Said, frame: Frame, hit: re.Match[str], anchor: tuple[int, int]) -> Event:
    """An event of a frame, whose own words are its anchor."""
    return Event(frame.kind, *anchor, hit.start(), hit.end(), frame, one, anchor)
