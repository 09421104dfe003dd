"""The period stage of Korean: words of time, as EDTF and as TIMEX3.

`phrase` finds the words (``words.yaml``), `resolve` lays them on the calendar by what `context`
remembers and where `outlook` says that a bare month or day lies, `timex` writes TIMEX3;
EDTF and the days of a part are shared with other languages (`tumen.extract.dating`).
"""

from __future__ import annotations

from tumen.extract.calendar import Grain
from tumen.extract.dating import Bound, bounded, extent
from tumen.extract.lang.ko.period.context import Resolved
from tumen.extract.lang.ko.period.phrase import phrases
from tumen.extract.lang.ko.period.resolve import TO, Resolver
from tumen.extract.lang.ko.period.timex import timex
from tumen.extract.lang.ko.writing import read_aloud
from tumen.extract.pack import Found
from tumen.extract.reckoning import published
from tumen.model import Document, Period, Problem, Timex
from tumen.wording import say

__all__ = ["periods"]


def periods(document: Document) -> Found[Period]:
    """Every phrase of time, in order; problems for dates that nothing resolves."""
    text = read_aloud(document.text)
    found = phrases(text)
    resolved = list(Resolver(text, published(document.published), found).all(found))
    made: list[Period] = []
    for one, following in zip(resolved, [*resolved[1:], None], strict=False):
        if made and made[-1].spans[0].end > one.phrase.start:
            continue  # the end of an interval that was made with its beginning
        made.append(_interval(document, text, one, following) or _period(document, one))
    lost = (one for one in resolved if one.cell is None and one.phrase.kind == "date")
    return tuple(made), tuple(_unresolved(document, one) for one in lost)


def _period(document: Document, one: Resolved) -> Period:
    edtf = _edtf(one)
    return Period(
        spans=(document.span(one.phrase.start, one.phrase.end),),
        edtf=edtf,
        timex=timex(one),
        inferred=one.inferred and edtf is not None,
    )


def _interval(
    document: Document, text: str, first: Resolved, second: Resolved | None
) -> Period | None:
    """One period for "3월부터 5월까지", "2014년에서 2018년 사이", "1~9월"."""
    if second is None or first.cell is None or second.cell is None:
        return None
    opened = first.phrase.bound is Bound.BEGINNING and second.phrase.bound is Bound.DEADLINE
    between = text[first.phrase.core : second.phrase.start]
    if not TO.fullmatch(between) and not (opened and between.strip() in {"들어", "이후"}):
        return None
    if second.cell.first < first.cell.first:
        return None
    ends = extent(first.cell, first.part).first, extent(second.cell, second.part).last
    value = f"{timex(first).value}/{timex(second).value}"
    return Period(
        spans=(document.span(first.phrase.start, second.phrase.end),),
        edtf=ends[0] if ends[0] == ends[1] else f"{ends[0]}/{ends[1]}",
        timex=Timex("DURATION", value),
        inferred=first.inferred or second.inferred,
    )


_BY_THEN = frozenset("안내이앞")
"""How what stands behind a length of time begins where it is a term: 안에, 이내, 앞으로 다가온."""


def _edtf(one: Resolved) -> str | None:
    if one.cell is None:
        return None
    bound = one.phrase.bound
    if one.phrase.kind == "length" and (one.phrase.get("rel") or "").strip()[:1] in _BY_THEN:
        return f"../{one.cell.edtf()}"
    if one.phrase.kind == "nth week" and one.cell.grain is Grain.DAY:
        return f"{one.cell.edtf()}/{(one.cell.shifted(6) or one.cell).edtf()}"
    if (
        bound is Bound.DEADLINE
        and one.cell.grain is Grain.YEAR
        and one.part is None
        and _within(one)
    ):
        return f"../{one.cell.last.isoformat()}"
    return bounded(one.cell, one.part, bound, approximate=one.approximate)


def _within(one: Resolved) -> bool:
    """“올해 안에”: a year that runs out."""
    return one.phrase.get("yw") is not None


def _unresolved(document: Document, one: Resolved) -> Problem:
    return Problem(
        stage="extract",
        code="unresolved-period",
        message=say("nothing says which year this is: give the publication date with --published"),
        locator=document.locator,
        span=document.span(one.phrase.start, one.phrase.core),
    )
