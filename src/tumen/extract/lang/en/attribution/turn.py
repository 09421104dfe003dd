"""Attributions by layout: the label before a speaker's turn ("ZARIN: …", "@handle (date): …")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import Extent, tidy
from tumen.extract.lang.en.attribution.quotation import Quotations, quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NAME = r"[A-Z][\w.'’-]*"
# A name may be any words where brackets behind it say when or where it was posted.
_LABEL = re.compile(
    rf"(?:^|(?<=\n))[ \t]*(?:(?P<posted>@?\w[^\n():.]{{0,60}})[ ]\([^)\n]{{1,40}}\)"
    rf"|(?P<name>@\w+|{_NAME}(?:[ ]{_NAME}){{0,4}}))"
    r"(?P<mark>:)[ \t]+(?=\S)"
)
_BETWEEN = re.compile(r"\s*")
_PEOPLE = frozenset({"PERSON", "ORG"})
# Words that label something other than a speaker's turn.
_NOTES = frozenset(
    {"note", "notes", "update", "editor", "related", "photo", "source", "sources", "correction"}
    | {"watch", "read", "more", "by", "from", "breaking", "background", "updated", "analysis"}
    | {"opinion", "exclusive", "video", "live", "poll", "report", "the", "image", "caption"}
)


def by_labels(doc: Doc) -> Iterator[Draft]:
    """Every turn: the name before the colon speaks until the next label or the paragraph's end.

    A label counts where the name is a handle, stands in capitals, comes back, is known for a
    person's or body's, or is followed by where it was posted. Where labels come back, turns run on
    over paragraphs. Of a post only what is quoted counts: the rest is said about it.
    """
    text = doc.text  # spaCy joins it anew each time
    labels = [found for found in _LABEL.finditer(text) if not _is_note(_name(found))]
    often = Counter(_name(found) for found in labels)
    interview = any(count > 1 for count in often.values())
    quotes = quotations(text)
    for at, found in enumerate(labels):
        name = _name(found)
        posted = found["posted"] is not None or name[0] == "@"
        if not (posted or often[name] > 1 or name.isupper() or _is_known(doc, found)):
            continue
        following = labels[at + 1].start() if at + 1 < len(labels) else len(text)
        newline = text.find("\n", found.end())
        paragraph = newline if newline >= 0 else len(text)
        run_on = interview and at + 1 < len(labels)
        end = following if run_on else min(paragraph, following)
        spoken = _quoted(quotes, text, found.end(), end) if posted else [(found.end(), end)]
        content = tidy(text, spoken)
        if content:
            source = found.span("posted") if found["posted"] else found.span("name")
            yield Draft((source,), (found.span("mark"),), content, "label", speaks=True)


def _name(found: re.Match[str]) -> str:
    return found["posted"] or found["name"]


def _quoted(quotes: Quotations, text: str, start: int, end: int) -> list[Extent]:
    """The quotations that open a post, one right behind the other; all of it without one."""
    found: list[Extent] = []
    at = start
    for number in quotes.touching((start, end)):
        quote = quotes.all[number]
        if _BETWEEN.fullmatch(text, at, quote.start) is None:
            break
        found.append(quote.extent)
        at = quote.end
    if found or any(quotes.touching((start, end))):
        return found
    return [(start, end)]


def _is_note(name: str) -> bool:
    return any(word in _NOTES for word in re.findall(r"\w+", name.lower()))


def _is_known(doc: Doc, found: re.Match[str]) -> bool:
    """Whether the name is one that the parser takes for a person's or a body's."""
    span = doc.char_span(*found.span("name"), alignment_mode="expand")
    return span is not None and all(token.ent_type_ in _PEOPLE for token in span)
