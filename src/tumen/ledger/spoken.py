"""What reviewers say of lineages, sources and words without a claim, as turns to be taken."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, Select, and_, insert, or_, select

from tumen.ledger.rows import entry_row
from tumen.ledger.schema import entries, lineage_reviews, source_profiles
from tumen.ledger.turns import Said, Turn
from tumen.model import LineageReview, SilenceReview, SourceProfile
from tumen.model.codec import canonical, to_json

SILENCE = "silence"
"""How `entries` sorts what is said of words without a claim."""


def of_pair(entry: LineageReview, seen: int | None) -> Turn:
    """A decision on two statements or pages; which is named first does not matter."""
    one, other = sorted((entry.one, entry.other))
    table = lineage_reviews.c
    pair = or_(
        and_(table.one == one, table.other == other), and_(table.one == other, table.other == one)
    )
    before = select(table.record).where(pair).order_by(table.seq)
    row = {"one": entry.one, "other": entry.other, "record": canonical(entry)}
    return Turn(
        subject=("lineage", one, other),
        said=lambda connection: _told(connection, before, "joining"),
        keep=lambda connection: connection.execute(insert(lineage_reviews), row),
        seen=seen,
    )


def of_source(entry: SourceProfile, seen: int | None) -> Turn:
    """An entry on the reliability of a source."""
    table = source_profiles.c
    before = select(table.record).where(table.source == entry.source).order_by(table.seq)
    row = {"source": entry.source, "record": canonical(entry)}
    return Turn(
        subject=("source", entry.source),
        said=lambda connection: _told(connection, before, "reliability"),
        keep=lambda connection: connection.execute(insert(source_profiles), row),
        seen=seen,
    )


def of_silence(entry: SilenceReview, seen: int | None) -> Turn:
    """An answer for words without a claim, or for a report as a whole."""
    table, words = entries.c, to_json(entry.span)
    before = select(table.record).where(table.sort == SILENCE, table.document == entry.document)
    row = entry_row(SILENCE, entry, entry.document)
    return Turn(
        subject=("silence", entry.document, json.dumps(words, sort_keys=True)),
        said=lambda connection: _told(connection, before.order_by(table.seq), "silence", words),
        keep=lambda connection: connection.execute(insert(entries), row),
        seen=seen,
    )


def _told(
    connection: Connection, before: Select[str], what: str, words: object = None
) -> Sequence[Said]:
    told = (json.loads(record) for record in connection.execute(before).scalars())
    return [
        Said(one["reviewer"], one[what], one["reason"]) for one in told if one.get("span") == words
    ]
