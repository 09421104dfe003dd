"""Running the command as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

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
    """The environment of the test, without settings of the user."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TUMEN_")}
    return kept | {"PYTHONPATH": str(ROOT / "src"), "COLUMNS": "100"} | more


def tumen(*words: str | Path, cwd: Path, stdin: bytes = b"") -> Done:
    """Run the command to its end in a folder, with `stdin` piped in."""
    done = subprocess.run(
        [*COMMAND, *map(str, words)],
        cwd=cwd,
        input=stdin,
        env=environment(),
        capture_output=True,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
