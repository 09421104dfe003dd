"""Statements about the law inside reports, compared with the instruments."""

from __future__ import annotations

from collections.abc import Sequence

from tumen.law.comparison import COMPARISONS
from tumen.law.noticing import noticed
from tumen.law.statement import Statement, base, statement
from tumen.model import Claim, Correction, Document, Factuality, Kind, Problem, Provision

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
    statements = tuple(
        statement(claim, provisions)
        for claim in claims
        if claim.kind is Kind.OBLIGATION and claim.factuality not in _WITHDRAWN
    )
    made = (each for said in statements for compare in COMPARISONS for each in compare(said))
    unread = (said for said in statements if not said.contents and _on_labour(said))
    return tuple(dict.fromkeys(made)), tuple(
        _not_compared(said.claim, documents) for said in unread
    )


def _on_labour(said: Statement) -> bool:
    return bool(set(said.named) & {base(rule.id) for rule in said.rules if rule.content})


def _not_compared(claim: Claim, documents: Sequence[Document]) -> Problem:
    return noticed(
        "statement-not-compared",
        "what this says of the resolution was not understood, so it was not compared with the "
        "text: look whether it is right",
        claim,
        documents,
    )
