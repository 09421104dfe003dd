"""Resolutions of the UN Security Council by number, with or without a paragraph.

Names follow the Council's own style ("Security Council resolution 2397 (2017)", symbol
"S/RES/2397 (2017)", "paragraph 8") and the press's ("UNSCR 2397", "Resolution 2397").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tumen.extract.lang.en.instrument.mention import Mention

# The resolutions on the DPRK: the only numbers that stand for a resolution without the word.
DPRK_NUMBERS = frozenset(
    "825 1540 1695 1718 1874 2087 2094 2270 2321 2356 2371 2375 2397 2680".split()  # noqa: SIM905 - a list of numbers reads better on one line
)

_YEAR = r"(?:\s*\((?:19|20)\d\d\))?"
_NAMED = re.compile(
    r"\b(?:"
    r"(?:(?:UN|U\.N\.|United\s+Nations|UNSC)(?:['’]s)?\s+)?(?:Security\s+Council(?:['’]s)?\s+)?"
    r"(?:sanctions\s+)?[Rr]es(?:olutions?|\.)\s+(?:[Nn]os?\.?\s*|numbers?\s+)?"
    r"|UNSCRs?\s+|UNSC\s+|SCR\s+|S/RES/"
    rf")(?P<number>\d{{3,4}})\b(?!/)(?![.,]\d){_YEAR}",
)
_NEXT = re.compile(
    rf"(?:\s*,\s*(?:and\s+)?|\s+(?:and|or|&)\s+)(?P<number>\d{{3,4}})\b(?![/,]\d){_YEAR}"
)
# Other bodies pass resolutions, too.
_OTHER_BODY = re.compile(
    r"(?:House|Senate|Joint|Concurrent|Assembly|Congress|Parliament(?:ary)?|Rights\s+Council"
    r"|City\s+Council|Board|Shareholders?)(?:['’]s)?\s+$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\b(?:under|by|of|in|with|to|against|and|than|per|violat\w+|breach\w*)\s+(?P<number>\d{3,4})\b"
    r"(?=\s*[.;:)\]”\"’']|,\s|\s*$|\s+(?:and|or|which|that|is|was|has|had|on|from|for|as)\b)"
)

_WORD = r"(?:operative\s+)?(?:paragraphs?|paras?\.?|OPs?|¶¶?)"
_PART = r"\d{1,2}(?:\s*\([a-z]\))?"
_PARTS = rf"(?P<parts>{_PART}(?:(?:\s*,\s*|\s+(?:and|or)\s+){_PART})*)"
_BEFORE = re.compile(
    rf"\b(?P<whole>{_WORD}\s*{_PARTS})\s+(?:of|in|under)\s+(?:the\s+)?$", re.IGNORECASE
)
_AFTER = re.compile(rf"(?:['’]s)?,?\s+(?:\(|in\s+|at\s+)?{_WORD}\s*{_PARTS}(?!\d)", re.IGNORECASE)
_REACH = 60


def _is_year(number: str) -> bool:
    return 1945 <= int(number) <= 2040


def numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and number of each resolution named; each of a list stands for itself."""
    for first in _NAMED.finditer(text):
        if _OTHER_BODY.search(text, max(0, first.start() - _REACH), first.start()):
            continue
        yield first.start(), first.end(), first["number"]
        several = re.search(r"(?:esolutions|UNSCRs)\b", first[0]) is not None
        at = first.end()
        while (following := _NEXT.match(text, at)) is not None:
            number = following["number"]
            if not (several or number in DPRK_NUMBERS) or (_is_year(number) and not several):
                break
            at = following.end()
            yield following.start("number"), at, number


def bare_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """A DPRK resolution's number alone ("barred by 2375"), for texts that name resolutions."""
    for found in _BARE.finditer(text):
        if found["number"] in DPRK_NUMBERS:
            yield found.start("number"), found.end("number"), found["number"]


def paragraphs(parts: str) -> tuple[str, ...]:
    """The paragraph numbers in "8", "8 (a)" or "8 and 9", without their letters."""
    return tuple(re.findall(r"\d+", parts))


def with_paragraphs(text: str, start: int, end: int, number: str) -> Iterator[Mention]:
    """The resolution with the paragraphs that stand before or after it, one mention each."""
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    after = _AFTER.match(text, end)
    if before is not None:
        for part in paragraphs(before["parts"]):
            yield Mention(before.start("whole"), end, f"UNSC/{number}#{part}")
    elif after is not None:
        for part in paragraphs(after["parts"]):
            yield Mention(start, after.end(), f"UNSC/{number}#{part}")
    else:
        yield Mention(start, end, f"UNSC/{number}")


def resolutions(text: str) -> Iterator[Mention]:
    """Every Security Council resolution that the text names by number."""
    named = list(numbers(text))
    taken = {start for start, _, _ in named}
    if named:
        inside = [(start, end) for start, end, _ in named]
        named += [
            bare
            for bare in bare_numbers(text)
            if bare[0] not in taken and not any(a <= bare[0] < b for a, b in inside)
        ]
    for start, end, number in named:
        yield from with_paragraphs(text, start, end, number)
