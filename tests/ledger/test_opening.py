"""Files that are ledgers, files that are not, and crashes."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tumen.errors import LedgerError
from tumen.ledger import open_ledger


def _folder(path: Path) -> None:
    path.mkdir()


def _words(path: Path) -> None:
    path.write_text("these are words, not a database " * 40)


def _cut_short(path: Path) -> None:
    with open_ledger(path):
        pass
    path.write_bytes(path.read_bytes()[:3000])


def _another_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def _later(path: Path) -> None:
    with open_ledger(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (_folder, "not a tumen ledger"),
        (_words, "not a tumen ledger"),
        (_cut_short, "not a tumen ledger"),
        (_another_database, "it holds other tables"),
        (_later, "written by a later tumen"),
    ],
)
def test_what_is_no_ledger_is_refused_in_one_sentence(
    path: Path, make: Callable[[Path], None], told: str
) -> None:
    make(path)
    with pytest.raises(LedgerError, match=told), open_ledger(path):
        pass


def test_a_ledger_that_is_not_there(path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger here"), open_ledger(path, create=False):
        pass
    nowhere = path.parent / "nowhere" / "tumen.db"
    with pytest.raises(LedgerError, match="folder does not exist"), open_ledger(nowhere):
        pass
    assert not path.exists()


def test_no_path_means_a_ledger_for_this_run_only() -> None:
    with open_ledger(None) as ledger:
        assert list(ledger.documents()) == []


ADD_FOREVER = """
import sys
from itertools import count
from tumen.ledger import open_ledger
from tumen.read import from_text
with open_ledger(sys.argv[1]) as ledger:
    for number in count():
        ledger.add(from_text(f"Report {number}."), [])
        print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 20])
def test_a_crash_loses_at_most_the_document_under_way(path: Path, after: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ADD_FOREVER, str(path)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        for _ in range(after):
            told = int(writer.stdout.readline())
        os.kill(writer.pid, signal.SIGKILL)
    with open_ledger(path) as ledger:
        kept = [document.text for document in ledger.documents(all_versions=True)]
    assert kept[: told + 1] == [f"Report {number}." for number in range(told + 1)]
    assert kept == [f"Report {number}." for number in range(len(kept))]
