"""Everything that corroboration finds, at once: what commands, exports and reports are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tumen.corroborate.contradiction import contradictions
from tumen.corroborate.drift import drifts
from tumen.corroborate.grade import bearings, grades
from tumen.corroborate.lineages import lineages
from tumen.corroborate.links import Copies, Linked, link_statements
from tumen.corroborate.sources import source_records
from tumen.corroborate.statement import Statement
from tumen.model import (
    Contradiction,
    Drift,
    Grade,
    Lineage,
    LineageReview,
    SourceProfile,
    SourceRecord,
)


@dataclass(frozen=True, slots=True)
class Corroboration:
    """What is known of where statements come from, and how they stand to one another."""

    linked: Linked
    lineages: tuple[Lineage, ...]
    drifts: tuple[Drift, ...]
    contradictions: tuple[Contradiction, ...]
    grades: tuple[Grade, ...]
    sources: tuple[SourceRecord, ...]


def corroborate(
    statements: Sequence[Statement],
    copies: Copies | None = None,
    reviews: Iterable[LineageReview] = (),
    profiles: Iterable[SourceProfile] = (),
) -> Corroboration:
    """Find lineages, drifts and contradictions of statements, and grade them.

    Args:
        statements: of the public record, of a ledger, or of both.
        copies: the grounds that `tumen.corroborate.text` found between their documents.
        reviews: reviewers' entries on pairs, oldest first.
        profiles: entries on sources, oldest first.
    """
    known = tuple(profiles)
    linked = link_statements(statements, copies, reviews)
    found = lineages(linked)
    drifted = drifts(linked, found)
    against = contradictions(linked, found)
    bearing = bearings(linked, found, against, drifted)
    return Corroboration(
        linked=linked,
        lineages=found,
        drifts=drifted,
        contradictions=against,
        grades=grades(linked, bearing, known),
        sources=source_records(linked, found, bearing, known),
    )
