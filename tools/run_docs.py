"""Run every command that the documentation shows, and fail where one fails.

Usage: ``run_docs.py FILE-OR-FOLDER…``

A fenced block marked ``console`` is run line by line: a line that begins with ``$`` is a
command for bash, what follows it is the output, of which each line shown must be printed, in
order (``…`` alone on a line stands for anything). A block marked ``python`` is run as a script.
A block marked ``console no-run`` or ``python no-run`` is left alone, for what needs a network.
All blocks of one page run in one temporary copy of the project's ``examples``, so that
a page can build on its own earlier steps and leaves nothing behind.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FENCE = re.compile(r"^```(console|python)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Step:
    """One command of a page and the lines of output that the page promises."""

    line: int
    argv: tuple[str, ...]
    shown: tuple[str, ...]


def steps(page: str) -> Iterator[Step]:
    """The commands of one page, in order."""
    for block in FENCE.finditer(page):
        language, marks, body = block.groups()
        line = page.count("\n", 0, block.start()) + 1
        if "no-run" in marks:
            continue
        if language == "python":
            yield Step(line, (sys.executable, "-c", body), ())
            continue
        for command in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
            first, *rest = command.splitlines()
            while first.endswith("\\"):
                first = first[:-1] + rest.pop(0)
            shown = tuple(text for text in rest if text.strip())
            yield Step(line, ("bash", "-c", f"set -o pipefail; {first}"), shown)


def missing_line(printed: str, shown: tuple[str, ...]) -> str | None:
    """The first promised line that was not printed after those before it; None if all were."""
    at = 0
    for line in shown:
        if line.strip() in {"…", "..."}:
            continue
        found = printed.find(line.strip(), at)
        if found < 0:
            return line
        at = found + len(line.strip())
    return None


def run_page(path: Path) -> list[str]:
    """Run the steps of one page; a sentence for each that failed."""
    failures = []
    environment = os.environ | {
        # An estimate takes seconds with each of many commands; pages that show one ask by a flag.
        "TUMEN_ESTIMATE": "none",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
    }
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder) / "examples")
        for step in steps(path.read_text(encoding="utf-8")):
            done = subprocess.run(
                step.argv, cwd=folder, env=environment, capture_output=True, text=True, check=False
            )
            printed = done.stdout + done.stderr
            lost = missing_line(printed, step.shown)
            if done.returncode:
                failures.append(f"{path}:{step.line}: exit {done.returncode}: {printed[-2000:]}")
            elif lost is not None:
                failures.append(f"{path}:{step.line}: {lost!r} not in: {printed[-2000:]}")
    return failures


def main(arguments: list[str]) -> int:
    """Run all pages; 1 if a step failed."""
    pages: list[Path] = []
    for argument in map(Path, arguments):
        pages += sorted(argument.rglob("*.md")) if argument.is_dir() else [argument]
    failures = [failure for page in pages for failure in run_page(page)]
    print("\n".join(failures) or f"{len(pages)} pages: every command ran and printed what it says")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
