"""Laws of the way back: the raw bytes of a segment are its text."""

from __future__ import annotations

import html
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.model import Segment
from tumen.read.decode import decoded
from tumen.read.draft import Draft
from tumen.read.html import read_html
from tumen.read.markdown import read_markdown
from tumen.read.offset import clusters
from tumen.read.options import Limits
from tumen.read.plain import read_text
from tumen.read.raw import Raw

# Plain letters, letters that compose, Hangul parts, ideographs, marks, an emoji beyond the BMP.
ALPHABET = "ab 1,.\n\r\té́̈가ᄀ ᅡᆨ丹东&<>*_[]()#한Å🚆"
TEXTS = st.text(ALPHABET, min_size=1, max_size=60)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "gb18030")


def raw_of(segment: Segment, data: bytes, encoding: str) -> str:
    return data[segment.raw_start : segment.raw_end].decode(encoding, "replace")


def check(draft: Draft, data: bytes, encoding: str) -> None:
    """Segments are in order, apart, within bounds, and say what they stand for."""
    end = 0
    assert unicodedata.is_normalized("NFC", draft.text)
    for segment in draft.offsets:
        assert end <= segment.start < segment.end <= len(draft.text)
        assert 0 <= segment.raw_start < segment.raw_end <= len(data)
        end = segment.end
        source = html.unescape(raw_of(segment, data, encoding))
        assert unicodedata.normalize("NFC", source) == draft.text[segment.start : segment.end]


@given(TEXTS, st.sampled_from(ENCODINGS))
def test_plain_text_is_kept_whole(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    source = decoded(data)
    (draft,) = read_text(Raw("a.txt", data), Limits()).drafts
    assert draft.text == unicodedata.normalize("NFC", source.text)
    assert unicodedata.is_normalized("NFC", draft.text)
    for segment in draft.offsets:
        said = raw_of(segment, data, source.encoding)
        assert unicodedata.normalize("NFC", said) == draft.text[segment.start : segment.end]
    assert sum(s.end - s.start for s in draft.offsets) == len(draft.text)


@given(TEXTS)
def test_markdown_only_loses_marks(text: str) -> None:
    data = text.encode()
    (draft,) = read_markdown(Raw("a.md", data), Limits()).drafts
    for segment in draft.offsets:
        source = raw_of(segment, data, "utf-8")
        assert unicodedata.normalize("NFC", source) == draft.text[segment.start : segment.end]


LINE = "Some workers of the garment plant in Hunchun told us on Monday: "


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(ALPHABET.replace("<", ""), min_size=1, max_size=40), min_size=1, max_size=4)
)
def test_pages_point_back_to_their_bytes(paragraphs: list[str]) -> None:
    body = "".join(f"<p>{LINE}<b>{html.escape(text)}</b> end.</p>" for text in paragraphs)
    data = (
        f"<html><head><title>T</title></head><body><article>{body}</article></body></html>".encode()
    )
    (draft,) = read_html(Raw("a.html", data), Limits()).drafts
    check(draft, data, "utf-8")
    bare = "".join(draft.text.split())
    if unicodedata.is_normalized("NFC", bare + body):  # nothing composes across a gap
        placed = "".join(draft.text[s.start : s.end] for s in draft.offsets)
        assert "".join(placed.split()) == bare, "every visible character has its place"


@given(TEXTS)
def test_clusters_normalise_on_their_own(text: str) -> None:
    parts = list(clusters(text))
    assert "".join(parts) == text
    joined = "".join(unicodedata.normalize("NFC", part) for part in parts)
    assert joined == unicodedata.normalize("NFC", text)


@given(st.binary(max_size=60), st.sampled_from(["euc-kr", "gb2312", "shift_jis", "utf-8", None]))
def test_any_bytes_have_a_place_for_every_character(data: bytes, label: str | None) -> None:
    source = decoded(data, label)
    places = source.places(data)
    offsets = [places[at] for at in range(len(source.text) + 1)]
    assert offsets == sorted(offsets)
    assert offsets[-1] <= len(data)


@pytest.mark.parametrize(
    ("page", "words", "raw"),
    [
        ("<p>About 3&#44;000 workers &amp; cooks left.</p>", "3,000", "3&#44;000"),
        ("<p>They said &ldquo;no&rdquo; to <i>him</i>.</p>", "“no”", "&ldquo;no&rdquo;"),
        ("<p>Two\n   hundred\tcame back.</p>", "Two hundred", "Two\n   hundred"),
    ],
)
def test_spans_lead_to_the_markup(page: str, words: str, raw: str) -> None:
    data = f"<html><body><article>{page}</article></body></html>".encode()
    (draft,) = read_html(Raw("a.html", data), Limits()).drafts
    start = draft.text.index(words)
    end = start + len(words)
    inside = [s for s in draft.offsets if s.start < end and start < s.end]
    found = data[_byte(inside[0], start) : _byte(inside[-1], end)].decode()
    assert found == raw
    assert not re.search("<p", found)


def _byte(segment: Segment, at: int) -> int:
    """The byte of character `at` in a segment of ASCII, or its edge where it is an entity."""
    if segment.end - segment.start == segment.raw_end - segment.raw_start:
        return segment.raw_start + at - segment.start
    return segment.raw_start if at == segment.start else segment.raw_end
