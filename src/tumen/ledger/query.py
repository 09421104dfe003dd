"""Choosing claims in the ledger."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
)

from tumen.errors import BadQuery
from tumen.ledger.schema import claim_places, claims, documents
from tumen.ledger.tokens import phrases
from tumen.model.edtf import days


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """What claims must be like; None asks for nothing.

    Attributes:
        kind, permit, source_kind, factuality: a word of the vocabulary.
        place: ISO 3166-1 or 3166-2 code, or part of a place's name.
        period: EDTF; met by claims whose period shares a day with it.
        text: words that the claim's words must have, in any order.
        document: a `Document.id`.
        all_versions: also claims of earlier versions of a document.
    """

    kind: str | None = None
    place: str | None = None
    period: str | None = None
    permit: str | None = None
    source_kind: str | None = None
    factuality: str | None = None
    text: str | None = None
    document: str | None = None
    all_versions: bool = False


def chosen(query: ClaimQuery, dialect: str) -> Select[str]:
    """The statement for a query: the claims' records, in the order they were added.

    Raises:
        BadQuery: where the period is no EDTF, or the text has no words.
    """
    statement = select(claims.c.record).order_by(claims.c.seq)
    for column in ("kind", "permit", "source_kind", "factuality", "document"):
        wanted = getattr(query, column)
        if wanted is not None:
            statement = statement.where(claims.c[column] == wanted)
    for condition in (_latest(query), _place(query), _period(query), _text(query, dialect)):
        if condition is not None:
            statement = statement.where(condition)
    return statement


def _latest(query: ClaimQuery) -> ColumnElement[bool] | None:
    if query.all_versions or query.document is not None:
        return None
    newest = select(func.max(documents.c.seq)).group_by(documents.c.locator)
    return claims.c.document.in_(select(documents.c.id).where(documents.c.seq.in_(newest)))


def _place(query: ClaimQuery) -> ColumnElement[bool] | None:
    if query.place is None:
        return None
    code = query.place.upper()
    named = claim_places.c.name.icontains(query.place, autoescape=True)
    return exists().where(
        claim_places.c.claim == claims.c.id,
        or_(claim_places.c.country == code, claim_places.c.subdivision == code, named),
    )


def _period(query: ClaimQuery) -> ColumnElement[bool] | None:
    if query.period is None:
        return None
    asked = days(query.period)
    if asked is None:
        raise BadQuery(
            "period", query.period, "an EDTF date or interval such as 2019-12 or 2019/.."
        )
    condition = claims.c.dated == 1
    if asked.last is not None:
        early = claims.c.first_day <= asked.last.isoformat()
        condition &= or_(claims.c.first_day.is_(None), early)
    if asked.first is not None:
        late = claims.c.last_day >= asked.first.isoformat()
        condition &= or_(claims.c.last_day.is_(None), late)
    return condition


def _text(query: ClaimQuery, dialect: str) -> ColumnElement[bool] | None:
    if query.text is None:
        return None
    wanted = phrases(query.text)
    if not wanted:
        raise BadQuery("text", query.text, "at least one word")
    if dialect == "sqlite":
        match = " ".join(f'"{" ".join(phrase)}"*' for phrase in wanted)
        hits: Select[int] = select(literal_column("rowid", Integer)).select_from(
            text("claims_text")
        )
        hits = hits.where(text("claims_text MATCH :match").bindparams(match=match))
        return claims.c.seq.in_(hits)
    vector = func.to_tsvector(literal_column("'simple'::regconfig"), claims.c.tokens)
    sought = " & ".join(_following(phrase) for phrase in wanted)
    asked = func.to_tsquery(literal_column("'simple'::regconfig"), sought)
    return vector.bool_op("@@")(asked)


def _following(phrase: tuple[str, ...]) -> str:
    """Tokens that follow each other in PostgreSQL's words; the last may go on."""
    return " <-> ".join(f"'{token}'" for token in phrase) + ":*"
