"""Reading from a ledger without waiting for who writes to it."""

from __future__ import annotations

from sqlalchemy import Connection, Engine


def reading(engine: Engine) -> Connection:
    """A connection for reading alone; use it as a context.

    On SQLite it opens no transaction, which would be a writer's. A PostgreSQL cursor lives in one.
    """
    connection = engine.connect()
    if engine.dialect.name == "sqlite":
        return connection.execution_options(isolation_level="AUTOCOMMIT")
    return connection
