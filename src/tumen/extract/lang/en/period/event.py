"""Which of a text's periods is the time of an event: for whoever turns clauses into claims.

A report is full of times that date something else than the event of a clause: when somebody
spoke, when a resolution was adopted, when the men of a relative clause had left. What dates an
event stands in its own clause, or else elsewhere in its sentence, on the way from its verb.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from tumen.extract.lang.en.parse import parse
from tumen.extract.lang.en.period import periods
from tumen.extract.lookup import Stretches, by_words
from tumen.model import Document, Period

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

OWN_CLAUSE = "period-own-clause"
OWN_ASIDE = "period-own-aside"
SENTENCE = "period-sentence"
NONE = "period-none"

# Verbs whose time is that of speaking or looking, not of what is told.
_TELLING = frozenset(
    {"say", "tell", "report", "announce", "add", "write", "note", "state", "explain", "recall",
     "claim", "quote", "cite", "see", "interview", "publish", "post", "appear", "argue", "speak",
     "warn", "confirm", "estimate", "believe", "ask"}
)  # fmt: skip
# Nouns whose time is that of their making, and verbs that say when that was.
_PAPERS = frozenset({"resolution", "resolutions", "unscr", "letter", "interview", "act", "law"})
_MAKING = frozenset({"adopt", "date", "publish", "sign", "see"})
_ASIDE = frozenset({"relcl", "acl"})
_OBJECT = frozenset({"dobj", "attr", "nsubjpass"})
_WHEN = frozenset({"when", "after", "before", "since", "once", "until", "till", "while", "as"})
_CLAUSE = frozenset({"VERB", "AUX"})
# Words that set a time against that of the event: "in May and not last month".
_CONTRAST = re.compile(
    r"\b(?:not|than|against|compared\s+(?:with|to)|rather\s+than|figure\s+for)"
    r"(?:\s+(?:in|for|on|at|all|of|that))*\s*\Z",
    re.IGNORECASE,
)
_WINDOW = 40  # characters before a period in which such words can stand
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _root(doc: Doc, start: int, end: int) -> Token | None:
    words: Span | None = doc.char_span(start, end, alignment_mode="expand")
    return words.root if words is not None else None


def _is_open(period: Period) -> bool:
    """Whether the period is a deadline or a beginning, which is never the time of a telling."""
    return ".." in (period.edtf or "")


class _Event:
    """The clause of an event, as a place in the parse."""

    def __init__(self, document: Document, start: int, end: int) -> None:
        self.start, self.end = start, end
        self._doc = doc = parse(document)
        self._text = document.text
        self._head = _root(doc, start, end)
        above = [self._head, *self._head.ancestors] if self._head is not None else []
        self._above = {token.i: steps for steps, token in enumerate(above)}

    def surroundings(self) -> tuple[int, int]:
        """The clause and the sentence of its head: nothing beyond can be its time."""
        first, last = self.start, self.end
        if self._head is not None:
            sentence = self._head.sent
            first, last = min(first, sentence.start_char), max(last, sentence.end_char)
        return first, last

    def holds(self, period: Period) -> bool:
        """Whether the period stands within the words of the clause."""
        return period.spans[0].start < self.end and self.start < period.spans[-1].end

    def is_fragment(self) -> bool:
        """Whether the words have no finite verb of their own: "16,613 tourist"."""
        words = self._doc.char_span(self.start, self.end, alignment_mode="expand") or ()
        return not any(token.tag_ in _FINITE and not _is_relative(token) for token in words)

    def shares_sentence(self, period: Period) -> bool:
        """Whether the period stands in the sentence of the clause's head."""
        return bool(self._way(period))

    def governs(self, period: Period) -> bool:
        """Whether the period hangs on the head of the clause, though beyond its words.

        What stands before a colon is the heading of what follows, not its time.
        """
        way = self._way(period)
        between = [token for token in way[:-1] if token.pos_ in _CLAUSE]
        if not way or self._above[way[-1].i] or not all(map(_sets_time, between)):
            return False
        return ":" not in self._text[period.spans[-1].end : self.start]

    def rank(self, period: Period) -> tuple[bool, bool, bool, int, int]:
        """Contrasts last, then asides; deadlines before other times, near ones before far ones."""
        way = self._way(period)
        steps = len(way) + self._above[way[-1].i] if way else len(self._doc)
        start = period.spans[0].start
        contrast = _CONTRAST.search(self._text[max(0, start - _WINDOW) : start]) is not None
        late = not (period.edtf or "").startswith("..")
        return contrast, self.is_in_aside(period), late, steps, start

    def is_time_of_telling(self, period: Period) -> bool:
        """Whether the period says when the event was told or a paper made."""
        way = self._way(period)
        verb = next((token for token in way if token.pos_ in _CLAUSE), None)
        nouns = takewhile(lambda token: token.pos_ not in _CLAUSE, way[:-1])
        if any(token.lower_ in _PAPERS for token in nouns):
            return True
        if verb is None or _is_open(period):
            return False
        if verb.tag_ == "VBN" and verb.lemma_ in _MAKING and not _is_passive(verb):
            return True
        return verb.lemma_ in _TELLING and _tells_something(verb)

    def is_in_aside(self, period: Period) -> bool:
        """Whether the period stands in a relative clause beside the event, or past its sentence."""
        return not self._way(period) or self._aside(period) is not None

    def is_of_others(self, period: Period) -> bool:
        """Whether a relative clause dates what is neither the head of the event nor its object.

        "Half of the men who worked there in summer are still there" is no matter of summer; but
        deadlines and beginnings hold wherever they stand.
        """
        aside = self._aside(period)
        if aside is None or _is_open(period):
            return False
        whose = aside.head
        return whose.i not in self._above and not (
            whose.dep_ in _OBJECT and whose.head.i in self._above
        )

    def _aside(self, period: Period) -> Token | None:
        """The verb of the outermost relative clause between the period and the event."""
        verbs = [token for token in self._way(period)[:-1] if token.dep_ in _ASIDE]
        return verbs[-1] if verbs else None

    def _way(self, period: Period) -> list[Token]:
        """From the period up to the first word that also governs the event; empty if none does."""
        root = _root(self._doc, period.spans[0].start, period.spans[-1].end)
        way: list[Token] = []
        for token in [root, *root.ancestors] if root is not None else []:
            way.append(token)
            if token.i in self._above:
                return way
        return []


def _is_relative(token: Token) -> bool:
    """Whether a verb, or the one it helps, is that of a relative clause."""
    return token.dep_ in _ASIDE or token.head.dep_ in _ASIDE


def _sets_time(verb: Token) -> bool:
    """Whether a clause says when another was: "when the border reopened in August"."""
    begins = {child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}}
    return verb.pos_ == "AUX" or (verb.dep_ == "advcl" and not begins.isdisjoint(_WHEN))


def _is_passive(verb: Token) -> bool:
    """Whether a participle has an auxiliary: "was adopted", not "the ban adopted in May"."""
    return any(child.dep_ in {"aux", "auxpass"} for child in verb.children)


def _tells_something(verb: Token) -> bool:
    """Whether a verb of telling has a clause beside its subject, or is an aside itself."""
    if verb.dep_ in {"ccomp", "parataxis"}:
        return True
    parts = (child for child in verb.children if child.dep_ not in {"nsubj", "nsubjpass"})
    return any(token.pos_ == "VERB" for child in parts for token in child.subtree)


# Where a document's periods are kept with its parse, for the events that ask for them.
_KEPT = "tumen.period.datable"


def datable(document: Document) -> Stretches[Period]:
    """What can be the time of an event: no durations, frequencies or vague pasts."""
    kept: dict[str | None, Stretches[Period]] = parse(document).user_data.setdefault(_KEPT, {})
    if document.published not in kept:
        found = (period for period in periods(document)[0] if period.edtf is not None)
        kept[document.published] = by_words(found)
    return kept[document.published]


def event_period(document: Document, start: int, end: int) -> tuple[Period | None, str]:
    """The period of the event told in the words from `start` to `end`, and the rule that chose it.

    The rule is `OWN_CLAUSE`; `OWN_ASIDE` where only a relative clause within the words has a
    time; `SENTENCE` where the sentence around them has one for their verb, or for words
    without a verb; or `NONE`. The header's date never is the time of an event, nor are
    durations, frequencies and the time of speaking.
    """
    event = _Event(document, start, end)
    near = datable(document).touching(*event.surroundings())
    found = [p for p in near if not event.is_time_of_telling(p)]
    own = [p for p in found if event.holds(p) and not event.is_of_others(p)]
    if own:
        best = min(own, key=event.rank)
        return best, OWN_ASIDE if event.is_in_aside(best) else OWN_CLAUSE
    fragment = event.is_fragment()
    belongs = event.shares_sentence if fragment else event.governs
    around = [p for p in found if belongs(p)]
    if not around:
        return None, NONE
    if not fragment:
        return min(around, key=event.rank), SENTENCE
    after = [p for p in around if p.spans[0].start >= end]
    return (after or around[::-1])[0], SENTENCE
