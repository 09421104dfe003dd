"""Datelines: where and when a report was written, before its first words.

They are no part of the first sentence: the parser takes "SEOUL, June 27 (Wire) — " for its subject
otherwise, and the place of writing for a place of what is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CITY = r"[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+)*"
_MIXED = r"[A-Z][a-z]+(?:[ /-][A-Z][a-z]+){0,2}"
_DAY = r"(?:,[^\n—–(./]{1,40}?)?"
_AGENCY = r"\([^)\n]{1,40}\)"
_DASH = r"[ ]*(?:—|–|--|(?<=[ ])-)[ ]+"
# In capitals a place is one by itself, otherwise only with the agency behind it; some agencies
# stand between strokes.
_DATELINE = re.compile(
    rf"^[ \t]*(?:({_CITY}{_DAY}(?:[ ]?{_AGENCY})?){_DASH}|({_MIXED}{_DAY}[ ]?{_AGENCY}){_DASH}"
    rf"|({_CITY}{_DAY})\.?[ ]/[A-Z]{{2,12}}/\.?[ ]+)",
    re.MULTILINE,
)


def datelines(text: str) -> Iterator[tuple[int, int, int]]:
    """Start and end of each dateline without its dash, and where the report itself begins."""
    for found in _DATELINE.finditer(text):
        start, end = found.span(found.lastindex or 0)
        yield start, end, found.end()
