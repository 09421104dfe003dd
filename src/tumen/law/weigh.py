"""From what each claim says to what they mean together.

One claim that would be a breach, if true, is enough for "inconsistent"; one that leaves it open
is enough for "cannot tell". Claims are not counted against each other here: whether they are
copies, and whom to believe, are questions for corroboration and for the reader. What is claimed
on the other side is kept beside the verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tumen.law.question import Opinion, Point
from tumen.model import Fact, SourceKind, Verdict

_WORST_FIRST = (Verdict.INCONSISTENT, Verdict.CANNOT_TELL, Verdict.CONSISTENT)


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
    against = [p for p in ordered if p.contests and p not in used]
    return Opinion(
        worst, _because(used, against), _facts(used), _facts(against), _missing(used, against)
    )


def _by_time(point: Point) -> tuple[str, str]:
    period = point.claim.period
    return (period.edtf or "" if period is not None else "", point.claim.id)


def _facts(points: Sequence[Point]) -> tuple[Fact, ...]:
    return tuple(Fact(point.claim.id, point.says) for point in points)


def _missing(used: Sequence[Point], against: Sequence[Point]) -> tuple[str, ...]:
    facts = [fact for point in used for fact in point.missing]
    if against:
        facts.append("which of the claims on the two sides are true")
    return tuple(dict.fromkeys(facts))


def _because(used: Sequence[Point], against: Sequence[Point]) -> str:
    reasons = "; ".join(dict.fromkeys(point.reason for point in used))
    opening = "If the claim is true" if len(used) == 1 else "If the claims are true"
    return f"{opening}, {reasons}. {_rests_on(used)}{_other_side(against)}"


def _rests_on(used: Sequence[Point]) -> str:
    unnamed = sum(
        point.claim.source is not None and point.claim.source.kind is SourceKind.ANONYMOUS
        for point in used
    )
    if len(used) == 1:
        return f"This rests on one claim{', from a source who is not named' if unnamed else ''}."
    whose = f", {unnamed} of them from sources who are not named" if unnamed else ""
    return f"This rests on {len(used)} claims{whose}."


def _other_side(against: Sequence[Point]) -> str:
    if not against:
        return ""
    return " One claim says otherwise." if len(against) == 1 else f" {len(against)} say otherwise."
