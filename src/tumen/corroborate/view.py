"""Everything that corroboration finds, at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tumen.corroborate.contradiction import contradictions
from tumen.corroborate.drift import drifts
from tumen.corroborate.grade import bearings, grades
from tumen.corroborate.lineages import lineages
from tumen.corroborate.links import Copies, link_statements
from tumen.corroborate.origins import origin_sets
from tumen.corroborate.sources import source_records
from tumen.model import Corroboration, LineageReview, SourceProfile, Statement, Strength


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
        statements=tuple(linked.read[name].statement for name in sorted(linked.read)),
        lineages=found,
        possible=tuple(link for link in linked.links if link.strength is Strength.POSSIBLE),
        origins=origin_sets(linked),
        drifts=drifted,
        contradictions=against,
        grades=grades(linked, bearing, known),
        sources=source_records(linked, found, bearing, known),
    )
