"""Attributions by layout: the label before a speaker's turn ("ZARIN: …", "@handle (date): …")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import tidy

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NAME = r"[A-Z][\w.'’-]*"
_LABEL = re.compile(
    rf"(?:^|(?<=\n))[ \t]*(?P<name>@\w+|{_NAME}(?:[ ]{_NAME}){{0,4}})(?:[ ]\([^)\n]{{1,40}}\))?"
    r"(?P<mark>:)[ \t]+(?=\S)"
)
_PEOPLE = frozenset({"PERSON", "ORG"})
# Words that label something other than a speaker's turn.
_NOTES = frozenset(
    {"note", "notes", "update", "editor", "related", "photo", "source", "sources", "correction"}
    | {"watch", "read", "more", "by", "from", "breaking", "background", "updated", "analysis"}
    | {"opinion", "exclusive", "video", "live", "poll", "report", "the", "image", "caption"}
)


def by_labels(doc: Doc) -> Iterator[Draft]:
    """Every turn: the name before the colon speaks until the next label or the paragraph's end.

    A label counts where the name is a handle, stands in capitals, comes back, or is known for a
    person's or body's. Where labels come back, turns run on over paragraphs.
    """
    text = doc.text  # spaCy joins it anew each time
    labels = [found for found in _LABEL.finditer(text) if not _is_note(found["name"])]
    often = Counter(found["name"] for found in labels)
    interview = any(count > 1 for count in often.values())
    for at, found in enumerate(labels):
        name = found["name"]
        if not (name[0] == "@" or often[name] > 1 or name.isupper() or _is_known(doc, found)):
            continue
        following = labels[at + 1].start() if at + 1 < len(labels) else len(text)
        newline = text.find("\n", found.end())
        paragraph = newline if newline >= 0 else len(text)
        run_on = interview and at + 1 < len(labels)
        end = following if run_on else min(paragraph, following)
        content = tidy(text, [(found.end(), end)])
        if content:
            yield Draft((found.span("name"),), (found.span("mark"),), content, "label", speaks=True)


def _is_note(name: str) -> bool:
    return any(word in _NOTES for word in re.findall(r"\w+", name.lower()))


def _is_known(doc: Doc, found: re.Match[str]) -> bool:
    """Whether the name is one that the parser takes for a person's or a body's."""
    span = doc.char_span(*found.span("name"), alignment_mode="expand")
    return span is not None and all(token.ent_type_ in _PEOPLE for token in span)
