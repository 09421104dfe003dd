"""The list of what was brought, and the thread that has it read, one file after the other."""

from __future__ import annotations

import itertools
import json
import queue
import shutil
import subprocess
import tempfile
import threading
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from tumen.app.process import ended, started
from tumen.app.uploads.wire import Answer, Request
from tumen.errors import ReaderCrashed, TooSlow
from tumen.model.codec import canonical, from_json
from tumen.settings import Settings

START = 60.0
"""Seconds that a new process may take to load its libraries, on top of a file's own."""
IDLE = 30.0
"""Seconds without work after which the process is ended: its libraries take memory."""
MOST_LISTED = 500


class Stage(StrEnum):
    """How far an upload is."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Upload:
    """One file that was brought.

    Attributes:
        number: in the order in which they came, from 1.
        name: as its reviewer calls it.
        answer: what became of it; None until that is known.
    """

    number: int
    name: str
    reviewer: str
    at: str
    stage: Stage = Stage.WAITING
    answer: Answer | None = None


@dataclass
class Intake:
    """Takes files, and has them read beside the room's own work."""

    settings: Settings
    _folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="tumen-uploads-")))
    _uploads: dict[int, Upload] = field(default_factory=dict)
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    _work: queue.SimpleQueue[int | None] = field(default_factory=queue.SimpleQueue)
    _thread: threading.Thread | None = None
    _process: subprocess.Popen[bytes] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, name: str, content: BinaryIO, reviewer: str, at: str) -> Upload:
        """Keep a copy of a file until it was read, and put it on the list."""
        upload = Upload(next(self._numbers), name, reviewer, at)
        with self._path(upload.number).open("wb") as kept:
            shutil.copyfileobj(content, kept)
        with self._lock:
            self._uploads[upload.number] = upload
            while len(self._uploads) > MOST_LISTED:
                del self._uploads[next(iter(self._uploads))]
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="intake", daemon=True)
                self._thread.start()
        self._work.put(upload.number)
        return upload

    def uploads(self) -> tuple[Upload, ...]:
        """What was brought, the latest first."""
        with self._lock:
            return tuple(reversed(self._uploads.values()))

    def close(self) -> None:
        """End the process and the thread, and remove what was not read yet."""
        self._work.put(None)
        process = self._process
        if process is not None:
            process.kill()
        if self._thread is not None:
            self._thread.join()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _run(self) -> None:
        while True:
            try:
                number = self._work.get(timeout=IDLE)
            except queue.Empty:
                self._end()
                continue
            if number is None:
                return self._end()
            self._tell(number, stage=Stage.READING)
            answer = self._ask(number)
            self._path(number).unlink(missing_ok=True)
            stage = Stage.FAILED if answer.failed else Stage.DONE
            self._tell(number, stage=stage, answer=answer)

    def _tell(self, number: int, **change: object) -> None:
        with self._lock:
            if number in self._uploads:
                self._uploads[number] = replace(self._uploads[number], **change)  # type: ignore[arg-type]

    def _ask(self, number: int) -> Answer:
        """What the process answers, which is given so long and no longer."""
        name = self._uploads[number].name
        request = Request(str(self._path(number)), f"upload/{name}", self.settings)
        seconds = 2 * self.settings.max_seconds + (START if self._process is None else 0)
        process = self._running()
        late = threading.Event()
        timer = threading.Timer(seconds, _kill, (process, late))
        timer.start()
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(canonical(request).encode() + b"\n")
            process.stdin.flush()
            return from_json(Answer, json.loads(process.stdout.readline()))
        except (OSError, ValueError, TypeError):
            self._end()
            error = TooSlow(self.settings.max_seconds) if late.is_set() else ReaderCrashed()
            return Answer(said=(str(error),), failed=True)
        finally:
            timer.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = started("tumen.app.uploads.child")
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        ended(process)

    def _path(self, number: int) -> Path:
        return self._folder / str(number)


def _kill(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()
