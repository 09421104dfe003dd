"""Links joined into lineages: acyclic, with roots, and never against a reviewer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tumen.corroborate.direction import order
from tumen.corroborate.links import Linked
from tumen.corroborate.traits import Traits
from tumen.model import Evidence, Lineage, Link, Strength


@dataclass(slots=True)
class Groups:
    """Disjoint sets of names that remember who may not be together."""

    parent: dict[str, str]
    foes: dict[str, set[str]]

    @classmethod
    def of(cls, names: Iterable[str], apart: Iterable[frozenset[str]]) -> Groups:
        """Every name on its own."""
        parent = {name: name for name in names}
        foes: dict[str, set[str]] = defaultdict(set)
        for one, other in (sorted(pair) for pair in apart if len(pair) == 2):
            foes[one].add(other)
            foes[other].add(one)
        return cls(parent, foes)

    def root(self, name: str) -> str:
        """The name that stands for the set."""
        while self.parent[name] != name:
            self.parent[name] = self.parent[self.parent[name]]
            name = self.parent[name]
        return name

    def join(self, one: str, other: str) -> bool:
        """Make one set of two; False where that would bring foes together."""
        first, second = sorted((self.root(one), self.root(other)))
        if first == second:
            return True
        if any(self.parent.get(foe) and self.root(foe) == second for foe in self.foes[first]):
            return False
        self.parent[second] = first
        self.foes[first] |= self.foes[second]
        for foe in self.foes[second]:
            self.foes[foe].add(first)
        return True

    def sets(self) -> tuple[tuple[str, ...], ...]:
        """The sets, each in order, in order of their first names."""
        members: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self.parent):
            members[self.root(name)].append(name)
        return tuple(sorted(tuple(names) for names in members.values()))


def lineages(linked: Linked, weakest: Strength = Strength.PROBABLE) -> tuple[Lineage, ...]:
    """The lineages that links of at least a strength make, single statements among them.

    What a reviewer joined joins first, then the strongest link. One that would bring together
    what a reviewer set apart is left out, so undoing a merge also undoes what led round it. A
    page that names two givers joins the lineage of the one it is nearer to: that somebody took
    from both does not make them one.
    """
    allowed = at_least(linked.links, weakest)
    groups = Groups.of(linked.read, _pairs_apart(linked))
    kept: dict[str, list[Link]] = defaultdict(list)
    named: set[str] = set()
    for link in sorted(allowed, key=_turn):
        together = groups.root(link.taker) == groups.root(link.giver)
        if not together and _names(link) and link.taker in named:
            continue
        if groups.join(link.taker, link.giver):
            kept[link.taker].append(link)
            if _names(link):
                named.add(link.taker)
    return tuple(_lineage(names, kept, linked.read) for names in groups.sets())


def _turn(link: Link) -> tuple[bool, float, str, str]:
    """When a link joins: no evidence stands before a reviewer, however many bits it has."""
    evident = all(ground.kind is not Evidence.REVIEW for ground in link.grounds)
    return evident, -link.bits, link.taker, link.giver


def _names(link: Link) -> bool:
    """Whether the taker itself says that it has the claim from the giver."""
    return link.directed and any(
        ground.kind in {Evidence.CREDIT, Evidence.ADDRESS} for ground in link.grounds
    )


def at_least(links: Iterable[Link], weakest: Strength) -> list[Link]:
    """The links of at least a strength."""
    ranks = list(Strength)
    return [link for link in links if ranks.index(link.strength) <= ranks.index(weakest)]


def _pairs_apart(linked: Linked) -> Iterable[frozenset[str]]:
    """Pairs that reviewers set apart; of two documents, all their statements."""
    of: dict[str, list[str]] = defaultdict(list)
    for name, known in linked.read.items():
        of[known.statement.document].append(name)
        of[name].append(name)
    for pair in sorted(linked.apart, key=sorted):
        if len(pair) == 2:
            one, other = sorted(pair)
            yield from (frozenset((a, b)) for a in of[one] for b in of[other] if a != b)


def _lineage(
    names: tuple[str, ...], kept: Mapping[str, list[Link]], read: Mapping[str, Traits]
) -> Lineage:
    if len(names) == 1:
        return Lineage(names[0], names, names, ())
    ordered = order(names, read)
    place = {name: at for at, name in enumerate(ordered)}
    links = tuple(
        sorted(
            (_pointed(link, place) for name in names for link in kept.get(name, ())),
            key=lambda link: (place[link.taker], place[link.giver]),
        )
    )
    takers = {link.taker for link in links}
    roots = tuple(name for name in ordered if name not in takers)
    return Lineage(roots[0], ordered, roots, links)


def _pointed(link: Link, place: Mapping[str, int]) -> Link:
    if place[link.taker] > place[link.giver]:
        return link
    return replace(link, taker=link.giver, giver=link.taker)
