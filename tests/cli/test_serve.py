"""`tumen serve`: who may come in, and where it answers."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.cli.run import COMMAND, environment, tumen

from tumen.app.door import Reviewer
from tumen.cli.serve import reviewers


def test_who_is_alone_sees_protected_sources() -> None:
    (alone,) = reviewers((), ())
    assert alone.sees_protected


def test_of_several_only_those_who_are_named_see_them() -> None:
    assert reviewers(("lee", "kim"), ("kim",)) == (Reviewer("lee"), Reviewer("kim", True))  # noqa: FBT003


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--reviewer", "lee", "--reviewer", "lee"), "given twice"),
        (("--reviewer", "le\u202ee"), "can all be seen"),
        (("--reviewer", " "), "can all be seen"),
        (("--reviewer", "lee", "--sees-protected", "kim"), "'kim' is no reviewer of this room"),
    ],
)
def test_reviewers_that_cannot_be_are_refused(
    words: tuple[str, ...], says: str, tmp_path: Path
) -> None:
    done = tumen("serve", *words, cwd=tmp_path)
    assert done.code == 2
    assert says in done.err
    assert not list(tmp_path.iterdir())


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        done = tumen("serve", "--port", str(other.getsockname()[1]), cwd=tmp_path)
    assert done.code == 1
    assert "another program may be using it" in done.err


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The command at work, which is ended whatever a test comes to."""
    words = [*COMMAND, "serve", "--port", "0", "--reviewer", "lee"]
    with subprocess.Popen(
        words, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def test_it_answers_at_the_printed_link_until_it_is_stopped(
    serving: subprocess.Popen[str],
) -> None:
    assert serving.stdout is not None
    line = serving.stdout.readline()
    found = re.fullmatch(r"lee: (http://127\.0\.0\.1:\d+/enter/\S+)\n", line)
    assert found, line
    with httpx.Client(follow_redirects=True) as client:
        answer = client.get(found[1])
    os.kill(serving.pid, signal.SIGINT)
    serving.wait(30)
    assert answer.status_code == 200
    assert "<bdi>lee</bdi>" in answer.text
