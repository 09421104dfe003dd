"""`tumen explain`: words, rules, and what was rejected."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.run import tumen

from tumen.cli.explain import lines
from tumen.extract import claims
from tumen.extract.explain import explain
from tumen.model import Explanation, Kind, Rule
from tumen.read import from_text

REPORT = (
    "In March 2021 about 300 North Korean workers arrived in Hunchun on 40 buses. "
    "They hold visitor permits issued in May 2020, a broker in Yanji said.\n"
)
DOCUMENT = from_text(REPORT, language="en", published="2021-04-02")


def explanations() -> Iterator[Explanation]:
    yield from (explain(DOCUMENT, claim) for claim in claims(DOCUMENT)[0])


@pytest.fixture(scope="module")
def arrival() -> Explanation:
    return next(e for e in explanations() if e.claim.kind is Kind.ARRIVAL)


def test_the_kind_names_its_rule_and_what_that_goes_by(arrival: Explanation) -> None:
    kind = arrival.grounds[0]
    assert kind.field == "kind"
    assert kind.rule == arrival.claim.rule.id
    assert kind.reason


def test_every_word_that_is_given_stands_in_the_report() -> None:
    for explanation in explanations():
        assert explanation.renewed
        for grounds in explanation.grounds:
            for span in (*grounds.words, *(r.words for r in grounds.rejected)):
                assert REPORT[span.start : span.end] == span.quote


def test_another_number_of_the_sentence_is_rejected_with_a_reason(arrival: Explanation) -> None:
    (count,) = (g for g in arrival.grounds if g.field == "count")
    assert [span.quote for span in count.words] == ["about 300"]
    assert [(r.words.quote, r.why) for r in count.rejected] == [("40", "counts buses")]


def test_nothing_is_both_taken_and_rejected() -> None:
    for explanation in explanations():
        for grounds in explanation.grounds[1:]:
            taken = set(grounds.words)
            assert taken.isdisjoint(rejected.words for rejected in grounds.rejected)


def test_a_claim_that_the_rules_no_longer_make_says_so(arrival: Explanation) -> None:
    old = replace(arrival.claim, rule=Rule("en.claim.arrival.old", "0"))
    again = explain(DOCUMENT, old)
    assert not again.renewed
    assert all(not grounds.rejected for grounds in again.grounds)
    assert any("no longer make this claim" in line for line in lines(again))


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("explain")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    done = tumen("assess", "report.txt", "--ledger", "l.db", "--no-record", cwd=folder)
    assert done.code == 0, done.err
    return folder


def kept(folder: Path) -> list[str]:
    listed = tumen("claims", "--ledger", "l.db", "--format", "jsonl", cwd=folder)
    return [json.loads(line)["id"] for line in listed.out.splitlines()]


def test_the_beginning_of_an_id_is_enough(ledger: Path) -> None:
    claim = kept(ledger)[0]
    done = tumen("explain", claim[:10], "--ledger", "l.db", cwd=ledger)
    assert done.code == 0
    assert done.out.startswith(f"claim {claim[:12]}, by rule en.claim.")


def test_json_is_the_whole_record(ledger: Path) -> None:
    claim = kept(ledger)[0]
    done = tumen("explain", claim, "--json", "--ledger", "l.db", cwd=ledger)
    assert json.loads(done.out)["claim"]["id"] == claim


@pytest.mark.parametrize(
    ("given", "said"), [("zzz", "no claim of this ledger"), ("", "claims begin so")]
)
def test_an_id_that_means_none_or_several_is_refused(ledger: Path, given: str, said: str) -> None:
    done = tumen("explain", given, "--ledger", "l.db", cwd=ledger)
    assert done.code == 2
    assert said in done.err
