"""The event of a clause: the word whose truth is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tumen.extract.lang.en.factuality.lexicon import governing
from tumen.extract.lang.en.factuality.signal import is_be, is_seeming
from tumen.model import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_PREDICATE = frozenset({"VERB", "AUX"})
_COMPLEMENT = frozenset({"ccomp", "xcomp", "pcomp"})


def _tokens(doc: Doc, start: int, end: int) -> Tokens | None:
    return doc.char_span(start, end, alignment_mode="expand")


def _covered(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.start <= token.idx < span.end for span in spans)


def _complement(token: Token, clause: Tokens) -> Token | None:
    """The clause that a word or its adjective ("likely to") governs, in the clause."""
    governors = [token, *(child for child in token.children if child.dep_ == "acomp")]
    below = (child for governor in governors for child in governor.children)
    return next(
        (
            c
            for c in below
            if (c.dep_ in _COMPLEMENT or is_seeming(c)) and clause.start <= c.i < clause.end
        ),
        None,
    )


def _verb(token: Token, clause: Tokens) -> Token:
    """The predicate of a word: itself, one that describes it in the clause, the nearest above."""
    below = (c for c in token.subtree if c.dep_ in {"relcl", "acl"} and c.i < clause.end)
    chain = (token, *below, *token.ancestors)
    return next((word for word in chain if word.pos_ in _PREDICATE), token)


def _content(doc: Doc, clause: Tokens, attribution: Attribution | None) -> Tokens:
    """The part of the clause that the attribution gives as content, if it gives any."""
    for span in attribution.content if attribution else ():
        start, end = max(span.start, clause.start_char), min(span.end, clause.end_char)
        found = _tokens(doc, start, end) if start < end else None
        if found is not None:
            return found
    return clause


def _copula(head: Token, below: Token) -> bool:
    """Whether "be" only leads to an infinitive or a clause: "are to leave", "my guess is that"."""
    beside = (c for c in head.children if c.dep_ in {"nsubj", "acomp"})
    weighs = any(governing(c.lemma_) is not None for c in beside)
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in below.children)
    return is_be(head) and (weighs or infinitive)


def event(
    doc: Doc,
    start: int,
    end: int,
    attribution: Attribution | None,
    known: Token | None = None,
) -> Token | None:
    """The head of what is claimed between `start` and `end`, below who says so.

    Words that only report or weigh ("he said", "they expect") lead down to their complement.
    `known` is the head, where the clause's is known already.
    """
    clause = _tokens(doc, start, end)
    if clause is None:
        return None
    head = _verb(known or _content(doc, clause, attribution).root, clause)
    cue = attribution.cue if attribution else ()
    while (below := _complement(head, clause)) is not None and (
        _covered(head, cue) or governing(head.lemma_) is not None or _copula(head, below)
    ):
        head = below
    return head
