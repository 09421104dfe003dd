"""Lineages: the record's own links found again, wire origins by byline, and rewrites by their text.

Usage: ``python -m benchmarks.lineage [record|wire|rewrites …] [--sizes 10,1000] [--errors]``.

``record`` hides the links between the rows of the public record and finds them from the other
fields. Rows are halved by family (SHA-256 of the family's root): rules were written looking at the
dev half and at pairs across the halves; pairs within the check half were only ever measured.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from itertools import combinations

from tumen.corroborate.lineages import lineages
from tumen.corroborate.links import link_statements
from tumen.corroborate.public import from_public
from tumen.model import PublicClaim, Strength
from tumen.record import public_claims, root

Pair = frozenset[str]


def _pairs(groups: Iterable[Iterable[str]]) -> set[Pair]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def _scores(known: set[Pair], found: set[Pair]) -> str:
    right = len(known & found)
    precision, recall = right / max(1, len(found)), right / max(1, len(known))
    f1 = 2 * right / max(1, len(known) + len(found))
    return f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  ({len(known)} pairs)"


def record(*, errors: bool) -> None:
    """Print how well the links of the record are found again, on each half and on the whole."""
    table = {row.id: row for row in public_claims()}
    roots = {name: root(row, table).id for name, row in table.items()}
    halves: dict[str, list[PublicClaim]] = {"dev": [], "check": [], "whole": []}
    for name, row in table.items():
        half = "dev" if sha256(roots[name].encode()).digest()[0] % 2 == 0 else "check"
        halves[half].append(row)
        halves["whole"].append(row)
    for name, rows in halves.items():
        _record_half(name, rows, roots, errors=errors and name == "dev")


def _record_half(
    name: str, rows: list[PublicClaim], roots: dict[str, str], *, errors: bool
) -> None:
    families: dict[str, list[str]] = {}
    for row in rows:
        families.setdefault(roots[row.id], []).append(row.id)
    linked = link_statements([from_public(row) for row in rows])
    made = lineages(linked)
    known, found = _pairs(families.values()), _pairs(lineage.members for lineage in made)
    links = [link for link in linked.links if link.strength is not Strength.POSSIBLE]
    wrong = sum(roots[link.taker] != roots[link.giver] for link in links)
    repeated = {head: names for head, names in families.items() if len(names) > 1}
    rooted = sum(any(head in lineage.roots for lineage in made) for head in repeated)
    print(f"record, {name}: {_scores(known, found)}")
    print(f"   links between different roots {wrong} of {len(links)}")
    print(f"   roots found {rooted} of {len(repeated)}")
    if errors:
        print("   missed", sorted(map(sorted, known - found)))
        print("   false", sorted(map(sorted, found - known)))


SETS: dict[str, Callable[..., None]] = {"record": record}


def main(arguments: list[str]) -> None:
    """Score the sets asked for, or all."""
    errors = "--errors" in arguments
    for name in [a for a in arguments if not a.startswith("-")] or list(SETS):
        SETS[name](errors=errors)


if __name__ == "__main__":
    main(sys.argv[1:])
