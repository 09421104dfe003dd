"""Putting other claims in a claim's place, in words that stand in the report."""

from __future__ import annotations

from html import unescape

import pytest
from lxml import html
from starlette.testclient import TestClient
from tests.app.conftest import CHOE, KIM, LEE, Entering

from tumen.ledger import Item, Ledger, Wanted
from tumen.model import Decision, Inference, Kind, State


def filled(page: str) -> dict[str, str]:
    """What a browser would send of the form on the page, as it stands there."""
    (form,) = (f for f in html.document_fromstring(page).forms if f.get("class") == "editing")
    return dict(form.form_values())


def of(ledger: Ledger, kind: Kind, language: str = "en") -> Item:
    (item,) = ledger.desk.items(Wanted(kind=kind.value, language=language))
    return item


def form(client: TestClient, item: Item, task: str = "edit") -> dict[str, str]:
    return filled(client.get(f"/inbox/edit?at={item.claim.id}&task={task}").text)


def made(ledger: Ledger, item: Item) -> list[Item]:
    (entry, *_) = ledger.desk.entries(item.claim.id)
    return list(ledger.desk.several(entry.replacements))


def test_a_form_that_is_sent_as_it_came_changes_nothing(client: TestClient, ledger: Ledger) -> None:
    for item in ledger.desk.items(Wanted()):
        answer = client.post("/inbox/edit", data=form(client, item))
        assert answer.status_code == 400
        assert "The claim is as it was" in answer.text


def test_an_edit_puts_another_claim_in_the_place(client: TestClient, ledger: Ledger) -> None:
    item = of(ledger, Kind.ARRIVAL)
    answer = client.post(
        "/inbox/edit",
        data=form(client, item)
        | {
            "count.low": "200",
            "count.words": "300 North Korean workers",
            "period.edtf": "2019-10",
            "reason": "by the original",
        },
    )
    assert answer.status_code == 200, answer.text
    (new,) = made(ledger, item)
    assert new.claim.count
    assert (new.claim.count.low, new.claim.count.high) == (200, 300)
    assert [span.quote for span in new.claim.count.spans] == ["300 North Korean workers"]
    assert new.claim.period
    assert new.claim.period.edtf == "2019-10"
    assert new.claim.places == item.claim.places
    assert new.claim.rule.id == "reviewer"
    assert new.state is State.ACCEPTED
    assert ledger.desk.item(item.claim.id).state is State.REPLACED
    assert ledger.set_aside() == {item.claim.id}
    document = ledger.document(new.claim.document)
    assert document
    for span in (new.claim.anchor, *new.claim.count.spans):
        assert document.text[span.start : span.end] == span.quote


def test_a_value_without_words_is_the_reviewers(client: TestClient, ledger: Ledger) -> None:
    item = of(ledger, Kind.STOCK, "ko")
    client.post("/inbox/edit", data=form(client, item) | {"period.edtf": "2020-01"})
    (new,) = made(ledger, item)
    assert Inference("period", "reviewer") in new.claim.inferred


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"count.words": "thousands upon thousands"}, "does not stand in the report"),
        ({"anchor.words": "North Korean workers", "anchor.spans": ""}, "times or more"),
        ({"anchor.words": ""}, "the words of the report that carry the claim"),
        ({"count.low": "many"}, "a number such as 200"),
        ({"count.low": "500"}, "no more than 300"),
        ({"period.edtf": "last year"}, "an EDTF date"),
        ({"places.0.country": "<b>"}, "an ISO 3166 code"),
        ({"kind": "party"}, "one of stock"),
    ],
)
def test_what_will_not_do_comes_back_as_it_was_filled_in(
    client: TestClient, ledger: Ledger, change: dict[str, str], says: str
) -> None:
    item = of(ledger, Kind.ARRIVAL)
    sent = form(client, item) | {"note": "my note"} | change
    answer = client.post("/inbox/edit", data=sent)
    assert answer.status_code == 400
    assert says in unescape(answer.text)
    back = filled(answer.text)
    assert {name: back.get(name, "") for name in sent if name != "kind"} == {
        name: value for name, value in sent.items() if name != "kind"
    }
    assert ledger.desk.entries(item.claim.id) == ()


def test_words_are_looked_for_in_the_passage_first(client: TestClient, ledger: Ledger) -> None:
    item = of(ledger, Kind.STOCK)
    client.post("/inbox/edit", data=form(client, item) | {"count.words": "North Korean"})
    (new,) = made(ledger, item)
    assert new.claim.count
    (span,) = new.claim.count.spans
    assert item.claim.anchor.start <= span.start < item.claim.anchor.end


def test_a_split_makes_two(client: TestClient, ledger: Ledger) -> None:
    item = of(ledger, Kind.ARRIVAL)
    changed = {"1.count.low": "40", "1.count.high": "40", "1.places.0.words": "Hunchun"}
    sent = form(client, item, "split") | changed | {"1.places.0.name": "Hunchun"}
    refused = client.post("/inbox/edit", data=sent)
    assert "Hunchun' stands in the report 2 times" in unescape(refused.text)
    at = ledger.document(item.claim.document)
    assert at
    start = at.text.index("Hunchun")
    place = {"1.places.0.spans": f"{start}-{start + 7}"}
    client.post("/inbox/edit", data=sent | place | {"0.count.low": "260"})
    one, other = made(ledger, item)
    assert one.claim.places[0].name == "Dandong"
    assert other.claim.places[0].name == "Hunchun"
    assert ledger.desk.entries(item.claim.id)[0].decision is Decision.SPLIT


def test_a_claim_that_is_one_of_the_two_stays(client: TestClient, ledger: Ledger) -> None:
    item = of(ledger, Kind.ARRIVAL)
    client.post("/inbox/edit", data=form(client, item, "split") | {"1.kind": "permit"})
    assert ledger.desk.item(item.claim.id).state is State.ACCEPTED
    (new,) = ledger.desk.items(Wanted(kind="permit"))
    assert new.state is State.ACCEPTED


def test_a_merger_leaves_one(client: TestClient, ledger: Ledger) -> None:
    kept, gone = of(ledger, Kind.ARRIVAL), of(ledger, Kind.REPATRIATION)
    sent = form(client, kept, "merge")
    assert "Choose the claims to merge with" in client.post("/inbox/edit", data=sent).text
    client.post("/inbox/edit", data=sent | {"with": f"{gone.claim.id} {gone.last}"})
    assert ledger.desk.item(kept.claim.id).state is State.ACCEPTED
    assert ledger.desk.item(gone.claim.id).state is State.REPLACED
    assert ledger.desk.entries(gone.claim.id)[0].replacements == (kept.claim.id,)
    client.post("/inbox", data=sent | {"deed": "undo", "seen": "0"})
    assert ledger.desk.item(gone.claim.id).state is State.OPEN


def test_an_edit_goes_on_in_the_queue_and_says_what_it_made(
    client: TestClient, ledger: Ledger
) -> None:
    one, two, *_ = ledger.desk.items(Wanted())
    answer = client.post("/inbox/edit", data=form(client, one) | {"note": "mine"})
    assert f'data-claim="{two.claim.id}"' in answer.text
    (new,) = made(ledger, one)
    assert f"at={new.claim.id}" in answer.text


def test_an_edit_that_was_overtaken_loses_nothing(entering: Entering, ledger: Ledger) -> None:
    lee, kim = entering(LEE), entering(KIM)
    item = of(ledger, Kind.STOCK)
    mine = form(lee, item) | {"count.low": "1,500"}
    kim.post("/inbox/edit", data=form(kim, item) | {"count.low": "1800"})
    refused = lee.post("/inbox/edit", data=mine)
    assert refused.status_code == 400
    assert "kim acted on this claim after you had opened it" in refused.text
    again = filled(refused.text)
    assert again["count.low"] == "1,500"
    assert lee.post("/inbox/edit", data=again).status_code == 200
    assert ledger.desk.item(item.claim.id).state is State.DISPUTED
    theirs, ours = (entry.replacements[0] for entry in ledger.desk.entries(item.claim.id))
    assert ledger.set_aside() == {theirs, ours}
    choe = entering(CHOE)
    settling = form(choe, item) | {"count.low": "1800"}
    assert choe.post("/inbox/edit", data=settling).status_code == 200
    assert ledger.set_aside() == {item.claim.id, ours}


def test_who_may_not_see_a_source_edits_the_rest(entering: Entering, ledger: Ledger) -> None:
    kim = entering(KIM)
    item = of(ledger, Kind.ARRIVAL)
    page = kim.get(f"/inbox/edit?at={item.claim.id}").text
    assert "a source in the city" not in page
    kim.post("/inbox/edit", data=filled(page) | {"count.low": "250"})
    (new,) = made(ledger, item)
    assert new.claim.source == item.claim.source
    assert new.claim.anchor == item.claim.anchor


@pytest.mark.parametrize(
    ("kind", "field", "words", "values"),
    [
        (Kind.ARRIVAL, "count", "About 300", {"low": "300", "high": "300", "approximate": "yes"}),
        (Kind.ARRIVAL, "places.0", "Dandong", {"name": "Dandong", "country": "CN"}),
        (Kind.ARRIVAL, "period", "3 October 2019", {"edtf": "2019-10-03"}),
        (Kind.ARRIVAL, "count", "source", {}),
    ],
)
def test_selected_words_are_read_by_the_rules(
    client: TestClient, ledger: Ledger, kind: Kind, field: str, words: str, values: dict[str, str]
) -> None:
    item = of(ledger, kind)
    document = ledger.document(item.claim.document)
    assert document
    start = document.text.index(words)
    query: dict[str, str | int] = {
        "document": item.claim.document,
        "field": field,
        "start": start - 1,
        "end": start + len(words),
    }
    found = client.get("/inbox/words", params=query).json()
    assert found["words"] == words
    assert found["spans"] == f"{start}-{start + len(words)}"
    assert found["values"].items() >= values.items()


def test_selecting_covered_words_tells_nothing(entering: Entering, ledger: Ledger) -> None:
    item = of(ledger, Kind.ARRIVAL)
    query: dict[str, str | int] = {
        "document": item.claim.document,
        "field": "sector",
        "start": 0,
        "end": 10_000,
    }
    found = entering(KIM).get("/inbox/words", params=query).text
    assert "source in the city" not in found
