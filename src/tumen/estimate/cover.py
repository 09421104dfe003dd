"""Which testimonies bear on what: the places and months of which enough is said, and by when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tumen.estimate.observations.gather import gather
from tumen.estimate.observations.testimony import Testimony
from tumen.estimate.setting.grid import LONGEST, grid, month_name, month_number
from tumen.estimate.setting.priors import Priors
from tumen.model.edtf import days

ENOUGH = 3  # testimonies from which a place is worth a line of its own


def places_of(testimonies: Iterable[Testimony]) -> tuple[str, ...]:
    """Countries and subdivisions of which at least `ENOUGH` testimonies speak, in order."""
    spoken: Counter[str] = Counter()
    for testimony in testimonies:
        spoken.update({code for area in testimony.areas for code in area if code is not None})
    return tuple(sorted(code for code, times in spoken.items() if times >= ENOUGH))


def spoken_of(testimonies: Sequence[Testimony], months: str, most: int) -> tuple[str, ...]:
    """Like `places_of`, but by testimonies that are used: those of which most of them speak.

    With a subdivision comes its country, so that what lies elsewhere in it has room. None are left
    where too few testimonies count anybody.
    """
    named = _with_countries(places_of(testimonies))
    if not named:
        return ()
    used = [one.testimony for one in gather(testimonies, grid(named, months)).observations]
    times = Counter(code for one in used for area in one.areas for code in area if code)
    ranked = sorted(places_of(used), key=lambda code: (-times[code], code))
    return _with_countries(ranked[:most])


def _with_countries(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({part for code in codes for part in (code, code[:2])}))


def span_of(testimonies: Iterable[Testimony], months: str) -> str:
    """These months, or more of them where testimonies speak of a later time."""
    first, _, last = months.partition("..")
    covered = [days(one.as_of) for one in testimonies]
    spoken = [when.last.isoformat()[:7] for when in covered if when and when.last]
    longest = month_name(month_number(first) + LONGEST - 1)
    return f"{first}..{min(max([last, *spoken]), longest)}"


def published_by(testimonies: Iterable[Testimony], month: str) -> tuple[Testimony, ...]:
    """Those published by the end of the month, as far as they say when they were."""
    return tuple(one for one in testimonies if (at := published_in(one)) and at <= month)


def published_in(testimony: Testimony) -> str | None:
    """The month in which it was published, at the latest; None where nothing tells."""
    when = days(testimony.published or testimony.as_of)
    return when.last.isoformat()[:7] if when is not None and when.last is not None else None


def before_recall(testimonies: Iterable[Testimony], priors: Priors) -> tuple[Testimony, ...]:
    """Those published before the first month of the recall, as far as they say when they were."""
    first = min(part.month for part in priors.calendar.recall.spread_over)
    return published_by(testimonies, month_name(month_number(first) - 1))
