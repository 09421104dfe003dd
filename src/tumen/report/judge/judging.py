"""Every question put to every host country, the best founded answers first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tumen.model import Assessment, Claim, Kind, OriginSets, count_origins
from tumen.model.origins import sentence
from tumen.report import dates, figures, words
from tumen.report.citing import Footnotes, footnotes
from tumen.report.hosts import hosts
from tumen.report.judge.confidence import confidence
from tumen.report.judge.evidence import Evidence, weight
from tumen.report.judge.questions import QUESTIONS, Case, Question
from tumen.report.judge.records import FigureLine, Judgement
from tumen.report.judge.scale import likelihood
from tumen.report.judge.voices import voices
from tumen.wording import capital, say, some, spelt

_MOST_FIGURES = 6


def judgements(
    assessment: Assessment, numbers: Mapping[str, int]
) -> tuple[tuple[Judgement, ...], tuple[Judgement, ...]]:
    """The key judgements, and the further ones; `numbers` are the claims' footnote numbers.

    The key judgement on a question is the one about the country on which most reports, then most
    claims, bear, and one that names no country only where there is no other. The same question
    about other countries goes with the further ones.
    """
    key: list[Judgement] = []
    further: list[Judgement] = []
    cases = tuple(_cases(assessment))
    for question in QUESTIONS:
        answers = [(case, _answer(question, case, numbers)) for case in cases]
        found = [(case, answer) for case, answer in answers if answer is not None]
        found.sort(key=lambda pair: (not pair[0].country, -pair[1].reports, -pair[1].claims))
        key += [answer for _, answer in found[:1]]
        further += [answer for _, answer in found[1:]]
    return tuple(key), tuple(further)


def _cases(assessment: Assessment) -> Iterable[Case]:
    by_country: dict[str, list[Claim]] = {}
    for claim in assessment.claims:
        for country in hosts(claim) or ("",):
            by_country.setdefault(country, []).append(claim)
    for country, claims in sorted(by_country.items(), key=lambda item: item[0] or "~"):
        found = assessment.corroboration
        yield Case(country, claims, assessment.provisions, found.origins if found else None)


def _answer(question: Question, case: Case, numbers: Mapping[str, int]) -> Judgement | None:
    evidence = question.weigh(case)
    if evidence is None:
        return None
    place = f"{question.id}-{case.country.lower() or 'abroad'}"
    voice = voices(evidence.claims, case.origins)
    level, because = confidence(evidence, len(set(voice.values())))
    drawn, more = _figures(place, evidence, numbers)
    caveat, notes = _caveat(place, question, case, numbers)
    return Judgement(
        id=place,
        question=question.label,
        country=capital(words.country(case.country or None)),
        likelihood=likelihood(weight(evidence.supporting, voice), weight(evidence.against, voice)),
        statement=question.state(case, evidence),
        basis=_basis(evidence, case.origins),
        supporting=_notes(f"{place}-for", evidence.supporting, numbers),
        against=_notes(f"{place}-against", evidence.against, numbers),
        conflict=_conflict(evidence),
        figures=drawn,
        more_figures=more,
        undecided=_undecided(evidence),
        undecided_notes=_notes(f"{place}-undecided", evidence.undecided, numbers),
        caveat=caveat,
        caveat_notes=notes,
        confidence=level,
        confidence_because=because,
        rule=question.rule,
        reports=evidence.reports,
        claims=len(evidence.claims),
    )


def _notes(place: str, claims: Sequence[Claim], numbers: Mapping[str, int]) -> Footnotes:
    return footnotes(place, (claim.id for claim in claims), numbers)


def _basis(evidence: Evidence, origins: OriginSets | None) -> str:
    """How many claims, of how many reports, and of how many origins where that is known."""
    reports = some(evidence.reports, "{n} report", "{n} reports")
    if origins is not None:
        counted = count_origins(origins, (claim.id for claim in evidence.claims))
        return capital(say("{counted}, in {reports}", counted=sentence(counted), reports=reports))
    return capital(
        say(
            "{claims} in {reports}, which is not the number of independent origins",
            claims=some(len(evidence.claims), "{n} claim", "{n} claims"),
            reports=reports,
        )
    )


def _conflict(evidence: Evidence) -> str | None:
    supporting, against = len(evidence.supporting), len(evidence.against)
    if not (supporting and against):
        return None
    return say(
        "{supporting}; {against}.",
        supporting=some(
            supporting, "{n} claim says so", "{n} claims say so", n=capital(spelt(supporting))
        ),
        against=some(against, "{n} claim denies or doubts it", "{n} claims deny or doubt it"),
    )


def _undecided(evidence: Evidence) -> str | None:
    if not evidence.undecided:
        return None
    return some(
        len(evidence.undecided),
        "{n} further claim may be of an earlier time and is not counted.",
        "{n} further claims may be of an earlier time and are not counted.",
        n=capital(spelt(len(evidence.undecided))),
    )


def _figures(
    place: str, evidence: Evidence, numbers: Mapping[str, int]
) -> tuple[tuple[FigureLine, ...], int]:
    """The figures that the supporting claims give, in order of time; never added up.

    Claims that give one figure for one time share a line.
    """
    lines: dict[tuple[str, str], list[Claim]] = {}
    for claim in sorted(evidence.supporting, key=lambda one: _turn(one, numbers)):
        figure = figures.in_words(claim.count)
        if figure is not None and claim.id in numbers:
            lines.setdefault((figure, dates.in_words(_when(claim))), []).append(claim)
    drawn = [
        FigureLine(figure, when, _notes(f"{place}-figure-{at}", claims, numbers))
        for at, ((figure, when), claims) in enumerate(lines.items(), 1)
    ]
    return tuple(drawn[:_MOST_FIGURES]), max(len(drawn) - _MOST_FIGURES, 0)


def _when(claim: Claim) -> str | None:
    return (claim.period and claim.period.edtf) or None


def _turn(claim: Claim, numbers: Mapping[str, int]) -> tuple[str, int]:
    """Claims in order of time, those without one last, then as they are numbered."""
    return (_when(claim) or "~", numbers.get(claim.id, 0))


def _caveat(
    place: str, question: Question, case: Case, numbers: Mapping[str, int]
) -> tuple[str | None, Footnotes]:
    """Claims about checking stand beside the answer; their fields do not say which way they go."""
    checks = [claim for claim in case.claims if claim.kind is Kind.VERIFICATION]
    if not question.checked or not checks:
        return None, Footnotes()
    text = some(
        len(checks),
        "{n} claim bears on whether this was or can be verified.",
        "{n} claims bear on whether this was or can be verified.",
        n=capital(spelt(len(checks))),
    )
    return text, _notes(f"{place}-check", checks, numbers)
