"""Every contradiction among statements, with the lineages of both sides."""

from __future__ import annotations

from collections.abc import Iterable

from tumen.corroborate.contradiction.conduct import (
    all_left_and_arrived,
    first_and_before,
    paper_terms,
    shut_and_crossed,
    stay_and_return,
)
from tumen.corroborate.contradiction.figures import (
    asserted_and_denied,
    disjoint_ranges,
    parts_over_whole,
    who_they_were,
)
from tumen.corroborate.contradiction.side import Clash, Rule, pairs
from tumen.corroborate.links import Linked
from tumen.model import Contradiction, Lineage

OF_ONE_KIND: tuple[Rule, ...] = (
    disjoint_ranges,
    asserted_and_denied,
    parts_over_whole,
    who_they_were,
    first_and_before,
    paper_terms,
)
OF_TWO_KINDS: tuple[Rule, ...] = (stay_and_return, all_left_and_arrived, paper_terms)


def contradictions(linked: Linked, found: Iterable[Lineage]) -> tuple[Contradiction, ...]:
    """Pairs that cannot both be true, told once for each pair of lineages.

    Statements of one lineage differ by drift, not by contradiction, and are passed over; what
    several of a lineage say against several of another is one contradiction.
    """
    lineage = {member: one.id for one in found for member in one.members}
    read = tuple(linked.read[name] for name in sorted(linked.read))
    clashes = [
        clash
        for one, other in pairs(read)
        if lineage[one.statement.id] != lineage[other.statement.id]
        for rule in (OF_ONE_KIND if one.statement.kind is other.statement.kind else OF_TWO_KINDS)
        if (clash := rule(one, other)) is not None
    ]
    clashes += shut_and_crossed(read)
    return _gathered(clashes, lineage)


def _gathered(clashes: Iterable[Clash], lineage: dict[str, str]) -> tuple[Contradiction, ...]:
    """Clashes of one kind between the same two lineages as one."""
    groups: dict[tuple[str, str, str], list[Clash]] = {}
    for clash in clashes:
        sides = lineage[clash.one[0]], lineage.get(clash.other[0], clash.other[0])
        groups.setdefault((clash.kind.value, *sides), []).append(clash)
    return tuple(
        Contradiction(
            kind=members[0].kind,
            one=tuple(dict.fromkeys(name for clash in members for name in clash.one)),
            other=tuple(dict.fromkeys(name for clash in members for name in clash.other)),
            lineages=((one,), (other,)),
            says=members[0].says,
        )
        for (_, one, other), members in sorted(groups.items())
    )
