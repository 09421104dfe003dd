"""What became of the sources: the records that the steps of a run hand on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from tumen.model import Claim, Document, Problem, Severity
from tumen.read import Source


@dataclass(frozen=True, slots=True)
class Examined:
    """One report and what was found in it."""

    document: Document
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the report could not be worked on."""
        return any(problem.severity is Severity.FAILED for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One source: the reports in it, and what stood in the way of others."""

    source: Source
    examined: tuple[Examined, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def every_problem(self) -> tuple[Problem, ...]:
        """The problems of the source, then those of its reports."""
        return (*self.problems, *(p for found in self.examined for p in found.problems))

    @property
    def failed(self) -> bool:
        """Whether anything of the source was lost."""
        return any(problem.severity is Severity.FAILED for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Gathered:
    """All sources of a run.

    Attributes:
        outcomes: of the sources that were reached, in order.
        problems: of arguments that lead to no source.
        left: sources that were not reached, because the user stopped the run.
    """

    outcomes: tuple[Outcome, ...]
    problems: tuple[Problem, ...] = ()
    left: tuple[Source, ...] = ()


class Watch(Protocol):
    """Whoever wants to know how far a run is; nothing that it does changes the result."""

    def begin(self, total: int) -> None:
        """So many sources will be read."""
        ...

    def start(self, source: Source) -> None:
        """This source comes next."""
        ...

    def done(self, outcome: Outcome, /) -> None:
        """This source is done."""
        ...

    def finish(self) -> None:
        """No more sources; what follows takes little time and must not be cut short."""
        ...


class Unwatched:
    """A run that nobody watches."""

    def begin(self, total: int) -> None:
        """Say nothing."""

    def start(self, source: Source) -> None:
        """Say nothing."""

    def done(self, outcome: Outcome, /) -> None:
        """Say nothing."""

    def finish(self) -> None:
        """Say nothing."""
