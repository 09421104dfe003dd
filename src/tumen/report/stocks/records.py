"""What the estimate's part of a page holds: positions in units of the view box, and words."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.report.chart.records import Line, Mark, TableLine, Tick


@dataclass(frozen=True, slots=True)
class BandLine:
    """One month of a fan as its table gives it."""

    when: str
    median: str
    half: str
    most: str


@dataclass(frozen=True, slots=True)
class Fan:
    """One place and class of papers: the bands as paths, and what was reported of it.

    `most` and `half` outline the 90% and 50% intervals. `shut` is where the closure of the border
    begins and ends on the axis.
    """

    id: str
    title: str
    description: str
    most: str
    half: str
    median: str
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    years: tuple[Tick, ...]
    lines: tuple[Line, ...]
    shut: tuple[float, float] | None
    table: tuple[BandLine, ...]
    reported: tuple[TableLine, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The weight of one story: from `start`, so wide, both in hundredths of the bar."""

    start: float
    width: float
    weight: str


@dataclass(frozen=True, slots=True)
class Bar:
    """The weights of all stories in one case; `note` says what the case rests on."""

    label: str
    note: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story, and how likely it is in the words of ICD 203."""

    name: str
    statement: str
    words: str
    probability: str


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One place before the recall and after, on work papers and on any; each with its interval."""

    place: str
    within: bool
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What was learned of one source; `low`, `middle`, `high` are places on an axis of 0 to 100."""

    source: str
    kind: str
    used: int
    bias: str
    interval: str
    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class NextView:
    """An observation that could be made, and the weights to which each result would lead."""

    name: str
    describes: str
    gain: str
    cost: str
    misleads: str | None
    results: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class StocksView:
    """The estimate as a page shows it.

    `checks` says whether the computation can be trusted, `trusted` whether it can. `where` is the
    place that stories are weighed for, `columns` are the months of `places`.
    """

    checks: str
    trusted: bool
    columns: tuple[str, str]
    places: tuple[PlaceLine, ...]
    fans: tuple[Fan, ...]
    deadlines: tuple[tuple[str, str, str], ...]
    where: str
    stories: tuple[StoryView, ...]
    over_time: tuple[Bar, ...]
    by_country: tuple[Bar, ...]
    without: tuple[Bar, ...]
    sources: tuple[SourceLine, ...]
    more_sources: int
    following: tuple[NextView, ...]
    used: int
    not_used: tuple[tuple[str, int], ...]
