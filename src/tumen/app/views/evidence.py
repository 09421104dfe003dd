"""The evidence: claims by place with their grades, and who took from whom, link by link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from tumen.app.views.wish import Wish, chosen
from tumen.app.weighing import Weighed
from tumen.corroborate import narrowed
from tumen.model import (
    Corroboration,
    Grade,
    Lineage,
    LineageReview,
    Link,
    Statement,
    Strength,
)
from tumen.report import dates
from tumen.report.lineage import ContradictionView, LineageView, traced
from tumen.report.records import ClaimRow

MOST_CLAIMS = 300
MOST_POSSIBLE = 50
MOST_DECISIONS = 50

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim with its grade, and the lineage that it shares with others."""

    row: ClaimRow
    grade: str
    because: tuple[str, ...]
    lineage: str | None


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """The claims about one place, in order of time."""

    place: str
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A statement in a few words; `public` where it stands in the record and not in the ledger."""

    id: str
    publisher: str
    when: str
    figure: str
    public: bool


@dataclass(frozen=True, slots=True)
class LinkLine:
    """Two statements that are of one origin, or may be, and why.

    `decided` is what a reviewer said last of the pair; `seen` how many have said something.
    """

    taker: Side
    giver: Side
    strength: Strength
    directed: bool
    grounds: tuple[str, ...]
    decided: LineageReview | None
    seen: int


@dataclass(frozen=True, slots=True)
class Kin:
    """One lineage: its drawing, and its links one by one."""

    drawn: LineageView
    links: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """An entry on two statements."""

    entry: LineageReview
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What the page shows; `more` claims are left out of `groups`, `more_kin` lineages."""

    counted: str
    groups: tuple[PlaceGroup, ...]
    more: int
    kin: tuple[Kin, ...]
    more_kin: int
    around: tuple[str, ...]
    contradictions: tuple[ContradictionView, ...]
    possible: tuple[LinkLine, ...]
    decisions: tuple[Decided, ...]
    ids: Mapping[int, str]


def evidence(weighed: Weighed, wish: Wish, entries: Sequence[LineageReview]) -> EvidenceView:
    """What stands behind the claims that meet a wish.

    Raises:
        BadQuery: the wish is none.
    """
    wanted = [claim.id for claim in chosen(weighed.assessment.claims, wish)]
    whole = weighed.assessment.corroboration
    rows = [row for row in weighed.view.claims if row.id in frozenset(wanted)]
    numbers = {row.id: row.number for row in weighed.view.claims}
    ids = {number: claim for claim, number in numbers.items()}
    shown = rows[:MOST_CLAIMS]
    if whole is None:
        groups = tuple(_groups(shown, {}, {}))
        return EvidenceView("", groups, len(wanted) - len(shown), (), 0, (), (), (), (), ids)
    found = narrowed(whole, wanted)
    drawn = traced(found, wanted, numbers)
    link = _Links(whole, entries, numbers)
    several = {f"lineage-{one.id}": one for one in found.lineages if len(one.members) > 1}
    return EvidenceView(
        counted=drawn.counted,
        groups=tuple(_groups(shown, _grades(found), _homes(several))),
        more=len(wanted) - len(shown),
        kin=tuple(Kin(one, tuple(map(link.line, several[one.id].links))) for one in drawn.lineages),
        more_kin=drawn.more,
        around=drawn.around,
        contradictions=drawn.contradictions,
        possible=tuple(map(link.line, found.possible[:MOST_POSSIBLE])),
        decisions=tuple(link.decisions(MOST_DECISIONS)),
        ids=ids,
    )


def _groups(
    rows: Iterable[ClaimRow], grades: Mapping[str, Grade], homes: Mapping[str, str]
) -> Iterable[PlaceGroup]:
    """Rows come in order of country and place."""
    for place, group in groupby(rows, key=lambda row: (row.country, row.place)):
        lines = tuple(_claim(row, grades.get(row.id), homes.get(row.id)) for row in group)
        yield PlaceGroup(place[1], lines)


def _claim(row: ClaimRow, grade: Grade | None, home: str | None) -> ClaimLine:
    if grade is None:
        return ClaimLine(row, "", (), home)
    return ClaimLine(row, f"{grade.reliability}{grade.credibility}", grade.because, home)


def _grades(found: Corroboration) -> dict[str, Grade]:
    return {grade.statement: grade for grade in found.grades}


def _homes(several: Mapping[str, Lineage]) -> dict[str, str]:
    return {member: name for name, one in several.items() for member in one.members}


class _Links:
    """Links in words, with what reviewers said of each."""

    def __init__(
        self, found: Corroboration, entries: Sequence[LineageReview], numbers: Mapping[str, int]
    ) -> None:
        self._told = {statement.id: statement for statement in found.statements}
        self._entries = entries
        self._numbers = numbers
        self._said: dict[Pair, list[LineageReview]] = {}
        for entry in entries:
            self._said.setdefault(frozenset((entry.one, entry.other)), []).append(entry)

    def line(self, link: Link) -> LinkLine:
        said = self._said.get(frozenset((link.taker, link.giver)), [])
        return LinkLine(
            taker=self._side(link.taker),
            giver=self._side(link.giver),
            strength=link.strength,
            directed=link.directed,
            grounds=tuple(ground.says for ground in link.grounds),
            decided=said[-1] if said else None,
            seen=len(said),
        )

    def decisions(self, most: int) -> Iterable[Decided]:
        """The latest entries first."""
        for entry in self._entries[: -most - 1 : -1]:
            yield Decided(entry, self._name(entry.one), self._name(entry.other))

    def _side(self, name: str) -> Side:
        told = self._told.get(name)
        public = name not in self._numbers
        if told is None:
            return Side(name, name, "", "", public)
        when = dates.in_words(told.published)
        return Side(name, told.publisher, when, told.figure, public)

    def _name(self, name: str) -> str:
        told = self._told.get(name)
        return _named(told) if told else name


def _named(told: Statement) -> str:
    said = (told.publisher, dates.in_words(told.published), told.figure)
    return ", ".join(part for part in said if part)
