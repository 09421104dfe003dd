"""The parts of one event: each item of an enumeration, and both ends of a change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tumen.extract.lang.ko.claim.counter import PERSONS, TIMES
from tumen.extract.lang.ko.claim.event import Event
from tumen.extract.lang.ko.claim.setting import Setting
from tumen.extract.layers import within
from tumen.model import Count, Kind, Place

_CHANGED = re.compile(r"(?:으)?로 (?:다시 |크게 )?(?:줄|늘|감소|증가)")


def parts(found: Setting, event: Event) -> Iterator[Event]:
    """One event for each item of an enumeration, and for each end of a change."""
    listed = list(_listed(found, event))
    if listed:
        yield from listed
        return
    here = within(found.counts, event.start, max(event.end, event.head_end))
    placed = [(place, c) for c in here for place in _just_before(found, c)]
    if event.kind is Kind.STOCK and len(placed) > 1:
        last = placed[-1][1].spans[-1].end
        for place, count in placed:
            start, end = place.spans[0].start, count.spans[-1].end
            yield replace(event, start=start, end=end, anchor=(start, end), count=count)
        rest = [c for c in here if c.spans[0].start > last]
        if rest:
            start = last + len(found.text[last:]) - len(found.text[last:].lstrip(" ,"))
            yield replace(event, start=start, anchor=(start, event.end), count=rest[0])
        return
    for first, second in pairwise(here):
        middle = _second_end(found, first, second)
        if middle and _CHANGED.match(found.text, second.spans[-1].end):
            yield replace(
                event, end=middle - 1, anchor=(event.start, middle - 1), head_end=middle - 1
            )
            yield replace(event, start=middle, anchor=(middle, event.end))
            return
    yield event


_LISTED = frozenset(
    {Kind.PERMIT, Kind.CROSSING, Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION, Kind.STOCK}
)
_COMMA = re.compile(r",\s")
# Numbers of one item that are of another sort, or of the whole list.
_TOTAL = re.compile(r"(?:총|모두|합쳐|합계) ?$")


def _listed(found: Setting, event: Event) -> Iterator[Event]:
    """The items of "3067명에게 관광비자를, 1975명에게 학생비자를": a number each, and what of.

    Each item has a number of the same counter, and a paper, a time or a place of its own, by which
    it differs from the others.
    """
    if event.head >= event.end:  # a clause that leaves its verb to another is one item already
        return
    start, end = event.start, max(event.end, event.head_end)
    edges = [start, *(comma.end() for comma in _COMMA.finditer(found.text, start, end)), end]
    items = [(a, b, _number_in(found, a, b)) for a, b in pairwise(edges)]
    numbers = [count for _, _, count in items if count is not None]
    if event.kind not in _LISTED or len(numbers) < max(2, len(items)):
        return
    if len({count.unit for count in numbers}) > 1 or not _told_apart(found, items):
        return
    for a, b, count in items:
        stop = b if b == end else a + len(found.text[a:b].rstrip(" ,"))
        yield replace(event, start=a, end=stop, anchor=(a, stop), count=count)


def _number_in(found: Setting, start: int, end: int) -> Count | None:
    """The number of persons or papers of an item, its total left out."""
    counted = [
        c
        for c in within(found.counts, start, end)
        if c.unit in PERSONS | TIMES
        and not c.share
        and not _TOTAL.search(found.text[start : c.spans[0].start])
    ]
    return counted[0] if len(counted) == 1 else None


def _told_apart(found: Setting, items: Sequence[tuple[int, int, Count | None]]) -> bool:
    """Whether the items each name a paper, a time or a place, no two the same."""
    stretches = [(a, b) for a, b, _ in items]
    papers = [[p.spans[0].quote for p in within(found.permits, a, b)] for a, b in stretches]
    times = [[p.spans[0].quote for p in within(found.periods, a, b)] for a, b in stretches]
    places = [[p.spans[0].quote for p in within(found.places, a, b)] for a, b in stretches]
    return any(
        all(named) and len({words[0] for words in named}) == len(named)
        for named in (papers, times, places)
    )


def _second_end(found: Setting, first: Count, second: Count) -> int | None:
    """Where the second of "from A to B" begins, with its time: "3만 명에서 연말 1만 명으로"."""
    start, end = first.spans[-1].end, second.spans[0].start
    after = re.match(r"에서\s", found.text[start:end])
    if after is None or first.unit != second.unit:
        return None
    middle = start + after.end()
    dated = within(found.periods, middle, end)
    between = found.text[dated[-1].spans[-1].end if dated else middle : end]
    return None if between.strip() else middle


def _just_before(found: Setting, count: Count) -> Iterator[Place]:
    """The place whose name a number follows: "훈춘 500명"."""
    at = count.spans[0].start
    for place in found.places.touching(max(0, at - 3), at):
        if 0 < at - place.spans[-1].end <= 2:
            yield place
