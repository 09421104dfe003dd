"""The turns of entries on lineages, sources and silence, of which no two may be the same.

Entries from before have none. They are counted all the same, so that the next takes its turn after
them.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table, and refuse to change what is in it."""
    op.create_table(
        "turns",
        sa.Column("subject", sa.String(64), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    )
    match op.get_bind().dialect.name:
        case "sqlite":
            _sqlite()
        case "postgresql":
            op.execute(
                "CREATE TRIGGER turns_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON turns "
                "FOR EACH STATEMENT EXECUTE FUNCTION tumen_append_only()"
            )
        case other:
            raise NotImplementedError(f"no ledger on {other}")


def _sqlite() -> None:
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER turns_no_{deed.lower()} BEFORE {deed} ON turns "
            "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        )
