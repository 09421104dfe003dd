"""What reviewers say of lineages, sources and silence: the rules, for pages and programs alike.

Each entry is new and the latest counts; none is kept that another overtook, unseen by its writer.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated

from pydantic import BaseModel, Field

from tumen import record
from tumen.app.review.deeds import Hand
from tumen.errors import (
    ReasonMissing,
    TooFewChosen,
    UnknownClaim,
    UnknownReport,
    UnknownStatement,
    UnknownWords,
)
from tumen.ledger import Ledger
from tumen.model import (
    Document,
    Joining,
    LineageReview,
    Reliability,
    Silence,
    SilenceReview,
    SourceProfile,
    Span,
)

LARGEST = 2**31 - 1
Seen = Annotated[int, Field(ge=0, le=LARGEST, description="How many entries on it were seen.")]
Reason = Annotated[str, Field(max_length=2000, description="Why; others will read it.")]
Id = Annotated[str, Field(min_length=1, max_length=2000)]

DEEDS = {
    Joining.SAME: "join two claims",
    Joining.APART: "take two claims apart",
    Joining.OPEN: "give two claims back to the evidence",
}


class Joined(BaseModel, frozen=True):
    """Whether two claims, or rows of the public record, are of one origin."""

    one: Id
    other: Id
    joining: Joining
    seen: Seen
    reason: Reason = ""


class Picked(BaseModel, frozen=True):
    """Claims of one origin; `since` is how many decisions on any lineage were seen."""

    pick: Annotated[list[str], Field(max_length=500)] = []
    since: Seen
    reason: Reason = ""


class Graded(BaseModel, frozen=True):
    """How reliable a source is, by the Admiralty code."""

    source: Annotated[str, Field(min_length=1, max_length=500)]
    reliability: Reliability
    seen: Seen
    reason: Reason = ""


class Answered(BaseModel, frozen=True):
    """What is said of words that led to no claim; without `number`, of the report as a whole."""

    silence: Silence
    seen: Seen
    number: int | None = None
    reason: Reason = ""


def decide(ledger: Ledger, hand: Hand, given: Joined) -> LineageReview:
    """Keep what was decided of two statements.

    Raises:
        ReasonMissing: nobody could follow later why.
        UnknownStatement: there is no such claim.
        OvertakenEntry: somebody else decided since.
    """
    why = _why(given.reason, DEEDS[given.joining])
    _check(ledger, (given.one, given.other))
    entry = LineageReview(given.one, given.other, given.joining, hand.reviewer, hand.at, why)
    ledger.add_lineage_review(entry, given.seen)
    return entry


def join(ledger: Ledger, hand: Hand, given: Picked) -> tuple[LineageReview, ...]:
    """Take claims for one origin, whatever the evidence: each and the next, all or none.

    Raises:
        TooFewChosen: there is nothing to join.
        ReasonMissing, UnknownStatement, OvertakenEntry: as in `decide`.
    """
    picked = tuple(dict.fromkeys(given.pick))
    if len(picked) < 2:
        raise TooFewChosen
    why = _why(given.reason, DEEDS[Joining.SAME])
    _check(ledger, picked)
    seen = ledger.lineage_reviews()[: given.since]
    every = tuple(
        LineageReview(one, other, Joining.SAME, hand.reviewer, hand.at, why)
        for one, other in pairwise(picked)
    )
    ledger.add_lineage_reviews((entry, said_of(entry.one, entry.other, seen)) for entry in every)
    return every


def said_of(one: str, other: str, entries: Sequence[LineageReview]) -> int:
    """How many entries are on these two."""
    return sum({entry.one, entry.other} == {one, other} for entry in entries)


def grade(ledger: Ledger, hand: Hand, given: Graded) -> SourceProfile:
    """Keep what is thought of a source.

    Raises:
        ReasonMissing: nobody could follow later why.
        OvertakenEntry: somebody else graded it since.
    """
    why = _why(given.reason, "grade a source")
    entry = SourceProfile(given.source, given.reliability, hand.reviewer, hand.at, why)
    ledger.add_source_profile(entry, given.seen)
    return entry


def answer(ledger: Ledger, hand: Hand, document: str, given: Answered) -> SilenceReview:
    """Keep what was said of words without a claim, or of a report as a whole.

    Raises:
        UnknownReport, UnknownWords: there is no such report, or it has no such words.
        OvertakenEntry: somebody else answered since.
    """
    span = None if given.number is None else _words(ledger, document, given.number)
    why = given.reason.strip()
    read = report(ledger, document)
    entry = SilenceReview(read.id, span, given.silence, hand.reviewer, hand.at, why)
    ledger.coverages.add(entry, given.seen)
    return entry


def report(ledger: Ledger, document: str) -> Document:
    """The report of that id.

    Raises:
        UnknownReport: there is none.
    """
    found = ledger.document(document)
    if found is None:
        raise UnknownReport(document)
    return found


def _words(ledger: Ledger, document: str, number: int) -> Span | None:
    silent = ledger.coverages.of(report(ledger, document)).silent
    if not 0 <= number < len(silent):
        raise UnknownWords(number)
    return silent[number].problem.span


def _why(reason: str, deed: str) -> str:
    if not reason.strip():
        raise ReasonMissing(deed)
    return reason.strip()


def _check(ledger: Ledger, names: Sequence[str]) -> None:
    public = {row.id for row in record.public_claims()}
    try:
        ledger.desk.several([name for name in names if name not in public])
    except UnknownClaim as error:
        raise UnknownStatement(error.given) from error
