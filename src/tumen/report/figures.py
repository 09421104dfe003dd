"""Counts in a reader's words, never without their unit and never with a bound that is not there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from tumen.model import Count, Number, PublicCount, Unit
from tumen.wording import number, say, some, term

_MOST = 10**15

_UNITS: Mapping[str, Callable[[int, str], str]] = {
    Unit.WORKERS: lambda n, amount: some(n, "{n} worker", "{n} workers", n=amount),
    Unit.ENTRIES: lambda n, amount: some(n, "{n} entry", "{n} entries", n=amount),
    Unit.PERMITS: lambda n, amount: some(n, "{n} permit", "{n} permits", n=amount),
    Unit.VISAS: lambda n, amount: some(n, "{n} visa", "{n} visas", n=amount),
    Unit.SITES: lambda n, amount: some(n, "{n} site", "{n} sites", n=amount),
    Unit.OTHER: lambda _, amount: say("{n} (other things)", n=amount),
}
"""How much of it, for one of them (1) and for any other number (2)."""


def in_words(count: Count | PublicCount | None) -> str | None:
    """The count as a reader says it: "at least 2,000 workers", "about 400 workers", "20–99 visas".

    None where there is no count or neither a bound nor a share.
    """
    if count is None:
        return None
    amount = bounds(count.low, count.high, approximate=_approximate(count))
    if amount is None:
        return _share(count) if isinstance(count, Count) else None
    words = _of_unit(count.unit, amount, exactly_one=count.low == count.high == 1)
    return say("{figure} per {time}", figure=words, time=term(count.per)) if count.per else words


def _of_unit(unit: str, amount: str, *, exactly_one: bool) -> str:
    """An amount with what it is of; the record may count what the vocabulary has no unit for."""
    counted = _UNITS.get(unit)
    if counted is None:
        return say("{n} {unit}", n=amount, unit=term(unit)) if unit else amount
    return counted(1 if exactly_one else 2, amount)


def bounds(low: Number | None, high: Number | None, *, approximate: bool = False) -> str | None:
    """The range alone; None where both ends are open."""
    if low is None and high is None:
        return None
    ends = _ends(low, high)
    about = say("about {figure}", figure=ends) if approximate else ends
    if low is None:
        return say("at most {figure}", figure=about)
    return say("at least {figure}", figure=about) if high is None else about


def _ends(low: Number | None, high: Number | None) -> str:
    known = [end for end in (low, high) if end is not None]
    if len(known) == 1 or low == high:
        return plain(known[0])
    return say("{low}–{high}", low=plain(known[0]), high=plain(known[1]))


def plain(value: Number) -> str:
    """A number with commas between the thousands."""
    return number(value)


def magnitude(number: Number) -> float:
    """The number as it is drawn and sorted; a number too large for any count stands at the end."""
    return float(min(number, _MOST))


def _approximate(count: Count | PublicCount) -> bool:
    return isinstance(count, Count) and count.approximate


def _share(count: Count) -> str | None:
    if count.share is None:
        return None
    amount = bounds(_percent(count.share.low), _percent(count.share.high))
    whole = count.share_of or (term(count.unit) if count.unit else say("an unnamed base"))
    return amount and say("{amount}% of {whole}", amount=amount, whole=whole)


def _percent(share: Fraction | None) -> float | None:
    return None if share is None else round(float(share) * 100, 1)
