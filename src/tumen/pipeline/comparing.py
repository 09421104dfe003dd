"""Several extractors on the same reports, each held against the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tumen.extract.compare import Comparison, compare
from tumen.extract.extractor import Extractor, extractor
from tumen.model import Claim, Document, Problem
from tumen.pipeline.examine import examine, limits
from tumen.pipeline.guard import guarded
from tumen.pipeline.stages import Stages
from tumen.read import ReadOptions, Source
from tumen.settings import Settings


@dataclass(frozen=True, slots=True)
class Compared:
    """One source under several extractors.

    `comparisons` hold, by the name of the other extractor, one comparison a report.
    """

    comparisons: tuple[tuple[str, Comparison], ...]
    problems: tuple[Problem, ...]


def comparing(
    sources: Iterable[Source],
    options: ReadOptions,
    settings: Settings,
    names: Sequence[str],
) -> Iterator[Compared]:
    """Each source's claims by the extractor of the settings, against those by each of `names`.

    Raises:
        ExtractError: one of the extractors is not there, or cannot work under these settings.
    """
    first = extractor(settings.extractor, settings)
    others = [(name, extractor(name, settings)) for name in names]
    return (_compared(source, options, settings, first, others) for source in sources)


def _compared(
    source: Source,
    options: ReadOptions,
    settings: Settings,
    first: Extractor,
    others: Sequence[tuple[str, Extractor]],
) -> Compared:
    outcome = examine(source, options, limits(settings), Stages(claims=first))
    problems = list(outcome.every_problem)
    found: list[tuple[str, Comparison]] = []
    for examined in outcome.examined:
        for name, other in others:
            theirs, noticed = _asked(other, examined.document)
            problems += noticed
            found.append((name, compare(examined.document, examined.claims, theirs)))
    return Compared(tuple(found), tuple(problems))


def _asked(other: Extractor, document: Document) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    return guarded("extract", lambda: other(document), document.locator)
