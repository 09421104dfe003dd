"""The public record's own links, found again from the other fields."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from tumen.corroborate.lineages import lineages
from tumen.corroborate.links import Linked, link_statements
from tumen.corroborate.public import from_public
from tumen.model import Strength
from tumen.record import public_claims, root

ROWS = {row.id: row for row in public_claims()}


def linked() -> Linked:
    return link_statements([from_public(row) for row in ROWS.values()])


def test_the_links_of_the_record_are_found_again() -> None:
    known = {
        frozenset(pair)
        for pair in combinations(ROWS, 2)
        if root(ROWS[pair[0]], ROWS) is root(ROWS[pair[1]], ROWS)
    }
    found = {
        frozenset(pair)
        for lineage in lineages(linked())
        for pair in combinations(lineage.members, 2)
    }
    assert 2 * len(known & found) / (len(known) + len(found)) >= 0.90


def test_hardly_any_link_joins_two_roots() -> None:
    links = [link for link in linked().links if link.strength is not Strength.POSSIBLE]
    wrong = [
        link for link in links if root(ROWS[link.taker], ROWS) is not root(ROWS[link.giver], ROWS)
    ]
    assert len(wrong) <= 0.03 * len(links)


def test_no_rule_looks_at_identifiers() -> None:
    names = {name: f"row{number:03}" for number, name in enumerate(sorted(ROWS, reverse=True))}
    statements = [from_public(row) for row in ROWS.values()]
    renamed = [replace(statement, id=names[statement.id]) for statement in statements]
    again = {frozenset(lineage.members) for lineage in lineages(link_statements(renamed))}
    assert again == {
        frozenset(names[member] for member in lineage.members) for lineage in lineages(linked())
    }
