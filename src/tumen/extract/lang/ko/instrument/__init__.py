"""The instruments of law that a Korean text names, right or wrong.

Identifiers are those of the annotation guide: ``UNSC/2397#8``, ``US/CAATSA#321``. A resolution is
known by 결의 before its number, else by being one of the resolutions on the DPRK.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tumen.extract.lang.ko.writing import read_aloud
from tumen.extract.pack import Found
from tumen.model import Document, InstrumentMention

__all__ = ["instruments"]

_Named = tuple[int, int, str]

DPRK_NUMBERS = frozenset(
    str(n) for n in (1695, 1718, 1874, 2087, 2094, 2270, 2321, 2356, 2371, 2375, 2397, 2680)
)
_COUNCIL = (
    r"(?:(?:유엔|UN|國聯)\s?)?(?:(?:안전보장이사회|안보리|안전보장리사회)\s?)?(?:"
    r"(?:대북|對北)\s?)?(?:제재\s?)?"
)
_PARAGRAPH = r"(?:\s?(?:제\s?)?(?P<part>\d{1,2})\s?항)?"
_NAMED = re.compile(
    rf"{_COUNCIL}결의(?:안|문)?\s?(?:제\s?)?(?P<number>\d{{4}})\s?호?"
    rf"(?:\s?\(\d{{4}}\))?{_PARAGRAPH}"
)
_SHORT = re.compile(rf"(?<![\d.,-])(?P<number>\d{{4}})\s?호{_PARAGRAPH}")
_LISTED = re.compile(
    rf"(?:\s?[,·]\s?|[와과및]\s|\s및\s|와\s|과\s)(?:제\s?)?(?P<number>\d{{4}})\s?호?{_PARAGRAPH}"
)
_BOTH = re.compile(r"(?:두|양) 결의")
_ACTS = {
    "US/CAATSA": (
        r"(?:(?:미국의?\s?)?(?:적대세력\s?(?:대응|통합)?\s?제재(?:대응)?법|제재를 통한"
        r" (?:미국의 )?적대세력 대응법)(?:안)?(?:\s?\(\s?CAATSA\s?\))?|CAATSA)"
    ),
    "ILO/C029": r"(?:ILO\s?|국제노동기구\s?)?강제\s?노동\s?(?:금지\s?)?협약",
    "EU/2017/1509": r"(?:EU|유럽연합)\s?(?:이사회\s?)?규정\s?2017/1509",
}
_SECTION = r"(?:\s?(?:제\s?)?(?P<section>\d{1,4})\s?조)?"


def instruments(document: Document) -> Found[InstrumentMention]:
    """Every rule named in the text, in order."""
    text = read_aloud(document.text)
    found = sorted({*_resolutions(text), *_acts(text)})
    return tuple(InstrumentMention((document.span(s, e),), name) for s, e, name in found), ()


def _id(found: re.Match[str]) -> str:
    part = found["part"]
    return f"UNSC/{found['number']}" + (f"#{part}" if part else "")


def _resolutions(text: str) -> Iterator[_Named]:
    named: list[tuple[int, int, str]] = []
    for found in _NAMED.finditer(text):
        named.append((found.start(), found.end(), _id(found)))
        at = found.end()
        while following := _LISTED.match(text, at):
            named.append((following.start("number"), following.end(), _id(following)))
            at = following.end()
    for found in _SHORT.finditer(text):
        if found["number"] in DPRK_NUMBERS and not any(s <= found.start() < e for s, e, _ in named):
            named.append((found.start(), found.end(), _id(found)))
    yield from named
    for found in _BOTH.finditer(text):
        before = list(
            dict.fromkeys(n.partition("#")[0] for s, _, n in sorted(named) if s < found.start())
        )
        yield from ((found.start(), found.end(), name) for name in before[-2:])


def _acts(text: str) -> Iterator[_Named]:
    for name, words in _ACTS.items():
        for found in re.finditer(words + _SECTION, text):
            start = found.start() + (
                len(found[0]) - len(found[0].removeprefix("미국의 ").removeprefix("미국 "))
            )
            section = found["section"]
            yield start, found.end(), name + (f"#{section}" if section else "")
