"""Rows of the record as a drawing: figures over time on a logarithmic scale, one facet a unit.

Entries are not persons and permits are not persons, so no two units share a scale. A bar spans the
bounds; an arrow says that a bound is open. Every mark leads to the page that gave the figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10
from xml.sax.saxutils import escape, quoteattr

from tumen.model import PublicClaim, Unit
from tumen.model.edtf import days

WIDTH = 860
HEIGHT = 240
LEFT = 70
RIGHT = 16
TOP = 34
BOTTOM = 26
WORLD = "world or region"
COLOURS = ("#1f4e79", "#b0431c", "#4c6b1f", "#7a3d8a", "#6a6459", "#0b7285")
_STYLE = (
    "text{font:12px sans-serif;fill:#222}.unit{font-weight:bold}.axis{stroke:#bbb}"
    ".grid{stroke:#e4e4e4}a:hover circle{stroke:#000}"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One row as it is drawn: its day, its bounds, and the row."""

    day: date
    low: float
    high: float
    row: PublicClaim


@dataclass(frozen=True, slots=True)
class Frame:
    """The days and decades that all marks of a facet fall into."""

    first: int
    last: int
    least: int
    most: int

    def x(self, day: date) -> float:
        """Where a day is, from the left."""
        share = (day.toordinal() - self.first) / max(1, self.last - self.first)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(self, number: float) -> float:
        """Where a number is, from the top."""
        share = (log10(max(number, 1)) - self.least) / max(1, self.most - self.least)
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)


def plot(rows: Iterable[PublicClaim]) -> tuple[str, int]:
    """The rows as one SVG, and how many could not be drawn for want of a number or a time."""
    every = tuple(rows)
    marks = [mark for row in every if (mark := _mark(row)) is not None]
    countries = sorted({mark.row.place.country or WORLD for mark in marks})
    units = [unit for unit in Unit if any(mark.row.count.unit is unit for mark in marks)]
    facets = []
    for at, unit in enumerate(units):
        drawn = [mark for mark in marks if mark.row.count.unit is unit]
        frame = _frame(marks, drawn)
        facets.append(_facet(unit, drawn, frame, countries, at * HEIGHT))
    height = max(HEIGHT, HEIGHT * len(units))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
        f'viewBox="0 0 {WIDTH} {height}" role="img">\n<title>Figures of the public record</title>\n'
        f"<style>{_STYLE}</style>\n{''.join(facets)}</svg>\n"
    )
    return svg, len(every) - len(marks)


def _mark(row: PublicClaim) -> Mark | None:
    """A row at the last day of its period, or of its publication; None without a number or time."""
    bounds = [bound for bound in (row.count.low, row.count.high) if bound is not None]
    about = days(row.period) or days(row.published)
    if not bounds or about is None:
        return None
    day = about.last or about.first
    return Mark(day, float(min(bounds)), float(max(bounds)), row) if day is not None else None


def _frame(every: Sequence[Mark], marks: Sequence[Mark]) -> Frame:
    """One axis of time for all facets, and the decades of one."""
    return Frame(
        first=min(mark.day for mark in every).toordinal(),
        last=max(mark.day for mark in every).toordinal(),
        least=floor(log10(max(1, min(mark.low for mark in marks)))),
        most=ceil(log10(max(10, *(mark.high for mark in marks)))),
    )


def _facet(
    unit: Unit, marks: Sequence[Mark], frame: Frame, countries: Sequence[str], top: int
) -> str:
    heading = f"{escape(unit.value)}, {len(marks):,} figure{'s' * (len(marks) != 1)}"
    here = sorted({mark.row.place.country or WORLD for mark in marks})
    key = "".join(
        f' <tspan fill="{_colour(name, countries)}">● {escape(name)}</tspan>' for name in here
    )
    lines = [
        f'<g transform="translate(0 {top})">',
        f'<text x="{LEFT}" y="16"><tspan class="unit">{heading}</tspan> {key}</text>',
        *_grid(frame),
        *(_drawn(mark, frame, countries) for mark in marks),
        "</g>",
    ]
    return "\n".join(lines) + "\n"


def _grid(frame: Frame) -> Iterator[str]:
    for decade in range(frame.least, frame.most + 1):
        y = frame.y(10.0**decade)
        yield f'<path class="grid" d="M{LEFT} {y}H{WIDTH - RIGHT}"/>'
        yield f'<text x="{LEFT - 6}" y="{y + 4}" text-anchor="end">{10**decade:,}</text>'
    for year in range(date.fromordinal(frame.first).year, date.fromordinal(frame.last).year + 1):
        x = frame.x(date(year, 1, 1))
        if LEFT <= x <= WIDTH - RIGHT:
            yield f'<path class="axis" d="M{x} {TOP}V{HEIGHT - BOTTOM}"/>'
            yield f'<text x="{x + 3}" y="{HEIGHT - BOTTOM + 16}">{year}</text>'


def _colour(country: str, countries: Sequence[str]) -> str:
    return COLOURS[countries.index(country) % len(COLOURS)]


def _drawn(mark: Mark, frame: Frame, countries: Sequence[str]) -> str:
    row = mark.row
    x, low, high = frame.x(mark.day), frame.y(mark.low), frame.y(mark.high)
    colour = _colour(row.place.country or WORLD, countries)
    arrow = ""
    if row.count.high is None:
        arrow = f"M{x} {low}V{low - 14}m-3 4l3 -4l3 4"
    elif row.count.low is None:
        arrow = f"M{x} {high}V{high + 14}m-3 -4l3 4l3 -4"
    words = (
        f"{row.count.words}, {row.place.name}, {row.period or row.published}: {row.publisher}"
        f" – {row.title}"
    )
    return (
        f"<a href={quoteattr(row.url)}><title>{escape(words)}</title>"
        f'<path d="M{x} {low}V{high}{arrow}" stroke="{colour}" fill="none"/>'
        f'<circle cx="{x}" cy="{(low + high) / 2:.1f}" r="3.5" fill="{colour}"/></a>'
    )
