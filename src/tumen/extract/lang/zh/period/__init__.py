"""The period stage of Chinese: words of time, as EDTF and as TIMEX3.

`grammar` makes patterns of the words (``words.yaml``), `find` and `bound` find phrases by them,
`resolve` lays them on the calendar by what `context` remembers and where `outlook` says that a bare
month or day lies, `timex` writes TIMEX3; EDTF and the days of a part are shared with other
languages (`tumen.extract.dating`).
"""

from __future__ import annotations

import re
from itertools import pairwise

from tumen.extract.dating import Bound, bounded, extent
from tumen.extract.lang.zh.period.context import Context, Resolved
from tumen.extract.lang.zh.period.find import phrases
from tumen.extract.lang.zh.period.resolve import TO, resolved
from tumen.extract.lang.zh.period.timex import timex
from tumen.extract.lang.zh.script import folded
from tumen.extract.pack import Found
from tumen.extract.reckoning import published
from tumen.model import Document, Period, Problem, Timex
from tumen.wording import say

__all__ = ["periods"]

_BETWEEN = re.compile(r"\s?(?:之间|间)")


def periods(document: Document) -> Found[Period]:
    """Every phrase of time, in order; problems for dates that nothing resolves."""
    text = folded(document.text)
    found = phrases(text)
    context = Context.of(text, published(document.published), found)
    read = [_reached(context, one) for one in resolved(context, found)]
    made: list[Period] = []
    ended = False
    for one, following in pairwise([*read, None]):
        interval = None if ended or one is None else _interval(document, text, one, following)
        if one is not None and not ended:
            made.append(interval or _period(document, one))
        ended = interval is not None
    lost = [one for one in read if one.cell is None and one.phrase.kind == "date"]
    return tuple(made), tuple(_unresolved(document, one) for one in lost)


def _reached(context: Context, one: Resolved) -> Resolved:
    """“到3月底”: a deadline if that lies ahead, else the time itself."""
    if not one.phrase.reached or one.cell is None or context.now is None:
        return one
    if one.cell.last <= context.now.last:
        return one
    return one._replace(phrase=one.phrase._replace(bound=Bound.DEADLINE))


def _period(document: Document, one: Resolved) -> Period:
    edtf = _edtf(one)
    return Period(
        spans=(document.span(one.phrase.start, one.phrase.end),),
        edtf=edtf,
        timex=timex(one),
        inferred=one.inferred and edtf is not None,
    )


def _edtf(one: Resolved) -> str | None:
    if one.cell is None:
        return None
    bound = Bound.DEADLINE if one.deadline else one.phrase.bound
    if one.phrase.get("opening") and bound is Bound.DEADLINE:
        return f"../{one.cell.first:%Y-%m}"  # "开春" is when spring begins
    return bounded(one.cell, one.part, bound, approximate=one.approximate)


def _interval(
    document: Document, text: str, first: Resolved, second: Resolved | None
) -> Period | None:
    """One period for "3月至5月", "从1日到12日", "2015年和2018年之间"."""
    if second is None or first.cell is None or second.cell is None:
        return None
    joint = TO.fullmatch(text, first.phrase.core, second.phrase.first)
    between = _BETWEEN.match(text, second.phrase.core)
    if not joint or second.cell.first < first.cell.first:
        return None
    if joint["list"] and second.cell != first.cell.shifted(1):  # "8、9月", not "3、5月"
        return None
    if joint["both"] and not between:
        return None
    ends = extent(first.cell, first.part).first, extent(second.cell, second.part).last
    end = between.end() if between else second.phrase.end
    return Period(
        spans=(document.span(first.phrase.start, end),),
        edtf=ends[0] if ends[0] == ends[1] else f"{ends[0]}/{ends[1]}",
        timex=Timex("DURATION", f"{timex(first).value}/{timex(second).value}"),
        inferred=first.inferred or second.inferred,
    )


def _unresolved(document: Document, one: Resolved) -> Problem:
    return Problem(
        stage="extract",
        code="unresolved-period",
        message=say("nothing says which year this is: give the publication date with --published"),
        locator=document.locator,
        span=document.span(one.phrase.start, one.phrase.core),
    )
