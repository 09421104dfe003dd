"""Changes of the figure itself: torn, counted as something else, widened, its bound moved."""

from __future__ import annotations

import re

from tumen.corroborate.drift.step import Step
from tumen.corroborate.figure import Agreement, same_figure, values
from tumen.model import Drift, DriftKind, Number, PermitClass, Unit
from tumen.model.statement import Statement, Where
from tumen.wording import joined, number, place, say, term

_NUMBER_OF_WORKERS = re.compile(
    r"\bnumber of (?:[\w-]+ ){0,3}(?:workers|labou?rers)\b|(?:노동자|근로자).{0,8}수가|"
    r"工人(?:人)?数|числ\w+ (?:\w+ ){0,3}рабочих",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:entries|crossings|visits|visas|permits)\b|입국|비자|入境|签证")
_CLASS_WORDS = {
    PermitClass.WORK: re.compile(r"work|labou?r|employ|취업|노동|工作|劳务", re.IGNORECASE),
    PermitClass.VISITOR: re.compile(r"visit|border|crossing|도강|방문|通行|探亲", re.IGNORECASE),
    PermitClass.SHORT_TERM: re.compile(r"short|month|단기|短期", re.IGNORECASE),
    PermitClass.STUDENT: re.compile(r"stud(?:y|ent)|educat|유학|학생|留学|学生", re.IGNORECASE),
    PermitClass.TRAINEE: re.compile(r"train|apprentice|intern|연수|研修|实习", re.IGNORECASE),
    PermitClass.OFFICIAL: re.compile(r"official|service passport|공무|公务", re.IGNORECASE),
    PermitClass.OTHER: re.compile(r"tourist|business|transit|관광|사업|旅游|商务", re.IGNORECASE),
}
_CAPITALS = frozenset({"Beijing", "Moscow", "Pyongyang", "Seoul", "Tokyo", "Washington"})
_PAPERS = frozenset({Unit.ENTRIES.value, Unit.PERMITS.value, Unit.VISAS.value})


def number_split(step: Step) -> Drift | None:
    """A number was torn apart: 13,221, twelve times as many, came out as "13 … 221 times"."""
    earlier, later = step.earlier.statement, step.later.statement
    for torn, whole in ((earlier, later), (later, earlier)):
        same = same_figure(torn, whole)
        if same and same.how is Agreement.SPLIT and same.value not in values(torn):
            says = say(
                "{number} was torn apart into “{figure}”",
                number=number(same.value),
                figure=torn.figure,
            )
            return step.drift(DriftKind.NUMBER_SPLIT, says)
    return None


def entries_to_workers(step: Step) -> Drift | None:
    """Crossings were made into people: one worker who renews monthly makes twelve entries a year.

    Either the figure is now of workers, or the words around it now speak of workers.
    """
    earlier, later = step.earlier.statement, step.later.statement
    if earlier.unit != Unit.ENTRIES:
        return None
    if later.unit == Unit.WORKERS:
        says = say(
            "“{one}” entries became “{other}” workers", one=earlier.figure, other=later.figure
        )
        return step.drift(DriftKind.ENTRIES_TO_WORKERS, says)
    if _calls_them_workers(later) and not _calls_them_workers(earlier):
        says = say("“{figure}” entries are spoken of as a number of workers", figure=later.figure)
        return step.drift(DriftKind.ENTRIES_TO_WORKERS, says)
    return None


def _calls_them_workers(statement: Statement) -> bool:
    return statement.unit == Unit.ENTRIES and bool(
        _NUMBER_OF_WORKERS.search(statement.passage.words)
    )


def subset_to_whole(step: Step) -> Drift | None:
    """A part was given as the whole, or a whole as one part's: the figure stayed, its base moved.

    The base is the place (a country's number for one city, or the other way) or, where papers or
    crossings are counted, the class (entries for study given as all entries).
    """
    earlier, later = step.earlier.statement, step.later.statement
    same = same_figure(earlier, later)
    if same is None or same.how not in {Agreement.EQUAL, Agreement.ROUNDED}:
        return None
    if earlier.unit == later.unit and earlier.unit in _PAPERS and _widened(earlier, later):
        says = say(
            "“{one}” was of {papers} only, “{other}” is of all",
            one=earlier.figure,
            papers=joined(", ", map(term, earlier.permits)),
            other=later.figure,
        )
        return step.drift(DriftKind.SUBSET_TO_WHOLE, says)
    for one in earlier.places:
        for other in later.places:
            if _inside(one, other) or _inside(other, one):
                says = say(
                    "the figure was for {before} and is now for {now}",
                    before=place(one.name),
                    now=place(other.name),
                )
                return step.drift(DriftKind.SUBSET_TO_WHOLE, says)
    return None


def _widened(earlier: Statement, later: Statement) -> bool:
    """Whether the class of paper is gone, from the fields and from the words."""
    words = later.passage.words
    whole = later.passage.span is None or _COUNTED.search(words)
    told = any(_CLASS_WORDS[permit].search(words) for permit in earlier.permits)
    return bool(earlier.permits) and not later.permits and bool(whole) and not told


def _inside(one: Where, other: Where) -> bool:
    """Whether one place is a part of the other's State and the other is all of it.

    A capital stands for its government ("Moscow told the Council") and is passed over.
    """
    part = bool(one.subdivision) and not other.subdivision and one.name not in _CAPITALS
    return one.country == other.country and part


def bound_changed(step: Step) -> Drift | None:
    """A bound was lost, added or turned: "up to 100,000" is not "100,000", nor "over 100,000".

    A rounded figure may carry the bound that rounding gives it ("over 13,000" for 13,221), and
    no other.
    """
    earlier, later = step.earlier.statement, step.later.statement
    same = same_figure(earlier, later)
    if same is None or same.how not in {Agreement.EQUAL, Agreement.ROUNDED}:
        return None
    if _bound(earlier) == _bound(later) or {_bound(earlier), _bound(later)} == {"range"}:
        return None
    if same.how is Agreement.ROUNDED and _holds(earlier, later):
        return None
    says = say(
        "“{one}” became “{other}”: the bound changed", one=earlier.figure, other=later.figure
    )
    return step.drift(DriftKind.BOUND_CHANGED, says)


def _bound(statement: Statement) -> str:
    match statement.low is None, statement.high is None:
        case True, False:
            return "up to"
        case False, True:
            return "at least"
        case _:
            return "exact" if statement.low == statement.high else "range"


def _holds(earlier: Statement, later: Statement) -> bool:
    """Whether some number fits both statements as they are printed."""
    named = (*values(earlier), *values(later))
    return any(_fits(value, earlier) and _fits(value, later) for value in named)


def _fits(value: Number, statement: Statement) -> bool:
    return (statement.low is None or value >= statement.low) and (
        statement.high is None or value <= statement.high
    )
