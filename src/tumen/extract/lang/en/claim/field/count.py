"""The number of a claim: which of the numbers in its clause it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.claim.field.voucher import chain
from tumen.extract.lang.en.count import (
    as_share,
    claimed,
    is_money,
    is_percentage,
    is_time,
    unit_of,
    unit_of_noun,
)
from tumen.model import Count, Kind, Span, Unit

if TYPE_CHECKING:
    from spacy.tokens import Token

# What these claims say is no matter of number.
_UNCOUNTED = frozenset({Kind.OBLIGATION, Kind.VERIFICATION, Kind.TOLERANCE})
# What claims of a kind count, the likeliest first.
_PERSONS = (Unit.WORKERS, Unit.SITES)
_PAPERS = (Unit.VISAS, Unit.PERMITS, Unit.WORKERS)
_UNITS = {
    Kind.PERMIT: _PAPERS,
    Kind.RENEWAL: (Unit.WORKERS, Unit.PERMITS, Unit.VISAS),
    Kind.CROSSING: (Unit.ENTRIES, Unit.WORKERS),
}
# Definite nouns that stand for a number given before: "the figure is that of entries".
_FIGURES = frozenset({"figure", "number", "total", "count", "tally", "toll", "sum"})
_POINTING = frozenset({"the", "this", "that", "both", "these"})
_TIMES = "times"  # how often persons passed is how many passages there were
_NEAR = 24  # characters within which a number's own noun stands


@dataclass(frozen=True, slots=True)
class Counted:
    """A count, the unit in which the claim takes it, and the rule where it is not its own."""

    count: Count
    rule: str | None = None


def _has_own_noun(found: Setting, count: Count) -> bool:
    """Whether the noun counted stands right behind the number, and is not borrowed."""
    if not count.unit:
        return False
    end = count.spans[0].end
    return count.unit in found.document.text[end : end + len(count.unit) + _NEAR]


def _taken(found: Setting, span: Span) -> bool:
    """Whether the digits name a resolution or a day and count nothing."""
    beside = (span.start, span.end)
    dates = (p.spans for p in found.periods.touching(*beside) if p.timex.type == "DATE")
    others = [*(law.spans for law in found.instruments.touching(*beside)), *dates]
    return any(
        other.start <= span.start and span.end <= other.end for spans in others for other in spans
    )


def _counts_sources(found: Setting, event: Event, span: Span) -> bool:
    """Whether it numbers those who say so: "one of them said", "a source among the 40"."""
    return any(
        source.start <= span.start < source.end
        for attribution in chain(found, found.doc[event.head].idx)
        for source in attribution.source
    )


def _unit(found: Setting, count: Count, units: tuple[Unit, ...]) -> Unit | None:
    """What the claim counts with this number; None where it is about something else."""
    unit = _unit_of_whole(found, count) if is_percentage(count) else unit_of(count)
    if unit in units:
        return unit
    if count.unit == _TIMES and units[0] is Unit.ENTRIES:
        return Unit.ENTRIES
    other = _has_own_noun(found, count) or is_time(count) or _is_measured(count)
    if not other and units is _PAPERS:
        return _unit_of_subject(found, count)
    if other or units[0] not in {Unit.WORKERS, Unit.ENTRIES} or _is_of_all(found, count):
        return None
    return units[0]


def _unit_of_subject(found: Setting, count: Count) -> Unit | None:
    """The papers whose number came to this: "the number of visas rose to 300"."""
    number = found.root(count.spans[0].start, count.spans[0].end)
    verb = next((t for t in number.ancestors if t.pos_ == "VERB"), None) if number else None
    subjects = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}) if verb else ()
    units = (unit_of_noun(t.text) for subject in subjects for t in subject.subtree)
    return next((unit for unit in units if unit in {Unit.VISAS, Unit.PERMITS}), None)


def _is_of_all(found: Setting, count: Count) -> bool:
    """Whether "one" picks nobody out: "every last one of them", "the manager of one of them"."""
    number = found.root(count.spans[0].start, count.spans[0].end)
    if number is None or number.lower_ != "one":
        return False
    every = any(child.lower_ in {"every", "each"} for child in number.children)
    return every or number.dep_ == "pobj"


def _is_measured(count: Count) -> bool:
    """Whether it is an amount of money, weight or length, or hundredths of nothing named."""
    plain = not count.unit or count.unit[0].isalpha()
    return not plain or is_money(count) or is_percentage(count)


def _unit_of_whole(found: Setting, count: Count) -> Unit:
    """What hundredths are taken of: "80 per cent of the women"."""
    sign = found.root(count.spans[0].start, count.spans[0].end)
    of = (c for c in sign.children if c.lower_ == "of") if sign is not None else ()
    wholes = [whole for child in of for whole in child.children if whole.dep_ == "pobj"]
    pronouns = any(whole.lower_ in {"them", "us"} for whole in wholes)
    return Unit.WORKERS if pronouns else unit_of_noun(wholes[0].text) if wholes else Unit.OTHER


def _distance(found: Setting, head: Token, count: Count) -> tuple[int, int]:
    """Steps up from the number to the head, then its place; far where the head governs it not."""
    number = found.root(count.spans[0].start, count.spans[0].end)
    way = [number, *number.ancestors] if number is not None else []
    steps = next((n for n, token in enumerate(way) if token.i == head.i), len(way) + len(found.doc))
    return steps, count.spans[0].start


def _candidates(found: Setting, event: Event) -> Iterator[tuple[Count, Unit]]:
    units = _UNITS.get(event.kind, _PERSONS)
    for count in found.counts.beginning(event.start, event.end):
        span = count.spans[0]
        if not (_taken(found, span) or _counts_sources(found, event, span)):
            unit = _unit(found, count, units)
            if unit is not None:
                yield as_share(count), unit


def _pointed_at(found: Setting, event: Event) -> Count | None:
    """The number that a definite noun of the clause stands for: the last one before it."""
    words = found.tokens(event.start, event.end)
    points = any(
        token.lemma_.lower() in _FIGURES
        and token.dep_ in {"nsubj", "nsubjpass"}
        and any(child.lower_ in _POINTING for child in token.children)
        and all(child.lower_ != "of" for child in token.children)
        for token in words or ()
    )
    if not points:
        return None
    units = _UNITS.get(event.kind, _PERSONS)
    before = (c for c in found.counts.before(event.start) if c.spans[0].end <= event.start)
    return next((count for count in before if unit_of(count) in units), None)


def count_of(found: Setting, event: Event) -> Counted | None:
    """The count of an event, in a unit of claims; None where its clause gives none."""
    if event.kind in _UNCOUNTED:
        return None
    units = _UNITS.get(event.kind, _PERSONS)
    head = found.doc[event.head]
    inside = sorted(
        _candidates(found, event),
        key=lambda one: (units.index(one[1]), _distance(found, head, one[0])),
    )
    if inside:
        count, unit = inside[0]
        if count.share is not None and count.share_of is None:
            count = replace(count, share_of=_base(found, count, units))
        return Counted(claimed(count, unit))
    pointed = _pointed_at(found, event)
    return Counted(claimed(pointed, units[0]), "pointed-at") if pointed is not None else None


def _base(found: Setting, part: Count, units: tuple[Unit, ...]) -> str | None:
    """The number that a part without a base is a part of: the last one before it."""
    start = part.spans[0].start
    before = (c for c in found.counts.before(start) if c.spans[0].end <= start and c.share is None)
    whole = next((count for count in before if unit_of(count) in units), None)
    return whole.spans[0].quote if whole is not None else None
