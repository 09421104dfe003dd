"""Offsets are the ledger's code points whatever the browser counts, both ways."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page
from tests.app.browser import Browser

from tumen.app.assets import address
from tumen.app.drawing import environment
from tumen.app.review.fields import Field
from tumen.app.review.passage import AROUND, WHOLE, runs, window
from tumen.model import Span

HARD = (
    "\N{FACTORY}\N{WOMAN}\u200d\N{FACTORY} 300 workers e\u0301a\u0308 came",
    "북한 노동자 5만여 명이 \U0001f1f0\U0001f1f5 단둥에 도착했다.\n\n그들은 일한다.",
    "据悉，约五百名朝鲜工人\U0002070e回国。\r\n第二段 \N{GRINNING FACE}\N{GRINNING FACE}。",
    "\u1112\u1161\u11ab\u1100\u1173\u11af 한글 e\u0301\u0302\u0303 \u202eevil\u202c",
    " \t<script>alert('&amp;')</script>\n\nx",
)


patient = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


def cut(text: str, spans: list[tuple[int, int]]) -> Iterator[Any]:
    """The runs of a text with fields on some of its words."""
    made = [
        Field(f"f{at}", "", "", (Span(start, end, text[start:end]),))
        for at, (start, end) in enumerate(spans)
    ]
    for paragraph in runs(text, window(text, 0), None, made, ()):
        yield from paragraph


@patient
@given(
    st.text(max_size=80), st.lists(st.tuples(st.integers(0, 79), st.integers(1, 80)), max_size=6)
)
def test_every_run_stands_where_it_says(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = [(s, min(e, len(text))) for s, e in pairs if s < min(e, len(text))]
    last = 0
    for run in cut(text, spans):
        assert text[run.at : run.at + len(run.text)] == run.text
        assert run.at >= last
        last = run.at + len(run.text)
        within = {f"f{n}" for n, (s, e) in enumerate(spans) if s <= run.at < e}
        assert set(run.fields) == within


@patient
@given(st.text(max_size=80))
def test_nothing_but_blanks_and_line_ends_is_left_out(text: str) -> None:
    drawn = "".join(run.text for run in cut(text, []))
    assert "".join(drawn.split()) == "".join(text.split())


@patient
@given(st.integers(0, WHOLE * 3), st.sampled_from([1, 500, 10**6]))
def test_a_long_text_is_drawn_around_the_claim(middle: int, line: int) -> None:
    text = "".join("\n" if at % line == line - 1 else "x" for at in range(WHOLE * 3))
    drawn = window(text, middle)
    assert drawn.start <= middle <= drawn.end
    assert drawn.end - drawn.start <= 2 * AROUND
    assert drawn.before + (drawn.end - drawn.start) + drawn.after == len(text)


@pytest.fixture(scope="module")
def page(running: Chromium, standing: dict[str, str]) -> Iterator[Page]:
    """A page of the room, of which the report is taken by others."""
    browser = Browser(running)
    window = browser.window(standing["lee"])
    window.page.evaluate(f"import('{address('offsets.js')}').then(m => {{ globalThis.m = m; }})")
    yield window.page
    browser.close()


def draw(page: Page, text: str) -> list[Any]:
    found = list(cut(text, [(at, at + 1) for at in range(0, len(text) - 1, 5)]))
    macro = environment().get_template("parts.html.j2").module.run  # type: ignore[attr-defined]
    page.evaluate(
        "html => { document.querySelector('#text').innerHTML = `<p>${html}</p>`; }",
        "".join(macro(run) for run in found),
    )
    return [point for run in found for point in range(run.at, run.at + len(run.text))]


SELECT = """([start, end]) => {
  const root = document.querySelector('#text');
  const range = m.rangeOf(start, end, root);
  if (!range) return null;
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return [m.covered(getSelection().getRangeAt(0), root), range.toString()];
}"""


@pytest.mark.parametrize("text", HARD)
def test_the_browser_selects_the_ledgers_words_and_gives_back_their_place(
    page: Page, text: str
) -> None:
    points = draw(page, text)
    chance = random.Random(text)
    for _ in range(40):
        start, last = sorted(chance.choices(points, k=2))
        place, words = page.evaluate(SELECT, [start, last + 1])
        assert place == {"start": start, "end": last + 1}
        wanted = "".join(text[at] for at in points if start <= at <= last)
        assert len(words) == len(wanted)
        plain = [
            (a, b) for a, b in zip(words, wanted, strict=True) if a != "\N{REPLACEMENT CHARACTER}"
        ]
        assert all(a == b for a, b in plain)


def test_a_field_is_edited_by_dragging_over_words(
    browser: Browser, standing: dict[str, str]
) -> None:
    page = browser.window(f"{standing['lee']}").page
    page.goto(f"{standing['lee'].split('/enter')[0]}/inbox?language=ko&kind=arrival")
    page.keyboard.press("e")
    field = page.locator('[name="count.words"]')
    field.click()
    box = page.locator(".f-count").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + 1, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 1, box["y"] + box["height"] / 2, steps=4)
    with page.expect_response("**/inbox/words?*") as answer:
        page.mouse.up()
    found = answer.value.json()
    assert field.input_value() == found["words"]
    assert found["words"] in page.locator(".f-count").first.text_content()  # type: ignore[operator]
    assert page.locator('[name="count.spans"]').input_value() == found["spans"]
