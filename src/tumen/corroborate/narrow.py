"""The part of what was found that concerns some statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tumen.model import Contradiction, Corroboration, Drift, OriginSets
from tumen.model.origins import Sets


def narrowed(found: Corroboration, wanted: Iterable[str]) -> Corroboration:
    """What concerns the statements wanted: their lineages, and whoever contradicts them.

    Counting the origins of wanted statements gives the same as before.
    """
    names = frozenset(wanted)
    lineages = tuple(one for one in found.lineages if names.intersection(one.members))
    kin = names.union(*(one.members for one in lineages)) if lineages else names
    against = tuple(one for one in found.contradictions if _touches(one, kin))
    kept = kin.union(*({*one.one, *one.other} for one in against)) if against else kin
    drifts = tuple(one for one in found.drifts if kin & _holders(one))
    kept = kept.union(*map(_holders, drifts)) if drifts else kept
    return replace(
        found,
        statements=tuple(one for one in found.statements if one.id in kept),
        lineages=lineages,
        possible=tuple(one for one in found.possible if {one.taker, one.giver} <= kept),
        origins=_origins(found.origins, kept),
        drifts=drifts,
        contradictions=against,
        grades=tuple(one for one in found.grades if one.statement in kept),
    )


def _touches(one: Contradiction, kin: frozenset[str]) -> bool:
    return not kin.isdisjoint(one.one) or not kin.isdisjoint(one.other)


def _holders(one: Drift) -> frozenset[str]:
    return frozenset({one.earlier.holder, one.later.holder})


def _origins(sets: OriginSets, kept: frozenset[str]) -> OriginSets:
    def of(every: Sets) -> Sets:
        parts = (tuple(name for name in members if name in kept) for members in every)
        return tuple(members for members in parts if len(members) > 1)

    return OriginSets(
        of(sets.certain), of(sets.probable), of(sets.possible), of(sets.unnamed), of(sets.loosest)
    )
