"""An assessment as it is shown: every word and every order settled, before any form lays it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from tumen.model import Assessment
from tumen.report.chart import chart
from tumen.report.citing import Footnotes, by_id, numbered
from tumen.report.glance import glance
from tumen.report.headline import headline
from tumen.report.judge import QUESTIONS, Judgement, confidence, judgements, scale
from tumen.report.legal import corrections, law
from tumen.report.lineage import TracedView, traced
from tumen.report.map import labelled, places_map
from tumen.report.records import Backlink, CorrectionView, MethodView, ProvisionView, View
from tumen.report.reports import grouped, reports, unread
from tumen.report.rows import rows
from tumen.report.stocks import stocks
from tumen.report.tongue import ENGLISH, Tongue, told
from tumen.wording import joined, say


def view(assessment: Assessment, tongue: Tongue = ENGLISH) -> View:
    """The frozen view of an assessment in a language; the same assessment gives the same view."""
    spoken = told(_worded(assessment), tongue)
    return replace(spoken, map=labelled(spoken.map))


def _worded(assessment: Assessment) -> View:
    claims, left_out = numbered(assessment)
    numbers = by_id(claims)
    key, further = judgements(assessment, numbers)
    provisions = law(assessment, numbers)
    corrected = corrections(assessment, claims, numbers)
    table = rows(claims, _cited((*key, *further), provisions, corrected))
    speaking, silent = reports(assessment.documents, claims, {row.number: row for row in table})
    return View(
        headline=headline(assessment),
        key=key,
        further=further,
        claims=table,
        left_out=left_out,
        chart=chart(assessment, claims),
        map=places_map(claims, numbers),
        glance=glance(provisions),
        law=provisions,
        corrections=corrected,
        reports=speaking,
        silent=silent,
        unread=unread(assessment.unread),
        problems=grouped(assessment.problems),
        lineage=_lineage(assessment, numbers),
        stocks=stocks(assessment, claims),
        method=MethodView(
            version=assessment.method.version,
            seed=assessment.method.seed,
            components=assessment.method.components,
            rules=(scale.RULE, confidence.RULE),
            questions=tuple((one.label, one.rule) for one in QUESTIONS),
        ),
    )


def _lineage(assessment: Assessment, numbers: Mapping[str, int]) -> TracedView | None:
    if assessment.corroboration is None:
        return None
    return traced(assessment.corroboration, (claim.id for claim in assessment.claims), numbers)


def _cited(
    judged: Iterable[Judgement],
    provisions: Iterable[ProvisionView],
    corrected: Iterable[CorrectionView],
) -> Mapping[int, tuple[Backlink, ...]]:
    """The ways back from each claim to what cites it, one for each wording, the first."""
    back: dict[int, dict[str, Backlink]] = {}
    for notes, what in chain(
        _of_judgements(judged), _of_law(provisions), _of_statements(corrected)
    ):
        for mark in notes.marks:
            back.setdefault(mark.number, {}).setdefault(what, Backlink(mark.id, what))
    return {number: tuple(links.values()) for number, links in back.items()}


def _of_judgements(judged: Iterable[Judgement]) -> Iterator[tuple[Footnotes, str]]:
    for one in judged:
        for notes in (one.supporting, one.against, one.caveat_notes):
            yield notes, joined(", ", (one.question, one.country))


def _of_law(provisions: Iterable[ProvisionView]) -> Iterator[tuple[Footnotes, str]]:
    for provision in provisions:
        for state in provision.states:
            for finding in state.findings:
                for fact in (*finding.used, *finding.against):
                    yield fact.notes, joined(", ", (provision.citation, state.state))


def _of_statements(corrected: Iterable[CorrectionView]) -> Iterator[tuple[Footnotes, str]]:
    for correction in corrected:
        yield correction.notes, say("Correction")
