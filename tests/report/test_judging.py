"""Claims to judgements: the scale, the sides, and each question's rule."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.build import assessment, claim

from tumen.model import Claim, Factuality, Kind
from tumen.read import from_text
from tumen.report import View, view
from tumen.report.judge import Judgement
from tumen.report.judge.questions import sides
from tumen.report.judge.scale import BANDS, likelihood

weights = st.fractions(min_value=0, max_value=1000)


@pytest.mark.parametrize(
    ("in_favour", "against", "words"),
    [
        (0, 0, "roughly even chance"),
        (Fraction(1, 4), 0, "likely"),
        (1, 0, "likely"),
        (2, 0, "likely"),
        (3, 0, "very likely"),
        (1000, 0, "very likely"),
        (1, 1, "roughly even chance"),
        (2, 1, "likely"),
        (0, 1, "unlikely"),
        (0, 3, "very unlikely"),
        (0, 1000, "very unlikely"),
    ],
)
def test_reports_on_each_side_become_a_word(
    in_favour: Fraction, against: Fraction, words: str
) -> None:
    assert likelihood(Fraction(in_favour), Fraction(against)).words == words


@settings(deadline=None)
@given(weights, weights)
def test_swapping_the_sides_mirrors_the_band(one: Fraction, other: Fraction) -> None:
    here, there = likelihood(one, other), likelihood(other, one)
    assert (here.low, here.high) == (100 - there.high, 100 - there.low)


@settings(deadline=None)
@given(weights, weights, weights)
def test_more_support_never_lowers_the_band(one: Fraction, more: Fraction, other: Fraction) -> None:
    assert BANDS.index(likelihood(one + more, other)) >= BANDS.index(likelihood(one, other))


@settings(deadline=None)
@given(weights, weights)
def test_the_ends_of_the_scale_are_never_reached_by_counting(
    one: Fraction, other: Fraction
) -> None:
    assert likelihood(one, other).words not in {"almost certain", "almost no chance"}


def judged(*reports: Sequence[dict[str, Any]]) -> View:
    """The view of reports whose sentences each carry one claim."""
    documents, claims = [], list[Claim]()
    for number, sentences in enumerate(reports):
        text = " ".join(f"Sentence {number}.{at}." for at in range(len(sentences)))
        document = from_text(text, published="2020-01-01", name=f"report-{number}")
        documents.append(document)
        for at, fields in enumerate(sentences):
            claims.append(claim(document, f"Sentence {number}.{at}.", **fields))
    return view(assessment(documents, claims))


def answer(shown: View, name: str) -> Judgement | None:
    return next((one for one in shown.key + shown.further if one.id == name), None)


SENT = {"kind": Kind.ARRIVAL, "at": ("Hunchun",), "when": "2019-10"}
NOT_SENT = {**SENT, "factuality": Factuality.DENIED}


@pytest.mark.parametrize(
    ("fields", "question", "statement"),
    [
        (SENT, "dispatch-cn", "workers were sent to China after 11 September 2017"),
        ({**SENT, "when": "2016"}, "dispatch-cn", None),
        ({**SENT, "when": None}, "dispatch-cn", None),
        ({**SENT, "when": "2017"}, "dispatch-cn", None),
        ({**SENT, "at": ("Russia",)}, "dispatch-ru", "workers were sent to Russia after"),
        ({**SENT, "permit": "visitor"}, "papers-cn", "travelled on visitor permits"),
        ({**SENT, "permit": "work"}, "papers-cn", None),
        (
            {"kind": Kind.RECALL_ORDER, "at": ("China",), "when": "../2019-12-21"},
            "recall-cn",
            "workers in China were ordered home by 21 December 2019",
        ),
        ({"kind": Kind.REPATRIATION}, "repatriation-abroad", "workers were sent home from abroad"),
        ({"kind": Kind.STOCK, "at": ("China",), "when": "2019-12-22"}, "presence-cn", None),
        (
            {"kind": Kind.STOCK, "at": ("China",), "when": "2019-12-23"},
            "presence-cn",
            "workers were in China after the deadline of 22 December 2019",
        ),
        ({"kind": Kind.OVERSTAY, "at": ("China",)}, "overstay-cn", "workers in China stayed on"),
        ({"kind": Kind.TOLERANCE, "at": ("China",)}, "tolerance-cn", "authorities in China knew"),
        ({"kind": Kind.RENEWAL, "at": ("China",)}, "renewal-cn", "papers of workers in China"),
        ({"kind": Kind.VERIFICATION, "at": ("China",)}, "recall-cn", None),
    ],
)
def test_each_question_takes_its_own_claims(
    fields: dict[str, Any], question: str, statement: str | None
) -> None:
    found = answer(judged([fields]), question)
    if statement is None:
        assert found is None
    else:
        assert found is not None
        assert statement in found.statement
        assert found.claims == 1


def test_a_report_counts_once_however_often_it_says_so() -> None:
    once, often = judged([SENT], [NOT_SENT]), judged([SENT] * 9, [NOT_SENT])
    one, nine = answer(once, "dispatch-cn"), answer(often, "dispatch-cn")
    assert one is not None
    assert nine is not None
    assert one.likelihood == nine.likelihood
    assert (nine.reports, nine.claims) == (2, 10)


def test_one_figure_of_one_time_takes_one_line_however_often_it_is_given() -> None:
    ten, other = {**SENT, "low": 10, "high": 10}, {**SENT, "low": 12, "high": 12}
    found = answer(judged([ten], [other], [ten]), "dispatch-cn")
    assert found is not None
    lines = [(line.words, [mark.number for mark in line.notes.marks]) for line in found.figures]
    assert lines == [("10 workers", [1, 3]), ("12 workers", [2])]
    assert found.more_figures == 0


def test_a_conflict_is_said_and_lowers_confidence() -> None:
    found = answer(judged([SENT], [SENT], [SENT], [{**NOT_SENT, "by": "official"}]), "dispatch-cn")
    assert found is not None
    assert found.conflict == "Three claims say so; one claim denies or doubts it."
    assert found.confidence == "low"
    assert [mark.number for mark in found.against.marks] == [4]


def test_three_reports_of_two_kinds_of_source_give_moderate_confidence() -> None:
    found = answer(judged([SENT], [SENT], [{**SENT, "by": "official"}]), "dispatch-cn")
    assert found is not None
    assert found.confidence == "moderate"
    assert "not the number of independent origins" in found.basis


def test_nil_speaks_against_presence() -> None:
    nil = {"kind": Kind.STOCK, "at": ("China",), "when": "2020", "low": 0, "high": 0}
    found = answer(judged([nil]), "presence-cn")
    assert found is not None
    assert found.likelihood.words == "unlikely"
    assert found.figures == ()


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        ("2016", None),
        ("2018", None),
        ("2017", "One further claim may be of an earlier time and is not counted."),
        ("../2019", "One further claim may be of an earlier time and is not counted."),
        (None, "One further claim may be of an earlier time and is not counted."),
    ],
)
def test_claims_that_may_be_of_before_are_named(when: str | None, sentence: str | None) -> None:
    found = answer(judged([SENT, {**SENT, "when": when}]), "dispatch-cn")
    assert found is not None
    assert found.undecided == sentence
    assert [mark.number for mark in found.undecided_notes.marks] == ([2] if sentence else [])


def test_the_best_founded_country_is_the_key_judgement() -> None:
    russia = {**SENT, "at": ("Russia",)}
    shown = judged([SENT], [russia], [russia])
    assert [one.id for one in shown.key if one.question == "Dispatch"] == ["dispatch-ru"]
    assert [one.id for one in shown.further if one.question == "Dispatch"] == ["dispatch-cn"]


def test_claims_about_checking_stand_beside_the_recall() -> None:
    order = {"kind": Kind.RECALL_ORDER, "at": ("China",)}
    found = answer(judged([order, {"kind": Kind.VERIFICATION, "at": ("China",)}]), "recall-cn")
    assert found is not None
    assert found.caveat == "One claim bears on whether this was or can be verified."
    assert [mark.number for mark in found.caveat_notes.marks] == [2]


def test_no_judgement_and_no_statement_is_hard_coded() -> None:
    shown = judged([])
    assert shown.key == shown.further == ()


NOT_SO = {"negated": True}


@pytest.mark.parametrize(
    ("kind", "factuality", "sign", "side"),
    [
        (Kind.REPATRIATION, Factuality.PREDICTED, {}, "for"),
        (Kind.REPATRIATION, Factuality.PREDICTED, NOT_SO, "against"),
        (Kind.REPATRIATION, Factuality.PLANNED, NOT_SO, "against"),
        (Kind.RECALL_ORDER, Factuality.PREDICTED, {}, "for"),
        (Kind.RECALL_ORDER, Factuality.PREDICTED, NOT_SO, "neither"),  # only whom it leaves out
        (Kind.VERIFICATION, Factuality.REPORTED, NOT_SO, "neither"),
    ],
)
def test_a_negative_is_no_evidence_for_the_event(
    kind: Kind, factuality: Factuality, sign: dict[str, bool], side: str
) -> None:
    document = from_text("The cooks will not go.", language="en")
    said = claim(document, "The cooks will not go", kind, factuality=factuality, **sign)
    found = sides([said])
    supports = found is not None and said in found.supporting
    opposes = found is not None and said in found.against
    assert (supports, opposes) == (side == "for", side == "against")
