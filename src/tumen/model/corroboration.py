"""What corroboration found, all together: what commands, exports and reports show."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model.drift import Contradiction, Drift
from tumen.model.grade import Grade, SourceRecord
from tumen.model.lineage import Lineage, Link
from tumen.model.origins import OriginSets
from tumen.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Corroboration:
    """Where statements come from, how they stand to one another, and how far to trust them.

    Attributes:
        statements: of the record, of claims, or of both, in order of their ids.
        lineages: every statement is a member of one.
        possible: links too weak to join, for a reviewer to look at.
        origins: the statements put together by origin, for counting.
        grades: one for each statement, in the same order.
        sources: those with most statements first.
        documents: the lineages of the documents themselves, whose members are `Document.id`.
    """

    statements: tuple[Statement, ...]
    lineages: tuple[Lineage, ...]
    possible: tuple[Link, ...]
    origins: OriginSets
    drifts: tuple[Drift, ...]
    contradictions: tuple[Contradiction, ...]
    grades: tuple[Grade, ...]
    sources: tuple[SourceRecord, ...]
    documents: tuple[Lineage, ...] = ()
