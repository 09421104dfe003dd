"""Sources: how each has fared, what is thought of it, and what became of each thing it said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tumen.app.weighing import Weighed
from tumen.corroborate import house_of
from tumen.model import (
    Claim,
    Corroboration,
    Grade,
    Reliability,
    Source,
    SourceProfile,
    SourceRecord,
    Statement,
)
from tumen.report import dates, words
from tumen.report.rows import source_words

MOST_STATEMENTS = 200
MOST_QUOTED = 60

MEANINGS = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "cannot be judged",
}
"""The letters of the Admiralty code in words."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source with what was last said of it."""

    record: SourceRecord
    latest: SourceProfile | None


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One thing that a source said: a `claim` of the ledger, or a row with its page's `url`."""

    claim: str | None
    url: str | None
    when: str
    figure: str
    words: str
    grade: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Somebody whom a source cites, as this reviewer may see it, and in how many claims."""

    words: str
    kind: str
    protected: bool
    claims: int


@dataclass(frozen=True, slots=True)
class Profile:
    """One source as its page shows it."""

    record: SourceRecord
    history: tuple[SourceProfile, ...]
    statements: tuple[StatementLine, ...]
    more: int
    quoted: tuple[Quoted, ...]


def source_lines(found: Corroboration, entries: Iterable[SourceProfile]) -> tuple[SourceLine, ...]:
    """All sources, those with most statements first."""
    latest = {entry.source: entry for entry in entries}
    return tuple(SourceLine(record, latest.get(record.source)) for record in found.sources)


def profile(
    weighed: Weighed, name: str, history: Sequence[SourceProfile], *, sees_protected: bool
) -> Profile | None:
    """One source; None where nothing is known of that name."""
    found = weighed.assessment.corroboration
    record = next((one for one in found.sources if one.source == name), None) if found else None
    if found is None or record is None:
        return None
    claims = {claim.id: claim for claim in weighed.assessment.claims}
    grades = {grade.statement: grade for grade in found.grades}
    own = [one for one in found.statements if house_of(one.publisher) == name]
    own.sort(key=lambda one: (one.published or "~", one.id), reverse=True)
    lines = tuple(_statement(one, one.id in claims, grades.get(one.id)) for one in own)
    said = (claims[one.id] for one in own if one.id in claims)
    return Profile(
        record=record,
        history=tuple(reversed(history)),
        statements=lines[:MOST_STATEMENTS],
        more=max(record.statements - len(lines[:MOST_STATEMENTS]), 0),
        quoted=tuple(_quoted(said, sees_protected=sees_protected)),
    )


def _statement(one: Statement, ours: bool, grade: Grade | None) -> StatementLine:  # noqa: FBT001
    return StatementLine(
        claim=one.id if ours else None,
        url=None if ours else one.document,
        when=dates.in_words(one.published),
        figure=one.figure,
        words=one.passage.words,
        grade=f"{grade.reliability}{grade.credibility}" if grade else "",
        because=grade.because if grade else (),
    )


def _quoted(claims: Iterable[Claim], *, sees_protected: bool) -> Iterable[Quoted]:
    """Whom the source cites, most often first; a protected one in words only to who may see it."""
    sources = (claim.source for claim in claims)
    counted = Counter(
        (_shown(one, sees_protected=sees_protected), words.SOURCE[one.kind], one.protected)
        for one in sources
        if one is not None
    )
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    for (said, kind, protected), number in ranked[:MOST_QUOTED]:
        yield Quoted(said, kind, protected, number)


def _shown(one: Source, *, sees_protected: bool) -> str:
    if one.protected and not sees_protected:
        return source_words(one)
    return (one.resolved or one.span).quote
