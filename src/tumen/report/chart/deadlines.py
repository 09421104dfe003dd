"""The dates that the law fixes, as lettered lines across every facet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from string import ascii_uppercase

from tumen.model import Provision
from tumen.report import dates
from tumen.report.chart.axes import Time
from tumen.report.chart.records import Line
from tumen.wording import joined, say

_ROOM = 12.0


def deadlines(provisions: Iterable[Provision]) -> tuple[tuple[str, str, str], ...]:
    """Letter, date (ISO 8601) and words of each milestone, in order of time, the same day once."""
    by_day: dict[str, dict[str, str]] = {}
    for provision in provisions:
        for one in provision.milestones:
            by_day.setdefault(one.date, {}).setdefault(one.label, provision.citation)
    return tuple(
        (letter, day, say("{day}: {label}", day=dates.in_words(day), label=_joined(labels)))
        for letter, (day, labels) in zip(ascii_uppercase, sorted(by_day.items()), strict=False)
    )


def _joined(labels: Mapping[str, str]) -> str:
    return joined(
        "; ",
        (
            say("{label} ({citation})", label=label, citation=citation)
            for label, citation in labels.items()
        ),
    )


def lines(named: Iterable[tuple[str, str, str]], axis: Time) -> tuple[Line, ...]:
    """The lines on this axis; a letter too near to the last one goes a row further down."""
    drawn: list[Line] = []
    for letter, day, _ in named:
        x = axis.x(date.fromisoformat(day).toordinal())
        taken = {line.row for line in drawn if x - line.x < _ROOM}
        row = next(row for row in range(len(drawn) + 1) if row not in taken)
        drawn.append(Line(x, letter, row))
    return tuple(drawn)
