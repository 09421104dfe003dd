"""The clauses of a sentence side by side: their traits, and what the frames make of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.clause import Clause, clause_of
from tumen.extract.lang.en.claim.find import Candidate, Finder
from tumen.extract.lang.en.claim.learnt.traits import Traits
from tumen.extract.lang.en.claim.select import best_of_clause

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence

_MANY = 5  # clauses from which on more make no difference


@dataclass(frozen=True, slots=True)
class View:
    """A clause with all that can be seen of it."""

    clause: Clause
    traits: frozenset[str]


def views(
    finder: Finder,
    traits: Traits,
    sentence: Sentence,
    offered: Sequence[Candidate],
    chosen: Sequence[Candidate],
) -> list[View]:
    """Every clause of a sentence that has words, in order of the heads."""
    heads = sorted({clause_of(t).i for t in sentence if not t.is_space and not t.is_punct})
    clauses = [finder.clause(finder.doc[head]) for head in heads]
    clauses = [c for c in clauses if any(t.is_alpha or t.like_num for t in c.tokens)]
    framed = {c.head.i: frozenset(_framed(c, offered, chosen)) for c in clauses}
    common = traits.of_sentence(sentence) | {f"clauses={min(_MANY, len(clauses))}"}
    return [
        View(c, common | framed[c.head.i] | set(_beside(c, framed)) | set(traits.of_clause(c)))
        for c in clauses
    ]


def _framed(
    clause: Clause, offered: Sequence[Candidate], chosen: Sequence[Candidate]
) -> Iterator[str]:
    """The kinds whose frames fit in a clause, the best of them, and whether it was chosen."""
    own = [c for c in offered if c.clause.head.i == clause.head.i]
    if not own:
        yield "frames=none"
        return
    yield from (f"frames={_kind(c)}" for c in own)
    best = best_of_clause(own)
    yield from (f"best={_kind(best)}", f"best={_kind(best)} & strength={best.frame.strength}")
    for candidate in chosen:
        if candidate.clause.head.i == clause.head.i:
            name = f"{_kind(candidate)}.{candidate.frame.id}"
            yield from ("chosen", f"chosen={_kind(candidate)}", f"chosen={name}")


def _kind(candidate: Candidate) -> str:
    return candidate.frame.kind.value if candidate.frame.kind else "echo"


def _beside(clause: Clause, framed: Mapping[int, frozenset[str]]) -> Iterator[str]:
    """What the frames make of the clause above it and of those below."""
    above = next((a.i for a in clause.head.ancestors if a.i in framed), None)
    if above is not None:
        yield from (f"above {trait}" for trait in framed[above] if "." not in trait)
    for token in clause.head.subtree:
        if token.i in framed and token.i != clause.head.i:
            yield f"below relation={token.dep_}"
            yield from (f"below {trait}" for trait in framed[token.i] if "." not in trait)
