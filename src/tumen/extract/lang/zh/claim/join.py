"""Clauses put together to events, and events of one clause taken apart, with their anchors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from tumen.extract.lang.zh.attribution.lexicon import Sense
from tumen.extract.lang.zh.attribution.reading import Speech
from tumen.extract.lang.zh.claim.aside import leads_up
from tumen.extract.lang.zh.claim.event import Event, Extent, Read, read_sentence
from tumen.extract.lang.zh.claim.frame import wording
from tumen.extract.lang.zh.claim.need import MOVES, persons
from tumen.extract.lang.zh.claim.setting import Setting
from tumen.extract.lang.zh.claim.together import PART, as_kind, counted, together
from tumen.extract.lang.zh.sentence import Sentence
from tumen.extract.layers import within
from tumen.model import Count, Kind

_SHORTEST = 2
_CHANGED = re.compile(r"(?:降|减|增|升|缩|涨|扩|变|改|锐减|猛增|回落|翻)")
_LEADS_IN = re.compile(r"(?:后|时|以来|之前|之后|期间|起|以后|以前|为止|内|中|里|上)\Z")
_LONGEST_LEAD = 20
# What a denial speaks of, where it says nothing of its own.
_POINTS = re.compile(
    r"[该这那上此有相](?:一|则|个|些|述|关|报|消)?(?:说法|报道|消息|指控|传闻|事|情况|数字|言论|指责)?[^,]{0,4}\Z|[“”。,]*\Z"
)
_HOME = frozenset({Kind.REPATRIATION, Kind.RECALL_ORDER})
_OUT = _HOME | {Kind.DEPARTURE}
_BRIDGE = re.compile(r"过(?:桥|江|关|境)")  # either way, as the text goes
_DONE = re.compile(r"[了过]|已|曾|没有|未")
_CLOSED = re.compile(r"[。!?;:…][”’)]*\Z")
_SHORT_LINE = 14
_ANNOUNCES = re.compile(r"(?:如下|有关事项|以下)[^,;。]{0,6}:\s*\Z")


def events(found: Setting) -> list[Event]:
    """Every event of the document in order."""
    made: list[Event] = []
    for sentence in found.sentences:
        made += _of_sentence(found, sentence, made[-1] if made else None)
    return list(_homeward(found, made))


def _homeward(found: Setting, made: Iterable[Event]) -> Iterator[Event]:
    """Who leaves goes home, where the text spoke of going home when it last told of leaving.

    "As stated or plain from context" (annotation guide, repatriation).
    """
    way: Kind | None = None  # the last move of any kind
    out: Kind | None = None  # the last going away
    for event in made:
        bridge = event.kind is Kind.ARRIVAL and _BRIDGE.fullmatch(found.text, *event.head)
        leaves = event.kind is Kind.DEPARTURE
        goes_home = (leaves and out in _HOME) or (bridge and way in _HOME)
        told = replace(event, kind=Kind.REPATRIATION) if goes_home else event
        out = told.kind if told.kind in _OUT else out
        way = told.kind if told.kind in MOVES | _HOME else way
        yield told


def _of_sentence(found: Setting, sentence: Sentence, before: Event | None) -> list[Event]:
    if is_skipped(found, sentence):
        return []
    chosen: list[Event] = []
    lead: int | None = None  # where clauses begin that only say when or where of the next one
    for one in read_sentence(found, sentence):
        event = _event(found, one, chosen[-1] if chosen else before, first=not chosen)
        if event is not None and _is_of_passages(found, event, chosen[-1] if chosen else before):
            event = as_kind(Kind.CROSSING, event)
        if event is not None and _is_ordered(found, event, chosen[-1] if chosen else None):
            event = as_kind(Kind.RECALL_ORDER, event)
        if event is None:
            leads = (not chosen and not one.aside) or _leads_in(found, one)
            leads = leads and one.body[0] < one.body[1]
            lead = (one.body[0] if lead is None else lead) if leads else None
            continue
        if lead is not None:
            event = replace(event, body=(lead, event.body[1]), anchor=(lead, event.anchor[1]))
        lead = None
        whole = together(found, chosen[-1], event) if chosen else None
        if whole is not None:
            chosen[-1] = replace(whole, body=(whole.body[0], event.body[1]))
        else:
            chosen.append(event)
    parted = [part for event in chosen for part in _parts(found, event)]
    return list(_anchored(found, sentence, parted))


def is_skipped(found: Setting, sentence: Sentence) -> bool:
    """Headings, what only announces the next sentences, and what was before the time looked at."""
    line = found.text[slice(*sentence.paragraph)].strip()
    if line == (found.document.title or "").strip() or _is_heading(found, sentence, line):
        return True
    if _ANNOUNCES.search(found.text, sentence.start, sentence.end):
        return True
    return found.past(sentence.start, sentence.end)


def _is_heading(found: Setting, sentence: Sentence, line: str) -> bool:
    """A line without a full stop: at the head of a text, or short."""
    if "。" in line or _CLOSED.search(line):
        return False
    return sentence.start < found.begins or len(line) <= _SHORT_LINE


def _is_ordered(found: Setting, event: Event, last: Event | None) -> bool:
    """Whether going home is what the clause before commands: "要求报送名单,安排人员撤回"."""
    if last is not None and last.kind is not Kind.VERIFICATION:
        return False
    if event.kind not in {Kind.REPATRIATION, Kind.DEPARTURE} or _DONE.search(
        found.text, *event.body
    ):
        return False
    before = found.text[event.sentence.start : event.anchor[0]]
    clause = re.split(r"[,:;。]", before.rstrip(",:"))[-1]
    return wording().lists["ordering"].search(clause) is not None and not before.rstrip().endswith(
        ";"
    )


def _is_of_passages(found: Setting, event: Event, last: Event | None) -> bool:
    """Whether a share among papers or purposes is one of the passages just counted."""
    if last is None or last.kind is not Kind.CROSSING or persons(found, *event.body):
        return False
    shared = any(c.share for c in within(found.counts, *event.body))
    return shared and event.kind in {Kind.PERMIT, Kind.ARRIVAL, Kind.DEPARTURE}


def _leads_in(found: Setting, one: Read) -> bool:
    """Whether a clause only says when, where or under what the next one happened."""
    start, end = one.body
    if end - start > _LONGEST_LEAD:
        return False
    if leads_up(found.text, start, end):
        return True
    dated = any(p.spans[-1].end >= end - 1 for p in within(found.periods, start, end))
    return dated or _LEADS_IN.search(found.text, start, end) is not None


def _event(found: Setting, one: Read, before: Event | None, *, first: bool) -> Event | None:
    start, end = one.body
    whole = one.clause.whole
    whole_clause = (one.clause.start, one.clause.end)
    speech = found.speech(start, end) if start < end else None
    if one.frame is not None:
        return Event(one.frame.kind, one.frame, one.head, one.body, whole_clause, whole, speech)
    if before is None:
        return None
    denial = _denial(found, one)
    if denial is not None:
        body = (one.clause.start, one.clause.end)
        return Event(before.kind, before.frame, (start, start), body, body, whole, denial)
    opens = PART.match(found.text, start, end) is not None
    if end - start < _SHORTEST or (first and not opens) or not counted(found, start, end, before):
        return None
    return Event(
        before.kind, before.frame, (end, end), one.body, whole_clause, whole, speech, goes_on=True
    )


def _denial(found: Setting, one: Read) -> Speech | None:
    """The denial of what was told just before: "当日即由外交部否认", "该说法不属实"."""
    for speech in found.cues.beginning(one.clause.start, one.clause.end):
        if speech.sense is Sense.DENIES:
            said = found.text[slice(*speech.content)]
            return speech if speech.is_bare or _POINTS.match(said) else None
    return None


def _parts(found: Setting, event: Event) -> Iterator[Event]:
    """One event for each item of an enumeration, and for each end of a change."""
    here = persons(found, *event.body)
    for first, second in pairwise(here):
        between = (first.spans[-1].end, second.spans[0].start)
        if event.kind is Kind.STOCK and _CHANGED.search(found.text, *between):
            middle = between[0]
            yield replace(event, body=(event.body[0], middle), count=first)
            yield _narrowed(event, (middle, event.body[1]), second)
            return
    yield from _each_at(found, event) or _enumerated(found, event, here) or (event,)


def _enumerated(found: Setting, event: Event, here: list[Count]) -> list[Event]:
    """“珲春五百人、图们三百人”: a place before each number."""
    placed: list[tuple[int, Count]] = []
    floor = event.body[0]
    for count in here:
        between = within(found.places, floor, count.spans[0].start)
        named = [place for place in between if place.country != "KP"]  # whose they are is no place
        if named:
            placed.append((named[0].spans[0].start, count))
        floor = count.spans[-1].end
    if len(placed) < 2 or len(placed) != len(here):
        return []
    stops = [start for start, _ in placed[1:]] + [event.body[1]]
    starts = [event.body[0]] + [start for start, _ in placed[1:]]
    return [
        _narrowed(event, (start, stop), count)
        for start, stop, (_, count) in zip(starts, stops, placed, strict=True)
    ]


def _each_at(found: Setting, event: Event) -> list[Event]:
    """“约八万在中国,三万在俄罗斯”, “其中八万在中国”: a place after each number."""
    here = within(found.counts, *event.body)
    if event.kind is not Kind.STOCK or len(here) < 2:
        return []
    parted = []
    for count in here:
        at = _IS_AT.match(found.text, count.spans[-1].end, event.body[1])
        named = within(found.places, at.end(), event.body[1]) if at else []
        if at and named and named[0].spans[0].start == at.end():
            body = (count.spans[0].start, named[0].spans[-1].end)
            parted.append(replace(event, body=body, anchor=body, count=count))
    return parted


_IS_AT = re.compile(r"[人名]?(?:是)?在")


def _narrowed(event: Event, body: Extent, count: Count) -> Event:
    """The event of a part of its words; the first part keeps what brings it in."""
    start = event.anchor[0] if body[0] == event.body[0] else body[0]
    later = body[0] != event.body[0]
    return replace(event, body=body, anchor=(start, body[1]), count=count, goes_on=later)


def _anchored(found: Setting, sentence: Sentence, parted: list[Event]) -> Iterator[Event]:
    """A lone event takes its whole sentence; of several each takes what stands about it."""
    if len(parted) == 1:
        yield replace(parted[0], anchor=(sentence.start, sentence.end))
        return
    for at, event in enumerate(parted):
        start = event.anchor[0] if at else sentence.start
        end = parted[at + 1].anchor[0] if at + 1 < len(parted) else sentence.end
        yield replace(event, anchor=_trimmed(found.text, start, end))


def _trimmed(text: str, start: int, end: int) -> Extent:
    while start < end and text[start] in " ,:;“”、":
        start += 1
    while end > start and text[end - 1] in " ,:;“、":
        end -= 1
    return start, end
