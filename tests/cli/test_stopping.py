"""Ctrl-C, kill -9 and a reader that has enough, against the real command."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.cli.run import COMMAND, EXAMPLES, command, environment

from tumen.ledger import open_ledger

TEXT = (EXAMPLES / "2018-04-05-helong-border-passes.txt").read_text(encoding="utf-8")
MANY = 400


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """More reports than are read before the test has had enough."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number:03}.txt").write_text(f"{TEXT}\n\nCopy {number}.\n", encoding="utf-8")
    return folder


@contextmanager
def running(*words: str, cwd: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The command at work, as leader of a group of its own like under a shell."""
    process = subprocess.Popen(
        [*COMMAND, *words],
        cwd=cwd,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_for(ledger: Path, documents: int) -> None:
    """Wait until the ledger holds so many documents."""
    for _ in range(1200):
        if kept(ledger) >= documents:
            return
        time.sleep(0.1)
    pytest.fail("the command did not get so far in two minutes")


def kept(ledger: Path) -> int:
    """How many documents a ledger holds; 0 where there is none yet."""
    import sqlite3  # noqa: PLC0415 - only here is the file looked at past the ledger's own door

    if not ledger.exists():
        return 0
    connection = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()


def test_ctrl_c_keeps_and_assesses_what_is_done(reports: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "kept.db"
    words = ("assess", str(reports), "--ledger", str(ledger), "-o", "part.json")
    with running(*words, cwd=tmp_path) as process:
        wait_for(ledger, 3)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    part = json.loads((tmp_path / "part.json").read_text(encoding="utf-8"))
    done = len(part["assessment"]["documents"])
    assert process.returncode == 130
    assert "Stopped before:" in out.decode()
    assert "Traceback" not in err.decode()
    assert 3 <= done < MANY
    assert done <= kept(ledger) <= done + 1


def test_kill_leaves_a_ledger_that_opens_and_goes_on(reports: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "kept.db"
    with running("assess", str(reports), "--ledger", str(ledger), cwd=tmp_path) as process:
        wait_for(ledger, 3)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    with open_ledger(ledger, create=False) as opened:
        documents = list(opened.documents())
        claims = {claim.document for claim in opened.claims()}
    assert len(documents) >= 3
    assert claims == {document.id for document in documents}
    assert not (tmp_path / "assessment.html").exists()
    few = [str(reports / f"{number:03}.txt") for number in range(4)]
    assert command("assess", *few, "--ledger", ledger, cwd=tmp_path).code == 0


@pytest.mark.parametrize(
    "words", ["record --format jsonl", "record --format csv", "record", "extract reports --jsonl"]
)
def test_a_reader_that_has_enough_is_no_failure(reports: Path, tmp_path: Path, words: str) -> None:
    for path in sorted(reports.iterdir())[3:]:
        path.unlink()
    line = f"set -o pipefail; {sys.executable} -m tumen {words} | head -c 1"
    done = subprocess.run(
        ["bash", "-c", line], cwd=tmp_path, env=environment(), capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
