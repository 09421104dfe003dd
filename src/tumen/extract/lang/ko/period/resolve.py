"""Phrases laid on the calendar, in the order of the text, from the day on which it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tumen.extract.calendar import Cell, Grain, cell, holding
from tumen.extract.dating import Bound, Part
from tumen.extract.lang.ko.period.lexicon import words
from tumen.extract.lang.ko.period.phrase import Phrase
from tumen.extract.lang.ko.period.reckon import (
    day,
    decade,
    has_month,
    in_month,
    in_year,
    number_of,
)
from tumen.model import edtf

# What lies ahead: plans, deadlines, conditions.
_AHEAD = re.compile(
    r"예정|계획|전망|방침|까지|이면|할 것|될 것|올 것|갈 것|겠|기로|ㄹ 것|하라|시키라|을 것"
)
TO = re.compile(r"\s?(?:에서|부터|~)\s{0,2}")
_BEHIND = re.compile(r"[았었했됐갔왔렸졌났썼켰겼쳤혔봤]")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A phrase with the cell that it means; None where it has none or nothing tells."""

    phrase: Phrase
    cell: Cell | None = None
    part: Part | None = None
    approximate: bool = False
    inferred: bool = False


def published(text: str | None) -> Cell | None:
    """The day, month or year of publication."""
    days = edtf.days(text.partition("T")[0]) if text else None
    if days is None or days.first is None or days.last is None:
        return None
    length = (days.last - days.first).days
    grain = Grain.DAY if length == 0 else Grain.MONTH if length < 31 else Grain.YEAR
    return holding(days.first, grain)


def _part(word: str | None) -> Part | None:
    for name, listed in words()["parts"].items():
        if word in listed:
            return Part(name)
    return None


class Resolver:
    """Lays one text's phrases on the calendar, remembering what was spoken of last."""

    def __init__(self, text: str, now: Cell | None, found: Sequence[Phrase]) -> None:
        """Take the text, the day of publication if known, and the phrases."""
        self._text = text
        self._now = now
        self._inferred = now is None
        years = [int(p.fields["y4"]) for p in found if p.get("y4")]
        if now is None and years:
            self._now = Cell(Grain.YEAR, max(years))
        self._told: Cell | None = None
        self._told_day: Cell | None = None
        self._from: Cell | None = None  # the beginning of the interval that a phrase ends
        self._year_told: tuple[int, int] | None = None  # the year and where it was named

    def all(self, found: Sequence[Phrase]) -> Iterator[Resolved]:
        """Every phrase, resolved as far as it can be."""
        for at, phrase in enumerate(found):
            self._from = None
            if at and TO.fullmatch(self._text[found[at - 1].core : phrase.start]):
                self._from = self._told
            yield self._one(phrase)

    def _one(self, phrase: Phrase) -> Resolved:
        readers = {
            "date": self._date,
            "decade": lambda p: Resolved(p, decade(p), _part(p.get("part"))),
            "century": lambda p: Resolved(p, cell(Grain.CENTURY, int(p.fields["cent"]) - 1)),
            "length": self._counted,
            "alone": self._alone,
            "feast": self._feast,
            "night": self._night,
            "nth week": self._nth,
            "vague": self._near,
            "set": Resolved,
        }
        return readers[phrase.kind](phrase)

    def _feast(self, phrase: Phrase) -> Resolved:
        month, number = words()["feasts"][phrase.fields["feast"]]
        year = self._year(phrase) or self._at(Grain.YEAR)
        return self._spoken(Resolved(phrase, day(year.index, month, number) if year else None))

    def _night(self, phrase: Phrase) -> Resolved:
        by = words()["day_clock"][phrase.fields["night"]][0]
        return Resolved(phrase, self._shift(Grain.DAY, by))

    # --- counted from now

    def _at(self, grain: Grain) -> Cell | None:
        now = self._now
        return None if now is None or grain.finer_than(now.grain) else now.at(grain)

    def _shift(self, grain: Grain, by: int, origin: Cell | None = None) -> Cell | None:
        start = (
            origin.at(grain)
            if origin is not None and not grain.finer_than(origin.grain)
            else self._at(grain)
        )
        return start.shifted(by) if start else None

    def _spoken(self, resolved: Resolved) -> Resolved:
        if resolved.cell is not None:
            self._told = resolved.cell
            phrase = resolved.phrase
            past = self._now is None or resolved.cell.first <= self._now.last
            if resolved.cell.grain is Grain.DAY and past and not phrase.get("toward"):
                self._told_day = resolved.cell
            if phrase.get("y4") or phrase.get("y2") or (phrase.get("yw") and has_month(phrase)):
                self._year_told = (resolved.cell.first.year, resolved.phrase.start)
        return resolved

    def _near(self, phrase: Phrase) -> Resolved:
        """“현재” is the day of publication, “최근” its month, more or less."""
        word = phrase.get("vague")
        if word in {"현재", "지금", "현시점"}:
            return Resolved(phrase, self._at(Grain.DAY))
        if word in {"최근", "요즘", "요새", "근래"}:
            return Resolved(phrase, self._at(Grain.MONTH), approximate=True)
        return Resolved(phrase)

    def _counted(self, phrase: Phrase) -> Resolved:
        rel = (phrase.get("rel") or "").strip()
        if not rel or rel.startswith("만"):
            return Resolved(phrase)
        unit = "D" if phrase.get("w") else words()["units"].get(phrase.get("u") or "", "Y")
        grain = {"Y": Grain.YEAR, "M": Grain.MONTH, "W": Grain.WEEK, "D": Grain.DAY}.get(unit)
        number = number_of(phrase)
        if grain is None or number != int(number):
            return Resolved(phrase)
        if rel[0] in "안내이":
            return Resolved(phrase, self._later(grain, int(number)))
        if grain is Grain.WEEK:
            grain, number = Grain.DAY, 7 * number
            by = -int(number) if rel.startswith("전") else int(number)
            return Resolved(phrase, self._shift(grain, by), approximate=True)
        by = -int(number) if rel.startswith("전") else int(number)
        return Resolved(phrase, self._shift(grain, by), approximate=grain is not Grain.DAY)

    def _later(self, grain: Grain, number: int) -> Cell | None:
        """The day so many days, weeks, months or years after publication: a deadline."""
        today = self._at(Grain.DAY)
        if today is None:
            return None
        if grain in {Grain.DAY, Grain.WEEK}:
            return today.shifted(number * (7 if grain is Grain.WEEK else 1))
        months = number * (12 if grain is Grain.YEAR else 1)
        return in_month(holding(today.first, Grain.MONTH).shifted(months), min(today.first.day, 28))

    def _alone(self, phrase: Phrase) -> Resolved:
        grain, part = words()["parts_alone"][phrase.fields["alone"]]
        by = words()["years"].get(phrase.get("yw") or "", 0)
        found = self._shift(Grain(grain), by)
        return self._spoken(Resolved(phrase, found, Part(part) if part else None))

    def _nth(self, phrase: Phrase) -> Resolved:
        """The so-manieth week of a year or a month: of a month, its days in sevens."""
        nth = _NTH[phrase.fields["nth"][0]]
        year = int(phrase.get("y4") or (self._now.first.year if self._now else 0))
        month = phrase.get("m")
        if not year:
            return Resolved(phrase)
        if month:
            return Resolved(
                phrase,
                in_month(
                    cell(Grain.MONTH, year * 12 + int(month) - 1), 22 if nth < 0 else 7 * nth - 6
                ),
            )
        day = date(year, 12, 28) if nth < 0 else date.fromisocalendar(year, nth, 1)
        return Resolved(phrase, holding(day, Grain.WEEK))

    # --- dates

    def _year(self, phrase: Phrase) -> Cell | None:
        listed = words()
        if four := phrase.get("y4"):
            return cell(Grain.YEAR, int(four))
        if two := phrase.get("y2"):
            last = self._now.first.year % 100 + 1 if self._now else 30
            return cell(Grain.YEAR, int(two) + (2000 if int(two) <= last else 1900))
        word = phrase.get("yw")
        if word in listed["years_told"]:
            return self._shift(Grain.YEAR, listed["years_told"][word], self._told)
        if word is not None:
            return self._shift(Grain.YEAR, listed["years"][word])
        return None

    def _date(self, phrase: Phrase) -> Resolved:
        year = self._year(phrase)
        if phrase.get("same") and year and self._told:
            by = year.index - self._told.first.year
            each = {Grain.MONTH: 12, Grain.QUARTER: 4, Grain.HALF: 2, Grain.YEAR: 1}.get(
                self._told.grain
            )
            return Resolved(phrase, self._told.shifted(by * each) if each else year)
        part = _part(phrase.get("part"))
        found = self._month(phrase, year) if has_month(phrase) else year
        if phrase.get("ww") or phrase.get("wd"):
            found = self._weekly(phrase) or found
        if phrase.get("d"):
            found = self._day_of(phrase, found)
        elif word := phrase.get("dw"):
            told = words()["days_told"].get(word)
            by = words()["days"].get(word, 0) if told is None else told
            spoken = told is not None or self._in_told_speech(phrase)
            found = self._shift(Grain.DAY, by, self._told_day if spoken else None)
        elif found is None and (phrase.get("h") or phrase.get("cw")):
            found = self._shift(Grain.DAY, 0, self._from or self._told_day)
        explicit = bool(phrase.get("y4") or phrase.get("y2"))
        return self._spoken(Resolved(phrase, found, part, inferred=self._inferred and not explicit))

    def _in_told_speech(self, phrase: Phrase) -> bool:
        """Whether "오늘" is said by a speaker of the day that the paragraph is set on."""
        paragraph = self._text[self._text.rfind("\n", 0, phrase.start) + 1 : phrase.start]
        quoted = paragraph.count("“") > paragraph.count("”")
        return (
            quoted
            and self._told is not None
            and self._told.grain is Grain.DAY
            and bool(re.search(r"\d일", paragraph))
        )

    def _month(self, phrase: Phrase, year: Cell | None) -> Cell | None:
        if word := phrase.get("mw"):
            told = words()["months_told"].get(word)
            if told is not None:
                return self._shift(Grain.MONTH, told, self._told)
            return self._shift(Grain.MONTH, words()["months"][word])
        place, grain = in_year(phrase)
        each = {Grain.MONTH: 12, Grain.QUARTER: 4, Grain.HALF: 2, Grain.SEASON: 4}[grain]
        if year is None and self._from is not None:
            at = self._from.at(grain).index
            first = at // each * each + place - 1
            return cell(grain, first if first >= at else first + each)
        if year is None:
            now = self._at(Grain.YEAR)
            if now is None:
                return None
            year = cell(Grain.YEAR, self._year_of(phrase, place, grain, now.index))
        return cell(grain, year.index * each + place - 1) if year else None

    def _year_of(self, phrase: Phrase, place: int, grain: Grain, now: int) -> int:
        """The year of a month without one: pointed at, told of, or by the outlook of its clause."""
        current = (
            self._now.at(grain) if self._now and not grain.finer_than(self._now.grain) else None
        )
        if current is None:
            return now
        each = {Grain.MONTH: 12, Grain.QUARTER: 4, Grain.HALF: 2, Grain.SEASON: 4}[grain]
        at = now * each + place - 1
        match words()["toward"].get(phrase.get("toward") or ""):
            case -1:
                return (
                    now
                    if at < current.index or (at == current.index and self._day_past(phrase))
                    else now - 1
                )
            case 0:
                return now
            case 1:
                return now if at >= current.index else now + 1
            case _:  # no word points
                return self._by_outlook(phrase, at, current.index, each, now)

    def _day_past(self, phrase: Phrase) -> bool:
        return (
            bool(phrase.get("d"))
            and self._now is not None
            and int(phrase.fields["d"]) <= self._now.first.day
        )

    def _by_outlook(self, phrase: Phrase, at: int, current: int, each: int, now: int) -> int:
        told = self._year_told
        if told and "\n" not in self._text[told[1] : phrase.start] and phrase.start - told[1] < 120:
            return told[0]
        clause = re.split(r"[.\n”]", self._text[phrase.end : phrase.end + 60])[0]
        ahead = (
            phrase.bound is Bound.DEADLINE
            or (_AHEAD.search(clause[:40]) and not _BEHIND.search(clause[:12]))
            or clause.startswith("이면")
        )
        if ahead:
            return now if at >= current else now + 1 if current - at > each // 2 else now
        return now if at <= current else now - 1

    def _weekly(self, phrase: Phrase) -> Cell | None:
        named = phrase.get("wd")
        by = words()["weeks"].get(phrase.get("ww") or "")
        if by is None:
            by = words()["toward"].get(phrase.get("toward") or "", 0) if named == "주말" else None
        if named == "주말" or phrase.get("we"):
            week = self._shift(Grain.WEEK, by or 0)
            return holding(week.first, Grain.WEEKEND) if week else None
        if by is not None and named is None:
            return self._shift(Grain.WEEK, by)
        return self._weekday(phrase, words()["weekdays"].index(named), by) if named else None

    def _weekday(self, phrase: Phrase, place: int, week: int | None) -> Cell | None:
        today = self._at(Grain.DAY)
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
                    self._days_to(phrase, toward, (today.first.weekday() - place) % 7)
                )

    def _days_to(self, phrase: Phrase, toward: str | None, since: int) -> int:
        """How many days on from publication a weekday lies that was `since` days ago."""
        match toward:
            case "지난":
                return -(since or 7)
            case "오는" | "다가오는" | "돌아오는":
                return 7 - since
            case _:  # no word points: the last one where something happened, else the next
                past = _BEHIND.search(self._text[phrase.end : phrase.end + 40])
                return -since if past else -since % 7

    def _day_of(self, phrase: Phrase, within: Cell | None) -> Cell | None:
        number = int(phrase.fields["d"])
        if within is not None and within.grain is Grain.MONTH:
            return in_month(within, number)
        if self._from is not None and self._from.grain is Grain.DAY:
            month = self._from.at(Grain.MONTH)
            return in_month(month.shifted(1) if number < self._from.first.day else month, number)
        month_now, today = self._at(Grain.MONTH), self._at(Grain.DAY)
        if month_now is None or today is None:
            return in_month(month_now, number)
        return in_month(
            month_now.shifted(self._months_on(phrase, number - today.first.day)), number
        )

    def _months_on(self, phrase: Phrase, distance: int) -> int:
        """How many months on from publication a bare day lies, `distance` days from its own."""
        match words()["toward"].get(phrase.get("toward") or ""):
            case -1:
                return -1 if distance > 0 else 0
            case 1:
                return 1 if distance < 0 else 0
            case _:  # no word points: the past, unless a deadline or a plan lies ahead
                deadline = phrase.bound is Bound.DEADLINE
                clause = self._text[phrase.end : phrase.end + 40]
                if deadline and distance < -_HALF_MONTH:
                    return 1
                ahead = deadline or _AHEAD.search(clause) is not None
                return -1 if distance > _SOON and not ahead else 0


# A day so much later than publication was last month's; a deadline so much earlier is next month's.
_SOON, _HALF_MONTH = 4, 15
_NTH = {"첫": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "마": -1}
