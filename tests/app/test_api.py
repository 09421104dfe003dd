"""The room for programs does what its description says, whatever it is asked."""

from __future__ import annotations

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, assume, given, settings
from schemathesis import Case
from schemathesis.config import SchemathesisConfig
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import ignored_auth
from starlette.testclient import TestClient
from tests.app.conftest import KIM, LEE, bearer

from tumen.app import Room, make_app
from tumen.ledger import Ledger, Wanted
from tumen.model import Claim, State
from tumen.model.codec import from_json

# What is well formed may be refused for what it says ("300" does not stand in the report there).
ACCEPTED = ["2xx", "400", "404", "409"]
CONFIG = SchemathesisConfig.from_dict(
    {
        "checks": {"positive_data_acceptance": {"expected-statuses": ACCEPTED}},
        "request-timeout": 120,  # the first assessment takes its time on a busy machine
    }
)


def test_the_server_keeps_to_its_description(room: Room) -> None:
    local = {"host": "127.0.0.1"}
    described = schemathesis.openapi.from_asgi(
        "/api/openapi.json", make_app(room), headers=local, config=CONFIG
    )
    found = [one for one in described.get_all_operations() if isinstance(one, Ok)]
    operations = [one.ok() for one in found]
    assert len(operations) == 26
    for operation in operations:

        @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
        @given(operation.as_strategy())
        def keeps_to_it(case: Case[Any]) -> None:
            # A PDF needs a browser each time, and has a test of its own.
            assume((case.path_parameters or {}).get("form") != "pdf")
            # Requests without a key have a test of their own: here every request has one.
            headers = bearer(room, LEE) | local
            case.call_and_validate(headers=headers, excluded_checks=[ignored_auth])

        keeps_to_it()


def test_a_decision_is_kept_refused_when_stale_and_undone(
    program: TestClient, ledger: Ledger
) -> None:
    (first, *_) = program.get("/api/claims").json()["claims"]
    claim = first["claim"]["id"]
    deed = {"decision": "reject", "seen": first["last"], "reason": "no workers"}
    assert program.post(f"/api/claims/{claim}/reviews", json=deed).status_code == 201
    again = program.post(f"/api/claims/{claim}/reviews", json=deed)
    assert (again.status_code, again.json()["error"]) == (409, "overtaken-review")
    assert program.get(f"/api/claims/{claim}").json()["queued"]["state"] == "rejected"
    assert program.get("/api/counts").json()["states"]["rejected"] == 1
    assert program.post("/api/undo").json()["claims"] == [claim]
    assert ledger.desk.item(claim).state is State.OPEN


def test_pages_of_the_queue_follow_one_another(program: TestClient, ledger: Ledger) -> None:
    seen: list[str] = []
    page: dict[str, Any] = {"next": "-1001.0"}
    while page["next"] is not None:
        asked = {"limit": 2, "after": page["next"]}
        page = program.get("/api/claims", params=asked).json()
        seen += [one["claim"]["id"] for one in page["claims"]]
    assert seen == [item.claim.id for item in ledger.desk.items(Wanted())]


def test_the_stream_holds_every_claim_and_no_protected_source(
    program: TestClient, ledger: Ledger
) -> None:
    text = program.get("/api/claims.jsonl").text
    claims = [from_json(Claim, json.loads(line)) for line in text.splitlines()]
    assert [claim.id for claim in claims] == [claim.id for claim in ledger.claims()]
    assert "source in the city" not in text
    assert "소식통" not in text
    assert "the ministry" in text


def test_who_may_not_see_a_source_gets_it_covered(program: TestClient, room: Room) -> None:
    told = program.get("/api/claims").text
    covered = program.get("/api/claims", headers=bearer(room, KIM)).text
    assert "source in the city" in told
    assert "source in the city" not in covered
    document = json.loads(told)["claims"][0]["claim"]["document"]
    assert "█" not in program.get(f"/api/documents/{document}").text


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer x"}])
def test_without_a_key_there_is_nothing(room: Room, headers: dict[str, str]) -> None:
    client = TestClient(make_app(room), base_url="http://127.0.0.1")
    answer = client.get("/api/claims", headers=headers)
    assert (answer.status_code, answer.json()["error"]) == (401, "not-entered")
