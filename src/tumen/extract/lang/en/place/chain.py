"""Names that the text itself places: "Hunchun, Jilin Province, China", "Paris, Texas"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tumen.extract.gazetteer import Entry, Form, Kind
from tumen.extract.lang.en.place.mention import Mention

_GAP = re.compile(r",\s+(?:in\s+)?|\s+\(")
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
        case Kind.CAPITAL | Kind.PLACE:
            return False


def _sibling(entry: Entry, other: Entry) -> bool:
    """Whether both are of one rank, so that a comma between them makes a list."""
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


def settled(mentions: Sequence[Mention], text: str) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Names with the entries that a place beside them leaves; the surer way comes last.

    None left means that the name is known, but of another place than this one ("Lima, Ohio"
    where Ohio's is not listed): the gazetteer has no entry for what is meant.
    """
    pairs = list(pairwise(mentions))
    for left, right in pairs:
        if _LIST.fullmatch(text, left.end, right.start):
            for unsure, sure in ((left, right), (right, left)):
                entries = _listed(unsure, sure)
                if entries is not None:
                    yield unsure.name, entries
    for smaller, larger in pairs:
        if _GAP.fullmatch(text, smaller.end, larger.start):
            entries = _inside(smaller, larger)
            if entries is not None:
                yield smaller.name, entries
