"""The places of each claim in the queue, so that a filter by place need not ask a second table."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

COUNTED = (
    *("latest", "waits", "state", "assigned", "kind", "language"),
    *("codes", "names", "document", "claim"),
)
AT_ONCE = 5_000


def upgrade() -> None:
    """Make the columns, fill them, and make the index of the counts anew with them."""
    for name in ("codes", "names"):
        op.add_column("queue", sa.Column(name, sa.Text, nullable=False, server_default=""))
    for rows in _filled(op.get_bind()):
        told = "UPDATE queue SET codes = :codes, names = :names WHERE claim = :claim"
        op.get_bind().execute(sa.text(told), rows)
    op.drop_index("queue_counted", "queue")
    op.create_index("queue_counted", "queue", list(COUNTED))
    op.create_index("queue_language", "queue", ["latest", "language"])


def _filled(connection: sa.Connection) -> Iterator[list[dict[str, str]]]:
    """The new columns of many claims at a time."""
    told = sa.text("SELECT claim, country, subdivision, name FROM claim_places ORDER BY seq")
    of: dict[str, tuple[set[str], dict[str, None]]] = {}
    for row in connection.execute(told).all():
        codes, names = of.setdefault(row.claim, (set(), {}))
        codes |= {code for code in (row.country, row.subdivision) if code}
        names[row.name.casefold()] = None
    rows = [
        {"claim": claim, "codes": _barred(sorted(codes)), "names": _barred(list(names))}
        for claim, (codes, names) in of.items()
    ]
    yield from (rows[start : start + AT_ONCE] for start in range(0, len(rows), AT_ONCE))


def _barred(words: list[str]) -> str:
    return "".join(f"|{word}" for word in words) + "|"
