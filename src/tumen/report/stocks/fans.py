"""Estimates over time as fans, with the figures that were reported laid over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tumen.model import Appraisal, Assessment, Papers, ReportedStock, StockEstimate
from tumen.report import dates
from tumen.report.chart import axes
from tumen.report.chart.deadlines import lines
from tumen.report.chart.drawing import ends_of, line_of, mark_of
from tumen.report.chart.figures import Figure, middle, of_claim, of_row
from tumen.report.citing import Numbered
from tumen.report.figures import plain
from tumen.report.stocks.areas import ELSEWHERE, EVERYWHERE, area, rank
from tumen.report.stocks.bars import interval
from tumen.report.stocks.records import BandLine, Fan
from tumen.wording import capital, joined, say, some

Deadlines = tuple[tuple[str, str, str], ...]
Key = tuple[str, Papers | None]

PAPERS = {
    None: say("all papers"),
    Papers.WORK: say("work papers"),
    Papers.VISITOR: say("visitors' papers"),
    Papers.OVERSTAYED: say("papers run out"),
    Papers.STUDENT: say("students' and trainees' papers"),
    Papers.OTHER: say("other papers"),
}


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all fans of a page share."""

    axis: axes.Time
    named: Deadlines
    shut: tuple[float, float] | None


def fans(
    assessment: Assessment, found: Appraisal, named: Deadlines, claims: Iterable[Numbered]
) -> tuple[Fan, ...]:
    """A fan for each country on all papers and on work papers, and for what else was reported.

    Provinces have one on all papers. What lies elsewhere in a country, and everywhere together,
    stand in the table alone, because nobody reports on them.
    """
    bands = _bands(found.estimation.stocks)
    figures = _figures(assessment, found.reported, claims)
    months = found.estimation.months
    axis = axes.Time(int(months[0][:4]), int(months[-1][:4]))
    shut = found.closed and (
        axis.x(_last_day(found.closed[0]) - 30),
        axis.x(_last_day(found.closed[1])),
    )
    frame = _Frame(axis, named, shut)
    drawn = [key for key in bands if _is_drawn(key, figures)]
    drawn.sort(key=lambda key: (rank(key[0]), key[1] is not None, key[1] or ""))
    return tuple(
        _fan(f"fan-{at}", key, bands[key], figures.get(key, ()), frame)
        for at, key in enumerate(drawn, 1)
    )


def within(named: Deadlines, months: Sequence[str]) -> Deadlines:
    """The dates that lie in the years of the months; an axis has no room for others."""
    return tuple(one for one in named if months[0][:4] <= one[1][:4] <= months[-1][:4])


def _is_drawn(key: Key, figures: Mapping[Key, object]) -> bool:
    code, papers = key
    if code == EVERYWHERE or code.endswith(ELSEWHERE):
        return False
    return papers is None or key in figures or (papers is Papers.WORK and len(code) == 2)


def _bands(stocks: Iterable[StockEstimate]) -> dict[Key, list[StockEstimate]]:
    bands: dict[Key, list[StockEstimate]] = {}
    for one in stocks:
        bands.setdefault((one.place, one.papers), []).append(one)
    return bands


def _figures(
    assessment: Assessment, reported: Iterable[ReportedStock], claims: Iterable[Numbered]
) -> dict[Key, list[Figure]]:
    """The reported figures by what they were read as, dated as they were read."""
    known = {row.id: of_row(row) for row in assessment.record}
    known |= {item.claim.id: of_claim(item) for item in claims}
    figures: dict[Key, list[Figure]] = {}
    for one in reported:
        figure, day = known.get(one.claim), middle(one.as_of)
        if figure is not None and day is not None:
            read = replace(figure, day=day, when=dates.in_words(one.as_of))
            figures.setdefault((one.place, one.papers), []).append(read)
    return figures


def _fan(
    place: str, key: Key, band: Sequence[StockEstimate], figures: Sequence[Figure], frame: _Frame
) -> Fan:
    code, papers = key
    half, most = ([one.intervals[at] for one in band] for at in (0, 1))
    ends = [end for figure in figures for end in ends_of(figure)]
    scale = axes.decades([*(one.low for one in most), *(one.high for one in most), *ends])
    days = [frame.axis.x(_last_day(one.month)) for one in band]
    title = joined(", ", (capital(area(code)), PAPERS[papers]))
    alike = {figure.country: 0 for figure in figures}
    ordered = sorted(figures, key=lambda figure: (figure.day, figure.number or 0))
    return Fan(
        id=place,
        title=title,
        description=_description(band, len(figures)),
        most=_outline(days, [(scale.y(one.low), scale.y(one.high)) for one in most]),
        half=_outline(days, [(scale.y(one.low), scale.y(one.high)) for one in half]),
        median=_path(zip(days, (scale.y(one.median) for one in band), strict=True)),
        marks=tuple(mark_of(figure, frame.axis, scale, alike) for figure in ordered),
        ticks=scale.ticks(),
        years=frame.axis.ticks(),
        lines=lines(frame.named, frame.axis),
        shut=frame.shut,
        table=tuple(_line(one) for one in _ends_of_years(band)),
        reported=tuple(line_of(figure) for figure in ordered),
    )


def _description(band: Sequence[StockEstimate], figures: int) -> str:
    first, last = band[0], band[-1]
    return say(
        "From {first} persons at the end of {start} to {last} at the end of {end} (medians), with "
        "{figures}, on a logarithmic scale.",
        first=number(first.median),
        start=dates.in_words(first.month),
        last=number(last.median),
        end=dates.in_words(last.month),
        figures=some(figures, "{n} reported figure", "{n} reported figures"),
    )


def _outline(days: Sequence[float], ends: Sequence[tuple[float, float]]) -> str:
    """Along the upper ends and back along the lower ones."""
    there = zip(days, (high for _, high in ends), strict=True)
    back = zip(reversed(days), (low for low, _ in reversed(ends)), strict=True)
    return f"{_path((*there, *back))}Z"


def _path(points: Iterable[tuple[float, float]]) -> str:
    return f"M{'L'.join(f'{x:g} {y:g}' for x, y in points)}"


def _ends_of_years(band: Sequence[StockEstimate]) -> Iterator[StockEstimate]:
    for one in band:
        if one.month[5:] == "12" or one in (band[0], band[-1]):
            yield one


def _line(one: StockEstimate) -> BandLine:
    half, most = (interval(number(i.low), number(i.high)) for i in one.intervals)
    return BandLine(dates.in_words(one.month), number(one.median), half, most)


def number(persons: float) -> str:
    """Persons to two significant digits: an estimate knows no more."""
    return plain(round(float(f"{persons:.2g}")))


def _last_day(month: str) -> int:
    """The ordinal of the last day of a month."""
    year, at = int(month[:4]), int(month[5:7])
    return date(year + at // 12, at % 12 + 1, 1).toordinal() - 1
