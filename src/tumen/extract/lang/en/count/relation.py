"""What a number is a part of, and what it is given for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.lexicon import one_of, table, words
from tumen.extract.lang.en.count.setting import tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# A base is determined or counted itself: "half of the 4,000", not "dozens of staff".
_OF_BASE = re.compile(
    r"\s+(?P<of>of)\s+(?:(?:all|about|some|roughly|an?\s+estimated)\s+)?"
    r"(?=(?:the|those|these|them|its|their|his|her|our|my|your|whom|which|us|all|this|that|every)\b"
    r"|\d)",
    re.IGNORECASE,
)


def base(doc: Doc, text: str, amount: Amount) -> str | None:
    """What the number is a part of ("22 of the 35 men in his brigade"), as printed."""
    found = _OF_BASE.match(text, amount.end)
    if found is None:
        return None
    first = tokens(doc, found.end(), found.end() + 1)[0]
    of = tokens(doc, *found.span("of"))[0]
    objects = [child for child in of.children if child.dep_ == "pobj" and child.i >= first.i]
    last = max((token.i for child in objects for token in child.subtree), default=first.i)
    return str(doc[first.i : last + 1].text)


@cache
def _rate() -> re.Pattern[str]:
    names, adverbs = one_of(words("rates")), one_of(table("adverbs_of_rate"))
    return re.compile(
        rf"(?:[-\s][\w’'-]+){{0,4}}?[\s-]"
        rf"(?:(?:per|an?|each|every)[\s-](?P<name>{names})|(?P<adverb>{adverbs}))(?![\w-])",
        re.IGNORECASE,
    )


def _distributed(number: Token) -> str | None:
    """The noun of a subject that each has the number: "each flight carries 90"."""
    verb = next((token for token in number.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    subjects = [child for child in verb.children if child.dep_ == "nsubj"] if verb else []
    for subject in subjects:
        if any(child.lower_ in {"each", "every"} for child in subject.children):
            return str(subject.lemma_.lower())
        if subject.lower_ == "each":
            return _carrier(subject)
    return None


def _carrier(each: Token) -> str | None:
    """What "each" points back to: the last group or carrier named in the sentence before it."""
    earlier = [t.lemma_.lower() for t in each.sent if t.i < each.i and t.tag_ == "NNS"]
    known = [lemma for lemma in earlier if lemma in words("groups")]
    return known[-1] if known else None


def rate(doc: Doc, text: str, amount: Amount) -> str | None:
    """What the number is given for ("day" of "300 a day"), or None."""
    found = _rate().match(text, amount.end)
    if found is None:
        return _distributed(tokens(doc, amount.first, amount.last)[-1])
    if found["adverb"]:
        return str(table("adverbs_of_rate")[found["adverb"].lower()])
    return str(found["name"].lower())
