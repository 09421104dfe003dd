"""Every drift along lineages and around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tumen.corroborate.drift.around import (
    parts_exceed_whole,
    same_number_other_thing,
    self_denial,
)
from tumen.corroborate.drift.figures import (
    bound_changed,
    entries_to_workers,
    number_split,
    subset_to_whole,
)
from tumen.corroborate.drift.step import Step, Test
from tumen.corroborate.drift.times import year_lost
from tumen.corroborate.drift.wording import (
    attribution_raised,
    meaning_inverted,
    plan_to_fact,
    term_changed,
)
from tumen.corroborate.links import Linked
from tumen.corroborate.traits import Traits
from tumen.model import Drift, Evidence, Lineage, Link

ALONG: tuple[Test, ...] = (
    meaning_inverted,
    number_split,
    entries_to_workers,
    plan_to_fact,
    subset_to_whole,
    bound_changed,
    attribution_raised,
    year_lost,
    term_changed,
)
AROUND = (parts_exceed_whole, same_number_other_thing, self_denial)


def drifts(linked: Linked, found: Iterable[Lineage]) -> tuple[Drift, ...]:
    """The drifts of every statement against the one it was taken from, then those around them."""
    along = [
        drift
        for lineage in found
        for step in steps(lineage, linked.read)
        for test in ALONG
        if (drift := test(step)) is not None
    ]
    read = [linked.read[name] for name in sorted(linked.read)]
    return (*along, *(drift for test in AROUND for drift in test(read)))


def steps(lineage: Lineage, read: Mapping[str, Traits]) -> Iterator[Step]:
    """One step for each member but the roots: from the giver it names, else the nearest."""
    givers: dict[str, list[Link]] = {}
    for link in lineage.links:
        givers.setdefault(link.taker, []).append(link)
    for taker, links in givers.items():
        best = max(links, key=lambda link: (_named(link), link.bits))
        yield Step(read[best.giver], read[taker], known=best.directed)


def _named(link: Link) -> bool:
    return any(ground.kind in {Evidence.CREDIT, Evidence.REVIEW} for ground in link.grounds)
