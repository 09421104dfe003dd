"""The links between statements: grounds weighed, and reviewers obeyed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tumen.corroborate.direction import takes_from, told
from tumen.corroborate.evidence import grounds
from tumen.corroborate.names import Newsrooms
from tumen.corroborate.pairs import candidates
from tumen.corroborate.rarity import rarity
from tumen.corroborate.traits import Traits, traits
from tumen.model import Evidence, Ground, Joining, Kind, LineageReview, Link, Strength
from tumen.model.statement import Statement
from tumen.wording import say

CERTAIN = 12.0
"""Bits at which a link is as good as certain: chance would have to win twelve halvings, which is
one pair in four thousand."""

PROBABLE = 7.5
"""Bits at which a link is probable: one pair in two hundred."""

POSSIBLE = 6.0
"""Bits at which a link is worth showing as possible: one pair in sixty."""

MOST_GIVERS = 200
"""Claims of a newsroom on one matter that are compared with one that names it."""

Copies = Mapping[tuple[str, str], Ground]
"""Pairs of pages, lesser first, that share words, and the ground that says so."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Statements with their names read, every link between them, and who may not be joined."""

    read: Mapping[str, Traits]
    links: tuple[Link, ...]
    apart: frozenset[frozenset[str]]


TELLING = frozenset(
    {
        Evidence.CREDIT,
        Evidence.SAME_CREDIT,
        Evidence.SAME_WORDS,
        Evidence.QUOTATION,
        Evidence.TRANSLATION,
        Evidence.ADDRESS,
    }
)
"""Kinds of which one at least must stand for a link to be certain: two who count the same thing
may well find the same figure."""


def strength(found: Iterable[Ground]) -> Strength | None:
    """The strength that grounds make together; None below what is worth showing."""
    kept = tuple(found)
    bits = sum(ground.bits for ground in kept)
    if bits >= CERTAIN and any(ground.kind in TELLING for ground in kept):
        return Strength.CERTAIN
    if bits >= PROBABLE:
        return Strength.PROBABLE
    return Strength.POSSIBLE if bits >= POSSIBLE else None


def link_statements(
    statements: Sequence[Statement],
    copies: Copies | None = None,
    reviews: Iterable[LineageReview] = (),
) -> Linked:
    """Every link between statements, after what reviewers decided.

    Args:
        statements: in any order; the result does not depend on it.
        copies: what `tumen.corroborate.text` found between their documents.
        reviews: oldest first; the latest on a pair counts. A review may also name two documents:
            it then decides for all their statements.
    """
    ordered = sorted(statements, key=lambda statement: statement.id)
    newsrooms = Newsrooms.of(statement.publisher for statement in ordered)
    read = [traits(statement, newsrooms) for statement in ordered]
    told_apart = rarity(read)
    decided = decisions(reviews)
    shared = copies or {}
    links = []
    for one, other in sorted({*candidates(ordered, shared), *_credited(read)}):
        if decided_on(decided, ordered[one], ordered[other]) is not None:
            continue
        found = grounds(read[one], read[other], told_apart, _copy(shared, read[one], read[other]))
        weight = strength(found)
        if weight is not None:
            links.append(link_of(read[one], read[other], weight, found))
    names = {one.statement.id: one for one in read}
    links += forced(decided, ordered, names)
    return Linked(names, tuple(links), set_apart(decided))


def set_apart(decided: Mapping[frozenset[str], LineageReview]) -> frozenset[frozenset[str]]:
    """The pairs that reviewers set apart."""
    return frozenset(pair for pair, review in decided.items() if review.joining is Joining.APART)


def _credited(read: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """Places of pairs of one kind and country of which one names the other's newsroom."""
    published: dict[tuple[str, Kind, str | None], list[int]] = {}
    for at, one in enumerate(read):
        for matter in _matters(one, one.houses):
            published.setdefault(matter, []).append(at)
    for at, one in enumerate(read):
        for matter in _matters(one, frozenset(one.credited) - one.houses):
            for giver in published.get(matter, ())[:MOST_GIVERS]:
                if read[giver].statement.document != one.statement.document:
                    yield min(at, giver), max(at, giver)


def _matters(one: Traits, houses: frozenset[str]) -> list[tuple[str, Kind, str | None]]:
    """What a statement is about, once for each newsroom and country."""
    countries = {place.country for place in one.statement.places}
    return [(house, one.statement.kind, country) for house in houses for country in countries]


def decisions(reviews: Iterable[LineageReview]) -> dict[frozenset[str], LineageReview]:
    """The latest decision on each pair; pairs given back to the evidence are left out."""
    latest = {frozenset((review.one, review.other)): review for review in reviews}
    return {pair: review for pair, review in latest.items() if review.joining is not Joining.OPEN}


def forced(
    decided: Mapping[frozenset[str], LineageReview],
    statements: Sequence[Statement],
    read: Mapping[str, Traits],
) -> list[Link]:
    """The links that reviewers ordered."""
    made = []
    holders: dict[str, list[str]] = {}
    for statement in statements:
        holders.setdefault(statement.document, []).append(statement.id)
    for review in decided.values():
        if review.joining is not Joining.SAME:
            continue
        ones = [review.one] if review.one in read else holders.get(review.one, [])
        others = [review.other] if review.other in read else holders.get(review.other, [])
        ground = Ground(Evidence.REVIEW, CERTAIN, _because(review))
        made += [
            link_of(read[one], read[other], Strength.CERTAIN, (ground,))
            for one in ones
            for other in others
            if one != other
        ]
    return made


def _because(review: LineageReview) -> str:
    joined = say(
        "joined by {reviewer} on {day}",
        reviewer=review.reviewer,
        day=review.at[:10],
    )
    if not review.reason:
        return joined
    return say("{joined}: {reason}", joined=joined, reason=review.reason)


def decided_on(
    decided: Mapping[frozenset[str], LineageReview], one: Statement, other: Statement
) -> LineageReview | None:
    """The decision on two statements, else on their pages, or None."""
    of_documents = decided.get(frozenset((one.document, other.document)))
    return decided.get(frozenset((one.id, other.id)), of_documents)


def _copy(copies: Copies, one: Traits, other: Traits) -> Ground | None:
    first, second = sorted((one.statement.document, other.statement.document))
    return copies.get((first, second))


def link_of(one: Traits, other: Traits, weight: Strength, found: tuple[Ground, ...]) -> Link:
    """Directed later by the order of the lineage; here only whether anything tells the order."""
    taker, giver = (one, other) if takes_from(one, other) else (other, one)
    return Link(taker.statement.id, giver.statement.id, weight, found, directed=told(one, other))
