"""Other tools on the texts that ours are measured on, so that both are scored by one scorer.

They want libraries of their own, so each runs in an interpreter of theirs, which `make references`
sets up and ``TUMEN_REFERENCES`` may name. A tool is a script in this folder that reads rows of JSON
and writes one answer for each. Where a tool cannot run, a line says what is missing.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
PYTHON = Path(
    os.environ.get("TUMEN_REFERENCES", FOLDER.parents[1] / ".venv-references" / "bin" / "python")
)


def found_by(
    tool: str, rows: Iterable[dict[str, Any]], needs: Sequence[str] = ()
) -> list[list[dict[str, Any]]] | None:
    """What a tool finds in each row; None, and a line printed, where it is not here.

    `tool` is the name of its script, `needs` are other programs that it calls.
    """
    missing = [need for need in (str(PYTHON), *needs) if shutil.which(need) is None]
    if missing:
        print(f"{tool}: not run, {' and '.join(missing)} not here: see CONTRIBUTING.md")
        return None
    sent = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    done = subprocess.run(
        (str(PYTHON), str(FOLDER / f"{tool}.py")),
        input=sent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        print(f"{tool}: failed: {done.stderr.strip()[-500:]}")
        return None
    return [json.loads(line) for line in done.stdout.splitlines()]
