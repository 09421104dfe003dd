"""Asking the reading process, and putting an end to it when it takes too long."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from dataclasses import dataclass

from tumen.errors import ReaderCrashed, TooSlow
from tumen.read.draft import Reading
from tumen.read.options import Limits
from tumen.read.raw import Raw
from tumen.read.wire import Request, answered, receive, send

START = 30.0
"""Seconds that loading the libraries may take on a slow machine, on top of a source's own."""
TURNS = 300
"""Sources after which a fresh process takes over: parsers leak."""


@dataclass(slots=True)
class _Worker:
    """The process at work and how many sources it has had."""

    process: subprocess.Popen[bytes] | None = None
    turns: int = 0
    lock: threading.Lock = threading.Lock()  # noqa: RUF009 - one for the one worker below


_worker = _Worker()


def read_apart(media_type: str, raw: Raw, limits: Limits) -> Reading:
    """The reading of `raw` made in the reading process, which is started where there is none.

    Raises:
        TooSlow: it took longer than `limits` allow.
        ReaderCrashed: the process died on it or sent what is no answer.
    """
    request = Request(media_type, raw.locator, raw.declared, raw.charset, raw.url, limits)
    with _worker.lock:
        fresh = _worker.process is None
        process = _running()
        late = threading.Event()
        seconds = limits.max_seconds + (START if fresh else 0)
        timer = threading.Timer(seconds, _end, (process, late))
        timer.start()
        try:
            answer = _ask(process, request, raw.data)
        except BaseException:
            stop()
            raise
        finally:
            timer.cancel()
        if answer is None:
            stop()
            raise TooSlow(limits.max_seconds) if late.is_set() else ReaderCrashed
    return answer


def _ask(process: subprocess.Popen[bytes], request: Request, data: bytes) -> Reading | None:
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        send(process.stdin, request.encoded())
        send(process.stdin, data)
    except OSError:
        return None
    frame = receive(process.stdout)
    try:
        return None if frame is None else answered(frame)
    except (ValueError, TypeError, KeyError):
        return None


def _end(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _running() -> subprocess.Popen[bytes]:
    if _worker.turns >= TURNS:
        stop()
    if _worker.process is None:
        # The child finds tumen where this process found it, installed or not.
        paths = os.pathsep.join(path for path in sys.path if path)
        _worker.process = subprocess.Popen(
            [sys.executable, "-m", "tumen.read.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )
    _worker.turns += 1
    return _worker.process


@atexit.register
def stop() -> None:
    """End the reading process, if there is one."""
    process, _worker.process, _worker.turns = _worker.process, None, 0
    if process is not None:
        process.kill()
        process.communicate()
