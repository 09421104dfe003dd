"""Weights of the stories as bars whose parts add up to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import log

from tumen.model import Appraisal, HypothesisWeight, NextObservation, Outcome
from tumen.report import dates
from tumen.report.shown import on_one_line
from tumen.report.stocks.areas import area, rank
from tumen.report.stocks.records import Bar, NextView, Part, SourceLine
from tumen.wording import capital, say, some, term

AXIS = 4.0
"""A bias is drawn from one in so many to so many times the truth."""


def bar(label: str, note: str, weights: Iterable[float]) -> Bar:
    """One case: each weight starts where the one before ends."""
    start, parts = 0.0, []
    for weight in weights:
        parts.append(Part(round(100 * start, 2), round(100 * weight, 2), f"{weight:.2f}"))
        start += weight
    return Bar(label, note, tuple(parts))


def of_place(place: str, weights: Iterable[HypothesisWeight]) -> list[float]:
    """The weights of one place, in the order of the stories."""
    return [one.probability for one in weights if one.place == place]


def over_time(found: Appraisal, where: str) -> Iterator[Bar]:
    """Before any claim, then as they had been published by one month after another."""
    every = found.estimation.hypotheses
    yield bar(say("before any claim"), "", (one.prior for one in every if one.place == where))
    for one in found.by_month:
        yield bar(_by(one.month), _claims(one.used), of_place(where, one.hypotheses))


def _by(month: str | None) -> str:
    return say("all claims") if month is None else say("by {month}", month=dates.in_words(month))


def _claims(used: int) -> str:
    return some(used, "{n} claim", "{n} claims")


def by_country(found: Appraisal, where: str) -> Iterator[Bar]:
    """Each place that stories are weighed for but the one that is shown above."""
    every = found.estimation.hypotheses
    places = dict.fromkeys(one.place for one in every if one.place != where)
    for code in sorted(places, key=rank):
        yield bar(capital(area(code)), "", of_place(code, every))


def without(found: Appraisal, where: str) -> tuple[Bar, ...]:
    """The weights without each source, those first that move them most."""
    every = of_place(where, found.estimation.hypotheses)
    used = {one.source: one.used for one in found.estimation.sources}
    moved = [
        (_moved(every, left), one.source, left)
        for one in found.without
        if (left := of_place(where, one.hypotheses))
    ]
    return tuple(
        bar(on_one_line(source, 80), _claims(used.get(source, 0)), left)
        for _, source, left in sorted(moved, key=lambda one: (-one[0], one[1]))
    )


def _moved(one: Sequence[float], other: Sequence[float]) -> float:
    """The most by which any story's weight differs."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def sources(found: Appraisal, most: int) -> Iterator[SourceLine]:
    """What was learned of those sources of which most claims are used."""
    for one in found.estimation.sources[:most]:
        ends = one.bias_interval
        yield SourceLine(
            source=on_one_line(one.source, 80),
            kind=term(one.kind),
            used=one.used,
            bias=f"{one.bias:.2f}",
            interval=interval(f"{ends.low:.2f}", f"{ends.high:.2f}"),
            low=_on_axis(ends.low),
            middle=_on_axis(one.bias),
            high=_on_axis(ends.high),
        )


def interval(low: str, high: str) -> str:
    """The ends of an interval as a reader says them."""
    return say("{low} to {high}", low=low, high=high)


def _on_axis(ratio: float) -> float:
    """The place of a ratio on a logarithmic axis of 0 to 100, with 1 in the middle."""
    return round(50 * (1 + max(-1.0, min(1.0, log(ratio) / log(AXIS)))), 1)


def following(found: Appraisal) -> Iterator[NextView]:
    """The observations that could be made, with the weights after each result."""
    for one in found.following:
        yield _next(one)


def _next(one: NextObservation) -> NextView:
    return NextView(
        name=capital(term(one.observation.replace("_", " "))),
        describes=one.describes,
        gain=f"{one.gain:.2f}",
        cost=f"{one.cost:g}",
        misleads=one.misleads,
        results=tuple(map(_result, one.outcomes)),
    )


def _result(one: Outcome) -> Bar:
    note = say("chance {percent}", percent=f"{one.probability:.0%}")
    return bar(one.result, note, (weight for _, weight in one.weights))
