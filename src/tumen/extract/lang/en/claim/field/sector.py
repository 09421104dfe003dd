"""The workplace or trade of a claim: the word in the text, and its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from tumen.extract.data import read_yaml
from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import Kind, Sector

# Of rules and checks no trade is told.
_WITHOUT = frozenset({Kind.OBLIGATION, Kind.VERIFICATION, Kind.PERMIT, Kind.CROSSING})


@cache
def _names() -> Mapping[str, str]:
    """Every word with the name of its sector."""
    return {
        word: name
        for name, words in read_yaml(files(__package__).joinpath("sectors.yaml")).items()
        for word in words
    }


@cache
def _pattern() -> re.Pattern[str]:
    longest = sorted(_names(), key=len, reverse=True)
    words = "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in longest)
    return re.compile(rf"\b(?P<word>{words})(?:e?s)?\b", re.IGNORECASE)


def sector_of(found: Setting, event: Event) -> Sector | None:
    """The first word for a trade in the event's clause, else in its anchor."""
    if event.kind in _WITHOUT:
        return None
    word = _pattern().search(found.text, event.start, event.end)
    if word is None:
        word = _pattern().search(found.text, event.anchor_start, event.anchor_end)
    if word is None:
        return None
    known = " ".join(re.split(r"[\s-]+", word["word"].lower()))
    return Sector(found.document.span(word.start(), word.end()), _names()[known])
