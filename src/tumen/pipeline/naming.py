"""From what a place is called in Korean or Chinese to the name that claims carry, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tumen.extract import gazetteer

_SYLLABLE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")


def place_asked_for(words: str | None) -> str | None:
    """A code or name to look for in a ledger: 단둥 and 丹东 are kept as Dandong, 중국 as CN.

    What is not in these scripts, or in no gazetteer, is looked for as it stands.
    """
    if words is None or not _SYLLABLE.search(words):
        return words
    for language in ("ko", "zh"):
        for match in gazetteer.matches(words, language):
            if (match.start, match.end) == (0, len(words)):
                entry = match.readings[0].entry
                return entry.country if entry.kind is gazetteer.Kind.COUNTRY else entry.name
    return words


@cache
def place_names(language: str) -> Mapping[str, str]:
    """What places are called in a language, by GeoNames id and by English name.

    Of places that share an English name the name belongs to the first of the table, in which
    countries and subdivisions come before towns.
    """
    first: dict[int, str] = {}
    for name, row, _ in gazetteer.names(language):
        first.setdefault(row, name)
    every = tuple(gazetteer.entries())
    named: dict[str, str] = {}
    for row, name in first.items():
        named.setdefault(str(every[row].geonames or every[row].name), name)
    for row in sorted(first):
        named.setdefault(every[row].name, first[row])
    return MappingProxyType(named)
