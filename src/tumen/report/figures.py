"""Counts in a reader's words, never without their unit and never with a bound that is not there."""

from __future__ import annotations

from fractions import Fraction

from tumen.model import Count, Number, PublicCount

_MOST = 10**15

_ONE = {
    "workers": "worker",
    "entries": "entry",
    "permits": "permit",
    "visas": "visa",
    "sites": "site",
    "other": "other",
}


def in_words(count: Count | PublicCount | None) -> str | None:
    """The count as a reader says it: "at least 2,000 workers", "about 400 workers", "20–99 visas".

    None where there is no count or neither a bound nor a share.
    """
    if count is None:
        return None
    amount = bounds(count.low, count.high, approximate=_approximate(count))
    if amount is None:
        return _share(count) if isinstance(count, Count) else None
    exactly_one = count.low == count.high == 1
    unit = _ONE.get(count.unit, count.unit) if exactly_one else count.unit
    words = f"{amount} {unit}".rstrip() if unit != "other" else f"{amount} (other things)"
    return f"{words} per {count.per}" if count.per else words


def bounds(low: Number | None, high: Number | None, *, approximate: bool = False) -> str | None:
    """The range alone; None where both ends are open."""
    about = "about " if approximate else ""
    if low is not None and high is not None:
        return about + (plain(low) if low == high else f"{plain(low)}–{plain(high)}")
    if low is not None:
        return f"at least {about}{plain(low)}"
    return None if high is None else f"at most {about}{plain(high)}"


def plain(number: Number) -> str:
    """A number with commas between the thousands."""
    return f"{number:,}" if isinstance(number, int) else f"{number:,g}"


def magnitude(number: Number) -> float:
    """The number as it is drawn and sorted; a number too large for any count stands at the end."""
    return float(min(number, _MOST))


def _approximate(count: Count | PublicCount) -> bool:
    return isinstance(count, Count) and count.approximate


def _share(count: Count) -> str | None:
    if count.share is None:
        return None
    amount = bounds(_percent(count.share.low), _percent(count.share.high))
    return amount and f"{amount}% of {count.share_of or count.unit or 'an unnamed base'}"


def _percent(share: Fraction | None) -> float | None:
    return None if share is None else round(float(share) * 100, 1)
