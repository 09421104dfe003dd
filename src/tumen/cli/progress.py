"""How far a run is: a bar on a terminal, a line now and then elsewhere, or nothing."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

import click

from tumen.cli.terminal import shown
from tumen.pipeline import Outcome, Unwatched, Watch
from tumen.read import Source

if TYPE_CHECKING:
    from rich.progress import Progress

SECONDS_BETWEEN_LINES = 10.0
SECONDS_TILL_TOLD = 8.0
STILL_WEIGHING = (
    "Weighing the claims. The first estimate on a machine compiles its model, which takes about "
    "half a minute."
)
ENOUGH = 3
"""Sources after which the time left is told: the first pays for loading the model."""


@contextmanager
def watching(*, quiet: bool) -> Iterator[Watch]:
    """The watch that suits where standard error goes; Ctrl-C is handled while it lasts."""
    with _patience() as patience:
        if quiet:
            yield _Silent(patience)
        elif not sys.stderr.isatty():
            with _reminder() as reminder:
                yield _Lines(patience, reminder)
        else:
            with _bar() as progress, _reminder() as reminder:
                yield _Bar(patience, reminder, progress)


class Patience:
    """What Ctrl-C does: it ends the reading, and then does not cut the finish short at once."""

    def __init__(self) -> None:
        self.finishing = False

    def interrupt(self, number: int, frame: FrameType | None) -> None:
        """Answer Ctrl-C."""
        if self.finishing:
            self.finishing = False
            click.echo("Finishing with what was read; Ctrl-C again gives up.", err=True)
            return
        signal.default_int_handler(number, frame)


@contextmanager
def _patience() -> Iterator[Patience]:
    patience = Patience()
    if threading.current_thread() is not threading.main_thread():
        yield patience  # only the main thread may handle signals
        return
    before = signal.signal(signal.SIGINT, patience.interrupt)
    try:
        yield patience
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _reminder() -> Iterator[threading.Timer]:
    """Once started, says after some seconds what still goes on."""
    timer = threading.Timer(SECONDS_TILL_TOLD, click.echo, (STILL_WEIGHING,), {"err": True})
    timer.daemon = True
    try:
        yield timer
    finally:
        timer.cancel()


class _Silent(Unwatched):
    def __init__(self, patience: Patience) -> None:
        self.patience = patience

    def finish(self) -> None:
        self.patience.finishing = True


class _Lines(_Silent):
    """One line at most every few seconds, for logs."""

    def __init__(self, patience: Patience, reminder: threading.Timer) -> None:
        super().__init__(patience)
        self.reminder = reminder
        self.total = self.read = 0
        self.began = self.last = time.monotonic()

    def begin(self, total: int) -> None:
        self.total = total

    def start(self, source: Source) -> None:
        now = time.monotonic()
        if now - self.last >= SECONDS_BETWEEN_LINES:
            self.last = now
            click.echo(
                f"{self.read:,} of {self.total:,} read{self._left(now)}: {shown(source.locator)}",
                err=True,
            )

    def done(self, _: Outcome, /) -> None:
        self.read += 1

    def finish(self) -> None:
        super().finish()
        self.reminder.start()

    def _left(self, now: float) -> str:
        if self.read < ENOUGH:
            return ""
        seconds = (now - self.began) / self.read * (self.total - self.read)
        return f", about {duration(seconds)} left"


def duration(seconds: float) -> str:
    """A time to wait, no more exact than it is known."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"


class _Bar(_Silent):
    """A bar with the name of the report under way and the time left."""

    def __init__(self, patience: Patience, reminder: threading.Timer, progress: Progress) -> None:
        super().__init__(patience)
        self.reminder, self.progress = reminder, progress
        self.task = progress.add_task("", total=None)

    def begin(self, total: int) -> None:
        self.progress.update(self.task, total=total)

    def start(self, source: Source) -> None:
        self.progress.update(self.task, description=shown(source.locator))

    def done(self, _: Outcome, /) -> None:
        self.progress.advance(self.task)

    def finish(self) -> None:
        super().finish()
        self.progress.stop()
        self.reminder.start()


def _bar() -> Progress:
    from rich.console import Console  # noqa: PLC0415 - heavy: only on terminals
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.table import Column  # noqa: PLC0415

    name = Column(ratio=1, no_wrap=True, overflow="ellipsis")
    return Progress(
        TextColumn("Reading"),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False, table_column=name),
        console=Console(stderr=True),
        transient=True,
        expand=True,
    )
