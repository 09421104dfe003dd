"""The time of a claim: that of its clause, or of what its words point back to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.record import Context
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.parse import kept
from tumen.extract.lang.en.period.event import event_period
from tumen.extract.lookup import Stretches
from tumen.extract.reckoning import RETURN_DAY
from tumen.model import Kind, Period, edtf

# "Over the same months": the two times of which the text has just told.
_SAME = re.compile(
    r"\b(?:in|over|during|for|of)\s+(?:the|that)\s+same\s+(?:two\s+)?(?:period|months|years|weeks|time)\b",
    re.IGNORECASE,
)
_FROM_PART = re.compile(r"\bfrom\s+\S+\s*\Z", re.IGNORECASE)
_TO_PART = re.compile(r"\A\W*(?:and\s+)?to\s", re.IGNORECASE)
_DEADLINE = re.compile(r"\b(?:deadline|time\s+limit|cut-?off)\b", re.IGNORECASE)
_EVER_SINCE = re.compile(r"\b(?:ever\s+since|since\s+then|since)\W*\Z", re.IGNORECASE)
_A_RETURN_DAY = re.compile(r"\d{4}-12-22")
_RETURN_DAY = re.compile(r"\b(?:22(?:nd)?\s+Dec\w*|Dec\w*\.?\s+22(?:nd)?)\W*\Z", re.IGNORECASE)
_RULED = re.compile(
    r"\b(?:deadline|resolution|sanctions|2397|mandate|Security\s+Council)\b", re.IGNORECASE
)
_DEMANDING = frozenset({Kind.OBLIGATION, Kind.RECALL_ORDER})
# A clause about "the figure" or "the number of persons" is of the time of that figure.
_FIGURES = frozenset({"figure", "number", "total", "count", "tally"})
_POINTING = frozenset({"the", "that", "this", "both", "two"})


@dataclass(frozen=True, slots=True)
class Timed:
    """The period of an event, and the rule where it stands outside its sentence."""

    period: Period | None
    rule: str | None = None


def period_of(found: Setting, event: Event, context: Context) -> Timed:
    """The period of an event, never the time at which it was told."""
    for one in _untimed(found, event, context):
        found.timed[one] = _timed(found, one, context)
    made: Timed = found.timed[event]
    return made


def _untimed(found: Setting, event: Event, context: Context) -> Iterator[Event]:
    """The events before one in its text, and itself, whose time is not yet known, in order.

    Those of earlier sentences were asked for before; in a sentence clauses stand in each other, so
    that one may be listed before another that begins earlier.
    """
    if event in found.timed:
        return
    listed = [e for e in context.until(event, found.timed) if e.start < event.start]
    yield from listed
    sentence = found.doc[event.head].sent.start_char
    yield from (
        e
        for e in context.beside.beginning(sentence, event.start)
        if e not in found.timed and e not in listed
    )
    yield event


def _timed(found: Setting, event: Event, context: Context) -> Timed:
    same = _of_same_time(found, event)
    if same is not None:
        return same
    period, _ = event_period(found.document, event.start, event.end)
    if period is not None and not _is_of_post(found, period):
        ruled = _of_return_day(found, event, period)
        rule = "period-of-the-resolution" if ruled is not period else None
        return Timed(_bounded(found, event, ruled), rule)
    before = _of_figure(found, event, context)
    return Timed(before, "period-of-figure") if before is not None else Timed(None)


def _of_return_day(found: Setting, event: Event, period: Period) -> Period:
    """A 22 December without a year as that by which resolution 2397 wants workers home.

    Nearest to a report of 2021 lies another 22 December than the one that the rule names; reports
    of 2018 and 2019 have it right by their own date.
    """
    words = found.text[event.start : event.end]
    told = _DEADLINE if event.kind not in _DEMANDING else _RULED
    if period.edtf is None or not _RETURN_DAY.search(period.spans[0].quote):
        return period
    edtf_of_rule = _A_RETURN_DAY.sub(RETURN_DAY, period.edtf)
    later = period.edtf > edtf_of_rule
    return replace(period, edtf=edtf_of_rule) if later and told.search(words) else period


def _is_of_post(found: Setting, period: Period) -> bool:
    """Whether it says when a post was sent: it stands between the poster and the words."""
    at = period.spans[0].start
    return bool(_labels(found).touching(at, at + 1))


def _labels(found: Setting) -> Stretches[tuple[int, int]]:
    """The labels of posts, each up to the words of the post."""
    every = (
        (a.source[0].start, a.content[0].start)
        for a in found.attributions
        if a.source and a.rule == "label"
    )
    return kept(found.doc, "tumen.period.labels", lambda: Stretches(every, lambda label: label))


def _bounded(found: Setting, event: Event, period: Period) -> Period:
    """A deadline is the end of a time, and what has lasted "ever since" has no end."""
    if period.edtf is None or "/" in period.edtf:
        return period
    words = found.text[event.start : event.end]
    if event.kind in _DEMANDING and _DEADLINE.search(words):
        return replace(period, edtf=f"../{period.edtf}")
    if event.kind is Kind.OVERSTAY and _EVER_SINCE.search(words):
        return replace(period, edtf=f"{period.edtf}/..")
    return period


def _of_same_time(found: Setting, event: Event) -> Timed | None:
    """One of the two times told of, for the halves of "fell from 9 to 2 over the same months"."""
    sentence = found.doc[event.head].sent
    if _SAME.search(found.text, sentence.start_char, sentence.end_char) is None:
        return None
    two = [*islice(found.periods.before(sentence.start_char), 2)][::-1]
    two.sort(key=_first_day)
    words = found.text[event.start : event.end]
    if len(two) != 2 or sentence.start_char - two[0].spans[0].start > 600:
        return None
    if _TO_PART.search(words):
        return Timed(two[1], "period-of-the-same-time")
    return Timed(two[0], "period-of-the-same-time") if _FROM_PART.search(words) else None


def _first_day(period: Period) -> date:
    days = edtf.days(period.edtf or "")
    return days.first if days is not None and days.first is not None else date.min


def _of_figure(found: Setting, event: Event, context: Context) -> Period | None:
    """The time of the figure that the clause is about: that of the event before."""
    words = found.tokens(event.start, event.end) or ()
    about = any(
        token.lemma_.lower() in _FIGURES
        and any(child.lower_ in _POINTING for child in token.children)
        for token in words
    )
    if not about:
        return None
    paragraph = found.text.rfind("\n", 0, event.start) + 1
    earlier = context.beside.before(event.start, paragraph)
    timed: Iterator[Timed] = (found.timed[e] for e in earlier if e in found.timed)
    return next((last.period for last in timed), None)
