"""Lineages: the record's own links found again, wire origins by byline, and rewrites by their text.

Usage: ``python -m benchmarks.lineage [record|wire|rewrites …] [--sizes=10,1000] [--errors]``.

``record`` hides the links between the rows of the public record and finds them from the other
fields. Rows are halved by family (SHA-256 of the family's root): rules were written looking at the
dev half and at pairs across the halves; pairs within the check half were only ever measured.
``wire`` tells the agency of PolNeAR's news from byline, dateline and closing line.
``rewrites`` makes up worlds of documents (see `benchmarks.rewrites`) and finds who took from whom.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from hashlib import sha256
from itertools import combinations
from time import process_time

from benchmarks.corpora import corpus
from benchmarks.rewrites import World, make_world

from tumen.corroborate.lineages import lineages
from tumen.corroborate.links import link_statements
from tumen.corroborate.public import from_public
from tumen.corroborate.text import Copy, Reuse, agency_of, copies
from tumen.model import Document, PublicClaim, Strength
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


def wire(*, errors: bool) -> None:
    """Print how well the agency is told from the page, on PolNeAR's news."""
    for part in ("polnear.train", "polnear.dev"):
        table: Counter[tuple[str | None, str | None]] = Counter()
        for row in corpus(part):
            known = _WIRES.get(row["meta"].get("wire"))
            found = agency_of(_document(row["doc_id"], row["text"]))
            table[known, found] += 1
            if errors and known != found and part.endswith("train"):
                print(f"   {row['doc_id']}: {known}, ours {found}")
        right = sum(n for (known, found), n in table.items() if known and known == found)
        given = sum(n for (known, _), n in table.items() if known)
        made = sum(n for (_, found), n in table.items() if found)
        print(f"wire, {part}: F1 {2 * right / max(1, given + made):.3f}  of {given} wire reports")


_WIRES = {"AP": "AP", "AFP": "AFP", "UPI": "UPI", "reuters": "Reuters", "Reuters": "Reuters"}


def _document(name: str, text: str) -> Document:
    return Document(name, name, name, text, "en", name, "text/plain")


def rewrites(*, errors: bool, sizes: Iterable[int] = (10, 1_000, 100_000)) -> None:
    """Print, for made-up worlds of several sizes, what was found of each deed, and how fast."""
    for size in sizes:
        world = make_world(size, seed=size)
        start = process_time()
        found = copies(world.documents, seed=1)
        spent = process_time() - start
        print(f"rewrites, {size:,}: {len(world.documents) / spent:,.0f} documents a CPU-second")
        _print_deeds(world, found, errors=errors)


def _print_deeds(world: World, found: Iterable[Copy], *, errors: bool) -> None:
    pairs = {frozenset((copy.one, copy.other)): copy.reuse for copy in found}
    known: dict[str, list[Pair]] = {}
    for taker, (deed, givers) in world.givers.items():
        known.setdefault(deed, []).extend(frozenset((taker, giver)) for giver in givers)
    joined = _joined(pairs, world)
    for deed, links in known.items():
        hit = sum(link in pairs or link in joined for link in links)
        print(f"   {deed}: recall {hit / len(links):.3f} of {len(links)}")
    kin = _kin(world)
    wrong = [pair for pair in pairs if not _related(pair, kin)]
    heavy = [pair for pair, reuse in pairs.items() if reuse is Reuse.COPY]
    right = sum(_related(pair, kin) for pair in heavy)
    print(f"   precision {1 - len(wrong) / max(1, len(pairs)):.3f} of {len(pairs)} pairs", end="; ")
    print(f"of copies {right / max(1, len(heavy)):.3f}")
    if errors:
        print("   false", [tuple(sorted(pair)) for pair in wrong[:5]])


def _kin(world: World) -> dict[str, frozenset[str]]:
    """For each document the originals whose words it has."""
    return {
        document.id: frozenset(world.givers.get(document.id, ("", ()))[1])
        | (frozenset() if _of_others(document.id, world) else frozenset({document.id}))
        for document in world.documents
    }


def _of_others(name: str, world: World) -> bool:
    deed, _ = world.givers.get(name, ("quoting", ()))
    return deed != "quoting"


def _related(pair: Pair, kin: dict[str, frozenset[str]]) -> bool:
    one, other = sorted(pair)
    return bool(kin[one] & kin[other])


def _joined(pairs: Iterable[Pair], world: World) -> set[Pair]:
    """Pairs joined through a third: each copy is joined to the one before it and to the first."""
    near: dict[str, set[str]] = {}
    for one, other in (sorted(pair) for pair in pairs):
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    return {
        frozenset((taker, giver))
        for taker, (_, givers) in world.givers.items()
        for giver in givers
        if near.get(taker, set()) & near.get(giver, set())
    }


SETS: dict[str, Callable[..., None]] = {
    "record": record,
    "wire": wire,
    "rewrites": rewrites,
}


def main(arguments: list[str]) -> None:
    """Score the sets asked for, or all."""
    errors = "--errors" in arguments
    sizes = [a.partition("=")[2] for a in arguments if a.startswith("--sizes=")]
    for name in [a for a in arguments if not a.startswith("-")] or list(SETS):
        if name == "rewrites" and sizes:
            rewrites(errors=errors, sizes=map(int, sizes[0].split(",")))
        else:
            SETS[name](errors=errors)


if __name__ == "__main__":
    main(sys.argv[1:])
