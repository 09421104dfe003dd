"""A process of the room's own, which is spoken to by standard input and output."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from queue import SimpleQueue
from threading import Thread


def started(module: str) -> subprocess.Popen[bytes]:
    """A module at work in a process beside this one."""
    # The child finds tumen where this process found it, installed or not.
    paths = os.pathsep.join(path for path in sys.path if path)
    return subprocess.Popen(  # noqa: S603 - this interpreter, and a module of our own
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
    )


def ended(process: subprocess.Popen[bytes] | None) -> None:
    """End the process, if there is one, and wait until it is gone."""
    if process is not None:
        process.kill()
        process.communicate()


def asked() -> Iterator[str]:
    """In such a process: what it is asked, a line each.

    When nobody can ask any more, because the room has closed or broken off, the process ends at
    once, whatever it is at: nobody would hear the answer.
    """
    lines: SimpleQueue[str] = SimpleQueue()
    Thread(target=_listen, args=(lines,), daemon=True).start()
    while True:
        yield lines.get()


def _listen(lines: SimpleQueue[str]) -> None:
    for line in sys.stdin:
        lines.put(line)
    os._exit(0)
