"""Texts of others change nothing in the room but the text, and freeze nothing."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from lxml import html
from starlette.testclient import TestClient
from tests.app.browser import Browser

from tumen.extract.identity import identified
from tumen.ledger import Ledger
from tumen.model import Claim, Document, Factuality, Kind, Place, Rule, Source, SourceKind
from tumen.read import from_text

EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "</span></p><base href=//evil.example>",
    "javascript:alert(1)",
    "\u202e0002 tsael ta\u2066",
    "a\0b\x1b[31m",
    "&lt;b&gt; &amp;amp;",
)


def evil(ledger: Ledger, text: str) -> Claim:
    """A claim in which a text stands wherever the words of others may stand."""
    document = replace(
        from_text(f"{text} came to Hunchun.\n\n{text}", name=text, language="en"),
        title=text,
        publisher=text,
        locator=text,
        url=text,
    )
    anchor = document.span(0, len(text) + 17)
    words = document.span(0, len(text))
    claim = identified(
        Claim(
            id="",
            document=document.id,
            kind=Kind.ARRIVAL,
            anchor=anchor,
            factuality=Factuality.ASSERTED,
            rule=Rule(text, "1"),
            places=(Place((words,), text, "CN", None, None),),
            source=Source(words, SourceKind.NAMED),
            note=text,
        )
    )
    ledger.add(document, [claim])
    return claim


def shape(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Tags and names of attributes, in order: what must not depend on anybody's text."""
    tree = html.document_fromstring(page.encode())
    return [(str(node.tag), tuple(sorted(node.attrib))) for node in tree.iter()]


@pytest.mark.parametrize("text", EVIL)
@pytest.mark.parametrize("path", ["/inbox", "/inbox/edit"])
def test_text_adds_no_element_and_no_attribute(
    client: TestClient, ledger: Ledger, text: str, path: str
) -> None:
    plain, other = evil(ledger, "Someone"), evil(ledger, text)
    pages = [client.get(f"{path}?at={one.id}&state=all").text for one in (plain, other)]
    main = [page[page.index('<section class="claim"') :] for page in pages]
    assert shape(main[0].split("<h3>Next")[0]) == shape(main[1].split("<h3>Next")[0])


def test_a_browser_runs_and_loads_nothing_of_it(
    browser: Browser, served: dict[str, str], ledger: Ledger
) -> None:
    claims = [evil(ledger, text) for text in EVIL]
    window = browser.window(served["lee"])
    for claim in claims:
        window.page.goto(f"{served['lee'].split('/enter')[0]}/inbox?at={claim.id}")
        window.page.keyboard.press("n")
        window.page.keyboard.press("k")
        assert window.complaints == [], claim.note
    assert not any("evil" in url or url.endswith("/x") for url in window.asked)


def test_characters_that_reorder_or_hide_are_shown(client: TestClient, ledger: Ledger) -> None:
    claim = evil(ledger, "\u202e0002 tsael ta\u2066\x1b")
    page = client.get(f"/inbox?at={claim.id}").text
    text = page[page.index('id="text"') : page.index('<section class="claim"')]
    assert not set(text) & set("\u202e\u2066\x1b")
    assert "\N{REPLACEMENT CHARACTER}0002 tsael ta" in text


@pytest.fixture
def crowded(ledger: Ledger) -> tuple[Document, list[Claim]]:
    """A text of two million characters under thirty thousand overlapping claims."""
    document = from_text("They came to Hunchun and stayed. " * 60_000, name="long", language="en")
    document = replace(document, locator="long.txt")
    first = identified(
        Claim(
            "",
            document.id,
            Kind.ARRIVAL,
            document.span(0, 400),
            Factuality.ASSERTED,
            Rule("x", "1"),
        )
    )
    claims = [
        replace(first, id=f"{at:064x}", anchor=document.span(at * 2, at * 2 + 400))
        for at in range(30_000)
    ]
    ledger.add(document, claims)
    return document, claims


def test_a_crowd_of_claims_on_a_long_text_freezes_nothing(
    client: TestClient, crowded: tuple[Document, list[Claim]]
) -> None:
    _, claims = crowded
    for claim in (claims[0], claims[15_000], claims[-1]):
        began = time.process_time()
        page = client.get(f"/inbox/desk?at={claim.id}").text
        assert time.process_time() - began < 2
        assert len(page) < 400_000
        assert f'data-claim="{claim.id}"' in page
        assert "characters after" in page
