"""The inbox in a browser: by keys alone, with the words exact, and without a script as well."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Dialog, Page, expect
from tests.app.browser import WIDTHS, Browser, Scheme
from tests.app.conftest import serving

from tumen.app import Door, Room
from tumen.ledger import Ledger, Wanted
from tumen.model import State


def waiting(ledger: Ledger) -> list[str]:
    return [item.claim.id for item in ledger.desk.items(Wanted())]


def at(page: Page) -> Any:
    return page.locator(".desk").get_attribute("data-claim")


def settled(page: Page, claim: str) -> None:
    expect(page.locator(f'.desk[data-claim="{claim}"]')).to_be_visible()


def test_a_day_of_work_by_keys_alone(
    browser: Browser, served: dict[str, str], ledger: Ledger
) -> None:
    one, two, three, *_ = waiting(ledger)
    window = browser.window(served["lee"])
    page = window.page
    settled(page, one)
    with page.expect_response("**/inbox?*") as answer:
        page.keyboard.press("a")
    settled(page, two)
    assert answer.value.ok
    page.keyboard.press("r")
    with page.expect_response("**/inbox?*"):
        page.keyboard.press("2")
    settled(page, three)
    assert ledger.desk.item(one).state is State.ACCEPTED
    assert ledger.desk.entries(two)[0].reason == "the figure is misread"
    with page.expect_response("**/inbox?*"):
        page.keyboard.press("u")
    settled(page, two)
    assert ledger.desk.item(two).state is State.OPEN
    page.keyboard.press("n")
    settled(page, three)
    page.keyboard.press("k")
    settled(page, two)
    page.keyboard.press("?")
    expect(page.locator("#help h2")).to_be_focused()
    assert window.axe() == []
    page.keyboard.press("Escape")
    assert window.complaints == []


def test_a_field_that_is_focused_makes_its_words_stand_out(
    browser: Browser, standing: dict[str, str]
) -> None:
    page = browser.window(standing["lee"]).page
    words = page.locator(".f-places").first
    plain = words.evaluate("e => getComputedStyle(e).backgroundColor")
    page.locator('[data-field="places"] a').focus()
    assert words.evaluate("e => getComputedStyle(e).backgroundColor") != plain


def test_two_browsers_at_once_lose_nothing(
    browser: Browser, served: dict[str, str], ledger: Ledger
) -> None:
    claim = waiting(ledger)[0]
    lee, kim = (browser.window(served[name]).page for name in ("lee", "kim"))
    settled(lee, claim)
    settled(kim, claim)
    with kim.expect_response("**/inbox?*"):
        kim.keyboard.press("a")
    lee.keyboard.press("r")
    with lee.expect_response("**/inbox?*") as refused:
        lee.keyboard.press("3")
    assert refused.value.status == 409
    alert = lee.get_by_role("alert")
    expect(alert).to_contain_text("kim acted on this claim after you had opened it")
    expect(alert).to_contain_text("Your reason was: the place is wrong")
    assert [entry.reviewer for entry in ledger.desk.entries(claim)] == ["kim"]
    lee.get_by_role("link", name="Look at it").click()
    settled(lee, claim)
    expect(lee.locator(".history")).to_contain_text("kim accepted it")


def test_a_form_outlives_the_room_in_which_it_was_opened(
    browser: Browser, room: Room, ledger: Ledger
) -> None:
    claim = waiting(ledger)[0]
    with serving(room) as links:
        page = browser.window(links["lee"]).page
        page.keyboard.press("e")
        page.locator('[name="note"]').fill("mine")
        port = urlsplit(page.url).port
    save, alerts = page.get_by_role("button", name="Save"), page.locator("#alerts")
    save.click()
    expect(alerts).to_contain_text("The room does not answer")
    assert port
    anew = replace(room, door=Door(bytes([1]) * 32, room.door.reviewers))
    with serving(anew, port) as links:
        save.click()
        expect(alerts).to_contain_text("You are not in this room")
        assert ledger.desk.entries(claim) == ()
        page.context.new_page().goto(links["kim"])
        save.click()
        expect(alerts.locator("p")).to_have_count(3)
        assert ledger.desk.entries(claim) == ()
        page.context.new_page().goto(links["lee"])
        save.click()
        expect(page.locator("#told a")).to_be_visible()
        (entry,) = ledger.desk.entries(claim)
        (new,) = ledger.desk.several(entry.replacements)
        assert (entry.reviewer, new.claim.note) == ("lee", "mine")
        page.go_back()
        expect(page.locator("#go-edit")).to_be_visible()


def test_a_form_that_was_changed_is_not_left_without_a_question(
    browser: Browser, standing: dict[str, str]
) -> None:
    page = browser.window(standing["lee"]).page
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", agree)
    page.keyboard.press("e")
    note = page.locator('[name="note"]')
    note.focus()
    page.reload()
    assert asked == []
    note.fill("mine")
    page.reload()
    assert asked == ["beforeunload"]


def test_without_a_script_every_act_is_a_form(
    browser: Browser, served: dict[str, str], ledger: Ledger
) -> None:
    one, two, *_ = waiting(ledger)
    page = browser.window(served["lee"], scripts=False).page
    page.get_by_role("button", name="Accept").click()
    settled(page, two)
    assert ledger.desk.item(one).state is State.ACCEPTED
    page.get_by_role("button", name="Undo").click()
    settled(page, one)
    page.locator("#rejecting summary").click()
    page.get_by_role("button", name="the time is wrong").click()
    settled(page, two)
    assert ledger.desk.entries(one)[-1].reason == "the time is wrong"


def test_letters_can_be_turned_off(browser: Browser, standing: dict[str, str]) -> None:
    page = browser.window(standing["lee"]).page
    claim = at(page)
    page.keyboard.press("?")
    page.get_by_label("Single letters act").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("n")
    page.wait_for_timeout(300)
    settled(page, claim)


@pytest.mark.parametrize(
    ("width", "scheme"), [(WIDTHS[0], "dark"), (WIDTHS[1], "light")], ids=["phone, dark", "desk"]
)
def test_forms_pass_axe_and_fit(
    browser: Browser, standing: dict[str, str], width: int, scheme: Scheme
) -> None:
    window = browser.window(standing["lee"], width=width, scheme=scheme)
    page = window.page
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert window.axe() == []
    assert window.overflow() == []
    for link in ("#go-edit", "#go-split", "#go-merge", "#go-add"):
        page.locator(link).evaluate("link => link.click()")
        expect(page.locator(".editing")).to_be_visible()
        assert window.axe() == []
        assert window.overflow() == []
        page.go_back()
        expect(page.locator("#go-edit")).to_be_visible()
    assert window.complaints == []
