"""How many independent origins stand behind some statements, with what is not known left open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from tumen.corroborate.lineages import Groups, lineages
from tumen.corroborate.links import Linked
from tumen.corroborate.traits import Traits
from tumen.model import Origins, Strength


def count_origins(linked: Linked, statements: Iterable[str]) -> Origins:
    """Independent origins behind the statements named.

    What one page has from one source in one place counts once, whatever it says. `high` joins
    certain links only, `likely` probable ones too, `low` also possible ones and unnamed sources
    of one house: of these nobody can say whether they are one person or two.
    """
    names = tuple(dict.fromkeys(statements))
    voices = _voices(linked, names)
    counts = {
        weakest: _count(linked, names, weakest, voices)
        for weakest in (Strength.CERTAIN, Strength.PROBABLE, Strength.POSSIBLE)
    }
    unknown = _unnamed_pairs(linked, names, voices)
    low = _count(linked, names, Strength.POSSIBLE, [*voices, *unknown])
    return Origins(
        statements=len(names),
        low=low,
        likely=counts[Strength.PROBABLE],
        high=counts[Strength.CERTAIN],
        unknown=len(unknown),
    )


def sentence(origins: Origins) -> str:
    """The count for a reader: "5 claims, 2 independent origins, possibly 3"."""
    claims = f"{origins.statements} claim{'s' * (origins.statements != 1)}"
    many = f"{origins.likely} independent origin{'s' * (origins.likely != 1)}"
    others = [str(number) for number in (origins.low, origins.high) if number != origins.likely]
    possibly = f", possibly {' or '.join(dict.fromkeys(others))}" if others else ""
    if not origins.unknown:
        return f"{claims}, {many}{possibly}"
    return f"{claims}, {many}{possibly}: unnamed sources of one outlet may be one person or two"


def _count(
    linked: Linked, names: Sequence[str], weakest: Strength, voices: Sequence[tuple[str, str]]
) -> int:
    groups = Groups.of(linked.read, ())
    for lineage in lineages(linked, weakest):
        for member in lineage.members[1:]:
            groups.join(lineage.members[0], member)
    for one, other in voices:
        groups.join(one, other)
    return len({groups.root(name) for name in names})


def _voices(linked: Linked, names: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of one page and one origin, which are one voice."""
    pairs = combinations(names, 2)
    return [(a, b) for a, b in pairs if _one_voice(linked.read[a], linked.read[b])]


def _one_voice(one: Traits, other: Traits) -> bool:
    a, b = one.statement, other.statement
    return a.document == b.document and a.origin == b.origin


def _unnamed_pairs(
    linked: Linked, names: Sequence[str], voices: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Pairs of different lineages whose sources are unnamed and speak to one house."""
    groups = Groups.of(linked.read, ())
    roots = {}
    for lineage in lineages(linked):
        for member in lineage.members:
            groups.join(lineage.members[0], member)
            roots[member] = lineage.roots[0]
    for one, other in voices:
        groups.join(one, other)
    heads = {groups.root(name): linked.read[roots[name]] for name in names}
    return [
        (a.statement.id, b.statement.id)
        for a, b in combinations(heads.values(), 2)
        if a.statement.unnamed and b.statement.unnamed and _heard_by(a) & _heard_by(b)
    ]


def _heard_by(one: Traits) -> frozenset[str]:
    """The houses to which a source spoke: those credited, else those that publish."""
    return frozenset(one.credited) or one.houses
