"""The append-only store of documents, claims, reviews and findings: SQLite, or PostgreSQL."""

from __future__ import annotations

from tumen.ledger.bearing import Bearing, Bears
from tumen.ledger.coverage import Coverage, Coverages, Silent, Totals
from tumen.ledger.desk import REVIEWER, Act, Desk, Item
from tumen.ledger.opening import open_ledger
from tumen.ledger.priority import Ground, doubts, priority, weight
from tumen.ledger.query import ClaimQuery
from tumen.ledger.queue import Cursor, Wanted
from tumen.ledger.standing import latest, outcome, standing
from tumen.ledger.store import Added, Ledger

__all__ = [
    "REVIEWER",
    "Act",
    "Added",
    "Bearing",
    "Bears",
    "ClaimQuery",
    "Coverage",
    "Coverages",
    "Cursor",
    "Desk",
    "Ground",
    "Item",
    "Ledger",
    "Silent",
    "Totals",
    "Wanted",
    "doubts",
    "latest",
    "open_ledger",
    "outcome",
    "priority",
    "standing",
    "weight",
]
