"""Second readings are blind, agreement is counted field by field, disputes lead to a third."""

from __future__ import annotations

from lxml import html
from tests.app.conftest import CHOE, KIM, LEE, Entering
from tests.app.test_editing import form, of
from tests.app.test_inbox import post

from tumen.app.review.agreeing import agreement
from tumen.ledger import Ledger, Wanted
from tumen.model import Kind


def rows(page: str) -> dict[str, list[str]]:
    table = html.document_fromstring(page).xpath("//tbody/tr")
    return {row[0].text_content(): [cell.text_content() for cell in row[1:]] for row in table}


def test_what_two_read_is_compared_field_by_field(entering: Entering, ledger: Ledger) -> None:
    lee, kim = entering(LEE), entering(KIM)
    items = ledger.desk.items(Wanted(language="en"))
    for item in items:
        post(lee, "accept", f"at={item.claim.id}")
    stock = of(ledger, Kind.STOCK)
    edited = form(kim, stock) | {"count.low": "1500"}
    assert kim.post("/inbox/edit", data=edited).status_code == 200
    for item in items:
        if item.claim.id != stock.claim.id:
            post(kim, "accept", f"at={item.claim.id}")
    found = {one.label: one for one in agreement(ledger.desk)}
    assert (found["How many"].read, found["How many"].differing) == (3, 1)
    assert (found["Where"].read, found["Where"].differing, found["Where"].alpha) == (3, 0, 1.0)
    assert found["What to do with it"].differing == 1
    page = kim.get("/agreement").text
    assert rows(page)["Where"] == ["3", "0", "1.00"]
    assert f"at={stock.claim.id}" in page


def test_a_rejection_is_compared_as_a_decision_alone(entering: Entering, ledger: Ledger) -> None:
    claim = of(ledger, Kind.STOCK).claim.id
    post(entering(LEE), "accept", f"at={claim}")
    post(entering(KIM), "reject", f"at={claim}", reason="x")
    found = {one.label: one for one in agreement(ledger.desk)}
    assert (found["What to do with it"].read, found["How many"].read) == (1, 0)


def test_a_second_reader_is_not_told_what_the_first_decided(
    entering: Entering, ledger: Ledger
) -> None:
    claim = of(ledger, Kind.STOCK).claim.id
    post(entering(LEE), "reject", f"at={claim}", reason="a reason of lee's")
    choe = entering(CHOE)
    blind = choe.get(f"/inbox?state=second&at={claim}").text
    assert "a reason of lee" not in blind
    assert "for a second reading" in blind
    assert "a reason of lee" in choe.get(f"/inbox?at={claim}").text
    post(choe, "reject", f"state=second&at={claim}", reason="y")
    assert "a reason of lee" in choe.get(f"/inbox?state=second&at={claim}").text


def test_the_sample_of_second_readings_leaves_out_what_one_has_read_oneself(
    entering: Entering, ledger: Ledger
) -> None:
    lee = entering(LEE)
    for item in ledger.desk.items(Wanted()):
        post(lee, "accept", f"at={item.claim.id}")
    sampled = {i.claim.id for i in ledger.desk.items(Wanted()) if i.claim.id < "1a"}
    assert {i.claim.id for i in ledger.desk.items(Wanted(second_for="kim"))} == sampled
    assert ledger.desk.items(Wanted(second_for="lee")) == ()
