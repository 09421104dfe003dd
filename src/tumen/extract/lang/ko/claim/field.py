"""The fields of an event: each from the words of its clause, or by a rule that is named."""

from __future__ import annotations

import re
from dataclasses import replace

from tumen.extract.lang.ko.claim.counter import PERSONS, SITES, TIMES
from tumen.extract.lang.ko.claim.event import Event
from tumen.extract.lang.ko.claim.need import persons
from tumen.extract.lang.ko.claim.setting import Setting
from tumen.extract.layers import within
from tumen.model import (
    Count,
    Inference,
    InstrumentMention,
    Kind,
    Period,
    Permit,
    Sector,
    Source,
    SourceKind,
    Unit,
)

_PEOPLE = PERSONS | {""}
"""A bare number counts people too, where a clause speaks of them."""
_UNITS = {
    Kind.CROSSING: ((Unit.ENTRIES, TIMES), (Unit.ENTRIES, _PEOPLE)),
    Kind.PERMIT: ((Unit.PERMITS, frozenset({"개", "건", "장", "매"})), (Unit.WORKERS, _PEOPLE)),
}
_DEFAULT_UNITS = ((Unit.WORKERS, _PEOPLE), (Unit.SITES, SITES))
_NO_COUNT = frozenset({Kind.VERIFICATION, Kind.OBLIGATION})
_POINTS_BACK = re.compile(r"(?:이|그) (?:가운데|중)|[이그]중|나머지")


def count(found: Setting, event: Event) -> Count | None:
    """The number that the clause is about, in the units of claims."""
    if event.kind in _NO_COUNT:
        return None
    if event.count is not None:
        return replace(event.count, unit=_unit_of(event.kind, event.count))
    here = within(found.counts, event.start, max(event.end, event.head_end))
    for unit, counters in _UNITS.get(event.kind, _DEFAULT_UNITS):
        fit = [c for c in here if c.unit in counters and not c.share and _may_count(found, c, unit)]
        if event.kind is Kind.CROSSING and unit is Unit.ENTRIES and counters is _PEOPLE:
            fit = [c for c in fit if c.unit]
        if fit:
            based = [c for c in fit if c.share_of]
            at_head = [c for c in fit if c.spans[0].start <= event.head <= c.spans[-1].end + 1]
            return replace((based or at_head or fit)[0], unit=unit)
    shared = [
        c
        for c in here
        if c.share and not re.search(r"\d배|증가|감소", found.text[c.spans[0].start : event.end])
    ]
    return (
        replace(shared[0], unit=Unit.WORKERS, share_of=shared[0].share_of or "노동자")
        if shared
        else None
    )


def _unit_of(kind: Kind, one: Count) -> Unit:
    """What a number counts in a claim of a kind, by its counter."""
    fit = (unit for unit, counters in _UNITS.get(kind, _DEFAULT_UNITS) if one.unit in counters)
    return next(fit, Unit.WORKERS)


# "6차 핵실험", "120일 이내": what is numbered or measured is no number of workers.
_ORDINAL = re.compile(r"\s?(?:차|호|항|조|번째|회|기|일|월|년|주|개월|시간|분기|위|순위|세|대|살)")


def _may_count(found: Setting, one: Count, unit: Unit) -> bool:
    if re.match(r"도 없", found.text[one.spans[-1].end :]):
        return False
    if not one.unit and _ORDINAL.match(found.text, one.spans[-1].end):
        return False
    if unit is Unit.WORKERS and one.unit:
        return one in persons(found, one.spans[0].start, one.spans[-1].end)
    return True


def period(found: Setting, event: Event, before: Period | None) -> Period | None:
    """The clause's time, else that of the words before it in the anchor; not that of speaking."""
    for start, end in ((event.start, event.anchor[1]), (event.anchor[0], event.start)):
        own = [one for one in within(found.periods, start, end) if _happens_in(found, event, one)]
        own = [one for at, one in enumerate(own) if not _belongs_to_next(found, own[at : at + 2])]
        beside = [one for one in own if _stands_before(found, one, event)]
        exact = [one for one in own if not (one.edtf or "").endswith("~")]
        if own:
            return (beside or exact or own)[0]
    listed = event.count is not None and found.text[: event.start].endswith(", ")
    return before if listed or _POINTS_BACK.match(found.text, event.start) else None


def _belongs_to_next(found: Setting, pair: list[Period]) -> bool:
    """Whether a time is part of another: "2018년 계약이 끝나는 올해", "방중(3월) 이후인 지난달"."""
    if len(pair) < 2:
        return False
    between = found.text[pair[0].spans[-1].end : pair[1].spans[0].start]
    bracketed = between.count(")") > between.count("(")
    return bracketed or _MODIFIES.search(between) is not None


_MODIFIES = re.compile(r"[가-힣]+[이가]? [가-힣]*(?:는|은|인|던|한|된) $")


def _stands_before(found: Setting, one: Period, event: Event) -> bool:
    """Whether a time stands right before a number of the clause, whose time it then is."""
    here = within(found.counts, event.start, max(event.end, event.head_end))
    return any(0 <= c.spans[0].start - one.spans[-1].end <= 1 for c in here)


def _happens_in(found: Setting, event: Event, one: Period) -> bool:
    """Whether a time is that of the event: it has a value, and nothing says it is another's."""
    start, words = one.spans[0].start, one.spans[0].quote
    if one.edtf is None or words in {"당일", "하루"} or _is_of_speech(found, event, one):
        return False
    if event.lent and event.lent[0] <= start < event.lent[1]:
        return False
    if event.kind is Kind.VERIFICATION and words == "지금":
        return False
    if words == "현재" and any(0 <= start - p.spans[-1].end <= 1 for p in found.periods):
        return False  # "20일 현재": as of the 20th
    if event.kind is Kind.STOCK and one.edtf.startswith("..") and "전에" in words:
        return False
    return not _COMPARED.match(found.text, one.spans[-1].end)


# What a time compares with, and the events that are called by their year.
_COMPARED = re.compile(
    r"\s?(?:같은 기간|의 두 배|보다|대비"
    r"|(?:[가-힣]+ ?)?(?:월드컵|올림픽|아시안게임|엑스포|선거|대선|총선))"
)


def _is_of_speech(found: Setting, event: Event, one: Period) -> bool:
    """Whether a time is that of speaking: beside the cue or the source, or before a quotation."""
    spoken, source = event.said.cue or (0, 0), event.said.source or (0, 0)
    start, end, words = one.spans[0].start, one.spans[-1].end, one.spans[0].quote
    if _AS_OF.match(found.text, end):
        return False
    if _WHERE_SAID.match(found.text, end):
        return True
    of_cue = spoken[0] and _DAY.match(words)
    # after what happened and before the verb of saying, or at the mark of a quotation
    if of_cue and (event.head_end <= start < spoken[0] or _OPENS.match(found.text, end)):
        return True
    if (spoken[0] and 0 <= spoken[0] - end <= 2) or source[0] <= end <= source[1]:
        return True
    after_source = source[1] and start >= source[1]
    if after_source and "“" in found.text[end : event.head] and "”" not in found.text[start:end]:
        return found.text.count("“", source[1], start) == found.text.count("”", source[1], start)
    beside = 0 <= start - source[1] <= 3 and event.said.rule == "verb"
    several = len(within(found.periods, event.start, event.end)) > 1
    return bool(source[1]) and beside and several and _DAY.match(words) is not None


_DAY = re.compile(r"\d{1,2}일$")
_AS_OF = re.compile(r" ?(?:현재|기준)")
# "지난달 의회에서": when and where somebody spoke.
_WHERE_SAID = re.compile(
    r" ?(?:[가-힣]+ )?(?:보고서|의회|국회|회견|기자회견|브리핑|간담회|통화|인터뷰|성명|국정감사"
    r"|청문회)(?:에서|에|에게)"
)
_OPENS = re.compile(r"\s?[“\"]")


def permit(found: Setting, event: Event) -> Permit | None:
    """The first paper of the clause; persons named by their paper are none in a move home."""
    here = _held(found, within(found.permits, event.start, event.anchor[1]))
    if not here and event.count is not None:  # an item of a list, whose paper its end names
        here = within(found.permits, event.start, event.head_end)
    if here and event.kind is not Kind.TOLERANCE:
        persons_only = event.kind is Kind.REPATRIATION and re.match(
            r"(?:유학생|연수생)$", here[0].spans[0].quote
        )
        return None if persons_only else here[0]
    return None


# "취업비자를 받기보다는 도강증으로", "여권 대신 도강증을": the first paper is not held.
_RATHER = re.compile(r"보다|대신|아니라|아닌|말고|없이")


def _held(found: Setting, named: list[Permit]) -> list[Permit]:
    """Papers without those that others are used in place of."""
    return [
        one
        for at, one in enumerate(named)
        if at + 1 == len(named)
        or not _RATHER.search(found.text, one.spans[0].end, named[at + 1].spans[0].start)
    ]


def sector(found: Setting, event: Event) -> Sector | None:
    """The trade named in the anchor or just before it."""
    first, last = event.anchor
    named = next(found.words.trades(first, last), None)
    return Sector(found.document.span(*named[0].span()), named[1]) if named else None


def instruments(found: Setting, event: Event) -> tuple[InstrumentMention, ...]:
    """The rules named in the clause, or in its sentence for obligations."""
    first, last = event.anchor
    here = within(found.instruments, first, last)
    return tuple(here)


def source(found: Setting, event: Event) -> Source | None:
    """Whoever vouches for the sentence."""
    one = event.said
    if one.source is None or one.kind is None:
        return None
    words = found.document.span(*one.source)
    resolved = found.document.span(*one.resolved) if one.resolved else None
    return Source(
        words,
        one.kind,
        _based(found, one.resolved or one.source, one.kind),
        resolved,
        one.kind is SourceKind.ANONYMOUS,
    )


_KOREAN_STATE = re.compile(r"국가정보원|국정원|통일부|대변인")


def _based(found: Setting, span: tuple[int, int], kind: SourceKind) -> str | None:
    inside = within(found.places, *span)
    named = [p for p in inside if p.country != "KP"] or inside
    if named:
        return named[-1].subdivision or named[-1].country
    if kind is SourceKind.OFFICIAL and _KOREAN_STATE.search(found.text[slice(*span)]):
        return "KR"
    if "현지" in found.text[slice(*span)]:
        near = [p for p in found.places if p.spans[0].start < span[0] and p.country != "KP"]
        return (near[-1].subdivision or near[-1].country) if near else None
    return None


def inferred(event: Event, *, scene: bool) -> tuple[Inference, ...]:
    """Which fields stand in no words of the anchor."""
    made = [Inference("places", "ko.scene")] if scene else []
    if (
        event.said.rule
        in {"interview", "quotation goes on", "hearsay of the one before", "verb without subject"}
        and event.said.source
    ):
        made.append(Inference("source", f"ko.{event.said.rule.replace(' ', '-')}"))
    return tuple(made)
