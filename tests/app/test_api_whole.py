"""What the whole ledger comes to, for programs: as on the pages, for whoever asks."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.app.conftest import KIM, bearer
from tests.app.test_evidence import copied

from tumen.app import Room
from tumen.ledger import Ledger
from tumen.model import Joining, Problem, Silence

__all__ = ["copied"]

PATHS = (
    "/api/claims?state=all",
    "/api/claims.jsonl",
    "/api/coverage",
    "/api/evidence",
    "/api/law",
    "/api/numbers",
    "/api/sources",
    "/api/sources/profile?source=Frontier Bulletin",
    "/api/agreement",
    "/api/assessment",
    "/api/assessment/as/json",
    "/api/assessment/as/csv",
)


def got(program: TestClient, path: str) -> Any:
    answer = program.get(path)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.usefixtures("copied")
def test_no_answer_shows_a_protected_source_to_who_may_not_see_it(
    program: TestClient, room: Room
) -> None:
    shown = {path for path in PATHS if "a source in the city" in program.get(path).text}
    assert {"/api/claims?state=all", "/api/evidence", "/api/assessment/as/json"} <= shown
    program.headers.update(bearer(room, KIM))
    documents = [one["document"] for one in got(program, "/api/coverage")["reports"]]
    of_reports = [f"/api/{part}/{name}" for name in documents for part in ("coverage", "documents")]
    for path in (*PATHS, *of_reports):
        answer = program.get(path)
        assert answer.status_code == 200, path
        assert "source in the city" not in answer.text, path
        assert "소식통" not in answer.text, path


def test_a_merge_is_undone_and_forced_and_nobody_is_overtaken(
    program: TestClient, copied: Ledger
) -> None:
    (lineage, *_) = got(program, "/api/evidence?place=Dandong")["lineages"]
    (link, *_) = lineage["links"]
    pair = {"one": link["taker"]["id"], "other": link["giver"]["id"]}
    assert set(pair.values()) <= set(lineage["members"])
    apart = pair | {"joining": "apart", "seen": link["seen"], "reason": "two people"}
    assert program.post("/api/evidence/decisions", json=apart).status_code == 201
    again = program.post("/api/evidence/decisions", json=apart | {"joining": "same"})
    assert (again.status_code, again.json()["error"]) == (409, "overtaken-entry")
    assert "two people" in again.json()["message"]
    forced = program.post("/api/evidence/decisions", json=apart | {"joining": "same", "seen": 1})
    assert forced.status_code == 201
    assert [one["joining"] for one in got(program, "/api/evidence/decisions")] == ["apart", "same"]
    assert copied.lineage_reviews()[-1].joining is Joining.SAME


def test_verdicts_name_the_claims_that_they_rest_on(program: TestClient, ledger: Ledger) -> None:
    law = got(program, "/api/law")
    used = {fact["claim"] for one in law["findings"] for fact in one["used"]["facts"]}
    assert used <= {claim.id for claim in ledger.claims()}
    assert used
    assert {one["provision"] for one in law["findings"]} <= {one["id"] for one in law["provisions"]}
    assert any(one["missing"] for one in law["findings"])


def test_figures_lead_to_their_claims(program: TestClient, ledger: Ledger) -> None:
    numbers = got(program, "/api/numbers")
    assert (numbers["estimated"], numbers["estimate"]) == ("off", None)
    of = {one["claim"] for one in numbers["reported"]}
    assert of <= {claim.id for claim in ledger.claims()}
    assert any("2,000" in one["figure"] for one in numbers["reported"])


@pytest.mark.usefixtures("copied")
def test_a_source_is_graded_and_keeps_its_history(program: TestClient) -> None:
    (source, *_) = got(program, "/api/sources")["sources"]
    name = source["record"]["source"]
    grade = {"source": name, "reliability": "B", "seen": 0, "reason": "was there"}
    assert program.post("/api/sources/grades", json=grade).status_code == 201
    again = program.post("/api/sources/grades", json=grade | {"reliability": "D"})
    assert again.status_code == 409
    assert "lee said something of this" in again.json()["message"]
    history = got(program, f"/api/sources/profile?source={name}")["history"]
    assert [one["reliability"] for one in history] == ["B"]
    assert program.get("/api/sources/profile?source=nobody").status_code == 404
    assert program.post("/api/sources/grades", json=grade | {"reason": " "}).status_code == 400


def test_silent_words_are_answered_for(program: TestClient, ledger: Ledger) -> None:
    document = next(ledger.documents())
    silent = Problem("extract", "number-without-claim", "x", "en.txt", document.span(0, 6))
    ledger.add(document, (), [silent])
    path = f"/api/coverage/{document.id}"
    before = got(program, path)
    assert before["silent"][0]["words"] == document.text[:6]
    answer = {"silence": "right", "number": 0, "seen": before["silent"][0]["seen"]}
    assert program.post(path, json=answer).status_code == 201
    assert program.post(path, json=answer).status_code == 409
    assert program.post(path, json=answer | {"number": 99}).status_code == 404
    after = got(program, path)
    assert after["silent"][0]["stands"] == Silence.RIGHT
    assert after["covered"]["unanswered"] == before["covered"]["unanswered"] - 1
    whole = program.post(path, json={"silence": "right", "seen": 0})
    assert (whole.status_code, len(got(program, path)["whole"])) == (201, 1)


def test_an_assessment_is_kept_compared_and_replayed(program: TestClient, ledger: Ledger) -> None:
    assert got(program, "/api/assessment")["changed"] is None
    assert program.post("/api/assessment/editions", json={}).status_code == 201
    (first, *_) = program.get("/api/claims").json()["claims"]
    claim = first["claim"]["id"]
    deed = {"decision": "reject", "seen": first["last"], "reason": "no workers"}
    program.post(f"/api/claims/{claim}/reviews", json=deed)
    (went,) = got(program, "/api/assessment")["changed"]["went"]
    assert (went["claim"], "no workers" in went["why"]) == (claim, True)
    before = got(program, "/api/assessment?until=2019-01-01")
    assert before["key"] == []
    told = program.get("/api/assessment/as/json?until=2019-01-01")
    assert json.loads(told.text)["assessment"]["claims"] == []
    assert len(got(program, "/api/assessment/editions")) == len(ledger.editions()) == 1


@pytest.mark.parametrize(
    "path",
    ["/api/assessment?until=2019-99-01", "/api/assessment/as/docx", "/api/evidence?period=x"],
)
def test_what_cannot_be_asked_is_said(program: TestClient, path: str) -> None:
    assert program.get(path).status_code == 400


def test_what_is_not_worked_out_yet_is_to_be_asked_for_again(
    program: TestClient, room: Room
) -> None:
    room.scales.patience = 0
    answer = program.get("/api/evidence")
    assert (answer.status_code, answer.json()["error"]) == (503, "not-yet-weighed")
    assert answer.headers["retry-after"] == "2"
