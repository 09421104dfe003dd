"""From what each claim says to what they mean together.

One claim that would be a breach, if true, is enough for "inconsistent"; one that leaves it open
is enough for "cannot tell". Claims are not counted against each other here: whether they are
copies, and whom to believe, are questions for corroboration and for the reader. What is claimed
on the other side is kept beside the verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tumen.law.question import Opinion, Point
from tumen.law.state import same_place
from tumen.model import Fact, Kind, SourceKind, Verdict
from tumen.model.edtf import days
from tumen.wording import in_turn, joined, number, say, some

_WORST_FIRST = (Verdict.INCONSISTENT, Verdict.CANNOT_TELL, Verdict.CONSISTENT)

TWO_SIDES = say("which of the claims on the two sides are true")


def weigh(points: Iterable[Point]) -> Opinion | None:
    """The opinion that the points carry together; None where there are none.

    The order of the points does not matter. A denial that leaves the question open (it
    speaks of one place, or of one figure) decides only where nothing else is claimed.
    """
    ordered = sorted(points, key=_by_time)
    if not ordered:
        return None
    telling = [p for p in ordered if not (p.contests and p.verdict is Verdict.CANNOT_TELL)]
    worst = min((p.verdict for p in telling or ordered), key=_WORST_FIRST.index)
    deciding = [p for p in telling or ordered if p.verdict is worst]
    used = [p for p in deciding if not p.contests] or deciding
    against = [p for p in ordered if p.contests and any(opposes(p, other) for other in used)]
    return Opinion(
        worst,
        _because(worst, used, against),
        _facts(used),
        _facts(against),
        _missing(used, against),
    )


def opposes(point: Point, other: Point) -> bool:
    """Whether a point that speaks against a breach speaks of the same matter as another.

    That is: of the same kind (that none are there goes against any), of a time that may be
    the same, and of a place that may be the same.
    """
    if not point.contests or other.contests:
        return False
    one, two = point.claim, other.claim
    alike = one.kind in {two.kind, Kind.STOCK, Kind.REPATRIATION}
    return alike and _may_be_one_time(point, other) and same_place(one, two)


def _may_be_one_time(point: Point, other: Point) -> bool:
    one, two = (days(_time(each)) for each in (point, other))
    return one is None or two is None or one.overlaps(two)


def _time(point: Point) -> str:
    period = point.claim.period
    return period.edtf or "" if period is not None else ""


def _by_time(point: Point) -> tuple[str, str]:
    return _time(point), point.claim.id


def _facts(points: Sequence[Point]) -> tuple[Fact, ...]:
    return tuple(Fact(point.claim.id, point.says) for point in points)


def _missing(used: Sequence[Point], against: Sequence[Point]) -> tuple[str, ...]:
    facts = [fact for point in used for fact in point.missing]
    return tuple(dict.fromkeys([*facts, TWO_SIDES] if against else facts))


# --- the sentence -------------------------------------------------------------------------------


def _because(verdict: Verdict, used: Sequence[Point], against: Sequence[Point]) -> str:
    reasons = joined("; ", dict.fromkeys(point.reason for point in used))
    opening = some(
        len(used),
        "If the claim is true, {reasons}.",
        "If the claims are true, {reasons}.",
        reasons=reasons,
    )
    if verdict is Verdict.CANNOT_TELL:
        opening = some(
            len(used),
            "Even if the claim is true, it cannot be told: {reasons}.",
            "Even if the claims are true, it cannot be told: {reasons}.",
            reasons=reasons,
        )
    return in_turn((opening, _rests_on(used), *_other_side(against)))


def _rests_on(used: Sequence[Point]) -> str:
    unnamed = sum(
        point.claim.source is not None and point.claim.source.kind is SourceKind.ANONYMOUS
        for point in used
    )
    if len(used) == 1 and unnamed:
        return say("This rests on one claim, from a source who is not named.")
    rests = some(
        len(used), "This rests on one claim.", "This rests on {n} claims.", n=number(len(used))
    )
    if unnamed == 0:
        return rests
    return _unnamed(unnamed, len(used))


def _unnamed(unnamed: int, of: int) -> str:
    if unnamed == of:
        return say(
            "This rests on {n} claims, all of them from sources who are not named.", n=number(of)
        )
    return some(
        unnamed,
        "This rests on {n} claims, one of them from a source who is not named.",
        "This rests on {n} claims, {unnamed} of them from sources who are not named.",
        n=number(of),
        unnamed=number(unnamed),
    )


def _other_side(against: Sequence[Point]) -> Iterator[str]:
    if against:
        yield some(
            len(against),
            "One claim says otherwise.",
            "{n} claims say otherwise.",
            n=number(len(against)),
        )
