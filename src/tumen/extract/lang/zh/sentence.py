"""Sentences of folded Chinese text, with their paragraph, open quotation and label of a turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

Extent = tuple[int, int]

# A full stop, with the marks that close what it closes; none where the clause goes on behind a
# quotation: "“我们不走。”,她说". A Latin point ends a sentence where space follows it.
_END = re.compile(
    r"(?:[。!?]++|(?<=[\u4e00-\u9fff”’)])\.(?=[\s”’]|$))[”’\"')\]》]*+(?![,、;:—的])"
    r"(?:\[\d{1,3}\])*"
)
_OPENING = re.compile(
    r"(?:[\s○●◎▲△■□◆◇※·*▶►-]|\d{1,2}[.)、](?!\d)|[(]\d{1,2}[)]"
    r"|(?<![^\n])[(]?[一二三四五六七八九十]{1,3}(?:、|[)]))+"
)
# A turn of a conversation: "记者:…", "发言人答:…"; words of saying end a clause, not a label.
_LABEL = re.compile(
    r"[\s○●◎■◆▶-]*@?(?P<name>[\u4e00-\u9fffA-Z·]{1,12})(?<![说称道示到为明告知出调])\s?:\s?(?=\S)"
)
_ASKING = re.compile(r"问|提问|追问|.*记者(?:问|提问)?|Q")


class Sentence(NamedTuple):
    """One sentence; offsets are code points, `end` exclusive.

    Attributes:
        paragraph: its line, from and to.
        label: the name before the colon of its turn, from and to.
        asked: it is a turn of whoever asks.
        quoted: it stands in a quotation that began in an earlier sentence of its paragraph.
    """

    start: int
    end: int
    paragraph: Extent
    label: Extent | None = None
    asked: bool = False
    quoted: bool = False


def sentences(text: str) -> Iterator[Sentence]:
    """Every sentence of a folded text in order; a line break always ends one."""
    for line in re.finditer(r"[^\n]+", text):
        yield from _of_line(text, line.span())


def _of_line(text: str, line: Extent) -> Iterator[Sentence]:
    label = _LABEL.match(text, *line)
    named = label.span("name") if label else None
    asked = label is not None and _ASKING.fullmatch(label["name"]) is not None
    open_quotes = 0
    for start, end in _stretches(text, label.end() if label else line[0], line[1]):
        words = text[start:end]
        yield Sentence(start, end, line, named, asked, open_quotes > 0)
        open_quotes = max(0, open_quotes + words.count("“") - words.count("”"))


def _stretches(text: str, start: int, end: int) -> Iterator[Extent]:
    """From and to of each sentence of a line, without the space and the bullets before it."""
    while start < end:
        opening = _OPENING.match(text, start, end)
        start = opening.end() if opening else start
        closing = _END.search(text, start, end)
        stop = closing.end() if closing else end
        if text[start:stop].strip():
            yield start, start + len(text[start:stop].rstrip())
        start = stop
