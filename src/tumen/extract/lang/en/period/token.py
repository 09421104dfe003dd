"""The text as tokens with roles; a word that is not about time here loses its roles.

The tokens are the grammar's own, because the parser's split dates and clock times in ways that
differ from word to word; the parser's tags decide what an ambiguous word is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tumen.extract.lang.en.period.lexicon import (
    DAYS_OF_MONTH,
    Role,
    ambiguous,
    roles_by_word,
    shape_roles,
    words,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NONE: frozenset[Role] = frozenset()
# In this order: a plain word is most of any text, and money, shares and addresses are no dates.
_TOKEN = re.compile(
    r"""
      (?P<plain> [^\W\d_]{5,} (?![.\w@]) )
    | (?P<other> [$€£¥₩#]\s?\d[\d.,]* | \d[\d.,]*\s?% | \w+@\S+ | https?://\S+ )
    | (?P<numeral>
          \d{4} (?P<sep>[-./]) \d\d? (?P=sep) \d\d? (?!\d)          # 2019-12-22
        | \d{1,2} / \d{1,2} / (?:\d{4}|\d\d) (?!\d)                # 12/22/2019
        | \d{1,2} : \d\d (?: :\d\d )? (?!\d)                       # 10:35
        | \d/\d (?![\d/])                                          # 1/2
        | (?:1[4-9]|20)\d0['’]?s\b | ['’‘]?\d0['’]?s\b             # 1990s, '90s
        | \d{1,2}(?:st|nd|rd|th)\b                                 # 22nd
        | [ap]\.\s?m\b\.? | (?<=\d)[ap]m\b | \b[ap]m\b            # a.m., 5pm
        | \bQ[1-4]\b | \bH[12]\b | \b[12]H\b                      # Q3, H1
        | (?<!['’‘])['’‘]\d\d(?!\d)                               # '98
        | ['’]s?\b                                                 # 's
        | \d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d) | \d+(?:\.\d+)?      # 1,500
      )
    | (?P<word>
          \b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.
        | \b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.
        | [^\W\d_]+
      )
    | (?P<break> \n\s*\n )
    | (?P<mark> [^\w\s] )
    """,
    re.IGNORECASE | re.VERBOSE,
)


class Token(NamedTuple):
    """A word, a numeral or a mark, and the roles that it can play.

    A tuple, because every word of a text becomes one, and tuples are made fastest.

    Attributes:
        start: first code point.
        end: end, exclusive.
        text: as printed.
        roles: none where it says nothing of time.
    """

    start: int
    end: int
    text: str
    roles: frozenset[Role]

    @property
    def word(self) -> str:
        """As the lexicon has it."""
        return self.text.lower().rstrip(".")


def _split(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        match found.lastgroup:
            case "plain" | "word":
                roles = roles_by_word().get(found[0].lower().rstrip("."), _NONE)
            case "numeral":
                roles = shape_roles(found[0])
            case _:  # marks, breaks and sums of money: themselves, and no time
                roles = _NONE
        yield Token(found.start(), found.end(), found[0], roles)


def _opens_sentence(doc: Doc, start: int) -> bool:
    """Whether only quotation marks and the like stand between the word and the sentence's start."""
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    if span is None:
        return False
    at = span[0].i
    while at > 0 and not doc[at].is_sent_start and (doc[at - 1].is_punct or doc[at - 1].is_quote):
        at -= 1
    return at == 0 or bool(doc[at].is_sent_start)


def _tag(doc: Doc, token: Token) -> str:
    span = doc.char_span(token.start, token.end, alignment_mode="expand")
    return span[0].tag_ if span is not None else ""


def _is_time(doc: Doc, token: Token) -> bool:
    """Whether an ambiguous word passes its tests."""
    tests, word = ambiguous(), token.word
    if word in tests["capital"] and token.text[0].islower():
        return False
    if word in tests["lower"] and token.text[0].isupper() and not _opens_sentence(doc, token.start):
        return False
    return word not in tests["tag"] or _tag(doc, token) in tests["tag"][word]


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """The words before and after a token, in lower case; empty at the ends of the text."""

    before: str
    after: str

    def hold_number(self) -> bool:
        """Whether one of them is a numeral."""
        return self.before[:1].isdigit() or self.after[:1].isdigit()


def _fits(token: Token, near: _Neighbours) -> bool:
    """Whether the neighbours leave a number a year, a month's name a month, a day's name a day."""
    tests = ambiguous()
    if "YEAR" in token.roles:
        counts = near.after in words()["COUNTED_NOUN"] and near.before not in tests["dating"]
        return not counts and near.before not in tests["numbered"]
    if token.word in tests["abbreviated"] and not token.text.endswith("."):
        return near.hold_number()
    if token.word in tests["evidenced"]:
        return near.hold_number() or near.before in tests["evidence"]
    return "WEEKDAY" not in token.roles or near.after not in tests["names"]


def _counts(doc: Doc, token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether a numeral belongs to a noun that follows: "the 5th floor", "and 12 coaches"."""
    if after is None or (before is not None and "MONTH" in before.roles):
        return False
    tags = {"NN", "NNS", "NNP", "JJ"} if "NTH_DAY" in token.roles else {"NNS"}
    return _tag(doc, after) in tags and not after.roles & {"MONTH", "WEEKDAY"}


def _roles(doc: Doc, token: Token, before: Token | None, after: Token | None) -> frozenset[Role]:
    """What is left of a token's roles where it stands."""
    near = _Neighbours(before.text.lower() if before else "", after.word if after else "")
    if not (_is_time(doc, token) and _fits(token, near)):
        return _NONE
    if token.roles & DAYS_OF_MONTH and _counts(doc, token, before, after):
        return token.roles - DAYS_OF_MONTH
    return token.roles


def tokens(text: str, doc: Doc) -> Sequence[Token]:
    """The tokens of the text, in order."""
    found = list(_split(text))
    for at, token in enumerate(found):
        if token.roles:
            before = found[at - 1] if at else None
            after = found[at + 1] if at + 1 < len(found) else None
            found[at] = token._replace(roles=_roles(doc, token, before, after))
    return found
