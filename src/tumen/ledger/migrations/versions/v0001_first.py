"""The first ledger: documents, claims, reviews, findings; append-only; full-text search."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TABLES = ("documents", "claims", "claim_places", "reviews", "entries")
UNIQUE = ("documents", "claims", "entries")


def upgrade() -> None:
    """Make everything."""
    _tables()
    match op.get_bind().dialect.name:
        case "sqlite":
            _sqlite()
        case "postgresql":
            _postgresql()
        case other:
            raise NotImplementedError(f"no ledger on {other}")


def _seq() -> sa.Column[int]:
    return sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True)


def _record() -> sa.Column[str]:
    return sa.Column("record", sa.Text, nullable=False)


def _tables() -> None:
    op.create_table(
        "documents",
        _seq(),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("locator", sa.Text, nullable=False, index=True),
        sa.Column("version", sa.Integer, nullable=False),
        _record(),
    )
    op.create_table(
        "claims",
        _seq(),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column(
            "document", sa.String(64), sa.ForeignKey("documents.id"), nullable=False, index=True
        ),
        sa.Column("kind", sa.String(16), nullable=False, index=True),
        sa.Column("factuality", sa.String(16), nullable=False),
        sa.Column("source_kind", sa.String(16)),
        sa.Column("permit", sa.String(16)),
        sa.Column("low", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("unit", sa.String(16)),
        sa.Column("first_day", sa.String(10)),
        sa.Column("last_day", sa.String(10)),
        sa.Column("dated", sa.Integer, nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("rule_version", sa.Text, nullable=False),
        sa.Column("tokens", sa.Text, nullable=False),
        _record(),
    )
    op.create_table(
        "claim_places",
        _seq(),
        sa.Column("claim", sa.String(64), sa.ForeignKey("claims.id"), nullable=False, index=True),
        sa.Column("country", sa.String(2), index=True),
        sa.Column("subdivision", sa.String(6), index=True),
        sa.Column("name", sa.Text, nullable=False),
    )
    op.create_table(
        "reviews",
        _seq(),
        sa.Column("claim", sa.String(64), sa.ForeignKey("claims.id"), nullable=False, index=True),
        _record(),
    )
    op.create_table(
        "entries",
        _seq(),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("sort", sa.String(16), nullable=False, index=True),
        sa.Column("document", sa.String(64), index=True),
        _record(),
    )


def _sqlite() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE claims_text USING fts5(tokens, content='', tokenize='unicode61')"
    )
    op.execute(
        "CREATE TRIGGER claims_indexed AFTER INSERT ON claims BEGIN "
        "INSERT INTO claims_text(rowid, tokens) VALUES (NEW.seq, NEW.tokens); END"
    )
    for table in TABLES:
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
            )
    for table in UNIQUE:
        # INSERT OR REPLACE deletes without firing delete triggers unless the connection asks for
        # it; a trigger before the insert sees it coming whatever the connection does.
        op.execute(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS "
            f"(SELECT 1 FROM {table} WHERE id = NEW.id OR seq = NEW.seq) "
            "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        )


def _postgresql() -> None:
    op.execute(
        "CREATE INDEX claims_text ON claims USING gin (to_tsvector('simple'::regconfig, tokens))"
    )
    op.execute(
        "CREATE FUNCTION tumen_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$"
    )
    for table in TABLES:
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION tumen_append_only()"
        )
