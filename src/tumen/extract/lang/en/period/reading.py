"""What words mean before it is known when they were written.

A reading is built by the grammar from the words alone; `resolve` lays it on the calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from tumen.extract.calendar import Cell, Grain


class Toward(Enum):
    """Which of several cells of one name is meant: "last", "this" or "next" December."""

    BEFORE = -1
    SAME = 0
    AFTER = 1


class Origin(Enum):
    """What a shift is counted from."""

    NOW = "now"  # the day of publication: "two years ago"
    MENTION = "mention"  # the time spoken of just before: "two years later", "that day"


class Part(StrEnum):
    """Which part of a cell is meant: its ends, its thirds, or its halves."""

    OPENING = "opening"  # the start of
    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    CLOSE = "close"  # the end of
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A cell that the words name in full: ``1990``, ``the 1980s``."""

    cell: Cell


@dataclass(frozen=True, slots=True)
class Named:
    """A cell named by its place in a greater one: ``December``, ``the third quarter``, ``Friday``.

    Attributes:
        grain: the size of the cell.
        cycle: the size of the cell in which it recurs: the year, the month or the week.
        place: where it stands there, counted from 1; for a day of the year month and day.
        within: the greater cell, where the words name it ("December last year").
        toward: "last", "this", "next", where the words say so.
        origin: from where that is counted ("the following January": from the time just named).
    """

    grain: Grain
    cycle: Grain
    place: tuple[int, ...]
    within: Dated | None = None
    toward: Toward | None = None
    origin: Origin = Origin.NOW


@dataclass(frozen=True, slots=True)
class Feast:
    """A day of the year with a name: ``Easter``, ``Thanksgiving``, ``the Lunar New Year``.

    `name` is the one in ``feasts.yaml``; the rest is as in `Named`.
    """

    name: str
    within: Dated | None = None
    toward: Toward | None = None
    origin: Origin = Origin.NOW
    cycle: Grain = Grain.YEAR


@dataclass(frozen=True, slots=True)
class Shifted:
    """A cell so many places from another: ``last year``, ``two months ago``, ``that day``.

    Attributes:
        grain: what is counted.
        by: how many of it, backwards where negative.
        origin: from where.
        counted: the words count ("two years ago"), and so say less exactly which cell is meant
            than "last year" does.
    """

    grain: Grain
    by: int
    origin: Origin = Origin.NOW
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first or last so many cells of a greater one: ``the first nine months of 2019``."""

    grain: Grain
    number: int
    within: Dated
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """The cell of another size that holds a day: ``the week of March 6``."""

    grain: Grain
    day: Dated


@dataclass(frozen=True, slots=True)
class Timed:
    """A time of the day: `clock` is ``T10:35``, ``TMO``, …; `day` the day, where it is named."""

    clock: str
    day: Dated | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A duration, as TIMEX3 writes it: ``P3M``."""

    value: str


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often, as TIMEX3 writes it: ``P1M``, ``XXXX-WXX-5``."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """A time with no edges: ``PRESENT_REF``, ``PAST_REF``, ``FUTURE_REF``.

    `near` is the cell around the publication date in which it lies, where the words are as
    close as that: the day for "now", the month for "recently".
    """

    value: str
    near: Grain | None = None


Recurring = Named | Feast
Dated = Fixed | Recurring | Shifted | Stretch | Around | Timed
Reading = Dated | Length | Frequency | Vague


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of words with its reading.

    Attributes:
        start: first code point.
        end: end, exclusive.
        reading: what the words mean.
        part: the part of the cell that is meant.
        approximate: "about", "around".
    """

    start: int
    end: int
    reading: Reading
    part: Part | None = None
    approximate: bool = False
