"""The other fields of an event: each from its words, or by a rule that is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tumen.extract.lang.zh.claim.event import Event
from tumen.extract.lang.zh.claim.need import PAPERS, PASSAGES, SITES, is_of_people, persons
from tumen.extract.lang.zh.claim.setting import Setting
from tumen.extract.layers import within
from tumen.model import (
    Count,
    Hearer,
    Inference,
    InstrumentMention,
    Kind,
    Permit,
    PermitClass,
    Sector,
    Source,
    SourceKind,
    Unit,
)

_NO_COUNT = frozenset({Kind.VERIFICATION, Kind.OBLIGATION})
_PAPERED = frozenset({Kind.PERMIT, Kind.RENEWAL, Kind.OVERSTAY})
_ON_WORK = frozenset({"UNSC/2371", "UNSC/2375"})
_BARE_PERMIT = re.compile(r"许可(?!证件)证?")
_VISA = re.compile(r"签证")
_NOBODY = re.compile(r"[人名个位]?[也都](?:没|不|未|走不|回不|来不)")  # "一个也没走成"
_NOT_ONE = re.compile(r"(?:没有?|无|未有|不会有|不再有|再无)(?:任何)?\Z")


def count(found: Setting, event: Event) -> Count | None:
    """The number that the event is about, in the units of claims."""
    if event.kind in _NO_COUNT:
        return None
    if event.count is not None:
        return replace(event.count, unit=Unit.WORKERS)
    here = [c for c in within(found.counts, *event.body) if not _is_none(found, c)]
    return next(_fitting(found, event, here), None)


def _is_none(found: Setting, count: Count) -> bool:
    """“没有一名”: nobody, which is no number of persons."""
    start = count.spans[0].start
    if count.high == 1 and _NOBODY.match(found.text, count.spans[-1].end):
        return True
    return count.high == 1 and _NOT_ONE.search(found.text, max(0, start - 5), start) is not None


def _fitting(found: Setting, event: Event, here: list[Count]) -> Iterator[Count]:
    """Counts in order of preference: of what the kind is counted in, of persons, of places."""
    if event.kind is Kind.CROSSING:
        passages = [c for c in here if c.unit in PASSAGES or (event.goes_on and not c.unit)]
        nearest = sorted(passages, key=lambda c: abs(c.spans[0].start - event.head[0]))
        yield from (replace(c, unit=Unit.ENTRIES) for c in nearest if c.share is None)
    of_papers = [c for c in here if c.unit in PAPERS and _is_of_papers(found, c)]
    if event.kind in _PAPERED:
        yield from (replace(c, unit=_paper_unit(found, event, c)) for c in of_papers)
    own = persons(found, *event.body)
    yield from (replace(c, unit=Unit.WORKERS) for c in own if not _is_none(found, c))
    yield from (_shared(event, c) for c in here if c.share and is_of_people(found, c))
    if event.kind is Kind.STOCK:
        yield from (replace(c, unit=Unit.SITES) for c in here if c.unit in SITES)


def _is_of_papers(found: Setting, count: Count) -> bool:
    """Whether a number counts papers: by its counter, or by the word behind it."""
    if count.unit in {"份", "张", "本", "件"}:
        return True
    return bool(found.permits.touching(count.spans[-1].end, count.spans[-1].end + 4))


def _counts_papers(found: Setting, event: Event) -> bool:
    return any(c.unit in {"份", "张", "本"} for c in within(found.counts, *event.body))


def _paper_unit(found: Setting, event: Event, count: Count) -> Unit:
    """Visas, where the papers just after the number are, or else the last before it."""
    end = count.spans[-1].end
    before = within(found.permits, event.sentence.start, count.spans[0].start)
    near = found.permits.touching(end, end + 6) or before[-1:]
    visas = [p for p in near if _VISA.search(found.text, p.spans[0].start, p.spans[-1].end)]
    return Unit.VISAS if visas else Unit.PERMITS


def _shared(event: Event, count: Count) -> Count:
    unit = Unit.ENTRIES if event.kind is Kind.CROSSING else Unit.WORKERS
    return replace(count, unit=unit, share_of=count.share_of or "工人")


def permit(found: Setting, event: Event) -> Permit | None:
    """The first paper of the event; of an obligation on new permits it is for work."""
    here = within(found.permits, *event.body)
    if not here and event.kind is Kind.PERMIT and _counts_papers(found, event):
        here = within(found.permits, event.sentence.start, event.body[0])[-1:]
    if here:
        return here[0] if event.kind is not Kind.TOLERANCE else None
    rules = {one.instrument.partition("#")[0] for one in instruments(found, event)}
    bare = _BARE_PERMIT.search(found.text, *event.body)
    if event.kind is not Kind.OBLIGATION or not bare or not rules & _ON_WORK:
        return None
    return Permit((found.document.span(*bare.span()),), PermitClass.WORK)


def sector(found: Setting, event: Event) -> Sector | None:
    """The trade named in the anchor, or just before it in the sentence."""
    first, last = event.anchor
    for start, end in ((first, last), (event.sentence.start, first)):
        named = min(found.words.trades(start, end), key=lambda one: one[0].start(), default=None)
        if named:
            hit, name = named
            return Sector(found.document.span(*hit.span()), name)
    return None


def instruments(found: Setting, event: Event) -> tuple[InstrumentMention, ...]:
    """The rules named in the event's words."""
    return tuple(within(found.instruments, *event.anchor))


def source(found: Setting, event: Event) -> Source | None:
    """Whoever vouches for the event."""
    one = event.speech
    if one is None or one.source is None:
        return None
    resolved = found.document.span(*one.resolved) if one.resolved else None
    kind = one.kind or SourceKind.ANONYMOUS
    named = within(found.places, *(one.resolved or one.source))
    based = (named[-1].subdivision or named[-1].country) if named else None
    return Source(
        found.document.span(*one.source), kind, based, resolved, kind is SourceKind.ANONYMOUS
    )


def told_to(found: Setting, event: Event) -> Hearer | None:
    """The one to whom the source spoke."""
    if event.speech is None or event.speech.told is None:
        return None
    words = found.document.span(*event.speech.told)
    return Hearer(words, words.quote)


def inferred(event: Event, *, scene: bool, lent_time: bool) -> tuple[Inference, ...]:
    """Which fields stand in no words of the anchor."""
    made = [Inference("places", "zh.scene")] if scene else []
    if lent_time:
        made.append(Inference("period", "zh.of-the-one-before"))
    one = event.speech
    if one is not None and one.source is not None and one.rule in {"turn", "quotation", "finding"}:
        made.append(Inference("source", f"zh.{one.rule}"))
    return tuple(made)
