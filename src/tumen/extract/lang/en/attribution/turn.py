"""Attributions by layout: the label before a speaker's turn ("ZARIN: …", "Q (Daily Ferry): …")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import Extent, tidy
from tumen.extract.lang.en.attribution.post import posts
from tumen.extract.lang.en.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NAME = r"[A-Z][\w.'’-]*"
# In brackets stands who asks ("Q (Daily Ferry, follow-up)") or what a speaker is.
_LABEL = re.compile(
    rf"(?:^|(?<=\n))[ \t]*(?P<name>{_NAME}(?:[ ]{_NAME}){{0,4}})"
    r"(?:[ ]\((?P<who>[^)\n,]{1,40})[^)\n]{0,40}\))?(?P<mark>:)[ \t]+(?=\S)"
)
_PEOPLE = frozenset({"PERSON", "ORG"})
_QUESTIONS = frozenset({"q", "question"})
# Words that label something other than a speaker's turn.
_NOTES = frozenset(
    {"note", "notes", "update", "editor", "related", "photo", "source", "sources", "correction"}
    | {"watch", "read", "more", "by", "from", "breaking", "background", "updated", "analysis"}
    | {"opinion", "exclusive", "video", "live", "poll", "report", "image", "caption", "next"}
    | {"subject", "summary", "requested", "visit", "why", "papers", "workforce", "to", "re"}
)


def by_labels(doc: Doc) -> Iterator[Draft]:
    """Every turn: the name before the colon speaks until the next label or the paragraph's end.

    A label counts where the name stands in capitals, comes back, or is known for a person's or
    body's. Where labels come back, turns run on over paragraphs. Posts are found first, because
    of them only what is quoted counts.
    """
    text = text_of(doc)
    posted = list(posts(doc))
    yield from posted
    taken = {line for draft in posted for line in (text.count("\n", 0, draft.source[0][0]),)}
    labels = [found for found in _LABEL.finditer(text) if not _is_note(found["name"])]
    often = Counter(found["name"] for found in labels)
    for at, found in enumerate(labels):
        name = found["name"]
        if not (often[name] > 1 or name.isupper() or _is_known(doc, found)):
            continue
        if text.count("\n", 0, found.start("name")) in taken:
            continue
        end = _end(text, found, labels[at + 1 :], interview=max(often.values()) > 1)
        content = tidy(text, [(found.end(), end)])
        if content:
            yield Draft((_speaker(found),), (found.span("mark"),), content, "label", speaks=True)


def _end(text: str, label: re.Match[str], later: list[re.Match[str]], *, interview: bool) -> int:
    """Where a turn ends: at the next label in an interview, else with its paragraph."""
    newline = text.find("\n", label.end())
    paragraph = newline if newline >= 0 else len(text)
    following = later[0].start() if later else len(text)
    return following if interview and later else min(paragraph, following)


def _speaker(label: re.Match[str]) -> Extent:
    """The name of who speaks; of a question, who is said in brackets to ask."""
    asks = label["name"].lower() in _QUESTIONS and label["who"]
    return label.span("who") if asks else label.span("name")


def _is_note(name: str) -> bool:
    return any(word in _NOTES for word in re.findall(r"\w+", name.lower()))


def _is_known(doc: Doc, found: re.Match[str]) -> bool:
    """Whether the name is one that the parser takes for a person's or a body's."""
    span = doc.char_span(*found.span("name"), alignment_mode="expand")
    return span is not None and all(token.ent_type_ in _PEOPLE for token in span)
