"""Names that the text itself places: "Hunchun, Jilin Province, China", "Paris, Texas"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tumen.extract.gazetteer import Entry, Form, Kind
from tumen.extract.lang.en.place.mention import Mention

_GAP = re.compile(r",\s+(?:in\s+)?|\s+\(")
_IN = re.compile(r"\s+in\s+(?:the\s+)?")
_OWNS = re.compile(r"['’]s?\s+")
# States whose subdivisions follow the names of towns ("Paris, Texas").
_FEDERAL = frozenset({"US", "CA", "AU"})
_LIST = re.compile(r",\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+")


def lies_in(entry: Entry, larger: Entry) -> bool:
    """Whether the larger place contains the entry."""
    match larger.kind:
        case Kind.COUNTRY:
            return entry.country == larger.country and entry.kind is not Kind.COUNTRY
        case Kind.SUBDIVISION:
            inside = larger.subdivision and entry.subdivision == larger.subdivision
            return bool(inside) and entry.kind not in (Kind.COUNTRY, Kind.SUBDIVISION)
        case Kind.CAPITAL | Kind.PLACE | Kind.TOWN:
            return False


def _sibling(entry: Entry, other: Entry) -> bool:
    """Whether both are countries or subdivisions of one, so that a comma makes a list of them."""
    if entry.kind not in (Kind.COUNTRY, Kind.SUBDIVISION):
        return False
    same = entry.country == other.country or entry.kind is Kind.COUNTRY
    return entry.kind is other.kind and same


def _entries(mention: Mention) -> list[Entry]:
    return [r.entry for r in mention.readings if r.form is Form.NAME]


def _inside(smaller: Mention, larger: Mention) -> tuple[Entry, ...] | None:
    """The readings of the first that lie in the second; None where the two make no chain."""
    parts, wholes = _entries(smaller), _entries(larger)
    inside = tuple(part for part in parts if any(lies_in(part, whole) for whole in wholes))
    if inside:
        return inside
    ranked = all(w.kind is Kind.SUBDIVISION and w.country in _FEDERAL for w in wholes)
    listed = any(_sibling(part, whole) for part in parts for whole in wholes)
    return () if wholes and ranked and not listed else None


def _listed(unsure: Mention, sure: Mention) -> tuple[Entry, ...] | None:
    """The readings of an ambiguous name that are of one rank with its neighbour's only one."""
    if len(unsure.readings) == 1 or len(sure.readings) > 1:
        return None
    return tuple(e for e in _entries(unsure) if _sibling(e, sure.readings[0].entry)) or None


def settled(mentions: Sequence[Mention], text: str) -> dict[int, tuple[Entry, ...]]:
    """For the mentions that a place beside them settles, by their start: the entries left.

    None left means that the name is known, but of another place than this one ("Lima, Ohio"
    where Ohio's is not listed): the gazetteer has no entry for what is meant. A chain settles
    its smaller name for the whole document, a list only where it stands.
    """
    left: dict[int, tuple[Entry, ...]] = {}
    named: dict[str, tuple[Entry, ...]] = {}
    for one, other in pairwise(mentions):
        gap = text[one.end : other.start]
        if _LIST.fullmatch(gap):
            for unsure, sure in ((one, other), (other, one)):
                left.update(_only(unsure, _listed(unsure, sure)))
        if _GAP.fullmatch(gap):
            entries = _inside(one, other)
            if entries is not None:
                named[one.name.casefold()] = entries
                left.update(_only(other, _around(other, entries)))
        elif _IN.fullmatch(gap):
            left.update(_only(one, _inside(one, other) or None))
        elif _OWNS.fullmatch(gap):
            left.update(_only(other, _inside(other, one) or None))
    everywhere = {m.start: named[m.name.casefold()] for m in mentions if m.name.casefold() in named}
    return {**everywhere, **left}


def _only(
    mention: Mention, entries: tuple[Entry, ...] | None
) -> Iterator[tuple[int, tuple[Entry, ...]]]:
    if entries is not None:
        yield mention.start, entries


def _around(larger: Mention, inside: Sequence[Entry]) -> tuple[Entry, ...]:
    """The readings of the larger name that contain one of the entries; all where none does."""
    wholes = _entries(larger)
    return tuple(w for w in wholes if any(lies_in(e, w) for e in inside)) or tuple(wholes)
