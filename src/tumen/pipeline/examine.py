"""Read and extract: one source at a time, so that what one does wrong costs no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic

from tumen.errors import TookTooLong
from tumen.extract.patience import patience
from tumen.model import Claim, Document, Problem, Severity
from tumen.pipeline.guard import guarded
from tumen.pipeline.outcome import Examined, Outcome, Watch
from tumen.pipeline.stages import Found, Stages
from tumen.read import Limits, ReadOptions, Source
from tumen.settings import Settings


def examine(source: Source, options: ReadOptions, limits: Limits, stages: Stages) -> Outcome:
    """What one source came to. Nothing is raised: a failure is a problem of the outcome.

    A report that could not be worked on is not among the examined, so that nobody takes it for one
    that says nothing.
    """
    documents, problems = guarded(
        "read", lambda: stages.read(source, options, limits), source.locator
    )
    every = tuple(_extracted(document, stages, limits) for document in documents)
    lost = (problem for found in every if found.failed for problem in found.problems)
    return Outcome(source, tuple(found for found in every if not found.failed), (*problems, *lost))


def outcomes(
    sources: Iterable[Source],
    options: ReadOptions,
    settings: Settings,
    stages: Stages,
    watch: Watch,
) -> Iterator[Outcome]:
    """The outcome of each source in order, as soon as it is known."""
    for source in sources:
        watch.start(source)
        outcome = examine(source, options, limits(settings), stages)
        yield outcome
        watch.done(outcome)


def limits(settings: Settings) -> Limits:
    """How much a source may cost, from the settings."""
    return Limits(
        max_bytes=settings.max_bytes,
        max_pages=settings.max_pages,
        max_seconds=settings.max_seconds,
        max_redirects=settings.max_redirects,
    )


def _extracted(document: Document, stages: Stages, limits: Limits) -> Examined:
    claims, problems = guarded(
        "extract", lambda: _in_time(document, stages, limits.max_seconds), document.locator
    )
    return Examined(document, claims, problems)


def _in_time(document: Document, stages: Stages, seconds: float) -> Found[Claim]:
    """The claims of a document, or a problem where they are not found within some seconds."""
    end = monotonic() + seconds

    def ask() -> None:
        if monotonic() > end:
            raise TookTooLong(seconds)

    try:
        with patience(ask):
            return stages.claims(document)
    except TookTooLong as error:
        late = Problem(
            "extract", error.code, error.sentence, document.locator, severity=Severity.FAILED
        )
        return (), (late,)
