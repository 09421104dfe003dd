"""Alembic runs this with the connection that `tumen.ledger.opening` hands it."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
