"""The words of an event: its clause, its anchor with the attribution that stays with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.find import Candidate
from tumen.extract.lang.en.claim.part import Counted, Extent, parts
from tumen.extract.lang.en.factuality import is_seeming
from tumen.model import Attribution, Kind

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

_TAIL = re.compile(r"(?:[\s,;:—–]|(?<=\s)(?:and|but|or|as)(?=[\s,;]*\Z))+\Z")
_EDGES = " \t\r\n\u00a0,;:—–"


def trimmed(text: str, start: int, end: int) -> Extent:
    """Without white space, pauses and a joining word at the ends."""
    end = start + len(_TAIL.sub("", text[start:end]))
    moved = True
    while moved and start < end:
        moved = False
        if text[start] in _EDGES:
            start, moved = start + 1, True
        for word in ("that ", "and ", "but ", "And ", "But "):
            if text.startswith(word, start):
                start, moved = start + len(word), True
    return start, end


def _extent(tokens: Sequence[Token]) -> Extent:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def _top(head: Token) -> Token:
    """The word above which the clause of a head ends: the noun of a relative clause, "seem"."""
    return head.head if head.dep_ == "relcl" or is_seeming(head) else head


def _sayer(below: Token, head: Token) -> Token:
    """The word below a head that brings in what is said: "but he does not expect" it."""
    while below.dep_ == "ccomp" and below.head.i != head.i and head.is_ancestor(below.head):
        below = below.head
    return below


def _own(candidate: Candidate, others: Sequence[Candidate]) -> Extent:
    """The unbroken run of the clause's subtree round its head, up to other events' clauses.

    Relative clauses belong to it. A relative clause that is an event itself takes the noun on
    which it hangs with it.
    """
    head = candidate.clause.head
    top = _top(head)
    taken: set[int] = set()
    for other in others:
        below = other.clause.head
        if below.i != head.i and below.dep_ != "relcl" and head.is_ancestor(below):
            below = _sayer(_top(below), head)
            taken.update(token.i for token in below.subtree)
    inside = {token.i for token in top.subtree} - taken
    first = last = candidate.head.i if candidate.head.i in inside else head.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return _extent(list(head.doc[first : last + 1]))


def _with_attribution(own: Extent, attribution: Attribution | None, sentence: Extent) -> Extent:
    """The clause widened to the source and cue in the same sentence."""
    if attribution is None:
        return own
    spans = [
        s for s in (*attribution.source, *attribution.cue) if sentence[0] <= s.start < sentence[1]
    ]
    return min([own[0], *(s.start for s in spans)]), max([own[1], *(s.end for s in spans)])


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence of a text, every candidate in it, and the kind of the event before it."""

    text: str
    sentence: Sentence
    offered: Sequence[Candidate]
    before: Kind


def events(
    told: Telling,
    found: Sequence[Candidate],
    counts: Sequence[Sequence[Counted]],
    attributions: Sequence[Attribution | None],
) -> list[Event]:
    """The events of one sentence: the whole of it where there is only one.

    `counts` and `attributions` are those of the clauses of the candidates that were `found`.
    """
    text = told.text
    whole = (told.sentence.start_char, told.sentence.end_char)
    owns = [trimmed(text, *_own(candidate, found)) for candidate in found]
    split = [parts(text, c, n, own) for c, n, own in zip(found, counts, owns, strict=True)]
    single = sum(map(len, split)) == 1
    result: list[Event] = []
    for candidate, pieces, attribution in zip(found, split, attributions, strict=True):
        near = _nearest_piece(attribution, found, split, attributions)
        for number, piece in enumerate(pieces):
            own = trimmed(text, *piece)
            anchor = whole if single else own
            if not single and near == (candidate.head.i, number):
                anchor = _with_attribution(own, attribution, whole)
            heading = _heading(told, candidate, own)
            kind = heading.frame.kind or (result[-1].kind if result else told.before)
            result.append(_event(kind, heading, own, trimmed(text, *anchor)))
    return result


def _heading(told: Telling, candidate: Candidate, own: Extent) -> Candidate:
    """The candidate that heads a piece: the clause's own, or one that stands in the piece."""
    if own[0] <= candidate.head.idx < own[1]:
        return candidate
    inside = [c for c in told.offered if own[0] <= c.head.idx < own[1]]
    best = min(inside, key=lambda c: (-c.frame.strength, c.head.i), default=candidate)
    # Of those who hold papers, so many are here and so many there.
    persons = candidate.frame.kind is Kind.PERMIT and best.frame.kind is Kind.STOCK
    return best if best.frame.strength >= 0 or persons else candidate


def _event(kind: Kind, candidate: Candidate, own: Extent, anchor: Extent) -> Event:
    """The event of a piece of a clause; its head is the clause's, if the piece has it."""
    head = candidate.head
    if not own[0] <= head.idx < own[1]:
        words = head.doc.char_span(*own, alignment_mode="expand")
        head = words.root if words is not None else head
    return Event(kind, head.i, *own, *anchor, f"en.claim.{kind.value}.{candidate.frame.id}")


def _nearest_piece(
    attribution: Attribution | None,
    found: Sequence[Candidate],
    split: Sequence[Sequence[Extent]],
    attributions: Sequence[Attribution | None],
) -> tuple[int, int] | None:
    """Of the pieces that share an attribution, the one nearest to its cue."""
    if attribution is None or not attribution.cue:
        return None
    cue = attribution.cue[0].start
    distances = [
        (min(abs(start - cue), abs(end - cue)), (candidate.head.i, number))
        for candidate, pieces, other in zip(found, split, attributions, strict=True)
        if other is attribution
        for number, (start, end) in enumerate(pieces)
    ]
    return min(distances)[1]
