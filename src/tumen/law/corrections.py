"""Statements about the law inside reports, compared with the instruments."""

from __future__ import annotations

from collections.abc import Sequence

from tumen.law.comparison import COMPARISONS, IN_PASSING, Comparison
from tumen.law.naming import base, named
from tumen.law.noticing import noticed
from tumen.law.statement import Statement, statement
from tumen.model import Claim, Correction, Document, Factuality, Kind, Problem, Provision
from tumen.wording import say

# A statement that its own text denies or doubts is not corrected again.
_WITHDRAWN = frozenset({Factuality.DENIED, Factuality.DOUBTED})


def corrections(
    claims: Sequence[Claim],
    provisions: Sequence[Provision],
    documents: Sequence[Document] = (),
) -> tuple[tuple[Correction, ...], tuple[Problem, ...]]:
    """What the instruments say where a report says otherwise, in the order of the claims.

    Where a statement is right, nothing is said. One that names a resolution on labour, and is not
    understood, is a problem, so that somebody looks; the documents, where given, say where.
    """
    told = [claim for claim in claims if claim.factuality not in _WITHDRAWN]
    about = named(claims)
    statements = [statement(claim, about[claim.id], provisions) for claim in told]
    made = (each for said in statements for compare in _fitting(said) for each in compare(said))
    unread = (said for said in statements if _not_understood(said))
    problems = tuple(_not_compared(said.claim, documents) for said in unread)
    return tuple(dict.fromkeys(made)), problems


def _fitting(said: Statement) -> tuple[Comparison, ...]:
    """All comparisons for a statement about the law; for other claims, those in passing."""
    return COMPARISONS if said.claim.kind is Kind.OBLIGATION else IN_PASSING


def _not_understood(said: Statement) -> bool:
    on_labour = set(said.named) & {base(rule.id) for rule in said.rules if rule.content}
    return said.claim.kind is Kind.OBLIGATION and bool(on_labour) and not said.contents


def _not_compared(claim: Claim, documents: Sequence[Document]) -> Problem:
    return noticed(
        "statement-not-compared",
        say(
            "what this says of the resolution was not understood, so it was not compared with the "
            "text: look whether it is right"
        ),
        claim,
        documents,
    )
