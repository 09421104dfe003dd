"""Opening a ledger: a file, a database server, or a temporary one; made or brought up to date."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DatabaseError, OperationalError

from tumen.errors import (
    LedgerDriverMissing,
    LedgerFolderMissing,
    LedgerLocked,
    LedgerMissing,
    LedgerReadOnly,
    LedgerTooNew,
    NotALedger,
)
from tumen.ledger.bearing import Bears, nothing
from tumen.ledger.filling import fill
from tumen.ledger.store import Ledger

HEAD = "0007"
QUEUED = "0003"
"""From this version on there is a queue, which is filled as claims are added."""
SECONDS_TO_WAIT_FOR_A_LOCK = 10


@contextmanager
def open_ledger(
    where: str | Path | None, *, create: bool = True, bears: Bears = nothing
) -> Iterator[Ledger]:
    """The ledger at a path or database URL, brought up to date; None is one for this run only.

    Args:
        where: a path (SQLite), ``postgresql+psycopg://…``, or None.
        create: whether a file that is not there is made; otherwise it is an error.
        bears: what claims that are added bear upon, by which the queue is ordered.

    Raises:
        LedgerError: one class for each thing that can be wrong; see `tumen.errors`.
    """
    if where is None:
        with tempfile.TemporaryDirectory(prefix="tumen-") as folder:
            with open_ledger(Path(folder) / "ledger.db", bears=bears) as ledger:
                yield ledger
            return
    url = _url(str(where))
    if url.drivername == "sqlite":
        _check_file(Path(str(url.database)), create=create)
    engine = _engine(url)
    named = url.render_as_string(hide_password=True) if "://" in str(where) else str(where)
    try:
        with _explained(named):
            _bring_up_to_date(engine, named)
        yield Ledger(engine, named, bears)
    finally:
        engine.dispose()


def _url(where: str) -> URL:
    return make_url(where) if "://" in where else URL.create("sqlite", database=where)


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir() or (path.exists() and not path.is_file()):
        raise NotALedger(str(path))
    if not path.exists():
        if not create:
            raise LedgerMissing(str(path))
        if not path.parent.is_dir():
            raise LedgerFolderMissing(str(path))


def _engine(url: URL) -> Engine:
    if url.drivername != "sqlite":
        try:
            return create_engine(url)
        except ModuleNotFoundError as error:
            raise LedgerDriverMissing(str(error.name)) from error
    # SQLAlchemy's own BEGIN would be deferred: two writers could both read, then collide.
    arguments: dict[str, Any] = {"isolation_level": None, "timeout": SECONDS_TO_WAIT_FOR_A_LOCK}
    engine = create_engine(url, connect_args=arguments)

    @event.listens_for(engine, "connect")
    def careful(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's own type
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "recursive_triggers=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Who only reads (see `reading`) opens no transaction, or readers would wait for writers.
        if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@contextmanager
def _explained(where: str) -> Iterator[None]:
    """A database's own words turned into what the user can do."""
    try:
        yield
    except OperationalError as error:
        reason = str(error.orig)
        if "readonly" in reason or "unable to open" in reason:
            raise LedgerReadOnly(where) from error
        if "locked" in reason or "busy" in reason:
            raise LedgerLocked(where) from error
        raise NotALedger(where, reason) from error
    except DatabaseError as error:
        raise NotALedger(where, str(error.orig)) from error


def _bring_up_to_date(engine: Engine, where: str) -> None:
    with engine.connect() as connection:
        reading = connection.execution_options(isolation_level="AUTOCOMMIT")
        names = set(inspect(reading).get_table_names())
        version = None
        if "alembic_version" in names:
            version = reading.execute(text("SELECT version_num FROM alembic_version")).scalar()
        elif names:
            raise NotALedger(where, "it holds other tables")
    if version is not None and str(version) > HEAD:
        raise LedgerTooNew(where, str(version), HEAD)
    if version != HEAD:
        _migrate(engine, queued=version is not None and str(version) >= QUEUED)


def _migrate(engine: Engine, *, queued: bool) -> None:
    from alembic import command  # noqa: PLC0415 - heavy: only when there is something to migrate
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "tumen.ledger:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)
        if not queued:
            fill(connection)
