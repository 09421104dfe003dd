"""Statements put together by origin, for counting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tumen.corroborate.lineages import Groups, lineages
from tumen.corroborate.links import Linked
from tumen.corroborate.traits import Traits
from tumen.model import Lineage, OriginSets, Strength
from tumen.model.origins import Sets

Pairs = Sequence[tuple[str, str]]


def origin_sets(linked: Linked) -> OriginSets:
    """The statements put together by links of each strength, and by unnamed sources."""
    voices = _voices(linked.read.values())
    certain, probable, possible = (
        lineages(linked, weakest)
        for weakest in (Strength.CERTAIN, Strength.PROBABLE, Strength.POSSIBLE)
    )
    unnamed = _unnamed(linked, probable)
    return OriginSets(
        certain=_together(linked, certain, voices),
        probable=_together(linked, probable, voices),
        possible=_together(linked, possible, voices),
        unnamed=_together(linked, probable, (*voices, *unnamed)),
        loosest=_together(linked, possible, (*voices, *unnamed)),
    )


def _together(linked: Linked, found: Iterable[Lineage], more: Pairs) -> Sets:
    groups = Groups.of(linked.read, ())
    for lineage in found:
        for one, other in pairwise(lineage.members):
            groups.join(one, other)
    for one, other in more:
        groups.join(one, other)
    return tuple(members for members in groups.sets() if len(members) > 1)


def _voices(read: Iterable[Traits]) -> Pairs:
    """Pairs of one page and one origin, which are one voice whatever they speak of."""
    voices: dict[tuple[str, str], list[str]] = {}
    for one in read:
        key = one.statement.document, one.statement.origin
        voices.setdefault(key, []).append(one.statement.id)
    return [pair for names in voices.values() for pair in pairwise(names)]


def _unnamed(linked: Linked, found: Iterable[Lineage]) -> Pairs:
    """Pairs of lineages whose roots are unnamed and speak to one house."""
    heard: dict[str, list[str]] = {}
    for lineage in found:
        root = linked.read[lineage.roots[0]]
        if root.statement.unnamed:
            for house in sorted(frozenset(root.credited) or root.houses):
                heard.setdefault(house, []).append(root.statement.id)
    return [pair for names in heard.values() for pair in pairwise(names)]
