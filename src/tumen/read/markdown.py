"""Markdown: the words without the marks, which would otherwise stand inside figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tumen.read.decode import decoded
from tumen.read.draft import Draft, Metadata, Reading
from tumen.read.heading import front_matter, heading
from tumen.read.offset import Piece, laid, plain
from tumen.read.options import Limits
from tumen.read.plain import damage
from tumen.read.raw import Raw

_MARKS = re.compile(
    r"""
      (?P<comment> <!--.*?--> )
    | (?P<image> !\[[^\]\n]*\]\([^)\n]*\) )
    | \[ (?P<link> [^\]\n]+ ) \] \( [^)\n]* \)
    | (?P<fence> ^[^\S\n]*(?:```|~~~)[^\n]*\n? )
    | (?P<heading> ^[^\S\n]{0,3}\#{1,6}[^\S\n]+ )
    | (?P<quote> ^[^\S\n]{0,3}>[^\S\n]? )
    | (?P<rule> ^[^\S\n]*(?:[-*_][^\S\n]*){3,}$ )
    | (?P<escape> \\(?=[!-/:-@\[-`{-~]) )
    | (?P<strong> \*{1,3}(?=\S) | (?<=\S)\*{1,3} | ` )
    | (?P<emphasis> (?<!\w)_{1,2}(?=\w) | (?<=\w|[.,!?)])_{1,2}(?!\w) )
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def read_markdown(raw: Raw, limits: Limits) -> Reading:
    """The report in a Markdown source: front matter and marks stay out of its text."""
    del limits
    source = decoded(raw.data, raw.charset)
    front, begin = front_matter(source.text)
    text, segments = laid(_words(source.text, begin), source.places(raw.data))
    metadata = front.over(heading(source.text[begin:])).over(Metadata(url=raw.url))
    return Reading((Draft(text, metadata, segments),), damage(raw, source))


def _words(source: str, at: int) -> Iterator[Piece]:
    for mark in _MARKS.finditer(source, at):
        yield plain(source[at : mark.start()], at)
        if mark["link"]:
            yield plain(mark["link"], mark.start("link"))
        at = mark.end()
    yield plain(source[at:], at)
