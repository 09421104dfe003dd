"""The append-only store of documents, claims, reviews and findings: SQLite, or PostgreSQL."""

from __future__ import annotations

from tumen.ledger.desk import Act, Desk, Item
from tumen.ledger.opening import open_ledger
from tumen.ledger.priority import doubts, priority
from tumen.ledger.query import ClaimQuery
from tumen.ledger.queue import Cursor, Wanted
from tumen.ledger.standing import standing
from tumen.ledger.store import Added, Ledger

__all__ = [
    "Act",
    "Added",
    "ClaimQuery",
    "Cursor",
    "Desk",
    "Item",
    "Ledger",
    "Wanted",
    "doubts",
    "open_ledger",
    "priority",
    "standing",
]
