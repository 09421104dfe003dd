"""What the clause around a time says of it: whether it looks back or ahead, and what begins it.

A bare "December" or "Friday" has no year or week of its own: "was opened in December" is the last
one, "will open in December" the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING

from tumen.extract.lang.en.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Outlook(Enum):
    """Where the clause looks."""

    BACK = "back"  # "was shut in May"
    AHEAD = "ahead"  # "will be shut in May"
    ONWARD = "onward"  # "was to be shut in May": ahead of what is told, whenever that was
    OPEN = "open"  # neither


# Whatever their form, these appoint a time to come ("has scheduled a vote for Monday").
_APPOINTING = frozenset({"schedule", "plan", "expect", "slate", "postpone"})
# Only as passives ("is set for May").
_APPOINTED_BY = frozenset({"set", "suppose", "intend"})
# The infinitives that hang on these lie ahead of them ("ordered to leave in May").
_AHEAD_OF = _APPOINTING | _APPOINTED_BY | frozenset(
    {"due", "hope", "aim", "likely", "propose", "promise", "vow", "pledge", "prepare", "want",
     "order", "tell", "urge", "oblige", "require", "ask", "instruct", "demand", "agree", "seek",
     "need", "ready", "be", "have", "decide", "deadline"}
)  # fmt: skip
# A deadline behind these, or under these verbs, is over: "after the May 3 deadline".
_OVER = frozenset({"after", "since", "past", "beyond", "despite", "following", "missed"})
_ELAPSE = frozenset({"pass", "expire", "elapse", "lapse", "miss"})
_MODALS = frozenset({"will", "shall", "'ll", "’ll", "wo", "may", "might", "would"})
_APPOINTED = frozenset({"due", "payable", "effective", "deadline"})
_PAST = frozenset({"VBD", "VBN"})
# A term that was set in the past runs out after that ("gave them until Friday").
_LIMIT = re.compile(
    r"\b(?:until|till|as\s+(?:early|soon|late)\s+as)\s+(?:the\s+)?\Z", re.IGNORECASE
)
_BY = re.compile(r"\b(?:by|before|no\s+later\s+than)\s+(?:the\s+)?\Z", re.IGNORECASE)
# The days by which these demand something lie ahead of them, though they were "issued" in the past.
_DEMANDS = frozenset(
    {"order", "demand", "instruction", "directive", "notice", "ultimatum", "deadline", "decree",
     "recall", "call", "request", "promise", "pledge", "plan", "timetable", "schedule",
     "obligation", "requirement", "duty", "summons", "commitment", "undertaking", "agreement"}
)  # fmt: skip
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr"})
_WINDOW = 40  # characters before a phrase in which such words can stand
_CONJUNCTIONS = frozenset({"after", "since", "once", "before", "until", "till"})
_CLAUSE = frozenset({"VERB", "AUX"})


def _governors(token: Token) -> Iterator[Token]:
    """The verbs, and the adjectives of appointment, that the words hang on, nearest first."""
    for ancestor in (token, *token.ancestors):
        if ancestor.pos_ in _CLAUSE or ancestor.lower_ in _APPOINTED:
            yield ancestor


def _of_verb(verb: Token) -> Outlook | None:
    """Where a verb looks; None for an infinitive or participle that leaves it to the one above."""
    if any(word.lower_ in _APPOINTED for word in (verb, *verb.children)):
        return Outlook.ONWARD
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(aux.lower_ in _MODALS for aux in auxiliaries):
        return Outlook.AHEAD
    if any(aux.tag_ == "TO" for aux in auxiliaries):
        return Outlook.ONWARD if verb.head.lemma_.lower() in _AHEAD_OF else None
    perfect = any(aux.lemma_ == "have" for aux in auxiliaries)
    tags = {aux.tag_ for aux in auxiliaries} or {verb.tag_}
    passive = verb.tag_ == "VBN" and bool(tags & {"VBZ", "VBP"}) and not perfect
    if verb.lemma_ in _APPOINTING or (passive and verb.lemma_ in _APPOINTED_BY):
        return Outlook.ONWARD
    if tags & _PAST or perfect:
        return Outlook.BACK
    return None if verb.tag_ == "VBG" else Outlook.OPEN


def _is_over(day: Token) -> bool:
    """Whether it is the day of a deadline of which the text says that it is over."""
    deadline = day.head
    if deadline.lower_ != "deadline":
        return False
    above = deadline.head
    if deadline.dep_ == "pobj":
        return above.lower_ in _OVER
    return above.lemma_ in _ELAPSE and _of_verb(above) is not Outlook.AHEAD


class Clauses:
    """What the parse says about the surroundings of a phrase."""

    def __init__(self, doc: Doc) -> None:
        """Take the parsed text."""
        self._doc = doc
        self._text = text_of(doc)

    def dominates(self, upper: tuple[int, int], lower: tuple[int, int]) -> bool:
        """Whether the clause of the words at `upper` is that of those at `lower`, or above it."""
        above = self._doc.char_span(*upper, alignment_mode="expand")
        below = self._doc.char_span(*lower, alignment_mode="expand")
        if above is None or below is None:
            return False
        governor = next(_governors(above.root), None)
        return governor is not None and governor in _governors(below.root)

    def outlook(self, start: int, end: int) -> Outlook:
        """Where the clause looks that holds the words from `start` to `end`."""
        words = self._doc.char_span(start, end, alignment_mode="expand")
        if words is None or words.root.dep_ == "poss":
            return Outlook.OPEN
        if _is_over(words.root):
            return Outlook.BACK
        found = (_of_verb(governor) for governor in _governors(words.root))
        looks = next(filter(None, found), Outlook.OPEN)
        ends = self._is_limit(start) or self._is_demanded_by(start, words.root)
        return Outlook.ONWARD if looks is Outlook.BACK and ends else looks

    def _is_demanded_by(self, start: int, day: Token) -> bool:
        """Whether it is by when something is ordered: "handed down an order to return by May 3"."""
        if _BY.search(self._text[max(0, start - _WINDOW) : start]) is None:
            return False
        for above in day.ancestors:
            demands = [above, *(c for c in above.children if c.dep_ in _OBJECTS)]
            if any(noun.lemma_.lower() in _DEMANDS and noun.pos_ == "NOUN" for noun in demands):
                return True
            if above.pos_ in _CLAUSE:
                return False
        return False

    def _is_limit(self, start: int) -> bool:
        """Whether the words are the end of a term: "was extended until Friday"."""
        return _LIMIT.search(self._text[max(0, start - _WINDOW) : start]) is not None

    def modifies(self, start: int, end: int) -> bool:
        """Whether the words stand before a noun that they describe: "the 2019 census"."""
        words = self._doc.char_span(start, end, alignment_mode="expand")
        return words is not None and (
            words.root.dep_ in {"compound", "nummod", "amod"} and words.root.head.i >= words.end
        )

    def subordinator(self, start: int, end: int) -> str | None:
        """The conjunction of the clause that the words date: "after the border closed in May"."""
        words = self._doc.char_span(start, end, alignment_mode="expand")
        verb = next(_governors(words.root), None) if words is not None else None
        if verb is None or verb.dep_ not in {"advcl", "pcomp"}:
            return None
        marks = [child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}]
        marks += [verb.head.lower_] if verb.dep_ == "pcomp" else []
        return next((mark for mark in marks if mark in _CONJUNCTIONS), None)
