"""Months, weekdays and days that are named alone: which year, week or month they lie in.

Chinese verbs have no tense, so words tell: 将, 预计 and deadlines look ahead, all else looks back.
"""

from __future__ import annotations

import re
from functools import cache

from tumen.extract.calendar import Cell, Grain, holding
from tumen.extract.dating import Bound
from tumen.extract.lang.zh.period.context import Context
from tumen.extract.lang.zh.period.lexicon import longest_first, words
from tumen.extract.lang.zh.period.phrase import Phrase
from tumen.extract.lang.zh.period.reckon import number
from tumen.extract.reckoning import PER_YEAR, in_month

_REACH = 30
_CLAUSE_BEFORE = re.compile(r"[^。!?\n,;]*$")
_CLAUSE_AFTER = re.compile(r"[^。!?\n;]*")
_HALF_MONTH = 15


@cache
def _outlooks() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(longest_first(words()["ahead"])), re.compile(longest_first(words()["behind"]))


def ahead(context: Context, phrase: Phrase) -> bool:
    """Whether a time without a year lies ahead: deadlines do, else the words beside it tell."""
    as_of = context.text[phrase.start : phrase.first].strip() in words()["deadline"]["as_of"]
    return (phrase.bound is Bound.DEADLINE and not as_of) or _looks_ahead(context, phrase)


def _looks_ahead(context: Context, phrase: Phrase) -> bool:
    """Whether the first word of its clause that tells points ahead."""
    future, past = _outlooks()
    before = _CLAUSE_BEFORE.search(context.text[max(0, phrase.start - _REACH) : phrase.start])
    after = _CLAUSE_AFTER.match(context.text, phrase.end, phrase.end + _REACH)
    clause = (before[0] if before else "") + (after[0] if after else "")
    looks_on, looks_back = future.search(clause), past.search(clause)
    if looks_on is None or looks_back is None:
        return looks_on is not None
    return looks_on.start() < looks_back.start()


def placed(context: Context, phrase: Phrase, place: int, grain: Grain) -> Cell | None:
    """The month, quarter, half or season at a place of the year that nothing else names."""
    each = PER_YEAR[grain]
    if context.begun is not None:
        start = context.begun.at(grain).index
        first = start // each * each + place - 1
        return Cell(grain, first if first >= start else first + each)
    now, near = context.at(Grain.YEAR), _year_near(context, phrase)
    if near is not None:
        return Cell(grain, near * each + place - 1)
    if now is None:
        return None
    return Cell(grain, _year(context, phrase, place, grain, now.index) * each + place - 1)


def _year_near(context: Context, phrase: Phrase) -> int | None:
    """The year just told of, unless its clause looks the other way from publication."""
    near = context.near(phrase)
    if near is None or Grain.YEAR.finer_than(near.grain):
        return None
    year, now = near.first.year, context.year or near.first.year
    looks_ahead = _looks_ahead(context, phrase)
    return None if (year < now and looks_ahead) or (year > now and not looks_ahead) else year


def _year(context: Context, phrase: Phrase, place: int, grain: Grain, year: int) -> int:
    """The year that a place of it lies in, by whether its clause looks ahead or back."""
    current = context.at(grain)
    if current is None:
        return year
    at = year * PER_YEAR[grain] + place - 1
    if _looks_ahead(context, phrase):
        return year + 1 if at < current.index else year
    if ahead(context, phrase):  # a bare "9月前" is the nearest one
        half = PER_YEAR[grain] // 2
        return year + (at - current.index <= -half) - (at - current.index >= half)
    return year if at <= current.index else year - 1


def weekly(context: Context, phrase: Phrase) -> Cell | None:
    """A week, a weekend or a weekday, pointed at or bare."""
    by = words()["weeks"].get(phrase.get("ww") or "")
    named = phrase.get("wd") or phrase.get("wd2")
    if named is not None:
        return _weekday(context, phrase, words()["weekdays"][named], by)
    week = context.shift(Grain.WEEK, by or 0)
    if week is None or not (phrase.get("we") or phrase.get("we2")):
        return week
    return holding(week.first, Grain.WEEKEND)


def _weekday(context: Context, phrase: Phrase, place: int, week: int | None) -> Cell | None:
    today = context.at(Grain.DAY)
    if today is None:
        return None
    if week is not None:
        return today.at(Grain.WEEK).at(Grain.DAY).shifted(7 * week + place)
    since = (today.first.weekday() - place) % 7
    return today.shifted(-since % 7 if ahead(context, phrase) else -since)


def day_of(context: Context, phrase: Phrase, within: Cell | None) -> Cell | None:
    """A day of the month: within what is named, after the beginning of its interval, or bare."""
    wanted = int(number(phrase.fields["d"]))
    if within is not None:
        return in_month(within, wanted) if within.grain is Grain.MONTH else None
    if context.begun is not None and context.begun.grain is Grain.DAY:
        month = context.begun.at(Grain.MONTH)
        return in_month(month.shifted(int(wanted < context.begun.first.day)), wanted)
    near = context.near(phrase)
    if near is not None and not Grain.MONTH.finer_than(near.grain):
        return in_month(near.at(Grain.MONTH), wanted)
    return _bare_day(context, phrase, wanted)


def _bare_day(context: Context, phrase: Phrase, wanted: int) -> Cell | None:
    today = context.at(Grain.DAY)
    if today is None:
        return in_month(context.at(Grain.MONTH), wanted)
    distance, month = wanted - today.first.day, today.at(Grain.MONTH)
    if ahead(context, phrase):
        return in_month(month.shifted(1) if distance < -_HALF_MONTH else month, wanted)
    return in_month(month.shifted(-1) if distance > 0 else month, wanted)
