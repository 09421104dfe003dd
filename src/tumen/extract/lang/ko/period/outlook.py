"""Months, weekdays and days that are named alone: which year, week or month they lie in.

A word that points ("지난", "오는") decides; else the year just told of, or whether the clause
looks ahead or back.
"""

from __future__ import annotations

import re

from tumen.extract.calendar import Cell, Grain, holding
from tumen.extract.dating import Bound
from tumen.extract.lang.ko.period.context import Context
from tumen.extract.lang.ko.period.lexicon import words
from tumen.extract.lang.ko.period.phrase import Phrase
from tumen.extract.reckoning import PER_YEAR, in_month

# What lies ahead: plans, deadlines, conditions.
_AHEAD = re.compile(
    r"예정|계획|전망|방침|까지|이면|할 것|될 것|올 것|갈 것|겠|기로|ㄹ 것|하라|시키라|을 것"
)
_BEHIND = re.compile(r"[았었했됐갔왔렸졌났썼켰겼쳤혔봤]")
# A day so much later than publication was last month's; a deadline so much earlier is next month's.
_SOON, _HALF_MONTH = 4, 15


def year_of(context: Context, phrase: Phrase, place: int, grain: Grain, now: int) -> int:
    """The year of a month without one: pointed at, told of, or by the outlook of its clause."""
    current = (
        context.now.at(grain) if context.now and not grain.finer_than(context.now.grain) else None
    )
    if current is None:
        return now
    each = PER_YEAR[grain]
    at = now * each + place - 1
    match words()["toward"].get(phrase.get("toward") or ""):
        case -1:
            return (
                now
                if at < current.index or (at == current.index and _day_past(context, phrase))
                else now - 1
            )
        case 0:
            return now
        case 1:
            return now if at >= current.index else now + 1
        case _:  # no word points
            return _by_outlook(context, phrase, at, current.index, each, now)


def _day_past(context: Context, phrase: Phrase) -> bool:
    return (
        bool(phrase.get("d"))
        and context.now is not None
        and int(phrase.fields["d"]) <= context.now.first.day
    )


def _by_outlook(
    context: Context, phrase: Phrase, at: int, current: int, each: int, now: int
) -> int:
    told = context.year_told
    if told and "\n" not in context.text[told[1] : phrase.start] and phrase.start - told[1] < 120:
        return told[0]
    clause = re.split(r"[.\n”]", context.text[phrase.end : phrase.end + 60])[0]
    ahead = (
        phrase.bound is Bound.DEADLINE
        or (_AHEAD.search(clause[:40]) and not _BEHIND.search(clause[:12]))
        or clause.startswith("이면")
    )
    if ahead:
        return now if at >= current else now + 1 if current - at > each // 2 else now
    return now if at <= current else now - 1


def weekly(context: Context, phrase: Phrase) -> Cell | None:
    """A week, a weekend or a weekday, pointed at or bare."""
    named = phrase.get("wd")
    by = words()["weeks"].get(phrase.get("ww") or "")
    if by is None:
        by = words()["toward"].get(phrase.get("toward") or "", 0) if named == "주말" else None
    if named == "주말" or phrase.get("we"):
        week = context.shift(Grain.WEEK, by or 0)
        return holding(week.first, Grain.WEEKEND) if week else None
    if by is not None and named is None:
        return context.shift(Grain.WEEK, by)
    return _weekday(context, phrase, words()["weekdays"].index(named), by) if named else None


def _weekday(context: Context, phrase: Phrase, place: int, week: int | None) -> Cell | None:
    today = context.at(Grain.DAY)
    if today is None or phrase.get("d"):
        return None
    monday = holding(today.first, Grain.WEEK).first.toordinal()
    if week is not None:
        return Cell(Grain.DAY, monday + 7 * week + place)
    match phrase.get("toward"):
        case "다음":
            return Cell(Grain.DAY, monday + 7 + place)
        case "이번":
            return Cell(Grain.DAY, monday + place)
        case toward:
            return today.shifted(
                _days_to(context, phrase, toward, (today.first.weekday() - place) % 7)
            )


def _days_to(context: Context, phrase: Phrase, toward: str | None, since: int) -> int:
    """How many days on from publication a weekday lies that was `since` days ago."""
    match toward:
        case "지난":
            return -(since or 7)
        case "오는" | "다가오는" | "돌아오는":
            return 7 - since
        case _:  # no word points: the last one where something happened, else the next
            past = _BEHIND.search(context.text[phrase.end : phrase.end + 40])
            return -since if past else -since % 7


def day_of(context: Context, phrase: Phrase, within: Cell | None) -> Cell | None:
    """A day of the month: within what is named, after the beginning of its interval, or bare."""
    number = int(phrase.fields["d"])
    if within is not None and within.grain is Grain.MONTH:
        return in_month(within, number)
    if context.begun is not None and context.begun.grain is Grain.DAY:
        month = context.begun.at(Grain.MONTH)
        return in_month(month.shifted(1) if number < context.begun.first.day else month, number)
    month_now, today = context.at(Grain.MONTH), context.at(Grain.DAY)
    if month_now is None or today is None:
        return in_month(month_now, number)
    return in_month(
        month_now.shifted(_months_on(context, phrase, number - today.first.day)), number
    )


def _months_on(context: Context, phrase: Phrase, distance: int) -> int:
    """How many months on from publication a bare day lies, `distance` days from its own."""
    match words()["toward"].get(phrase.get("toward") or ""):
        case -1:
            return -1 if distance > 0 else 0
        case 1:
            return 1 if distance < 0 else 0
        case _:  # no word points: the past, unless a deadline or a plan lies ahead
            deadline = phrase.bound is Bound.DEADLINE
            clause = context.text[phrase.end : phrase.end + 40]
            if deadline and distance < -_HALF_MONTH:
                return 1
            ahead = deadline or _AHEAD.search(clause) is not None
            return -1 if distance > _SOON and not ahead else 0
