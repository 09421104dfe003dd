"""Short references that point back: "the resolution", "paragraph 8 of that resolution".

They are given only where there is one thing that they can mean: the one resolution named
earlier in the same paragraph of the text or, where that names none, the one named so far.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tumen.extract.lang.en.instrument.mention import Mention

_SHORT = re.compile(
    r"\b(?:(?P<part>(?:operative\s+)?(?:paragraph|para\.?|OP)\s*(?P<number>\d{1,2})(?:\s?\([a-z]\))?)"
    r"\s+(?:of|in)\s+)?"
    r"(?P<short>(?:the|that|this|the\s+same|said|the\s+(?:UN|U\.N\.|Council['’]s))\s+resolution)\b"
    r"(?!\s+(?:of|to|on|No\b|\d|between|process|mechanism))",
    re.IGNORECASE,
)


def _number(mention: Mention) -> str:
    return mention.instrument.partition("#")[0]


def _meant(text: str, at: int, named: Sequence[Mention]) -> set[str]:
    """What a short reference at `at` can mean; more than one is an ambiguity."""
    opening = text.rfind("\n", 0, at) + 1
    near = {_number(m) for m in named if opening <= m.start < at}
    return near or {_number(m) for m in named if m.start < at}


def short_references(text: str, named: Sequence[Mention]) -> Iterator[Mention | tuple[int, int]]:
    """A mention for each short reference with one meaning; start and end of each with several."""
    for found in _SHORT.finditer(text):
        meant = _meant(text, found.start(), named)
        if len(meant) == 1:
            part = f"#{found['number']}" if found["part"] else ""
            yield Mention(found.start(), found.end(), meant.pop() + part)
        elif meant:
            yield found.start(), found.end()
