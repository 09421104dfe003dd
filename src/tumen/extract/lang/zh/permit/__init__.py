"""The papers that a Chinese text names, by class (``classes.yaml``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from tumen.extract.data import read_yaml
from tumen.extract.lang.zh.script import folded
from tumen.extract.pack import Found
from tumen.extract.sieve import Sieve
from tumen.model import Document, Permit, PermitClass

__all__ = ["permits"]


class _Named(NamedTuple):
    start: int
    end: int
    permit_class: PermitClass


@cache
def _source() -> Mapping[str, Any]:
    source: Mapping[str, Any] = read_yaml(files(__package__).joinpath("classes.yaml"))
    return source


@cache
def _patterns() -> tuple[tuple[PermitClass, re.Pattern[str]], ...]:
    """One pattern a class; in each, what is longer comes first."""
    return tuple((one, _pattern(_source()[one])) for one in PermitClass)


def _pattern(entry: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    before, nouns = (sorted(entry[name], key=len, reverse=True) for name in ("words", "nouns"))
    whole = [*entry.get("whole", ()), *entry.get("persons", ())]
    made = rf"(?:{'|'.join(before)})\s?(?:{'|'.join(nouns)})(?![件书券明据实人])"
    return re.compile("|".join((made, *sorted(whole, key=len, reverse=True))))


@cache
def _signs() -> Sieve:
    """The words without which a text names no paper, by the number of its class."""
    return Sieve(pattern for _, pattern in _patterns())


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"\s?[”’]?(?:{'|'.join(map(re.escape, _source()['joints']))})\s?[“‘]?")


def _offered(text: str) -> Iterator[_Named]:
    for number in _signs().over(text).numbers(0, len(text)):
        permit_class, pattern = _patterns()[number]
        for found in pattern.finditer(text):
            yield _Named(found.start(), found.end(), permit_class)


def permits(document: Document) -> Found[Permit]:
    """Every paper named; the other classes of the same list in `Permit.also`."""
    text = folded(document.text)
    kept: list[_Named] = []
    for one in sorted(_offered(text), key=lambda named: (named.start, -named.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    found = (permit for group in _lists(kept, text) for permit in _of_list(document, group))
    return tuple(found), ()


def _lists(kept: Sequence[_Named], text: str) -> Iterator[list[_Named]]:
    """The papers in groups: those of one list together, every other alone."""
    group: list[_Named] = []
    for one in kept:
        if group and not _joint().fullmatch(text, group[-1].end, one.start):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _of_list(document: Document, group: Sequence[_Named]) -> Iterator[Permit]:
    classes = dict.fromkeys(named.permit_class for named in group)
    for named in group:
        also = tuple(one for one in classes if one is not named.permit_class)
        yield Permit((document.span(named.start, named.end),), named.permit_class, also)
