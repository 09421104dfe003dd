"""The tables as the code uses them; the migrations make them.

Whole records are kept as canonical JSON in `record`; the other columns are what lists filter
on. Days are ISO 8601 text, which sorts. Nothing but `queue` is ever updated or deleted: triggers
refuse it.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

COUNTED = (
    *("latest", "waits", "state", "assigned", "kind", "language"),
    *("codes", "names", "document", "claim"),
)
"""All that the counts beside the filters ask for, so that no row is looked up for them."""

documents = Table(
    "documents",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("locator", Text, nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("record", Text, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("document", String(64), ForeignKey("documents.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False, index=True),
    Column("factuality", String(16), nullable=False),
    Column("source_kind", String(16)),
    Column("permit", String(16)),
    Column("low", Float),
    Column("high", Float),
    Column("unit", String(16)),
    Column("first_day", String(10)),
    Column("last_day", String(10)),
    Column("dated", Integer, nullable=False),
    Column("rule", Text, nullable=False),
    Column("rule_version", Text, nullable=False),
    Column("tokens", Text, nullable=False),
    Column("record", Text, nullable=False),
)

claim_places = Table(
    "claim_places",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("claim", String(64), ForeignKey("claims.id"), nullable=False, index=True),
    Column("country", String(2), index=True),
    Column("subdivision", String(6), index=True),
    Column("name", Text, nullable=False),
)

# Each entry names the last one on its claim that its writer had seen (`after`; 0 for none), and no
# two may name the same: of two who act at once, one is refused and nothing is overwritten.
reviews = Table(
    "reviews",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("claim", String(64), ForeignKey("claims.id"), nullable=False),
    Column("after", Integer, nullable=False),
    Column("reviewer", Text, nullable=False, index=True),
    Column("act", Text, nullable=False, index=True),
    Column("record", Text, nullable=False),
    UniqueConstraint("claim", "after"),
)

# Where each claim stands and which comes first: no evidence, only what the other tables come to,
# kept at hand so that lists are quick. It alone is updated; it can be made anew at any time.
queue = Table(
    "queue",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("claim", String(64), ForeignKey("claims.id"), nullable=False, unique=True),
    Column("document", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("language", Text, nullable=False),
    Column("latest", Integer, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("state", String(8), nullable=False),
    Column("waits", Integer, nullable=False),
    Column("assigned", Text),
    Column("last", Integer, nullable=False),
    Column("codes", Text, nullable=False, server_default=""),
    Column("names", Text, nullable=False, server_default=""),
    Index("queue_language", "latest", "language"),
    Index("queue_waiting", "latest", "waits", "rank", "seq"),
    Index("queue_states", "latest", "state", "rank", "seq"),
    Index("queue_document", "document", "seq"),
    Index("queue_counted", *COUNTED),
)

# What each claim bears upon and whose word it is: the queue is ordered by it. No evidence either.
bearings = Table(
    "bearings",
    metadata,
    Column("claim", String(64), ForeignKey("claims.id"), primary_key=True),
    Column("upon", Text, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("says", Text, nullable=False),
    Column("weight", Float, nullable=False),
    Index("bearings_upon", "upon", "origin", "claim"),
)

# What reviewers decided of two statements or pages, and what is thought of sources: new entries,
# of which the latest counts.
lineage_reviews = Table(
    "lineage_reviews",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("one", Text, nullable=False, index=True),
    Column("other", Text, nullable=False, index=True),
    Column("record", Text, nullable=False),
)

source_profiles = Table(
    "source_profiles",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("source", Text, nullable=False, index=True),
    Column("record", Text, nullable=False),
)

# Which turn each entry took of those of which the latest counts: on lineages, sources, and words
# without a claim. `subject` is a digest of what it is about; no two entries take the same turn.
turns = Table(
    "turns",
    metadata,
    Column("subject", String(64), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
)

# Findings, corrections and problems belong to no single claim: kept as records, by digest.
entries = Table(
    "entries",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("sort", String(16), nullable=False, index=True),
    Column("document", String(64), index=True),
    Column("record", Text, nullable=False),
)
