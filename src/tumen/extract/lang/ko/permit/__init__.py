"""The papers that a Korean text names, by class (``classes.yaml``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from tumen.extract.data import read_yaml
from tumen.extract.lang.ko.writing import read_aloud
from tumen.extract.pack import Found
from tumen.extract.sieve import Sieve
from tumen.model import Document, Permit, PermitClass

__all__ = ["permits"]

_LIST = re.compile(r"(?:\s?(?:,|·|/|및|과|와|이나|나|또는|혹은)\s?)")


class _Named(NamedTuple):
    start: int
    end: int
    permit_class: PermitClass


@cache
def _patterns() -> tuple[tuple[PermitClass, re.Pattern[str]], ...]:
    """One pattern a class; in each, what is longer comes first."""
    listed: dict[str, Any] = read_yaml(files(__package__).joinpath("classes.yaml"))
    del listed["nouns"]
    return tuple((PermitClass(name), _pattern(entry)) for name, entry in listed.items())


def _pattern(entry: dict[str, list[str]]) -> re.Pattern[str]:
    before = "|".join(sorted(entry["words"], key=len, reverse=True))
    nouns = "|".join(sorted(entry["nouns"], key=len, reverse=True))
    whole = [*entry["whole"], *entry.get("persons", [])]
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(whole)}|(?:{before})\s?(?:{nouns}))(?!서류)")


@cache
def _signs() -> Sieve:
    """The words without which a text names no paper, by the number of its class."""
    return Sieve(pattern for _, pattern in _patterns())


def _offered(text: str) -> Iterator[_Named]:
    for number in _signs().over(text).numbers(0, len(text)):
        permit_class, pattern = _patterns()[number]
        for found in pattern.finditer(text):
            yield _Named(found.start(), found.end(), permit_class)


def permits(document: Document) -> Found[Permit]:
    """Every paper named; the other classes of the same list in `Permit.also`."""
    kept: list[_Named] = []
    for one in sorted(
        _offered(read_aloud(document.text)), key=lambda n: (n.start, n.start - n.end)
    ):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(_permit(document, kept, at) for at in range(len(kept))), ()


def _permit(document: Document, kept: list[_Named], at: int) -> Permit:
    group = [kept[at]]
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(kept):
            first, second = sorted((near, near - step))
            if not _LIST.fullmatch(document.text[kept[first].end : kept[second].start]):
                break
            group.append(kept[near])
            near += step
    own = kept[at].permit_class
    ordered = sorted(group, key=lambda n: n.start)
    also = dict.fromkeys(n.permit_class for n in ordered if n.permit_class is not own)
    return Permit((document.span(kept[at].start, kept[at].end),), own, tuple(also))
