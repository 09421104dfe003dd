"""Running the command as a user does."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from tumen.cli import run

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "reports"
COMMAND = (sys.executable, "-m", "tumen")


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


def environment(**more: str) -> dict[str, str]:
    """The environment of the test, without settings of the user and with no estimate.

    An estimate takes seconds and is tested by itself; a flag overrides this.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TUMEN_")}
    ours = {"PYTHONPATH": str(ROOT / "src"), "COLUMNS": "100", "TUMEN_ESTIMATE": "none"}
    return kept | ours | more


def tumen(*words: str | Path, cwd: Path, stdin: bytes = b"") -> Done:
    """Run the command to its end in a folder, with `stdin` piped in.

    It runs in this process, which loads the model once for all tests; what can only be seen from
    outside (signals, pipes, start-up) is tested with `command`.
    """
    with contextlib.chdir(cwd), CliRunner(env=environment()).isolation(stdin) as (out, err, _):
        code = run([*map(str, words)])
        return Done(code, out.getvalue().decode(), err.getvalue().decode())


def command(*words: str | Path, cwd: Path) -> Done:
    """Run the command in a process of its own."""
    done = subprocess.run(
        [*COMMAND, *map(str, words)],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
