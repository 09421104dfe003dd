"""Which statements go back to one origin, so that an estimate counts it once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tumen.model import Corroboration, PublicClaim, Strength

Pair = tuple[str, str]
"""Who took something, and from whom."""


def firsts(found: Corroboration | None, rows: Iterable[PublicClaim] = ()) -> dict[str, str]:
    """The first statement of its origin, for every later one.

    Statements are of one origin by links that `corroborate` holds certain, and by those written
    down in rows of the record. A probable link is not enough: two who count the same thing may
    well find the same figure, and to take them for one would throw an observation away. First is
    who took from nobody; of several such, who published first.
    """
    rows = tuple(rows)
    taken = [(row.id, row.same_origin_as) for row in rows if row.same_origin_as is not None]
    alike: list[Pair] = []
    published = {row.id: row.published for row in rows}
    if found is not None:
        taken += _links(found, directed=True)
        alike += _links(found, directed=False)
        published |= {one.id: one.published for one in found.statements}
    takers = {taker for taker, _ in taken}
    made: dict[str, str] = {}
    for members in _joined([*taken, *alike]):
        first = min(members, key=lambda one: (one in takers, published.get(one) or "~", one))
        made |= {one: first for one in members if one != first}
    return made


def _links(found: Corroboration, *, directed: bool) -> Iterator[Pair]:
    for lineage in found.lineages:
        for link in lineage.links:
            if link.strength is Strength.CERTAIN and link.directed is directed:
                yield link.taker, link.giver


def _joined(pairs: Iterable[Pair]) -> tuple[frozenset[str], ...]:
    """The sets of those that pairs join."""
    sets: dict[str, set[str]] = {}
    for one, other in pairs:
        together = sets.get(one, {one}) | sets.get(other, {other})
        sets |= dict.fromkeys(together, together)
    return tuple({frozenset(members) for members in sets.values()})
