"""What claims bear upon: by it the queue is ordered.

Claims that are in the ledger already keep the place that they have by themselves.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table; it is no evidence and may change, as `queue` may."""
    op.create_table(
        "bearings",
        sa.Column("claim", sa.String(64), sa.ForeignKey("claims.id"), primary_key=True),
        sa.Column("upon", sa.Text, primary_key=True),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("says", sa.Text, nullable=False),
        sa.Column("weight", sa.Float, nullable=False),
    )
    op.create_index("bearings_upon", "bearings", ["upon", "origin", "claim"])
