"""What is counted: the noun phrase behind a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.setting import tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV"})
# What may stand before the noun phrase of "one of the (most) …", and inside any.
_BEFORE = frozenset({"DET", "PRON", "ADV", "NUM"})
_MARKS = frozenset({"-", "–", "“", "”", '"', "''", "``", "'s", "’s", "'", "’", "‘", "/", "&"})
_TIES = frozenset({"-", "–"})
_LONGEST = 8


def _is_inside(token: Token) -> bool:
    """Whether a token can stand in a noun phrase; a participle only before another word."""
    if token.pos_ in _INSIDE or token.text in _MARKS:
        return True
    following = token.i + 1 < len(token.doc) and token.doc[token.i + 1].pos_ in _INSIDE
    return token.tag_ in {"VBN", "VBG"} and following


def _ends(token: Token) -> bool:
    """Whether a plural closes the phrase: no noun follows that it could modify."""
    if token.tag_ not in {"NNS", "NNPS"} or token.i + 1 == len(token.doc):
        return token.i + 1 == len(token.doc)
    after = token.doc[token.i + 1]
    return after.pos_ not in {"NOUN", "PROPN"} and after.text not in {"'s", "’s", "'", "’"}


def phrase_from(doc: Doc, at: int) -> str:
    """The longest noun phrase that begins at token `at`; empty where none does."""
    last = at
    for token in doc[at : at + _LONGEST]:
        if not _is_inside(token) or (token.i > at and token.is_sent_start):
            break
        if token.pos_ in {"NOUN", "PROPN"}:
            last = token.i + 1
            if _ends(token):
                break
    return str(doc[at:last].text) if last > at else ""


def _skip(doc: Doc, at: int, *, determiners: bool) -> int:
    while at < len(doc) and (doc[at].text in _MARKS or (determiners and doc[at].pos_ in _BEFORE)):
        at += 1
    return at


def noun(doc: Doc, amount: Amount) -> str:
    """The noun phrase that the number counts, as printed; its unit of measure, if it has one."""
    if amount.measure:
        return amount.measure
    at = tokens(doc, amount.first, max(amount.last, amount.end))[-1].i + 1
    if doc[at : at + 1].text in _TIES and doc[at + 1 : at + 2].text.isalpha():
        return str(doc[at + 1].text)  # floors are counted in "a seven-floor dormitory"
    of = at < len(doc) and doc[at].lower_ == "of"
    return phrase_from(doc, _skip(doc, at + of, determiners=of))
