"""Findings by provision and State, rival readings side by side; and corrections of reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tumen.model import Assessment, Correction, Fact, Finding, Milestone, Provision, Reading
from tumen.report import dates, words
from tumen.report.citing import Numbered, footnotes
from tumen.report.records import (
    CorrectionView,
    FactLine,
    FindingView,
    ProvisionView,
    ReadingView,
    StateFindings,
)
from tumen.report.shown import on_one_line, shown
from tumen.wording import capital, say, template, term, unstopped

Numbers = Mapping[str, int]

COUNCIL = "UNSC/"

_OF_COUNCIL = template("{instrument}, paragraph {number}")
_OF_ACT = template("{instrument}, section {number}")


def law(assessment: Assessment, numbers: Numbers) -> tuple[ProvisionView, ...]:
    """Each provision with its findings by State: those of the Council first, else as given."""
    ordered = sorted(assessment.provisions, key=lambda one: not one.id.startswith(COUNCIL))
    return tuple(
        _provision(
            f"law-{at}",
            provision,
            [one for one in assessment.findings if one.provision == provision.id],
            numbers,
        )
        for at, provision in enumerate(ordered, 1)
    )


def corrections(
    assessment: Assessment, claims: Iterable[Numbered], numbers: Numbers
) -> tuple[CorrectionView, ...]:
    """What reports say of the law and the instruments do not bear out."""
    by_number = {item.number: item for item in claims}
    return tuple(
        _correction(f"correction-{at}", one, by_number.get(numbers.get(one.claim, 0)), numbers)
        for at, one in enumerate(assessment.corrections, 1)
    )


def _provision(
    place: str, provision: Provision, findings: Sequence[Finding], numbers: Numbers
) -> ProvisionView:
    return ProvisionView(
        id=place,
        title=_title(provision),
        duty=provision.duty,
        addressee=provision.addressee,
        in_force=_in_force(provision),
        exemptions=tuple(_marked(one.text, verified=one.verified) for one in provision.exemptions),
        readings=tuple(_reading(reading) for reading in provision.readings),
        note=provision.note,
        milestones=tuple(_milestone(milestone) for milestone in provision.milestones),
        citation=provision.citation,
        url=provision.url,
        sources=provision.sources,
        verified=provision.verified,
        states=_by_state(place, findings, numbers),
    )


def _title(provision: Provision) -> str:
    """The instrument with its paragraph, and what of it where an id names a part."""
    part = provision.id.partition("#")[2].partition("/")[2]
    if not provision.paragraph:
        return provision.instrument
    title = say(
        _OF_COUNCIL if provision.id.startswith(COUNCIL) else _OF_ACT,
        instrument=provision.instrument,
        number=provision.paragraph,
    )
    return say("{provision} ({part} report)", provision=title, part=term(part)) if part else title


def _milestone(milestone: Milestone) -> str:
    words = say("{day}: {label}", day=dates.in_words(milestone.date), label=milestone.label)
    return _marked(words, verified=milestone.verified)


def _reading(reading: Reading) -> ReadingView:
    return ReadingView(
        holder=reading.holder,
        text=_marked(reading.text, verified=reading.verified),
        url=reading.url,
        also=tuple((one.name, one.said, one.url) for one in reading.also),
    )


def _marked(text: str, *, verified: bool) -> str:
    if verified:
        return text
    return say("{statement} (from memory, not verified against the text)", statement=text)


def _in_force(provision: Provision) -> str:
    adopted = dates.in_words(provision.adopted)
    if provision.applies_from is None:
        return say("adopted {day}", day=adopted)
    period = dates.in_words(f"{provision.applies_from}/{provision.applies_to or '..'}")
    return say("adopted {day}, applies {period}", day=adopted, period=period)


def _by_state(
    place: str, findings: Iterable[Finding], numbers: Numbers
) -> tuple[StateFindings, ...]:
    by_state: dict[str, list[Finding]] = {}
    for finding in findings:
        by_state.setdefault(finding.state or "", []).append(finding)
    return tuple(
        StateFindings(
            id=f"{place}-{state.lower() or 'any'}",
            state=capital(words.country(state)) if state else say("No State named"),
            findings=tuple(
                _finding(f"{place}-{state.lower() or 'any'}-{at}", one, numbers)
                for at, one in enumerate(group, 1)
            ),
        )
        for state, group in sorted(by_state.items(), key=lambda item: item[0] or "~")
    )


def _finding(place: str, finding: Finding, numbers: Numbers) -> FindingView:
    sign, verdict = words.VERDICT[finding.verdict]
    return FindingView(
        id=place,
        state=finding.state or "",
        sign=sign,
        verdict=verdict,
        verdict_class=finding.verdict.replace("_", "-"),
        because=shown(finding.because),
        used=_facts(f"{place}-fact", finding.used, numbers),
        against=_facts(f"{place}-against", finding.against, numbers),
        missing=finding.missing,
        holder=finding.reading.holder,
        reading=_marked(finding.reading.text, verified=finding.reading.verified),
        reading_url=finding.reading.url,
        citation=finding.citation,
        url=finding.url,
        rule=f"{finding.rule.id} {finding.rule.version}",
    )


def _facts(place: str, facts: Iterable[Fact], numbers: Numbers) -> tuple[FactLine, ...]:
    """Facts that say the same as one line with the footnotes of them all."""
    by_words: dict[str, list[str]] = {}
    for fact in facts:
        by_words.setdefault(on_one_line(fact.says), []).append(fact.claim)
    return tuple(
        FactLine(says, footnotes(f"{place}-{at}", claims, numbers))
        for at, (says, claims) in enumerate(by_words.items(), 1)
    )


def _correction(
    place: str, correction: Correction, item: Numbered | None, numbers: Numbers
) -> CorrectionView:
    title = (item.document.title or item.document.name) if item else say("a report")
    return CorrectionView(
        id=place,
        quote=on_one_line(item.claim.anchor.quote if item else correction.says, 600),
        says=unstopped(on_one_line(correction.says)),
        language=item.document.language_at(item.claim.anchor.start) if item else "und",
        correct=correction.correct,
        citation=correction.citation,
        url=correction.url,
        report_title=on_one_line(title, 160),
        notes=footnotes(place, (correction.claim,), numbers),
    )
