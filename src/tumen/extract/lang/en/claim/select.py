"""Which of a sentence's candidates are events of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.find import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Token

# Clauses that only describe, place in time or condition what their sentence says.
_ASIDE = frozenset({"relcl", "acl", "advcl"})
_CONTRAST = frozenset({"while", "whereas", "although", "though", "but", "because"})
_CONDITION = frozenset({"if", "unless", "suppose", "whether"})


def best_of_clause(found: Sequence[Candidate]) -> Candidate:
    """The strongest, then the one nearest to the head of the clause, then the first."""
    return min(found, key=lambda c: (-c.frame.strength, c.depth, c.head.i))


def per_clause(found: Iterable[Candidate]) -> list[Candidate]:
    """The best candidate of each clause, in order of the clauses."""
    clauses: dict[int, list[Candidate]] = {}
    for candidate in found:
        clauses.setdefault(candidate.clause.head.i, []).append(candidate)
    best = [best_of_clause(candidates) for candidates in clauses.values()]
    return sorted(best, key=lambda c: c.clause.head.i)


def independent(found: Iterable[Candidate]) -> list[Candidate]:
    """Without those that only describe another, or that another holds as its content."""
    best = per_clause(found)
    heads = {candidate.clause.head.i: candidate for candidate in best}
    return [c for c in best if not _is_hypothesis(c) and not _is_within(c, heads)]


def _is_within(candidate: Candidate, heads: dict[int, Candidate]) -> bool:
    """Whether a clause above says the thing and this one only fills it in."""
    token = candidate.clause.head
    aside = False
    while token.dep_ != "ROOT":
        aside = aside or (token.dep_ in _ASIDE and not _contrasts(token))
        content = token.dep_ in {"ccomp", "xcomp", "acl", "advcl", "relcl"}
        token = token.head
        above = heads.get(token.i)
        if above is None or above is candidate:
            continue
        if aside or (above.frame.holds and content):
            return True
    return False


def _contrasts(token: Token) -> bool:
    marks = {c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"}}
    return not marks.isdisjoint(_CONTRAST)


def _is_hypothesis(candidate: Candidate) -> bool:
    """Whether the clause or one above it is a condition."""
    head = candidate.clause.head
    for token in (head, *head.ancestors):
        if any(c.dep_ == "mark" and c.lower_ in _CONDITION for c in token.children):
            return token.dep_ in {"advcl", "ccomp"}
    return False
