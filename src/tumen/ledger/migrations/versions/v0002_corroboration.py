"""Reviewers' entries on lineages, and the profiles of sources; append-only like the rest."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

TABLES = ("lineage_reviews", "source_profiles")


def upgrade() -> None:
    """Make the two tables, and refuse to change what is in them."""
    op.create_table(
        "lineage_reviews",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("one", sa.Text, nullable=False, index=True),
        sa.Column("other", sa.Text, nullable=False, index=True),
        sa.Column("record", sa.Text, nullable=False),
    )
    op.create_table(
        "source_profiles",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("source", sa.Text, nullable=False, index=True),
        sa.Column("record", sa.Text, nullable=False),
    )
    match op.get_bind().dialect.name:
        case "sqlite":
            _sqlite()
        case "postgresql":
            _postgresql()
        case other:
            raise NotImplementedError(f"no ledger on {other}")


def _sqlite() -> None:
    for table in TABLES:
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
            )
        op.execute(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS "
            f"(SELECT 1 FROM {table} WHERE seq = NEW.seq) "
            "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        )


def _postgresql() -> None:
    for table in TABLES:
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION tumen_append_only()"
        )
