"""The append-only store of documents, claims, reviews and findings: SQLite, or PostgreSQL."""

from __future__ import annotations

from tumen.ledger.opening import open_ledger
from tumen.ledger.query import ClaimQuery
from tumen.ledger.store import Added, Ledger

__all__ = ["Added", "ClaimQuery", "Ledger", "open_ledger"]
