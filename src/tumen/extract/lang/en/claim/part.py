"""Enumerations: one clause with several numbers of one thing is several events.

"16,613 tourist and 10,345 student visas", "fell from 30,023 to 11,490", "190 in Primorye, 120 in
Khabarovsk and 50 in Yakutia": each number is a line of its own, with the words up to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tumen.extract.lang.en.claim.find import Candidate
from tumen.model import Count, Kind, Unit

Extent = tuple[int, int]
Counted = tuple[Count, Unit]

# What each kind counts, the likeliest first.
_COUNTED = {
    Kind.CROSSING: (Unit.ENTRIES,),
    Kind.PERMIT: (Unit.VISAS, Unit.PERMITS, Unit.WORKERS),
    Kind.RENEWAL: (Unit.VISAS, Unit.PERMITS, Unit.WORKERS),
    Kind.STOCK: (Unit.WORKERS, Unit.SITES),
}
_PAPERS = frozenset({Unit.VISAS, Unit.PERMITS})
# What parts two members of an enumeration; the last of these before a number begins its part.
_JOINERS = r"(?:and|or|but|to|against|after|then|versus|compared (?:with|to)|from|while)\b"
_JOINT = re.compile(rf"[,;:—–](?:\s*{_JOINERS})?|\b{_JOINERS}")
_BASE = re.compile(
    r"\bof (?:the|those|these|its|their|his|her|our|all|some|about|an estimated)\s+$"
)


def parts(text: str, candidate: Candidate, counts: Sequence[Counted], own: Extent) -> list[Extent]:
    """The extents of the parts of a clause, or the clause itself; `counts` with their units."""
    members = list(_members(text, candidate.frame.kind, counts))
    starts = [own[0]]
    for before, member in pairwise(members):
        joints = list(_JOINT.finditer(text, before.spans[-1].end, member.spans[0].start))
        if not joints or joints[-1].start() <= starts[-1]:
            return [own]
        starts.append(joints[-1].start())
    return list(zip(starts, [*starts[1:], own[1]], strict=True))


def _members(text: str, kind: Kind | None, counts: Sequence[Counted]) -> Iterator[Count]:
    """The counts that are of one thing, bases left out."""
    units = _COUNTED.get(kind, (Unit.WORKERS,)) if kind else (Unit.WORKERS,)
    real = [(c, unit) for c, unit in counts if not _BASE.search(text, 0, c.spans[0].start)]
    named = {unit for _, unit in real}
    first = next((unit for unit in units if unit in named), units[0])
    wanted = _PAPERS if first in _PAPERS else {first}
    return (count for count, unit in real if unit in wanted)
