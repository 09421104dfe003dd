"""Where an article's words lead: only its own words, only pages of the web, words and all."""

from __future__ import annotations

import json

import pytest

from tumen.model import Document, Hyperlink
from tumen.model.codec import canonical, from_json
from tumen.read.draft import Draft
from tumen.read.html import read_html
from tumen.read.html.links import MOST
from tumen.read.options import Limits
from tumen.read.raw import Raw
from tumen.read.worker import read_apart

HOME = "https://wire.example/2019/mill"
FILL = (
    "North Korean workers at the mill by the river sew shirts for export, neighbours say, and "
    "the foreman counts them every morning before the gates are opened to the trucks. "
)


def read_page(body: str, encoding: str = "utf-8") -> Draft:
    page = f"""<html><head><meta charset="{encoding}"><title>Mill fills up by the river</title>
    <link rel="canonical" href="{HOME}"></head><body><nav><a href="https://x.example/">Menu of the
    site</a></nav><article><h1>Mill fills up by the river</h1><p>{FILL}</p>
    <p>{body} {FILL}</p>
    <p>{FILL}</p></article><footer><a href="https://y.example/">About</a></footer></body></html>"""
    raw = Raw("page.html", page.encode(encoding))
    (draft,) = read_html(raw, Limits()).drafts
    return draft


@pytest.mark.parametrize(
    ("anchor", "quote", "url"),
    [
        ('<a href="https://a.example/1">the Quay Wire said</a>', "the Quay Wire said", "https://a.example/1"),
        ("<a class=x href='http://a.example/1?utm_source=z&amp;b=2'>said</a>", "said", "http://a.example/1?utm_source=z&b=2"),
        ("<A HREF=/old>an <b>old</b> &amp; dry story</A>", "an old & dry story", "https://wire.example/old"),
        ('<a href="https://a.example/1"> 단둥\n 丹东 </a>', "단둥 丹东", "https://a.example/1"),
        ('<a href="#note">1</a>', None, None),
        ('<a href="mailto:desk@a.example">the desk</a>', None, None),
        ('<a href="javascript:go()">more of it</a>', None, None),
        ('<a href="https://[bad">a broken one</a>', None, None),
        ('<a href="https://a.example/1"></a>', None, None),
        ('<a name="top">no address</a>', None, None),
        (f'<a href="https://a.example/{"x" * 3000}">too long</a>', None, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_what_words_lead_to(anchor: str, quote: str | None, url: str | None, encoding: str) -> None:
    draft = read_page(f"Trains came, {anchor}, on Monday.", encoding)
    assert [(link.span.quote, link.url) for link in draft.hyperlinks] == (
        [(quote, url)] if quote else []
    )
    for link in draft.hyperlinks:
        assert draft.text[link.span.start : link.span.end] == link.span.quote


def test_a_page_of_links_is_cut_short() -> None:
    many = " ".join(
        f'<a href="https://a.example/{n}">workers told of story {n}</a> to us.'
        for n in range(MOST + 30)
    )
    assert len(read_page(many).hyperlinks) == MOST


def test_links_come_through_the_reading_process() -> None:
    body = f'<p>{FILL}<a href="https://a.example/1">the wire said so</a>.</p><p>{FILL}</p>' * 2
    raw = Raw("page.html", f"<html><body><article>{body}</article></body></html>".encode())
    here = read_html(raw, Limits())
    assert here.drafts[0].hyperlinks
    assert read_apart("text/html", raw, Limits()) == here


def test_records_from_before_there_were_links_still_load() -> None:
    link = Hyperlink(Document("a", "a", "a", "words", "en", "a", "text/html").span(0, 5), HOME)
    now = Document("a", "a", "a", "words", "en", "a", "text/html", hyperlinks=(link,))
    told = json.loads(canonical(now))
    assert from_json(Document, told) == now
    del told["hyperlinks"]
    assert from_json(Document, told).hyperlinks == ()
