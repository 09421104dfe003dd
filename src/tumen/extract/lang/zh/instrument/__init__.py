"""The instruments of law that a Chinese text names, right or wrong (``names.yaml``).

Identifiers are those of the annotation guide: ``UNSC/2397#8``, ``US/CAATSA#321``. A resolution is
known by 决议 beside its number, else by being one of those on the DPRK with 号 behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml
from tumen.extract.lang.zh.count.numeral import numeral_at
from tumen.extract.lang.zh.script import folded
from tumen.extract.pack import Found
from tumen.extract.sieve import Sieve
from tumen.model import Document, InstrumentMention

__all__ = ["instruments"]

_Named = tuple[int, int, str]

_RESOLUTION, _NUMBER = "决议", "号"
_BRACKETED = r"(?:\s?\(CAATSA\))?"  # an act by its name and its letters


@cache
def _names() -> Mapping[str, Any]:
    names: Mapping[str, Any] = read_yaml(files(__package__).joinpath("names.yaml"))
    return names


def _either(patterns: Iterable[object]) -> str:
    return f"(?:{'|'.join(str(pattern) for pattern in patterns)})"


def _part(words: Iterable[str]) -> str:
    """“第8段” behind a name, for each of the words for a part."""
    return rf"(?:的?第?\s?(?P<part>\d{{1,3}}|[一二三四五六七八九十]{{1,3}})\s?{_either(words)})?"


@cache
def _numbers() -> re.Pattern[str]:
    """One number of a resolution, alone or in a list: 第2371, 2375(2017)."""
    return re.compile(r"第?\s?(?P<number>\d{3,4})(?:\s?\(\d{4}\))?(?:号(?:决议)?)?")


@cache
def _resolutions() -> re.Pattern[str]:
    """The numbers of one or several resolutions with 决议 or, for those on the DPRK, 号."""
    one = r"第?\s?\d{3,4}(?:\s?\(\d{4}\))?(?:号(?:决议)?)?"
    listed = rf"{one}(?:(?:、|,|和|与|及|以及)\s?{one})*"
    council = rf"(?:{_either(_names()['council'])}{_either(_names()['between'])}{{0,2}})?"
    known = rf"第?\s?{_either(_names()['resolutions'])}(?:\s?\(\d{{4}}\))?号"
    part = _part(_names()["paragraphs"])
    return re.compile(
        rf"(?<![\d.-])(?<!\d,){council}(?:(?P<listed>{listed})(?<=决议)(?:案|文)?"
        rf"|(?P<after>{listed})决议(?:案|文)?|决议(?P<behind>第?\s?\d{{4}}号?)|(?P<known>{known}))"
        rf"{part}"
    )


def instruments(document: Document) -> Found[InstrumentMention]:
    """Every rule named in the text, in order."""
    text = folded(document.text)
    named = [*_councils(text), *_others(text)]
    found = sorted({*named, *_short(text, sorted(named))})
    return tuple(InstrumentMention((document.span(s, e),), name) for s, e, name in found), ()


def _councils(text: str) -> Iterator[_Named]:
    """Resolutions by number; of a list each for itself, the paragraph with the last."""
    known = _RESOLUTION in text or _NUMBER in text
    for found in _resolutions().finditer(text) if known else ():
        group = next(name for name in ("listed", "after", "behind", "known") if found[name])
        numbers = list(_numbers().finditer(text, *found.span(group)))
        for at, one in enumerate(numbers):
            last = at == len(numbers) - 1
            start = found.start() if at == 0 else one.start()
            end = found.end() if last else one.end()
            part = f"#{_figure(found['part'])}" if last and found["part"] else ""
            yield start, end, f"UNSC/{one['number']}{part}"


def _figure(said: str) -> int:
    numeral = numeral_at(said, 0)
    return int(numeral.low) if numeral else 0


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Acts and numbered rules: the identifier, or how it begins, and the pattern."""
    part = _part(_names()["sections"])
    acts = ((name, f"{_either(one)}{_BRACKETED}{part}") for name, one in _names()["acts"].items())
    listed = (*acts, *_names()["numbered"].items())
    return tuple((name, re.compile(pattern)) for name, pattern in listed)


@cache
def _signs() -> Sieve:
    """The words without which a text names no rule, by its number in `_rules`."""
    return Sieve(pattern for _, pattern in _rules())


def _others(text: str) -> Iterator[_Named]:
    """Acts with their sections, and rules by their own numbers."""
    for number in _signs().over(text).numbers(0, len(text)):
        name, pattern = _rules()[number]
        for found in pattern.finditer(text):
            said = found.groupdict()
            section = f"#{_figure(said['part'])}" if said.get("part") else ""
            yield found.start(), found.end(), name + (said.get("number") or "") + section


@cache
def _pointing() -> tuple[tuple[re.Pattern[str], int], ...]:
    """“该决议” and “两项决议”, and to how many resolutions each points back."""
    return tuple((re.compile(_either(_names()[name])), n) for name, n in (("one", 1), ("two", 2)))


def _short(text: str, named: list[_Named]) -> Iterator[_Named]:
    """“该决议”, "两项决议": the last, or the last two, resolutions named before."""
    for pattern, most in _pointing() if _RESOLUTION in text else ():
        for found in pattern.finditer(text):
            before = named[: bisect_left(named, (found.start(),))]
            councils = [name.partition("#")[0] for *_, name in before if name.startswith("UNSC/")]
            for name in list(dict.fromkeys(reversed(councils)))[:most]:
                yield found.start(), found.end(), name
