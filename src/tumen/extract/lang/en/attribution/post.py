"""Attributions in digests of posts: the handle at the head of a paragraph and what it quotes.

"@cook (Telegram, May 2): “…”", "▸ X, @maps, posts a picture. “…”", "A drivers' group (VK): “…”".
Of such a paragraph only quotations are the poster's; the rest is what the digest says about them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.captioned import bearer_before
from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import Extent, tidy
from tumen.extract.lang.en.attribution.quotation import Quotation, Quotations, quotations
from tumen.extract.lang.en.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BULLET = r"(?:[▸•▪◦*►»–—-][ \t]*)?"
_HEAD = re.compile(
    rf"^[ \t]*{_BULLET}(?:(?P<group>\w[^\n():.,“\"]{{0,60}})[ ]\([^)\n]{{1,60}}\):"
    rf"|(?P<before>[^\n“\"@:]{{0,40}}?)(?P<handle>@\w+|(?<=user )\w+|Anonymous(?=,)))",
    re.MULTILINE,
)
_PLAIN = re.compile(r"\S")
_SENTENCE_END = frozenset('.!?:”"')
_QUESTIONS = frozenset({"q", "question", "a", "answer"})


def posts(doc: Doc) -> Iterator[Draft]:
    """Every post: its handle, or the group that posted it, and its quotations."""
    text = text_of(doc)
    quotes = quotations(text)
    for found in _HEAD.finditer(text):
        name = "handle" if found["handle"] else "group"
        if found[name].lower() in _QUESTIONS:
            continue
        newline = text.find("\n", found.end())
        end = newline if newline >= 0 else len(text)
        content = tidy(text, _spoken(doc, quotes, text, (found.end(), end)))
        if content:
            colon = text.rfind(":", found.start(name), content[0][0])
            mark = (colon, colon + 1) if colon >= 0 else found.span(name)
            yield Draft((found.span(name),), (mark,), content, "label", speaks=True)


def _spoken(doc: Doc, quotes: Quotations, text: str, extent: Extent) -> list[Extent]:
    """The quotations of a post; all its words where it quotes none behind a colon."""
    inside = [quotes.all[n] for n in quotes.touching(extent)]
    spoken = [q.extent for q in inside if _is_posters(doc, text, q, extent[0])]
    start = text.find(":", extent[0] - 1, extent[1])
    if inside or start < 0 or _PLAIN.match(text, start + 1):
        return spoken
    return [(start + 1, extent[1])]


def _is_posters(doc: Doc, text: str, quote: Quotation, start: int) -> bool:
    """Whether a quotation stands where a sentence begins, and not on a notice or behind a cue."""
    before = text[start : quote.start].rstrip()
    opens = not before or before[-1] in _SENTENCE_END or before[-1] == ")"
    return opens and bearer_before(doc, quote) is None
