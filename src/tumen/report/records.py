"""The view: everything that a page shows, already worded and in order. Forms only lay it out."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.report.chart.records import Chart
from tumen.report.citing import Footnotes
from tumen.report.judge.records import Judgement
from tumen.report.lineage.records import TracedView
from tumen.report.map.records import Map
from tumen.report.stocks.records import StocksView


@dataclass(frozen=True, slots=True)
class Backlink:
    """A way back from a claim to a sentence that cites it."""

    target: str
    words: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim as the table shows it.

    Rows are in order of `country`, the first host's ISO code; they are filtered by `countries`,
    the names of all hosts. `day` sorts by time (ISO 8601, empty where undated), `amount` by size.
    """

    number: int
    id: str
    kind: str
    figure: str | None
    amount: float
    place: str
    country: str
    countries: tuple[str, ...]
    period: str
    day: str
    year: str
    permit: str | None
    source: str
    factuality: str
    said: str
    words: str
    language: str
    report: int
    report_title: str
    inferred: str | None
    note: str | None
    cited: tuple[Backlink, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a passage, or a point in it.

    `kind` is ``text``, ``mark`` (in `depth` claims), or the ``start`` or ``end`` of the claim
    `number`, which take no room in the text.
    """

    kind: str
    text: str = ""
    depth: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with the claims that begin in it, or a gap of `omitted` characters."""

    pieces: tuple[Piece, ...] = ()
    claims: tuple[ClaimRow, ...] = ()
    omitted: int = 0
    language: str = "und"


@dataclass(frozen=True, slots=True)
class Report:
    """One document: what is known about it, and its passages where it makes claims."""

    number: int
    title: str
    publisher: str
    published: str
    published_from: str
    url: str | None
    locator: str
    author: str | None
    credit: str | None
    language: str
    media_type: str
    raw_sha256: str
    characters: int
    outside_main: bool
    replaced: int
    claims: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class FactLine:
    """What one claim or several were taken to say, with their footnotes."""

    says: str
    notes: Footnotes


@dataclass(frozen=True, slots=True)
class FindingView:
    """One verdict under one reading."""

    id: str
    state: str
    sign: str
    verdict: str
    verdict_class: str
    because: str
    used: tuple[FactLine, ...]
    against: tuple[FactLine, ...]
    missing: tuple[str, ...]
    holder: str
    reading: str
    reading_url: str | None
    citation: str
    url: str
    rule: str


@dataclass(frozen=True, slots=True)
class StateFindings:
    """The rival readings of one provision for one State, side by side."""

    id: str
    state: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class ReadingView:
    """A way to read a provision, with those who hold it: who, what they said, where."""

    holder: str
    text: str
    url: str | None
    also: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """A provision, what it says, and the findings under it."""

    id: str
    title: str
    duty: str
    addressee: str
    in_force: str
    exemptions: tuple[str, ...]
    milestones: tuple[str, ...]
    readings: tuple[ReadingView, ...]
    note: str | None
    citation: str
    url: str
    sources: tuple[str, ...]
    verified: bool
    states: tuple[StateFindings, ...]


@dataclass(frozen=True, slots=True)
class GlanceCell:
    """One State's verdict under the plain reading; `others` are those of rivals that differ."""

    target: str
    sign: str
    verdict: str
    verdict_class: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """One State; None where a provision was not tested for it."""

    state: str
    cells: tuple[GlanceCell | None, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """All verdicts; `columns` are id and citation of the provisions."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[GlanceRow, ...]


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What a report says of the law, and what the instruments say."""

    id: str
    quote: str
    says: str
    language: str
    correct: str
    citation: str
    url: str
    report_title: str
    notes: Footnotes


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """Problems of one sort: the sentence once, and where each stands."""

    code: str
    message: str
    places: tuple[tuple[str, str | None], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Headline:
    """What the page is about, in one line and in one paragraph."""

    title: str
    standfirst: str
    counts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """What a critic needs to make the page again."""

    version: str
    seed: int
    components: tuple[tuple[str, str], ...]
    rules: tuple[str, ...]
    questions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class View:
    """One assessment as it is shown."""

    headline: Headline
    key: tuple[Judgement, ...]
    further: tuple[Judgement, ...]
    claims: tuple[ClaimRow, ...]
    left_out: int
    chart: Chart
    map: Map
    glance: Glance
    law: tuple[ProvisionView, ...]
    corrections: tuple[CorrectionView, ...]
    reports: tuple[Report, ...]
    silent: tuple[Report, ...]
    unread: tuple[tuple[str, str], ...]
    problems: tuple[ProblemGroup, ...]
    lineage: TracedView | None
    stocks: StocksView | None
    method: MethodView
