"""Programs edit, split, merge and add as people do, under the same rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.app.conftest import KIM, bearer

from tumen.app import Room
from tumen.ledger import Item, Ledger, Wanted
from tumen.model import Document, Kind, State

Body = Mapping[str, Any]


def of(ledger: Ledger, kind: Kind, language: str = "en") -> Item:
    (item,) = ledger.desk.items(Wanted(kind=kind.value, language=language))
    return item


def report(ledger: Ledger, item: Item) -> Document:
    found = ledger.document(item.claim.document)
    assert found
    return found


def words(document: Document, quote: str) -> dict[str, Any]:
    start = document.text.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


def decide(program: TestClient, item: Item, **deed: Any) -> Any:
    body = {"seen": item.last} | deed
    return program.post(f"/api/claims/{item.claim.id}/reviews", json=body)


def made(ledger: Ledger, answer: Any) -> list[Item]:
    assert answer.status_code == 201, answer.text
    return list(ledger.desk.several(answer.json()["made"]))


def test_an_edit_changes_the_named_field_in_its_words(program: TestClient, ledger: Ledger) -> None:
    item = of(ledger, Kind.ARRIVAL)
    count = {"words": [words(report(ledger, item), "300 North Korean workers")], "low": 200}
    (new,) = made(ledger, decide(program, item, decision="edit", fields={"count": count}))
    assert new.claim.count
    assert (new.claim.count.low, new.claim.count.high) == (200, None)
    assert [span.quote for span in new.claim.count.spans] == ["300 North Korean workers"]
    assert (new.claim.places, new.claim.period) == (item.claim.places, item.claim.period)
    assert (new.claim.source, new.claim.cue) == (item.claim.source, item.claim.cue)
    assert ledger.desk.item(item.claim.id).state is State.REPLACED


@pytest.mark.parametrize("language", ["ko", "zh"])
def test_words_are_counted_in_code_points(
    program: TestClient, ledger: Ledger, language: str
) -> None:
    item = of(ledger, Kind.ARRIVAL if language == "ko" else Kind.REPATRIATION, language)
    place = {"ko": "단둥", "zh": "丹东"}[language]
    given = {"words": [words(report(ledger, item), place)], "name": "Dandong", "country": "CN"}
    (new,) = made(ledger, decide(program, item, decision="edit", fields={"places": [given]}))
    assert [span.quote for one in new.claim.places for span in one.spans] == [place]


def test_a_field_that_is_null_is_emptied(program: TestClient, ledger: Ledger) -> None:
    item = of(ledger, Kind.ARRIVAL)
    emptied: Body = {"count": None, "period": None, "places": [], "negated": True, "note": "so"}
    (new,) = made(ledger, decide(program, item, decision="edit", fields=emptied))
    claim = new.claim
    assert (claim.count, claim.period, claim.places) == (None, None, ())
    assert (claim.negated, claim.note) == (True, "so")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "The claim is as it was"),
        ({"count": {"words": [{"start": 0, "end": 99_999}], "low": 1}}, "does not stand"),
        ({"count": {"words": [{"start": 5, "end": 5}], "low": 1}}, "does not stand"),
        ({"count": {"words": [{"start": 0, "end": 5, "quote": "other"}]}}, "does not stand"),
        ({"count": {"low": 9, "high": 3}}, "no more than 3"),
        ({"period": {"edtf": "soon"}}, "EDTF"),
        ({"places": [{"name": "x", "country": "China"}]}, "ISO 3166"),
    ],
)
def test_what_will_not_do_is_refused_and_nothing_is_kept(
    program: TestClient, ledger: Ledger, fields: Body, said: str
) -> None:
    item = of(ledger, Kind.ARRIVAL)
    answer = decide(program, item, decision="edit", fields=fields)
    assert answer.status_code == 400
    assert said in answer.json()["message"]
    assert ledger.desk.entries(item.claim.id) == ()


def test_one_of_two_who_edit_at_once_is_told(program: TestClient, room: Room) -> None:
    item = of(room.ledger, Kind.ARRIVAL)
    theirs = {"decision": "edit", "seen": 0, "fields": {"count": {"low": 250}}, "reason": "by ear"}
    path = f"/api/claims/{item.claim.id}/reviews"
    assert program.post(path, json=theirs, headers=bearer(room, KIM)).status_code == 201
    answer = decide(program, item, decision="edit", fields={"count": {"low": 260}})
    assert (answer.status_code, answer.json()["error"]) == (409, "overtaken-review")
    assert "kim acted on this claim after you had opened it" in answer.json()["message"]
    assert "by ear" in answer.json()["message"]
    assert len(room.ledger.desk.entries(item.claim.id)) == 1


def test_a_split_puts_two_in_its_place_and_undo_takes_it_back(
    program: TestClient, ledger: Ledger
) -> None:
    item = of(ledger, Kind.ARRIVAL)
    parts = [{"count": {"low": 100}}, {"count": {"low": 200}}]
    two = made(ledger, decide(program, item, decision="split", parts=parts))
    assert [one.claim.count and one.claim.count.low for one in two] == [100, 200]
    assert ledger.desk.item(item.claim.id).state is State.REPLACED
    assert program.post("/api/undo").status_code == 201
    assert ledger.desk.item(item.claim.id).state is State.OPEN
    alike = decide(program, ledger.desk.item(item.claim.id), decision="split", parts=[{}, {}])
    assert alike.status_code == 400


def test_a_merger_leaves_one(program: TestClient, ledger: Ledger) -> None:
    one, other = of(ledger, Kind.ARRIVAL), of(ledger, Kind.REPATRIATION)
    answer = decide(program, one, decision="merge", others={other.claim.id: other.last})
    assert made(ledger, answer) == []
    states = [ledger.desk.item(item.claim.id).state for item in (one, other)]
    assert states == [State.ACCEPTED, State.REPLACED]


def test_claims_of_two_reports_are_not_merged(program: TestClient, ledger: Ledger) -> None:
    one, other = of(ledger, Kind.ARRIVAL), of(ledger, Kind.ARRIVAL, "ko")
    answer = decide(program, one, decision="merge", others={other.claim.id: other.last})
    assert (answer.status_code, answer.json()["error"]) == (400, "other-report")


def test_a_claim_that_was_missed_is_added(program: TestClient, ledger: Ledger) -> None:
    document = next(ledger.documents())
    fields = {"kind": "permit", "anchor": words(document, "the ministry")}
    body = {"fields": fields, "reason": "it says so"}
    (new,) = made(ledger, program.post(f"/api/documents/{document.id}/claims", json=body))
    assert (new.claim.kind, new.claim.anchor.quote) == (Kind.PERMIT, "the ministry")
    assert (new.state, new.claim.rule.id) == (State.ACCEPTED, "reviewer")
    bare = program.post(f"/api/documents/{document.id}/claims", json={"fields": {"kind": "permit"}})
    assert bare.status_code == 400
    assert "anchor" in bare.json()["message"]


def test_a_claim_is_sent_on_to_somebody_of_the_room_alone(
    program: TestClient, ledger: Ledger
) -> None:
    item = of(ledger, Kind.ARRIVAL)
    assert decide(program, item, decision="send_on", to="nobody").status_code == 404
    assert decide(program, item, decision="send_on", to="kim").status_code == 201
    assert ledger.desk.item(item.claim.id).assigned == "kim"


def test_another_claim_that_quotes_a_protected_source_does_not_show_it(
    program: TestClient, room: Room
) -> None:
    document = next(room.ledger.documents())
    anchor = words(document, "a source in the city said")
    fields = {"kind": "incident", "anchor": anchor, "note": "told by a source in the city"}
    answer = program.post(f"/api/documents/{document.id}/claims", json={"fields": fields})
    (new,) = made(room.ledger, answer)
    path = f"/api/claims/{new.claim.id}"
    assert "source in the city" in program.get(path).text
    covered = program.get(path, headers=bearer(room, KIM)).text
    assert "source in the city" not in covered
    assert "████" in covered
    assert "source in the city" not in program.get("/api/claims.jsonl").text


def test_who_may_not_see_a_source_edits_and_leaves_it_as_it_is(
    program: TestClient, room: Room
) -> None:
    item = of(room.ledger, Kind.ARRIVAL)
    fields = {"count": {"low": 250}, "source": None}
    body = {"decision": "edit", "seen": 0, "fields": fields}
    path = f"/api/claims/{item.claim.id}/reviews"
    answer = program.post(path, json=body, headers=bearer(room, KIM))
    (new,) = made(room.ledger, answer)
    assert new.claim.source == item.claim.source
    mine = decide(program, new, decision="edit", fields={"source": None})
    (last,) = made(room.ledger, mine)
    assert last.claim.source is None
