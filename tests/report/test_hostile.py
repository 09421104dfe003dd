"""Texts of others change nothing on the page but the text, and freeze nothing."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from lxml import html
from tests.report.build import assessment, claim

from tumen.model import Kind, Place, Problem, Role
from tumen.read import from_text
from tumen.report import FORMATS
from tumen.report.citing import MOST_DRAWN
from tumen.report.reports import link

EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "</style><style>*{display:none}",
    "</title><base href=//evil.example>",
    "javascript:alert(1)",
    "\u202e0002 tsael ta\u2066",
    "a\0b\x1b[31m\ud800",
    "&lt;b&gt; &amp;amp;",
)


def everywhere(text: str) -> str:
    """A page in which `text` stands wherever the words of others may stand."""
    report = replace(
        from_text("x", name=text),
        text=f"{text} came to Hunchun.\n\n{text}",
        publisher=text,
        title=text,
        author=text,
        credit=text,
        locator=text,
        url=text,
    )
    spot = Place((), text, "CN", None, None, Role.DESTINATION, 42.8, 130.3)
    made = claim(report, f"{text} came to Hunchun.", Kind.ARRIVAL, low=3, by="expert", note=text)
    placed = replace(made, id=text, places=(spot,))
    problem = Problem("extract", text, text, text, report.span(0, len(text)))
    return FORMATS["html"](assessment((report,), (placed,), problems=(problem,), unread=(problem,)))


def shape(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Tags and names of attributes, in order: what must not depend on anybody's text.

    The one line that says how many characters were replaced is left out.
    """
    tree = html.document_fromstring(page.encode("utf-8"))
    for said in tree.xpath("//dd[contains(., 'that would hide or reorder text')]"):
        said.getprevious().drop_tree()
        said.drop_tree()
    return [(str(node.tag), tuple(sorted(node.attrib))) for node in tree.iter()]


@pytest.mark.parametrize("text", EVIL)
def test_text_adds_no_element_and_no_attribute(text: str) -> None:
    assert shape(everywhere(text)) == shape(everywhere("Someone"))


@pytest.mark.parametrize("text", EVIL)
def test_pages_can_be_written_as_utf8_and_hide_nothing(text: str) -> None:
    page = everywhere(text)
    page.encode("utf-8")
    assert not set(page) & set("\u202e\u2066\x00\x1b")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "https://",
        "https://[broken",
        "https://ex\u202eample.org",
        None,
    ],
)
def test_what_is_no_web_address_becomes_no_link(address: str | None) -> None:
    assert link(address) is None


@pytest.mark.parametrize("address", ["https://example.org/a?b=c", "http://example.org"])
def test_web_addresses_become_links(address: str) -> None:
    assert link(address) == address


def test_twenty_megabytes_and_a_hundred_thousand_overlapping_claims_end_in_a_page() -> None:
    document = from_text("They came. " * 2_000_000, name="long")
    plain = claim(document, "They came.", Kind.ARRIVAL)
    claims = [
        replace(plain, id=str(start), anchor=document.span(start, start + 2_000))
        for start in range(0, 200_000, 2)
    ]
    began = time.process_time()
    page = FORMATS["html"](assessment((document,), claims, findings=(), problems=()))
    assert time.process_time() - began < 60
    assert len(page) < 20_000_000
    assert f"{100_000 - MOST_DRAWN:,} more claims are not drawn here" in page
    assert "characters without claims left out" in page
