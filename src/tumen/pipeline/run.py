"""A whole run: read, extract, keep, hold against the law and one another, estimate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.corroborate import narrowed
from tumen.model import Assessment, Document, Problem, Severity
from tumen.pipeline.appraising import appraised
from tumen.pipeline.bearings import bearings
from tumen.pipeline.choosing import Chosen
from tumen.pipeline.corroborating import Known, corroborated, known
from tumen.pipeline.examine import outcomes
from tumen.pipeline.guard import guarded
from tumen.pipeline.method import method
from tumen.pipeline.outcome import Examined, Gathered, Outcome, Unwatched, Watch
from tumen.pipeline.stages import Stages
from tumen.pipeline.stages import stages as chosen_stages
from tumen.read import ReadOptions
from tumen.settings import Settings
from tumen.wording import say

if TYPE_CHECKING:
    from tumen.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Run:
    """An assessment and how it came about."""

    assessment: Assessment
    gathered: Gathered


def assess(
    chosen: Chosen,
    options: ReadOptions,
    settings: Settings,
    *,
    stages: Stages | None = None,
    watch: Watch | None = None,
) -> Run:
    """Read the reports, keep their claims, and hold them against the law and one another.

    Each report is one transaction of the ledger. Ctrl-C ends the reading: what was done by then
    is kept and assessed, and the rest is named in `Gathered.left`.

    Raises:
        LedgerError: the ledger cannot be opened.
    """
    from tumen.ledger import open_ledger  # noqa: PLC0415 - heavy: `tumen extract` keeps nothing

    stages, watch = stages or chosen_stages(settings), watch or Unwatched()
    with open_ledger(settings.ledger or None, bears=bearings) as ledger:
        watch.begin(len(chosen.sources))
        done: list[Outcome] = []
        try:
            for outcome in outcomes(chosen.sources, options, settings, stages, watch):
                _keep(ledger, outcome)
                done.append(outcome)
        except KeyboardInterrupt:
            if not done:
                raise
        watch.finish()
        gathered = Gathered(tuple(done), chosen.problems, chosen.sources[len(done) :])
        assessment = judged(gathered, settings, stages, known(ledger, record=settings.record))
        ledger.add_findings(assessment.findings, assessment.corrections)
    return Run(assessment, gathered)


def judged(
    gathered: Gathered, settings: Settings, stages: Stages, beside: Known | None = None
) -> Assessment:
    """What was gathered, held against the law, and against what is known beside it."""
    beside = beside or Known()
    examined, copies = _once(found for outcome in gathered.outcomes for found in outcome.examined)
    claims = tuple(claim for found in examined for claim in found.claims)
    documents = tuple(found.document for found in examined)
    provisions = stages.provisions()
    findings, unjudged = guarded("law", lambda: stages.evaluate(claims, provisions, documents))
    corrections, unchecked = guarded(
        "law", lambda: stages.corrections(claims, provisions, documents)
    )
    traced, untraced = guarded(
        "corroborate", lambda: ((corroborated(documents, claims, beside, settings.seed),), ())
    )
    found = traced[0] if traced else None
    rows = beside.near(claims)
    estimated, unestimated = guarded(
        "estimate", lambda: ((appraised(documents, claims, rows, found, settings),), ())
    )
    of_sources = (
        *gathered.problems,
        *(problem for outcome in gathered.outcomes for problem in outcome.problems),
    )
    noticed = (
        *(p for p in of_sources if p.severity is Severity.NOTICED),
        *copies,
        *(problem for found in examined for problem in found.problems),
    )
    return Assessment(
        documents=documents,
        claims=claims,
        findings=findings,
        corrections=corrections,
        provisions=provisions,
        unread=tuple(p for p in of_sources if p.severity is Severity.FAILED),
        problems=(*noticed, *unjudged, *unchecked, *untraced, *unestimated),
        method=method(settings),
        record=rows,
        corroboration=found and narrowed(found, (claim.id for claim in claims)),
        appraisal=estimated[0] if estimated else None,
    )


def _keep(ledger: Ledger, outcome: Outcome) -> None:
    for found in outcome.examined:
        ledger.add(found.document, found.claims, found.problems)


def _once(every: Iterable[Examined]) -> tuple[tuple[Examined, ...], tuple[Problem, ...]]:
    """Each report once; copies of it are noticed, because they are no second report."""
    first: dict[str, Examined] = {}
    copies: list[Problem] = []
    for found in every:
        known = first.setdefault(found.document.id, found)
        if known is not found:
            copies.append(_copy(found.document, known.document))
    return tuple(first.values()), tuple(copies)


def _copy(copy: Document, first: Document) -> Problem:
    return Problem(
        "read",
        "same-report",
        say("holds the same report as {report}; it is counted once.", report=first.locator),
        copy.locator,
    )
