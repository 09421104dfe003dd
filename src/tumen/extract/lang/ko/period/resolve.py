"""Phrases laid on the calendar, in the order of the text, from the day on which it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tumen.extract.calendar import Cell, Grain, cell, holding
from tumen.extract.dating import Part
from tumen.extract.lang.ko.period.context import Context, Resolved
from tumen.extract.lang.ko.period.lexicon import words
from tumen.extract.lang.ko.period.outlook import day_of, weekly, year_of
from tumen.extract.lang.ko.period.phrase import Phrase
from tumen.extract.lang.ko.period.reckon import decade, has_month, in_year, number_of
from tumen.extract.reckoning import PER_YEAR, day_in, in_month

TO = re.compile(r"\s?(?:에서|부터|~)\s{0,2}")


def _part(word: str | None) -> Part | None:
    for name, listed in words()["parts"].items():
        if word in listed:
            return Part(name)
    return None


class Resolver:
    """Lays one text's phrases on the calendar, remembering what was spoken of last."""

    def __init__(self, text: str, now: Cell | None, found: Sequence[Phrase]) -> None:
        """Take the text, the day of publication if known, and the phrases."""
        self._context = Context.of(text, now, found)

    def all(self, found: Sequence[Phrase]) -> Iterator[Resolved]:
        """Every phrase, resolved as far as it can be."""
        for at, phrase in enumerate(found):
            self._context.begun = None
            if at and TO.fullmatch(self._context.text[found[at - 1].core : phrase.start]):
                self._context.begun = self._context.told
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
        year = self._year(phrase) or self._context.at(Grain.YEAR)
        return self._context.spoken(
            Resolved(phrase, day_in(year.index, month, number) if year else None)
        )

    def _night(self, phrase: Phrase) -> Resolved:
        by = words()["day_clock"][phrase.fields["night"]][0]
        return Resolved(phrase, self._context.shift(Grain.DAY, by))

    # --- counted from now

    def _near(self, phrase: Phrase) -> Resolved:
        """“현재” is the day of publication, “최근” its month, more or less."""
        word = phrase.get("vague")
        if word in {"현재", "지금", "현시점"}:
            return Resolved(phrase, self._context.at(Grain.DAY))
        if word in {"최근", "요즘", "요새", "근래"}:
            return Resolved(phrase, self._context.at(Grain.MONTH), approximate=True)
        return Resolved(phrase)

    def _counted(self, phrase: Phrase) -> Resolved:
        rel = (phrase.get("rel") or "").strip()
        if not rel or rel.startswith("만") or self._runs_from_elsewhere(phrase, rel):
            return Resolved(phrase)
        unit = "D" if phrase.get("w") else words()["units"].get(phrase.get("u") or "", "Y")
        grain = {"Y": Grain.YEAR, "M": Grain.MONTH, "W": Grain.WEEK, "D": Grain.DAY}.get(unit)
        number = number_of(phrase)
        if grain is None or number != int(number):
            return Resolved(phrase)
        if rel[0] in "안내이앞":
            return Resolved(phrase, self._later(grain, int(number)))
        if grain is Grain.WEEK:
            grain, number = Grain.DAY, 7 * number
            by = -int(number) if rel.startswith("전") else int(number)
            return Resolved(phrase, self._context.shift(grain, by), approximate=True)
        by = -int(number) if rel.startswith("전") else int(number)
        return Resolved(phrase, self._context.shift(grain, by), approximate=grain is not Grain.DAY)

    def _runs_from_elsewhere(self, phrase: Phrase, rel: str) -> bool:
        """Whether a term runs from a day that is told: "채택일로부터 24개월 이내"."""
        return rel[0] in "안내이" and self._context.text[: phrase.start].endswith("로부터 ")

    def _later(self, grain: Grain, number: int) -> Cell | None:
        """The day so many days, weeks, months or years after publication: a deadline."""
        today = self._context.at(Grain.DAY)
        if today is None:
            return None
        if grain in {Grain.DAY, Grain.WEEK}:
            return today.shifted(number * (7 if grain is Grain.WEEK else 1))
        months = number * (12 if grain is Grain.YEAR else 1)
        return in_month(holding(today.first, Grain.MONTH).shifted(months), min(today.first.day, 28))

    def _alone(self, phrase: Phrase) -> Resolved:
        grain, part = words()["parts_alone"][phrase.fields["alone"]]
        by = words()["years"].get(phrase.get("yw") or "", 0)
        found = self._context.shift(Grain(grain), by)
        return self._context.spoken(Resolved(phrase, found, Part(part) if part else None))

    def _nth(self, phrase: Phrase) -> Resolved:
        """The so-manieth week of a year or a month: of a month, its days in sevens."""
        nth = _NTH[phrase.fields["nth"][0]]
        year = int(phrase.get("y4") or (self._context.now.first.year if self._context.now else 0))
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
            last = self._context.now.first.year % 100 + 1 if self._context.now else 30
            return cell(Grain.YEAR, int(two) + (2000 if int(two) <= last else 1900))
        word = phrase.get("yw")
        if word in listed["years_told"]:
            return self._context.shift(Grain.YEAR, listed["years_told"][word], self._context.told)
        if word is not None:
            return self._context.shift(Grain.YEAR, listed["years"][word])
        return None

    def _date(self, phrase: Phrase) -> Resolved:
        year = self._year(phrase)
        if phrase.get("same") and year and self._context.told:
            by = year.index - self._context.told.first.year
            each = {Grain.MONTH: 12, Grain.QUARTER: 4, Grain.HALF: 2, Grain.YEAR: 1}.get(
                self._context.told.grain
            )
            return Resolved(phrase, self._context.told.shifted(by * each) if each else year)
        part = _part(phrase.get("part"))
        found = self._month(phrase, year) if has_month(phrase) else year
        if phrase.get("ww") or phrase.get("wd"):
            found = weekly(self._context, phrase) or found
        if phrase.get("d"):
            found = day_of(self._context, phrase, found)
        elif word := phrase.get("dw"):
            told = words()["days_told"].get(word)
            by = words()["days"].get(word, 0) if told is None else told
            spoken = told is not None or self._in_told_speech(phrase)
            found = self._context.shift(Grain.DAY, by, self._context.told_day if spoken else None)
        elif found is None and (phrase.get("h") or phrase.get("cw")):
            found = self._context.shift(Grain.DAY, 0, self._context.begun or self._context.told_day)
        explicit = bool(phrase.get("y4") or phrase.get("y2"))
        return self._context.spoken(
            Resolved(phrase, found, part, inferred=self._context.inferred and not explicit)
        )

    def _in_told_speech(self, phrase: Phrase) -> bool:
        """Whether "오늘" is said by a speaker of the day that the paragraph is set on."""
        paragraph = self._context.text[
            self._context.text.rfind("\n", 0, phrase.start) + 1 : phrase.start
        ]
        quoted = paragraph.count("“") > paragraph.count("”")
        return (
            quoted
            and self._context.told is not None
            and self._context.told.grain is Grain.DAY
            and bool(re.search(r"\d일", paragraph))
        )

    def _month(self, phrase: Phrase, year: Cell | None) -> Cell | None:
        if word := phrase.get("mw"):
            told = words()["months_told"].get(word)
            if told is not None:
                return self._context.shift(Grain.MONTH, told, self._context.told)
            return self._context.shift(Grain.MONTH, words()["months"][word])
        place, grain = in_year(phrase)
        each = PER_YEAR[grain]
        if year is None and self._context.begun is not None:
            at = self._context.begun.at(grain).index
            first = at // each * each + place - 1
            return cell(grain, first if first >= at else first + each)
        if year is None:
            now = self._context.at(Grain.YEAR)
            if now is None:
                return None
            year = cell(Grain.YEAR, year_of(self._context, phrase, place, grain, now.index))
        return cell(grain, year.index * each + place - 1) if year else None


_NTH = {"첫": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "마": -1}
