"""Figures to facets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from tumen.model import Assessment
from tumen.report import words
from tumen.report.chart import axes
from tumen.report.chart.deadlines import deadlines, lines
from tumen.report.chart.figures import Figure, of_claims, of_record
from tumen.report.chart.records import Chart, Facet, Line, Mark, TableLine
from tumen.report.citing import Numbered
from tumen.report.figures import magnitude
from tumen.wording import capital, joined, number, say, some, spelt

_MOST_SERIES = 4


def chart(assessment: Assessment, claims: Sequence[Numbered]) -> Chart:
    """The figures of claims, and beside them those of the public record on the same countries."""
    claimed, undated = of_claims(claims)
    countries = frozenset(figure.country for figure in claimed if figure.country)
    record = of_record(assessment.record, countries)
    drawn = sorted((*claimed, *record), key=lambda figure: (figure.day, figure.number or 0))
    named = deadlines(assessment.provisions)
    series = _series(claimed)
    facets = _facets(drawn, named, series) if claimed else ()
    return Chart(
        facets=facets,
        series=tuple(dict.fromkeys((at, _name(code, at)) for code, at in series.items())),
        deadlines=named,
        has_record=bool(record),
        undated=undated,
        width=axes.WIDTH,
        height=axes.HEIGHT,
        left=axes.LEFT,
        right=axes.RIGHT,
        top=axes.TOP,
        bottom=axes.BOTTOM,
    )


def _series(figures: Sequence[Figure]) -> Mapping[str, int]:
    """A shape for each of the countries with most figures; the rest share the last one."""
    tally = Counter(figure.country for figure in figures)
    ranked = sorted(tally, key=lambda code: (not code, -tally[code], code))
    return {code: min(at, _MOST_SERIES) for at, code in enumerate(ranked)}


def _name(code: str, at: int) -> str:
    if at == _MOST_SERIES:
        return say("Other countries, or none named")
    return capital(words.country(code or None))


def _facets(
    figures: Sequence[Figure],
    named: Sequence[tuple[str, str, str]],
    series: Mapping[str, int],
) -> tuple[Facet, ...]:
    """One facet for each sense in which claims count; the record only joins those."""
    fixed = [date.fromisoformat(day).toordinal() for _, day, _ in named]
    axis = axes.time([*(figure.day for figure in figures), *fixed])
    across = lines(named, axis)
    by_facet: dict[str, list[Figure]] = {}
    for figure in figures:
        by_facet.setdefault(figure.facet, []).append(figure)
    claimed = {title: group for title, group in by_facet.items() if any(f.number for f in group)}
    ranked = sorted(claimed.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        _facet(f"facet-{at}", title, group, (axis, across, series))
        for at, (title, group) in enumerate(ranked, 1)
    )


def _facet(
    place: str,
    title: str,
    figures: Sequence[Figure],
    frame: tuple[axes.Time, tuple[Line, ...], Mapping[str, int]],
) -> Facet:
    axis, across, series = frame
    ends = [end for figure in figures for end in ends_of(figure)]
    scale = axes.decades(ends)
    own = sum(figure.number is not None for figure in figures)
    return Facet(
        id=place,
        title=title,
        description=_description(own, len(figures) - own, ends),
        marks=tuple(mark_of(figure, axis, scale, series) for figure in figures),
        ticks=scale.ticks(),
        years=axis.ticks(),
        lines=across,
        table=tuple(line_of(figure) for figure in figures),
    )


def _description(own: int, known: int, ends: Sequence[float]) -> str:
    figures = some(
        own, "{n} figure of these reports", "{n} figures of these reports", n=capital(spelt(own))
    )
    if known:
        record = some(known, "{n} figure of the public record", "{n} figures of the public record")
        figures = joined(", ", (figures, record))
    return say(
        "{figures}, from {low} to {high}, on a logarithmic scale.",
        figures=figures,
        low=number(min(ends)),
        high=number(max(ends)),
    )


def ends_of(figure: Figure) -> list[float]:
    """The bounds that are known, the upper first."""
    return [magnitude(number) for number in (figure.high, figure.low) if number is not None]


def mark_of(
    figure: Figure, axis: axes.Time, scale: axes.Decades, series: Mapping[str, int]
) -> Mark:
    """A figure as it is drawn; a country that `series` does not name has the last shape."""
    ends = [scale.y(end) for end in ends_of(figure)]
    return Mark(
        x=axis.x(figure.day),
        top=ends[0],
        bottom=ends[-1],
        up=figure.high is None,
        down=figure.low is None,
        series=series.get(figure.country, _MOST_SERIES),
        record=figure.number is None,
        negative=figure.negative,
        label=say(
            "{figure}, {country}, {time}: {publisher}",
            figure=figure.words,
            country=words.country(figure.country or None),
            time=figure.when,
            publisher=figure.publisher,
        ),
    )


def line_of(figure: Figure) -> TableLine:
    """A figure as the table gives it."""
    return TableLine(
        when=figure.when,
        country=capital(words.country(figure.country or None)),
        figure=figure.words,
        factuality=figure.factuality,
        number=figure.number,
        publisher=figure.publisher,
        url=figure.url,
    )
