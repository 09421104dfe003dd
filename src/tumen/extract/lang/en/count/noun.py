"""What is counted: the noun that a number belongs to, the base of a part, the rate."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.lexicon import one_of, table, words
from tumen.extract.lang.en.count.setting import tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_BETWEEN = frozenset({"-", "–", "“", "”", '"', "'s", "’s", "/", "‘", "’", "&"})
_LONGEST = 8
_DETERMINED = re.compile(
    r"\s+of\s+(?:all\s+|about\s+|some\s+|roughly\s+|an?\s+estimated\s+)?(?=(?:the|those|these|them|its|their|his|her|our|my|your|whom|which|us|all|this|that|every)\b|\d)",
    re.IGNORECASE,
)


def _words_after(doc: Doc, at: int) -> Span | None:
    """The longest run of words that can be a noun phrase, from token `at`, ending in a noun."""
    end = last = at
    while end < len(doc) and end - at < _LONGEST and not (end > at and doc[end].is_sent_start):
        token = doc[end]
        participle = (
            token.tag_ in {"VBN", "VBG"} and end + 1 < len(doc) and doc[end + 1].pos_ in _INSIDE
        )
        if token.pos_ not in _INSIDE and token.text not in _BETWEEN and not participle:
            break
        end += 1
        if token.pos_ in {"NOUN", "PROPN"}:
            last = end
            if token.tag_ in {"NNS", "NNPS"} and end < len(doc) and doc[end].pos_ != "NOUN":
                break
    return doc[at:last] if last > at else None


def noun(doc: Doc, amount: Amount) -> str:
    """The noun phrase that the number counts, as printed; empty where there is none."""
    if amount.measure:
        return amount.measure
    span = tokens(doc, amount.first, max(amount.last, amount.end))
    at = span[-1].i + 1
    if at < len(doc) and doc[at].lower_ == "of":
        at += 1
        while at < len(doc) and doc[at].pos_ in {"DET", "PRON"}:
            at += 1
    while at < len(doc) and doc[at].text in _BETWEEN:
        at += 1
    found = _words_after(doc, at)
    return found.text if found is not None else ""


def base(doc: Doc, text: str, amount: Amount) -> str | None:
    """What the number is a part of ("22 of the 35 men in his brigade"), as printed."""
    found = _DETERMINED.match(text, amount.end)
    if found is None:
        return None
    start = tokens(doc, found.end(), found.end() + 1)[0]
    of = tokens(doc, amount.end + 1, amount.end + 3)[0]
    objects = [child for child in of.children if child.dep_ == "pobj" and child.i >= start.i]
    end = max((token.i for child in objects for token in child.subtree), default=start.i)
    return str(doc[start.i : end + 1].text)


@cache
def _rate() -> re.Pattern[str]:
    names = one_of(words("rates"))
    adverbs = one_of(table("adverbs_of_rate"))
    return re.compile(
        rf"(?:[-\s][\w’'-]+){{0,4}}?[\s-](?:(?:per|an?|each|every)[\s-](?P<name>{names})|(?P<adverb>{adverbs}))(?![\w-])",
        re.IGNORECASE,
    )


def rate(text: str, amount: Amount) -> str | None:
    """What the number is given for ("day" of "300 a day"), or None."""
    found = _rate().match(text, amount.end)
    if found is None:
        return None
    if found["adverb"]:
        return str(table("adverbs_of_rate")[found["adverb"].lower()])
    return str(found["name"].lower())
