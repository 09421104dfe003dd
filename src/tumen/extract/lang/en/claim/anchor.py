"""The words of an event: its clause, its anchor with the attribution that stays with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.find import Candidate
from tumen.model import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

Extent = tuple[int, int]
_LEADING = frozenset({"that", "and", "but", "or", ",", ";", ":", "—", "–", "-", "then"})
_EDGES = " \t\r\n\u00a0,;:—–"


def trimmed(text: str, start: int, end: int) -> Extent:
    """Without white space, pauses and a joining word at the ends."""
    while start < end and text[end - 1] in _EDGES:
        end -= 1
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


def _own(candidate: Candidate, others: Sequence[Candidate]) -> Extent:
    """The unbroken run of the clause's subtree round its head, up to other events' clauses."""
    head = candidate.clause.head
    taken: set[int] = set()
    for other in others:
        below = other.clause.head
        if below.i != head.i and head.is_ancestor(below):
            taken.update(token.i for token in below.subtree)
    inside = {token.i for token in head.subtree} - taken
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


def events(
    sentence: Sentence,
    found: Sequence[Candidate],
    attributions: Sequence[Attribution | None],
) -> list[Event]:
    """The events of one sentence: the whole of it where there is only one."""
    text = sentence.doc.text
    whole = (sentence.start_char, sentence.end_char)
    result: list[Event] = []
    for candidate, attribution in zip(found, attributions, strict=True):
        own = trimmed(text, *_own(candidate, found))
        if len(found) == 1:
            anchor = trimmed(text, *whole)
        else:
            near = _is_nearest(own, attribution, found, attributions)
            anchor = trimmed(text, *_with_attribution(own, attribution if near else None, whole))
        result.append(
            Event(
                kind=candidate.frame.kind,
                head=candidate.head.i,
                start=own[0],
                end=own[1],
                anchor_start=anchor[0],
                anchor_end=anchor[1],
                rule=f"en.claim.{candidate.frame.kind.value}.{candidate.frame.id}",
            )
        )
    return result


def _is_nearest(
    own: Extent,
    attribution: Attribution | None,
    found: Sequence[Candidate],
    attributions: Sequence[Attribution | None],
) -> bool:
    """Whether of the events that share the attribution none is nearer to its cue."""
    if attribution is None or not attribution.cue:
        return False
    cue = attribution.cue[0].start
    sharing = [
        abs(c.head.idx - cue) for c, a in zip(found, attributions, strict=True) if a is attribution
    ]
    return own[0] <= own[1] and min(sharing) == min(
        abs(c.head.idx - cue) for c in found if own[0] <= c.head.idx < own[1]
    )
