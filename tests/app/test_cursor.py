"""Words are chosen by keys alone: whole characters, sensible words, the ledger's code points."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, expect
from tests.app.browser import Browser
from tests.app.test_offsets import HARD

from tumen.app.assets import address
from tumen.ledger import Ledger, Wanted
from tumen.model import Kind

UNITS = "([text, grain, language]) => steps.units(text, 7, grain, language)"
WALK = """([place, among, ways]) => ways.map((way) => {
  place = steps[Math.abs(way) > 1 ? "grown" : "next"](place, among, Math.sign(way)) ?? place;
  return [place.start, place.end];
})"""
MORE, FEWER = 2, -2  # with Shift; 1 and -1 go on without it


@pytest.fixture(scope="module")
def steps(running: Chromium, standing: dict[str, str]) -> Iterator[Page]:
    """A page that has the module of steps."""
    browser = Browser(running)
    page = browser.window(standing["lee"]).page
    page.evaluate(f"import('{address('steps.js')}').then(m => {{ globalThis.steps = m; }})")
    yield page
    browser.close()


def units(steps: Page, text: str, grain: str, language: str) -> list[str]:
    found: list[list[int]] = steps.evaluate(UNITS, [text, grain, language])
    return [text[start - 7 : end - 7] for start, end in found]


@pytest.mark.parametrize("text", HARD)
def test_characters_are_whole_and_none_is_left_out(steps: Page, text: str) -> None:
    found = units(steps, text, "grapheme", "en")
    assert "".join("".join(found).split()) == "".join(text.split())
    for one in found:
        assert not unicodedata.combining(one[0])
        assert one[0] not in "\u200d\ufe0f"


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("About 3,000 workers, he said.", "en", ["About", "3,000", "workers", "he", "said"]),
        ("Cafe\u0301 \N{FACTORY} news", "en", ["Cafe\u0301", "news"]),
        ("북한 노동자들이, 단둥에", "ko", ["북한", "노동자들이", "단둥에"]),
        ("朝鲜工人离开北京回国。", "zh", ["朝鲜", "工人", "离开", "北京", "回国"]),
        ("mid-2019 words", "no_such", ["mid", "2019", "words"]),
        ("\N{FACTORY} … !", "en", []),
    ],
)
def test_words_are_those_of_the_language(
    steps: Page, text: str, language: str, wanted: list[str]
) -> None:
    assert units(steps, text, "word", language) == wanted


@pytest.mark.parametrize(
    ("ways", "wanted"),
    [
        ((1, 1, 1, 1), [(4, 7), (8, 12), (8, 12), (8, 12)]),
        ((-1,), [(0, 3)]),
        ((MORE, MORE, MORE), [(0, 7), (0, 12), (0, 12)]),
        ((1, FEWER, MORE, MORE), [(4, 7), (0, 7), (4, 7), (4, 12)]),
        ((MORE, FEWER, FEWER), [(0, 7), (0, 3), (0, 3)]),
    ],
)
def test_words_grow_and_shrink_at_the_edge_that_moves(
    steps: Page, ways: tuple[int, ...], wanted: list[tuple[int, int]]
) -> None:
    among = [[0, 3], [4, 7], [8, 12]]
    place = {"start": 0, "end": 3, "back": False}
    found: list[Any] = steps.evaluate(WALK, [place, among, list(ways)])
    assert [tuple(one) for one in found] == wanted


def test_a_field_is_edited_by_keys_alone(
    browser: Browser, served: dict[str, str], ledger: Ledger
) -> None:
    (item,) = ledger.desk.items(Wanted(kind=Kind.ARRIVAL.value, language="ko"))
    document = ledger.document(item.claim.document)
    assert document
    window = browser.window(served["lee"])
    page = window.page
    page.goto(f"{served['lee'].split('/enter')[0]}/inbox?language=ko&at={item.claim.id}")
    page.keyboard.press("e")
    field, told = page.locator('[name="count.words"]'), page.locator("#told")
    expect(page.locator('[name="anchor.words"]')).to_be_focused()
    page.keyboard.press("Tab")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#text")).to_be_focused()
    expect(page.locator("#text")).to_have_attribute("role", "application")
    for keys in ("ArrowLeft", "ArrowRight", "Shift+ArrowRight", "Control+Shift+ArrowLeft"):
        page.keyboard.press(keys)
    wanted = page.evaluate("getSelection().toString()")
    expect(told).to_have_text(wanted)
    assert window.axe() == []
    with page.expect_response("**/inbox/words?*") as answer:
        page.keyboard.press("Enter")
    found = answer.value.json()
    assert found["words"] == wanted
    start, end = map(int, found["spans"].split("-"))
    assert document.text[start:end] == wanted
    expect(field).to_be_focused()
    expect(field).to_have_value(wanted)
    expect(told).to_contain_text("How many: ")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#told a")).to_be_visible()
    (entry,) = ledger.desk.entries(item.claim.id)
    (new,) = ledger.desk.several(entry.replacements)
    assert new.claim.count
    assert [(span.start, span.end) for span in new.claim.count.spans] == [(start, end)]
    assert window.complaints == []
