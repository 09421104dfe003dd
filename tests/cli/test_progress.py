"""Progress: a line now and then, the time left no more exact than it is known."""

from __future__ import annotations

import os
import signal
import time

import pytest

from tumen.cli import progress
from tumen.cli.progress import Patience, duration, watching
from tumen.pipeline import Outcome
from tumen.read import Source
from tumen.read.source import SourceKind

SOURCE = Source(SourceKind.FILE, "a\x1b[2J.txt", "a")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 s"), (42.4, "42 s"), (300, "5 min"), (3600 * 2.04, "2.0 h")],
)
def test_a_time_to_wait_in_words(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_lines_come_now_and_then_and_say_how_much_is_left(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter(range(0, 1000, 6))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(clock)))
    with watching(quiet=False) as watch:
        watch.begin(4)
        for _ in range(4):
            watch.start(SOURCE)
            watch.done(Outcome(SOURCE, ()))
        watch.finish()
    assert capsys.readouterr().err.splitlines() == [
        "1 of 4 read: a\\x1b[2J.txt",
        "3 of 4 read, about 8 s left: a\\x1b[2J.txt",
    ]


def test_what_takes_long_after_the_reading_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "SECONDS_TILL_TOLD", 0.01)
    with watching(quiet=False) as watch:
        watch.begin(0)
        watch.finish()
        time.sleep(0.3)
    assert capsys.readouterr().err.splitlines() == [progress.STILL_WEIGHING]


def test_what_is_done_soon_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    with watching(quiet=False) as watch:
        watch.begin(0)
        watch.finish()
    assert capsys.readouterr().err == ""


def test_quiet_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "SECONDS_BETWEEN_LINES", 0.0)
    with watching(quiet=True) as watch:
        watch.begin(1)
        watch.start(SOURCE)
        watch.done(Outcome(SOURCE, ()))
        watch.finish()
    assert capsys.readouterr().err == ""


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_ctrl_c_stops_the_reading() -> None:
    with watching(quiet=True) as watch:
        watch.begin(1)
        with pytest.raises(KeyboardInterrupt):
            press()


def test_ctrl_c_does_not_cut_the_finish_short_unless_it_is_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with watching(quiet=True) as watch:
        watch.finish()
        press()
        assert "Ctrl-C again gives up" in capsys.readouterr().err
        with pytest.raises(KeyboardInterrupt):
            press()


def test_what_ctrl_c_did_before_is_restored() -> None:
    before = signal.getsignal(signal.SIGINT)
    with watching(quiet=True):
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) is before
    assert not Patience().finishing
