"""Entries of reviewers that name what they come after, and the queue of what waits for a person.

`reviews` is made anew, because its rows get columns that may not be empty. `queue` only repeats
what the other tables come to, and is filled by `tumen.ledger.opening`.
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Carry the entries over, and make the queue."""
    kept = op.get_bind().execute(sa.text("SELECT claim, record FROM reviews ORDER BY seq")).all()
    op.drop_table("reviews")
    reviews = _reviews()
    _carry_over(reviews, [(str(row.claim), str(row.record)) for row in kept])
    match op.get_bind().dialect.name:
        case "sqlite":
            _sqlite()
        case "postgresql":
            op.execute(
                "CREATE TRIGGER reviews_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reviews "
                "FOR EACH STATEMENT EXECUTE FUNCTION tumen_append_only()"
            )
        case other:
            raise NotImplementedError(f"no ledger on {other}")
    _queue()


def _reviews() -> sa.Table:
    return op.create_table(
        "reviews",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("claim", sa.String(64), sa.ForeignKey("claims.id"), nullable=False),
        sa.Column("after", sa.Integer, nullable=False),
        sa.Column("reviewer", sa.Text, nullable=False, index=True),
        sa.Column("act", sa.Text, nullable=False, index=True),
        sa.Column("record", sa.Text, nullable=False),
        sa.UniqueConstraint("claim", "after"),
    )


def _carry_over(reviews: sa.Table, kept: list[tuple[str, str]]) -> None:
    """The entries in their order, in the form that they have now."""
    last: dict[str, int] = {}
    for claim, told in kept:
        record = json.loads(told)
        replacement = record.pop("replacement", None)
        record["replacements"] = [replacement] if replacement else []
        row = {
            "claim": claim,
            "after": last.get(claim, 0),
            "reviewer": record["reviewer"],
            "act": "",
            "record": json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
        }
        made = op.get_bind().execute(reviews.insert().returning(reviews.c.seq), row)
        last[claim] = made.scalar_one()


def _sqlite() -> None:
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER reviews_no_{deed.lower()} BEFORE {deed} ON reviews "
            "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        )
    op.execute(
        "CREATE TRIGGER reviews_no_replace BEFORE INSERT ON reviews WHEN EXISTS "
        "(SELECT 1 FROM reviews WHERE seq = NEW.seq OR (claim = NEW.claim AND after = NEW.after)) "
        "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
    )


def _queue() -> None:
    op.create_table(
        "queue",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("claim", sa.String(64), sa.ForeignKey("claims.id"), nullable=False, unique=True),
        sa.Column("document", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("latest", sa.Integer, nullable=False),
        sa.Column("rank", sa.Integer, nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("waits", sa.Integer, nullable=False),
        sa.Column("assigned", sa.Text),
        sa.Column("last", sa.Integer, nullable=False),
    )
    op.create_index("queue_waiting", "queue", ["latest", "waits", "rank", "seq"])
    op.create_index("queue_states", "queue", ["latest", "state", "rank", "seq"])
    op.create_index("queue_document", "queue", ["document", "seq"])
