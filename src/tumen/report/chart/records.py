"""What a drawn chart holds: positions in units of the view box, and the same as a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure as it is drawn.

    `x`; `top` and `bottom` of the bar between its bounds (equal for an exact number); `up` and
    `down` where the bound is open and an arrow says so. `series` is the index of its country
    (shape and colour); `record` where it comes from the public record, not from these reports.
    """

    x: float
    top: float
    bottom: float
    up: bool
    down: bool
    series: int
    record: bool
    negative: bool
    label: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """A date that the law fixes, as a line across the facet; `row` staggers close letters."""

    x: float
    letter: str
    row: int


@dataclass(frozen=True, slots=True)
class TableLine:
    """One figure as the data table gives it: the claim's number, or the address of the record."""

    when: str
    country: str
    figure: str
    factuality: str
    number: int | None
    publisher: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Facet:
    """One small multiple: one unit and one sense of being counted."""

    id: str
    title: str
    description: str
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    years: tuple[Tick, ...]
    lines: tuple[Line, ...]
    table: tuple[TableLine, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """All facets on one axis of time, with the keys to their shapes and letters."""

    facets: tuple[Facet, ...]
    series: tuple[tuple[int, str], ...]
    deadlines: tuple[tuple[str, str, str], ...]
    has_record: bool
    undated: int
    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
