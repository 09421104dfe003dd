"""What holds of every evaluation, whatever the claims."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.law.build import claim, span

from tumen.law import corrections, evaluate, provisions
from tumen.model import (
    Claim,
    Factuality,
    Finding,
    Kind,
    Permit,
    PermitClass,
    SourceKind,
    Verdict,
)

CLAUSES = [
    "About 300 North Koreans work in sewing plants",
    "About 300 North Korean workers are there",
    "They no longer work",
    "They continue to work without pay",
    "The ministry issued 40 permits",
    "They hold permits",
    "All of them have been sent home",
    "Two security agents guard them",
    "The State submitted its final report",
    "Resolution 2397 banned new work visas",
    "The coats were shipped to the United States",
]
TIMES = ["2016", "2017-09", "2018-03", "2019-12", "2019-12-22", "2019-12-23", "2020/..", "2020-05~"]
COUNTS: list[list[int | None]] = [[0, 0], [40, 40], [300, None], [None, 300]]

# The files of the law are read on the first call, which may take longer than an example should.
quiet = settings(deadline=None)

FIELDS = st.fixed_dictionaries(
    {
        "says": st.sampled_from(CLAUSES),
        "kind": st.sampled_from(list(Kind)),
        "how": st.sampled_from(list(Factuality)),
        "where": st.sampled_from(["CN", "CN-JL", "RU", "RU CN", "KP", ""]),
    },
    optional={
        "when": st.sampled_from(TIMES),
        "paper": st.sampled_from([*PermitClass, "work student"]),
        "trade": st.sampled_from(["sewing", "doctors", "construction"]),
        "count": st.sampled_from(COUNTS),
        "unit": st.sampled_from(["workers", "permits", "entries", "sites"]),
        "source": st.sampled_from(list(SourceKind)),
        "names": st.sampled_from(["UNSC/2397", "UNSC/2375#17"]),
    },
)


@st.composite
def claims(draw: st.DrawFn, most: int = 6) -> list[Claim]:
    fields: list[dict[str, Any]] = draw(st.lists(FIELDS, max_size=most))
    return [claim(each, f"c{number}") for number, each in enumerate(fields)]


def findings(given_claims: list[Claim]) -> tuple[Finding, ...]:
    return evaluate(given_claims, provisions())[0]


IRRELEVANT = [
    claim({"says": "They work there", "kind": "stock", "where": "PL", "when": "2021"}, "elsewhere"),
    claim({"says": "All must be back", "kind": "recall_order", "where": "CN"}, "order"),
    claim({"says": "Many exits", "kind": "crossing", "where": "CN", "unit": "entries"}, "crossing"),
    claim({"says": "They will work", "kind": "stock", "how": "planned", "where": "CN"}, "plan"),
    claim({"says": "They work there", "kind": "stock", "where": "CN", "when": "2009"}, "long ago"),
    claim({"says": "The count is unconfirmed", "kind": "verification", "where": "CN"}, "check"),
]


@quiet
@given(claims(), st.sampled_from(IRRELEVANT))
def test_an_irrelevant_claim_changes_no_finding(given_claims: list[Claim], more: Claim) -> None:
    now = [f for f in findings([*given_claims, more]) if f.state != "PL"]
    assert now == list(findings(given_claims))


@quiet
@given(claims().flatmap(lambda drawn: st.tuples(st.just(drawn), st.permutations(drawn))))
def test_the_order_of_claims_does_not_matter(pair: tuple[list[Claim], list[Claim]]) -> None:
    drawn, shuffled = pair
    assert findings(shuffled) == findings(drawn)


@quiet
@given(claims())
def test_a_claim_given_twice_counts_once(given_claims: list[Claim]) -> None:
    assert findings(given_claims + given_claims) == findings(given_claims)


@quiet
@given(claims(), st.sampled_from(PermitClass))
def test_the_paper_never_changes_the_verdict_on_sending_home(
    given_claims: list[Claim], paper: PermitClass
) -> None:
    def verdicts(each: list[Claim]) -> list[tuple[str | None, Verdict]]:
        return [
            (f.state, f.verdict)
            for f in findings(each)
            if (f.provision, f.reading.id) == ("UNSC/2397#8", "plain")
        ]

    other = [replace(c, permit=Permit((span("paper"),), paper)) for c in given_claims]
    assert verdicts(other) == verdicts(given_claims)


@quiet
@given(claims(), FIELDS)
def test_a_further_claim_never_takes_a_breach_away(
    given_claims: list[Claim], more: dict[str, Any]
) -> None:
    def breaches(each: list[Claim]) -> set[tuple[str, str | None]]:
        return {
            (f.provision, f.state)
            for f in findings(each)
            if f.verdict is Verdict.INCONSISTENT and f.reading.id == "plain"
        }

    assert breaches(given_claims) <= breaches([*given_claims, claim(more, "more")])


@quiet
@given(claims())
def test_every_fact_is_a_claim_given_and_no_plan(given_claims: list[Claim]) -> None:
    by_id = {each.id: each for each in given_claims}
    plans = {Factuality.PLANNED, Factuality.PREDICTED, Factuality.DOUBTED}
    for finding in findings(given_claims):
        assert finding.used
        assert finding.verdict is not Verdict.CANNOT_TELL or finding.missing
        for fact in (*finding.used, *finding.against):
            assert by_id[fact.claim].factuality not in plans
        assert not set(finding.used) & set(finding.against)


@quiet
@given(claims())
def test_a_breach_never_rests_on_a_denial(given_claims: list[Claim]) -> None:
    by_id = {each.id: each for each in given_claims}
    for finding in findings(given_claims):
        if finding.verdict is Verdict.INCONSISTENT and finding.rule.id != "law.final_report":
            assert all(by_id[f.claim].factuality is not Factuality.DENIED for f in finding.used)


@quiet
@given(claims())
def test_corrections_point_to_statements_about_the_law(given_claims: list[Claim]) -> None:
    made, _ = corrections(given_claims, provisions())
    by_id = {each.id: each for each in given_claims}
    for each in made:
        assert by_id[each.claim].kind is Kind.OBLIGATION
        assert each.citation in {provision.citation for provision in provisions()}
