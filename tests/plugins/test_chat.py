"""The extractor that asks a model: quotations or nothing, and no word of the key."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.plugins.server import Server, serving

from tumen.errors import ChatNotSet
from tumen.extract.extractor import held
from tumen.model import Claim, Kind, Problem, Severity
from tumen.plugins.chat import KEY, LONGEST, chat
from tumen.plugins.chat.ask import LARGEST
from tumen.read import from_text
from tumen.settings import Settings

TEXT = (
    "About 300 workers came to Hunchun in March. A broker said so.\n"
    "In Dandong nobody came. About 300 workers came to Hunchun in March, he repeated."
)
DOCUMENT = from_text(TEXT, language="en", published="2020-05-01")
DRAFT: dict[str, Any] = {
    "kind": "arrival",
    "anchor": "About 300 workers came to Hunchun in March. A broker said so.",
    "occurrence": None,
    "factuality": "reported",
    "count": {
        "quote": "About 300",
        "low": 300,
        "high": 300,
        "approximate": True,
        "unit": "workers",
    },
    "places": [
        {
            "quote": "Hunchun",
            "name": "Hunchun",
            "country": "CN",
            "subdivision": "CN-JL",
            "role": "destination",
        }
    ],
    "period": {"quote": "in March", "edtf": "2020-03"},
    "permit": None,
    "source": {"quote": "A broker", "kind": "anonymous"},
    "cue": "said",
}


def settings(server: Server, **more: Any) -> Settings:
    return Settings(chat_url=server.url, chat_model="small", **more)


def asked(
    *drafts: dict[str, Any], text: str = TEXT, **how: Any
) -> tuple[tuple[Claim, ...], tuple[Problem, ...], Server]:
    """What the extractor makes of a server that answers with these drafts."""
    how = {"message": json.dumps({"claims": drafts})} | how
    seconds = how.pop("seconds", 20.0)
    with serving(Server(**how)) as server:
        document = from_text(text, language="en", published="2020-05-01")
        found, problems = held(chat(settings(server, chat_seconds=seconds)))(document)
    return found, problems, server


def test_quotations_become_spans() -> None:
    (claim,), problems, _ = asked(DRAFT)
    assert problems == ()
    assert (claim.kind, claim.anchor.start, claim.rule.id) == (Kind.ARRIVAL, 0, "chat.small")
    assert claim.count is not None
    assert claim.count.spans[0].quote == "About 300"
    assert claim.source is not None
    assert claim.source.protected


def test_the_question_carries_the_report_and_the_schema_of_the_answer() -> None:
    _, _, server = asked(DRAFT)
    (question,) = server.asked
    assert question["path"] == "/v1/chat/completions"
    assert question["body"]["model"] == "small"
    assert question["body"]["messages"][-1]["content"].endswith(TEXT)
    schema = question["body"]["response_format"]["json_schema"]["schema"]
    draft = schema["properties"]["claims"]["items"]
    assert draft["required"] == [*DRAFT]
    assert draft["additionalProperties"] is False


@pytest.mark.parametrize(
    ("occurrence", "start"), [(1, 0), (2, TEXT.rindex("About")), (None, None), (3, None), (0, None)]
)
def test_of_repeated_words_the_stated_one_is_meant(
    occurrence: int | None, start: int | None
) -> None:
    anchor = "About 300 workers came to Hunchun in March"
    found, problems, _ = asked(DRAFT | {"anchor": anchor, "occurrence": occurrence})
    assert [claim.anchor.start for claim in found] == ([] if start is None else [start])
    assert [problem.code for problem in problems] == ["quotation-not-found"] * (start is None)
    if start:
        assert found[0].places[0].spans[0].start > start


@pytest.mark.parametrize(
    "change",
    [
        {"anchor": "About 300 workers came to Hunchun in april"},
        {"anchor": ""},
        {"cue": "claimed"},
        {"period": {"quote": "in  March", "edtf": "2020-03"}},
        {"source": {"quote": "a broker", "kind": "anonymous"}},
    ],
)
def test_one_wrong_quotation_rejects_the_claim_and_no_other(change: dict[str, Any]) -> None:
    found, problems, _ = asked(DRAFT | change, DRAFT)
    assert [claim.anchor.start for claim in found] == [0]
    assert [problem.code for problem in problems] == ["quotation-not-found"]


@pytest.mark.parametrize(
    "how",
    [
        {"message": "Here are the claims: []"},
        {"message": "```json\n{}\n```"},
        {"message": '{"claims": [], "more": 1}'},
        {"message": json.dumps({"claims": [DRAFT | {"kind": "arrivals"}]})},
        {"message": json.dumps({"claims": [DRAFT | {"count": 300}]})},
        {"message": json.dumps({"claims": [{k: v for k, v in DRAFT.items() if k != "cue"}]})},
        {"message": None},
        {"message": "[" * 100_000},
        {"raw": b"\xff\xfe"},
        {"raw": b"{}"},
        {"raw": b'{"choices": []}'},
        {"raw": b" " * (LARGEST + 1)},
    ],
)
def test_an_answer_of_another_form_is_no_claim(how: dict[str, Any]) -> None:
    found, (problem,), _ = asked(**how)
    assert found == ()
    assert (problem.code, problem.severity) == ("chat-answer", Severity.FAILED)


def test_a_server_that_refuses_is_named_and_not_asked_again() -> None:
    found, (problem,), server = asked(status=401)
    assert (found, problem.code) == ((), "chat-refused")
    assert "answered 401" in problem.message
    assert len(server.asked) == 1


def test_a_redirect_is_not_followed() -> None:
    _, (problem,), server = asked(status=307)
    assert problem.code == "chat-refused"
    assert len(server.asked) == 1


def test_a_slow_server_is_not_waited_for() -> None:
    _, (problem,), _ = asked(delay=1.0, seconds=0.2)
    assert problem.code == "chat-unreachable"


def test_no_server_is_a_problem() -> None:
    with serving(Server()) as server:
        gone = chat(settings(server))
    _, (problem,) = gone(DOCUMENT)
    assert problem.code == "chat-unreachable"


def test_a_long_report_is_not_sent() -> None:
    found, (problem,), server = asked(text="North Korean workers. " * (LONGEST // 20))
    assert (found, problem.code, server.asked) == ((), "chat-too-long", [])


@pytest.mark.parametrize(
    "given",
    [Settings(), Settings(chat_url="http://127.0.0.1/v1"), Settings(chat_model="m")],
)
def test_without_an_address_and_a_model_nothing_is_contacted(given: Settings) -> None:
    with pytest.raises(ChatNotSet, match="--chat-url and --chat-model"):
        chat(given)


def test_the_key_goes_to_the_server_and_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "secret-42")
    with serving(Server(status=403)) as server:
        extractor = chat(settings(server))
        _, problems = extractor(DOCUMENT)
    assert server.asked[0]["headers"]["Authorization"] == "Bearer secret-42"
    shown = f"{problems!r} {vars(extractor)!r} {settings(server)!r}"
    assert "secret-42" not in shown


def test_without_a_key_none_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY, raising=False)
    _, _, server = asked(DRAFT)
    assert "Authorization" not in server.asked[0]["headers"]
