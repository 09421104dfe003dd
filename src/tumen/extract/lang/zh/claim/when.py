"""The time of an event: which of the times beside it is its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tumen.extract.lang.zh.claim.event import Event
from tumen.extract.lang.zh.claim.setting import Setting
from tumen.extract.layers import within
from tumen.extract.reckoning import RETURN_DAY
from tumen.model import Kind, Period, Timex

_OF_NOUN = re.compile(r"[^,]{0,8}?的")
_DUE = frozenset({Kind.RECALL_ORDER, Kind.OBLIGATION})  # the deadline comes first
_STATES = frozenset({Kind.STOCK, Kind.PERMIT, Kind.OVERSTAY, Kind.CROSSING})
_AS_OF = re.compile(r"截至|截止|截|到|至")
_POINTS_BACK = re.compile(r"(?:另有|另外|其余|余下|剩下|还有|又有)")
# Day in, day out: "每月二十五日", "当日返回".
_EVERY = re.compile(r"每个?(?:年|月|周|季度?|星期)\Z")
_SAME_DAY = re.compile(r"(?:当日|当天|同日|隔日|一日)\Z")
_THERE_AND_BACK = re.compile(r"(?:往返|返回|来回|去返|折返|又?回)")
# The day after something told, which is never one that is still to come.
_NEXT_DAY = frozenset({"第二天", "次日", "翌日", "隔天", "隔日"})
# When a firm or a rule began is no time of those who are there.
_FOUNDED = re.compile(r"(?:才|刚|正式)?(?:成立|开业|设立|创办|创立|投产|建成|开张|通过|签署|签订)")
_MONTH = re.compile(r"\d{4}(?:-\d\d)?")
# "自本通告印发之日起": from the day of the paper on.
_FROM_NOW_ON = re.compile(
    r"自(?:本)?(?:通告|通知|公告|规定|办法|文件)?(?:印发|发布|公布|下发|施行|通告)?之日起"
)
_RETURN_RULE = "UNSC/2397"
_RETURN_TERM = re.compile(r"(?:两|二|2)年|(?:24|二十四)个月")


def period(found: Setting, event: Event, before: Period | None) -> Period | None:
    """The event's time; the time of speaking is none, nor what something is compared with."""
    own = [one for one in within(found.periods, *event.body) if one.edtf]
    own = [one for one in own if not _is_anothers(found, event, one)]
    own.sort(key=lambda one: _is_of_noun(found, event, one))
    if event.kind in _DUE:
        own.sort(key=lambda one: (not _is_deadline(one), _apart(event, one)))
    if own:
        return _of_rule(event, _as_of(event, own[0]), found)
    return next(_beside(found, event), None) or _carried(found, event, before)


def _carried(found: Setting, event: Event, before: Period | None) -> Period | None:
    """The time of the event before, where this one only goes on with it."""
    others = _POINTS_BACK.match(found.text, *event.body) is not None
    alike = event.goes_on or event.kind is Kind.STOCK
    return before if event.kind is Kind.CROSSING or (alike and not others) else None


def _beside(found: Setting, event: Event) -> Iterator[Period]:
    """A month before the speaker, the time of the whole, or the day of a paper as a beginning.

    "9月,新闻办公室称约有一千名": the figure is of then; a day before a speaker is that of speaking.
    """
    spoken = event.speech.source or event.speech.cue if event.speech else None
    counted = event.kind in _STATES and within(found.persons, *event.body)
    if spoken is not None and counted and event.anchor[0] < spoken[0] <= event.body[0]:
        for one in within(found.periods, event.anchor[0], spoken[0]):
            if one.edtf and _MONTH.fullmatch(one.edtf):
                yield one
    if event.kind in _STATES and found.text.startswith("其中", event.sentence.start):
        told = within(found.periods, event.sentence.paragraph[0], event.sentence.start)
        yield from (one for one in reversed(told) if one.edtf)
    now = found.document.published
    said = _FROM_NOW_ON.search(found.text, event.anchor[0], event.body[1])
    if said is not None and now:
        yield Period((found.document.span(*said.span()),), f"{now}/..", Timex("DATE", now))


def _is_anothers(found: Setting, event: Event, period: Period) -> bool:
    """Whether a time is of speaking, of comparing, of founding, or of every month."""
    start, end = period.spans[0].start, period.spans[-1].end
    if found.text[start - 1 : start] in {"比", "较"} or _is_of_speech(found, event, period):
        return True
    founded = _FOUNDED.match(found.text, end) is not None and end < event.head[0]
    return founded or _recurs(found, period) or _is_ahead(found, period)


def _recurs(found: Setting, period: Period) -> bool:
    start, end = period.spans[0].start, period.spans[-1].end
    if _EVERY.search(found.text, max(0, start - 4), start):
        return True
    same = _SAME_DAY.search(found.text, start, end) is not None
    return same and _THERE_AND_BACK.match(found.text, end) is not None


def _is_ahead(found: Setting, period: Period) -> bool:
    """Whether the day after something told fell on one after publication, for want of a better."""
    now = found.document.published
    return period.spans[0].quote in _NEXT_DAY and bool(now) and str(period.edtf) > str(now)


def _is_deadline(period: Period) -> bool:
    return str(period.edtf).startswith("../")


def _apart(event: Event, period: Period) -> int:
    """How far from the deciding words a time stands."""
    return abs(period.spans[0].start - event.head[0])


def _is_of_noun(found: Setting, event: Event, period: Period) -> bool:
    """Whether a time only describes a noun before the verb: "12月离开的工人本月又回来了"."""
    noun = _OF_NOUN.match(found.text, period.spans[-1].end, event.body[1])
    return noun is not None and noun.end() <= event.head[0]


def _as_of(event: Event, period: Period) -> Period:
    """“截至去年底有617人”: a state is counted on a day, and not until it."""
    if _is_deadline(period) and event.kind in _STATES and _AS_OF.match(period.spans[0].quote):
        return replace(period, edtf=str(period.edtf).removeprefix("../"))
    return period


def _of_rule(event: Event, period: Period, found: Setting) -> Period:
    """The term of resolution 2397 runs from its adoption, whenever it is told of."""
    if event.kind is not Kind.OBLIGATION or not _RETURN_TERM.search(period.spans[0].quote):
        return period
    named = within(found.instruments, event.sentence.start, event.sentence.end)
    ours = any(one.instrument.startswith(_RETURN_RULE) for one in named)
    return replace(period, edtf=f"../{RETURN_DAY}") if ours else period


def _is_of_speech(found: Setting, event: Event, period: Period) -> bool:
    """Whether a time stands in the words for a speaker, or between these and the verb."""
    at = period.spans[0].start
    for one in (event.speech, *found.said.touching(event.sentence.start, event.sentence.end)):
        if one is None or one.source is None or one.cue is None or one.rule == "hearsay":
            continue
        first, last = sorted((one.source[1], one.cue[0]))
        if first <= at < last or one.source[0] <= at < one.source[1]:
            return True
    return False
