"""Which sources a run reads: what the user named, without what tumen itself wrote beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from tumen import read
from tumen.model import Problem
from tumen.read import Source
from tumen.wording import say

OWN = frozenset(
    {"assessment.html", "assessment.json", "assessment.csv", "assessment.md", "tumen.toml"}
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a run will read, and a problem for each argument that leads to nothing."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...] = ()


def choose(reports: Sequence[str], *, ledger: str = "", stdin: bool = True) -> Chosen:
    """The sources that `reports` name.

    Files that tumen itself makes are left out of folders and patterns, so that
    ``tumen assess .`` can be run again where it left its results. A file that is named is read
    whatever its name.
    """
    sources, problems = read.sources(reports, stdin=stdin)
    named = {os.path.realpath(report) for report in reports}
    own = OWN | {f"{name}{end}" for name in _ledgers(ledger) for end in ("", "-wal", "-shm")}
    left = {s for s in sources if s.path and PurePath(s.path).name in own} - {
        s for s in sources if os.path.realpath(s.path) in named
    }
    chosen = tuple(source for source in sources if source not in left)
    noticed = (_left_out(source) for source in sources if source in left)
    return Chosen(chosen, (*problems, *noticed))


def _ledgers(ledger: str) -> Iterator[str]:
    yield "tumen.db"
    if ledger:
        yield PurePath(ledger).name


def _left_out(source: Source) -> Problem:
    return Problem(
        "read",
        "own-file",
        say("bears the name of a file that tumen makes and is left out; name it to have it read."),
        source.locator,
    )
