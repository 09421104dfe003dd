"""Read and extract: one source at a time, so that what one does wrong costs no other."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tumen.errors import BrokeDown
from tumen.model import Document, Problem, Severity
from tumen.pipeline.outcome import Examined, Outcome, Watch
from tumen.pipeline.stages import Stages
from tumen.read import Limits, ReadOptions, Source
from tumen.settings import Settings

PACKAGE = Path(__file__).parents[1]


def examine(source: Source, options: ReadOptions, limits: Limits, stages: Stages) -> Outcome:
    """What one source came to. Nothing is raised: a failure is a problem of the outcome."""
    try:
        documents, problems = stages.read(source, options, limits)
    except Exception as error:  # noqa: BLE001 - a slip of ours must cost one source, not the run
        return Outcome(source, (), (_broken("read", source.locator, error),))
    found = [_extracted(document, stages) for document in documents]
    return Outcome(
        source,
        tuple(each for each in found if isinstance(each, Examined)),
        (*problems, *(each for each in found if isinstance(each, Problem))),
    )


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


def _extracted(document: Document, stages: Stages) -> Examined | Problem:
    try:
        claims, problems = stages.claims(document)
    except Exception as error:  # noqa: BLE001 - as above
        return _broken("extract", document.locator, error)
    return Examined(document, claims, problems)


def _broken(stage: str, locator: str, error: Exception) -> Problem:
    failure = BrokeDown(type(error).__name__, _place(traceback.extract_tb(error.__traceback__)))
    return Problem(stage, failure.code, str(failure), locator, severity=Severity.FAILED)


def _place(frames: Sequence[traceback.FrameSummary]) -> str:
    """The innermost line of ours that the failure came through."""
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(PACKAGE)]
    innermost = (ours or list(frames))[-1]
    path = Path(innermost.filename)
    named = path.relative_to(PACKAGE) if path.is_relative_to(PACKAGE) else path.name
    return f"{named}:{innermost.lineno}"
