"""The claims held against the provisions: a finding for each provision, State and reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tumen.law.noticing import noticed
from tumen.law.question import Opinion, Question
from tumen.law.rules import TESTS
from tumen.law.state import states
from tumen.law.when import latest
from tumen.law.work import is_fact
from tumen.model import Claim, Document, Finding, Kind, Problem, Provision, Rule, Verdict
from tumen.wording import say

VERSION = "1"

# Kinds that tell nothing of what a host State does: orders from home, rules, checks, crossings.
_NO_CONDUCT = frozenset({Kind.RECALL_ORDER, Kind.OBLIGATION, Kind.VERIFICATION, Kind.CROSSING})


def evaluate(
    claims: Sequence[Claim],
    provisions: Sequence[Provision],
    documents: Sequence[Document] = (),
) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
    """What the claims, if true, would mean under each provision, State by State.

    Every verdict is conditional on its claims, and names those it rests on. A rival reading is
    a finding of its own wherever it would change the verdict or the facts of a breach. The
    documents, where given, date claims that give no time: what a report states as a fact is no
    later than the report. A claim that could have counted and names no State is a problem. The
    order of the claims does not matter, nor does it matter if one is given twice.
    """
    distinct = tuple({claim.id: claim for claim in claims}.values())
    by_state = _by_state(distinct)
    published = _published(documents)
    findings = tuple(
        finding
        for provision in provisions
        for state in sorted(by_state)
        if not provision.binds or state in provision.binds
        for finding in _findings(provision, state, by_state[state], published)
    )
    unplaced = (_unplaced(claim, documents) for claim in distinct if _could_count(claim))
    return findings, tuple(unplaced)


def _published(documents: Sequence[Document]) -> Mapping[str, date]:
    """The last day on which each document may have come out, where that is known."""
    given = {document.id: latest(document.published) for document in documents}
    return {name: day for name, day in given.items() if day is not None}


def _by_state(claims: Sequence[Claim]) -> dict[str, tuple[Claim, ...]]:
    named = {claim.id: states(claim) for claim in claims}
    every = frozenset[str]().union(*named.values())
    return {state: tuple(c for c in claims if state in named[c.id]) for state in every}


def _findings(
    provision: Provision, state: str, claims: Sequence[Claim], published: Mapping[str, date]
) -> Iterator[Finding]:
    """The plain reading's finding, and each rival's that differs from it."""
    test = TESTS.get(provision.trigger)
    if test is None:
        return
    plain: Opinion | None = None
    for reading in provision.readings:
        question = Question(provision, reading, state, published)
        opinion = test(question, claims)
        if opinion is None:
            continue
        if plain is None or _differs(opinion, plain):
            yield _finding(question, opinion)
        plain = plain or opinion


def _differs(rival: Opinion, plain: Opinion) -> bool:
    """Whether the rival changes the verdict, or the claims on which a breach rests."""
    if rival.verdict is not plain.verdict:
        return True
    return rival.verdict is Verdict.INCONSISTENT and rival.used != plain.used


def _finding(question: Question, opinion: Opinion) -> Finding:
    provision = question.provision
    return Finding(
        provision=provision.id,
        state=question.state,
        verdict=opinion.verdict,
        because=opinion.because,
        used=opinion.used,
        missing=opinion.missing,
        reading=question.reading,
        citation=provision.citation,
        url=provision.url,
        rule=Rule(f"law.{provision.trigger}", VERSION),
        against=opinion.against,
    )


def _could_count(claim: Claim) -> bool:
    return is_fact(claim) and claim.kind not in _NO_CONDUCT and not states(claim)


def _unplaced(claim: Claim, documents: Sequence[Document]) -> Problem:
    return noticed(
        "no-state",
        say(
            "it is not said in which State this is, so no provision can be tested on it: look "
            "whether the report says so elsewhere"
        ),
        claim,
        documents,
    )
