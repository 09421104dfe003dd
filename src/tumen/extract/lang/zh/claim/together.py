"""Which neighbouring clauses make one event: a trip there and back, a rule and what it demands."""

from __future__ import annotations

import re
from dataclasses import replace

from tumen.extract.lang.zh.claim.event import Event
from tumen.extract.lang.zh.claim.frame import frames
from tumen.extract.lang.zh.claim.need import MOVES, is_of_people, persons
from tumen.extract.lang.zh.claim.setting import Setting
from tumen.extract.layers import within
from tumen.model import Kind

# What opens a part of what was told before.
PART = re.compile(r"(?:其中|另有|另外|其余|余下|剩下|还有|又有|再加上|包括|以及|此外|而)")
_TOTAL = re.compile(r"(?:其?人数|总数|总人数|规模|共计|合计|总计)")
_ENDED = re.compile(r"到期|过期|期满|届满|失效|逾期")
_WHOLE = frozenset({Kind.OBLIGATION, Kind.VERIFICATION, Kind.TOLERANCE, Kind.RECALL_ORDER})
_DESCRIBES = re.compile(r"(?:[均皆都]|全[部都]?)(?:为|是|系|属)")
_DESCRIPTIONS = MOVES | {Kind.RENEWAL, Kind.VERIFICATION}
_PRESENT = frozenset({Kind.STOCK, Kind.DEPARTURE})  # seen there, or seen to set out
_NUMBERS = re.compile(r"(?:高?达|共|约为?|合计|超过)[到有计]?[\d一二三四五六七八九十百千万数几两]")
_DEMANDED = re.compile(r"(?:并|以及|或|及)?(?:要求)?(?:将(?!近)|把|全[部数]|遣|送|停止|不再|以及)")
_ALLOWED = re.compile(r"(?:所以|因此|因而)?(?:就|便|即)?(?:可以?|能够?|允许|得以)")


def together(found: Setting, last: Event, event: Event) -> Event | None:
    """The one event that two clauses make, if they make one."""
    if _describes(found, event):
        return as_kind(event.kind, last) if last.kind in _PRESENT else last
    if _counts_out(found, last, event):
        return last
    return _in_one_breath(found, last, event) if last.speech == event.speech else None


def _in_one_breath(found: Setting, last: Event, event: Event) -> Event | None:
    """The one event that two clauses of one speaker make, if they make one."""
    if _is_trip(found, last, event):
        return as_kind(Kind.RENEWAL, last)
    if _is_stay(found, last, event):
        return as_kind(Kind.OVERSTAY, last)
    if _continues_rule(found, last, event) or _uses_permit(found, last, event):
        return last
    return last if _belongs(found, last, event) else None


def _describes(found: Setting, event: Event) -> bool:
    """Whether a clause says what those who were just counted were about: "都是回去盖章的"."""
    if event.kind not in _DESCRIPTIONS or persons(found, *event.body):
        return False
    if event.kind is not Kind.VERIFICATION and within(found.places, *event.body):
        return False
    return _DESCRIBES.match(found.text, *event.body) is not None


def _counts_out(found: Setting, last: Event, event: Event) -> bool:
    """Whether a clause gives no more than the number of what was just told: "…最多,达7887人"."""
    bare = event.kind is Kind.STOCK and _NUMBERS.match(found.text, *event.body) is not None
    return bare and last.kind in MOVES and not persons(found, *last.body)


def _continues_rule(found: Setting, last: Event, event: Event) -> bool:
    """Whether a clause says what the rule before it demands: "须在两年内,将工人遣返"."""
    rule = last.kind is Kind.OBLIGATION and event.kind in MOVES | {Kind.STOCK}
    if not rule or persons(found, *event.body):
        return False
    return _DEMANDED.match(found.text, *event.body) is not None


def _uses_permit(found: Setting, last: Event, event: Event) -> bool:
    """Whether a clause says what the paper before it allows: "得到签证后,可以从事服务业"."""
    allowed = last.kind is Kind.PERMIT and event.kind is Kind.STOCK
    return allowed and _ALLOWED.match(found.text, *event.body) is not None


def as_kind(kind: Kind, event: Event) -> Event:
    """The event as one of another kind, which it makes with its neighbour."""
    frame = next(frame for frame in frames() if frame.kind is kind)
    return replace(event, kind=kind, frame=frame)


def _is_trip(found: Setting, last: Event, event: Event) -> bool:
    """“早上过江,傍晚又回来”: out and back again, for a stamp."""
    if not {last.kind, event.kind} <= MOVES | {Kind.RENEWAL}:
        return False
    if persons(found, *last.body) or persons(found, *event.body):
        return False
    out = found.words.noun("out", *last.body) is not None or last.kind is Kind.RENEWAL
    back = found.words.noun("back", *event.body) is not None or event.kind is Kind.RENEWAL
    return out and back and (last.kind in MOVES or event.kind in MOVES)


def _is_stay(found: Setting, last: Event, event: Event) -> bool:
    """“证件失效以后,她们照样上班”: the paper has run out, and they are still there."""
    ended = last.kind is Kind.OVERSTAY or (
        last.kind is Kind.PERMIT and _ENDED.search(found.text, *last.body) is not None
    )
    stays = event.kind in {Kind.STOCK, Kind.DEPARTURE, Kind.REPATRIATION, Kind.RENEWAL}
    if not ended or not stays or persons(found, *event.body):
        return False
    return found.words.noun("still", *event.body) is not None


def _belongs(found: Setting, last: Event, event: Event) -> bool:
    """Whether a clause only goes on with the event before: same kind, nothing new in it."""
    if last.kind is not event.kind:
        return False
    if _is_number(found, event) and not within(found.counts, *last.body):
        return True
    if event.kind in _WHOLE:
        rules = within(found.instruments, *event.body)
        return not rules or event.kind is not Kind.OBLIGATION
    new_count = counted(found, *event.body, last)
    new_time = any(p.edtf for p in within(found.periods, *event.body))
    paper = event.kind is Kind.PERMIT and within(found.permits, *event.body)
    return not (new_count or new_time or paper or _elsewhere(found, last, event))


def _elsewhere(found: Setting, last: Event, event: Event) -> bool:
    """Whether a clause tells of another place, or of others: "剩下的被转到东港"."""
    if not within(found.places, *event.body):
        return False
    part = PART.match(found.text, *event.body) is not None
    there = bool(within(found.places, *last.body))
    return part if event.kind in MOVES else there


def _is_number(found: Setting, event: Event) -> bool:
    """Whether an event's words are a number and no more: "又走了一批,“大概一半”"."""
    start, end = event.body
    if _TOTAL.match(found.text, start, end):
        return True
    here = found.counts.touching(start, end)
    return len(here) == 1 and here[0].spans[-1].end - here[0].spans[0].start >= end - start - 1


def counted(found: Setting, start: int, end: int, before: Event) -> bool:
    """Whether a clause without a verb of its own gives another number for what was told."""
    here = within(found.counts, start, end)
    if before.kind is Kind.CROSSING:
        passages = any(c.unit in {"人次", "次", ""} and c.share is None for c in here)
        return passages or any(c.share and is_of_people(found, c) for c in here)
    return bool(persons(found, start, end)) or any(c.share and is_of_people(found, c) for c in here)
