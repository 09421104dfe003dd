"""Phrases laid on the calendar, in the order of the text, from the day on which it was written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from tumen.extract.calendar import Cell, Grain, cell, holding
from tumen.extract.dating import Part
from tumen.extract.lang.zh.period.context import Context, Resolved
from tumen.extract.lang.zh.period.lexicon import vague, words
from tumen.extract.lang.zh.period.outlook import day_of, placed, weekly
from tumen.extract.lang.zh.period.phrase import Phrase
from tumen.extract.lang.zh.period.reckon import (
    century,
    decade,
    digits,
    has_month,
    in_year,
    number,
    part,
)
from tumen.extract.reckoning import PER_YEAR, day_in, in_month

# What joins the ends of an interval; `both` does so only before "之间", `list` for neighbours.
TO = re.compile(r"\s?(?:[至到~—-]|(?P<both>[和与])|(?P<list>、))\s{0,2}")
_THIS_CENTURY = 2000
_YEARS_AHEAD = 10
_GRAINS = {"Y": Grain.YEAR, "Q": Grain.QUARTER, "M": Grain.MONTH, "W": Grain.WEEK, "D": Grain.DAY}
_WEEK = 7
_SENTENCE_ENDS = re.compile(r"[。!?\n]")
_LAST_SURE_DAY = 28  # every month has it


def resolved(context: Context, found: Sequence[Phrase]) -> Iterator[Resolved]:
    """Every phrase in order, resolved as far as it can be."""
    for at, phrase in enumerate(found):
        follows = at and TO.fullmatch(context.text, found[at - 1].core, phrase.first)
        context.begun = context.told if follows else None
        yield _READERS[phrase.kind](context, phrase)


def _date(context: Context, phrase: Phrase) -> Resolved:
    year = _year(context, phrase)
    if phrase.get("same") and year is not None:
        return Resolved(phrase, _same_time(context, year))
    found = _month(context, phrase, year) if has_month(phrase) else year
    if phrase.get("ww") or phrase.get("wd2") or phrase.get("we2"):
        found = found if phrase.get("d") else weekly(context, phrase)
    if phrase.get("d"):
        found = day_of(context, phrase, found)
    elif word := phrase.get("dw") or phrase.get("dc"):
        found = _pointed_day(context, word)
    elif found is None and any(phrase.get(name) for name in ("h", "h2", "cw")):
        found = context.shift_told(Grain.DAY, 0)
    explicit = phrase.get("y4") or phrase.get("y4b") or phrase.get("y2") or phrase.get("era")
    inferred = context.inferred and not explicit
    return context.spoken(Resolved(phrase, found, part(phrase), inferred=inferred))


def _year(context: Context, phrase: Phrase) -> Cell | None:
    if four := phrase.get("y4") or phrase.get("y4b"):
        return cell(Grain.YEAR, digits(four))
    if era := phrase.get("era"):
        return cell(Grain.YEAR, words()["eras"][era] + int(number(phrase.fields["ye"])))
    if two := phrase.get("y2"):
        year = _THIS_CENTURY + digits(two)
        late = context.year is not None and year > context.year + _YEARS_AHEAD
        return cell(Grain.YEAR, year - 100 if late else year)
    if word := phrase.get("yw"):
        return _shifted(context, Grain.YEAR, word, "years")
    short_word = phrase.get("ys")
    return context.shift(Grain.YEAR, words()["years_short"][short_word]) if short_word else None


def _shifted(context: Context, grain: Grain, word: str, name: str) -> Cell | None:
    """A word that counts from publication, or from what was told."""
    told = words()[f"{name}_told"].get(word)
    if told is not None:
        return context.shift_told(grain, told)
    return context.shift(grain, words()[name][word])


def _month(context: Context, phrase: Phrase, year: Cell | None) -> Cell | None:
    if word := phrase.get("mw"):
        return _shifted(context, Grain.MONTH, word, "months")
    place, grain = in_year(phrase)
    if year is None:
        return placed(context, phrase, place, grain)
    return cell(grain, year.index * PER_YEAR[grain] + place - 1)


def _pointed_day(context: Context, word: str) -> Cell | None:
    for name in ("day_clock", "day_clock_told"):
        if word in words()[name]:
            shift = context.shift_told if name.endswith("told") else context.shift
            return shift(Grain.DAY, words()[name][word][0])
    return _shifted(context, Grain.DAY, word, "days")


def _same_time(context: Context, year: Cell) -> Cell | None:
    """“去年同期”: what was told last, in that year."""
    told = context.told
    each = {**PER_YEAR, Grain.YEAR: 1}.get(told.grain) if told else None
    if told is None:
        return year
    if each:
        return told.shifted((year.index - told.first.year) * each)
    same = day_in(year.index, told.first.month, told.first.day)
    return same if told.grain is Grain.DAY else year


def _counted(context: Context, phrase: Phrase) -> Resolved:
    """A length: a time only with a word that counts it from now."""
    relative = (phrase.get("rel") or "").removeprefix("以").removeprefix("之")
    grain = _GRAINS.get(words()["units"].get(phrase.get("u"), "M"))
    count = number(phrase.fields["n"])
    if (
        relative in {"", "来"}
        or grain is None
        or count != int(count)
        or phrase.get("mid")
        or phrase.more
    ):
        return Resolved(phrase)
    if relative == "内":
        origin = _set_from(context, phrase) or context.at(Grain.DAY)
        ends = _on_from(origin, grain, int(count)) if origin else None
        return Resolved(phrase, ends, deadline=True)
    by = -int(count) if relative == "前" else int(count)
    if grain is Grain.WEEK:
        return Resolved(phrase, context.shift(Grain.DAY, _WEEK * by), approximate=True)
    return Resolved(phrase, context.shift(grain, by), approximate=grain is not Grain.DAY)


def _set_from(context: Context, phrase: Phrase) -> Cell | None:
    """The past date of the same sentence that a term runs from: "2017年12月通过决议,要求两年内"."""
    told, now = context.told, context.now
    if told is None or now is None or told.last >= now.first:
        return None
    apart = _SENTENCE_ENDS.search(context.text, context.told_at, phrase.first)
    return None if apart else told


def _on_from(origin: Cell, grain: Grain, count: int) -> Cell | None:
    """So many units on from a date, told no finer than the date is."""
    if grain.finer_than(origin.grain):
        return None
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}
    if origin.grain is Grain.MONTH and grain in months:
        return origin.shifted(count * months[grain])
    if origin.grain is Grain.DAY and grain in months:
        moved = origin.at(Grain.MONTH).shifted(count * months[grain])
        return in_month(moved, min(origin.first.day, _LAST_SURE_DAY))
    by = count * (_WEEK if grain is Grain.WEEK else 1)
    return origin.shifted(by) if origin.grain in {Grain.DAY, Grain.YEAR} else None


def _alone(context: Context, phrase: Phrase) -> Resolved:
    grain, name = words()["parts_alone"][phrase.fields["alone"]]
    word = phrase.get("yw")
    found = _shifted(context, Grain.YEAR, word, "years") if word else _told(context, phrase, grain)
    return context.spoken(Resolved(phrase, found, Part(name)))


def _told(context: Context, phrase: Phrase, grain: str) -> Cell | None:
    """“至年底”: of the year that was just told of, else of this one."""
    near = context.near(phrase)
    if near is not None and not Grain(grain).finer_than(near.grain):
        return near.at(Grain(grain))
    return context.at(Grain(grain))


def _feast(context: Context, phrase: Phrase) -> Resolved:
    year = _year(context, phrase) or _told(context, phrase, Grain.YEAR)
    name = phrase.fields["feast"]
    if year is None:
        return Resolved(phrase)
    if name in words()["feasts"]:
        return context.spoken(Resolved(phrase, day_in(year.index, *words()["feasts"][name])))
    days: Sequence[date] = words()["moving_feasts"][name]
    found = next((holding(day, Grain.DAY) for day in days if day.year == year.index), None)
    return context.spoken(Resolved(phrase, found))


def _vague(context: Context, phrase: Phrase) -> Resolved:
    """“目前” is the day of publication, "最近" its month, more or less."""
    grain = vague().get(phrase.fields["vague"], {}).get("grain")
    found = context.at(Grain(grain)) if grain else None
    return Resolved(phrase, found, approximate=grain == Grain.MONTH)


def _whole(
    reader: Callable[[Phrase, int], Cell | None], context: Context, phrase: Phrase
) -> Resolved:
    """A decade or a century."""
    found = reader(phrase, context.year) if context.year else None
    return context.spoken(Resolved(phrase, found, part(phrase)))


def _without_time(_: Context, phrase: Phrase) -> Resolved:
    return Resolved(phrase)


_READERS: Mapping[str, Callable[[Context, Phrase], Resolved]] = {
    "date": _date,
    "length": _counted,
    "alone": _alone,
    "feast": _feast,
    "vague": _vague,
    "decade": partial(_whole, decade),
    "century": partial(_whole, century),
    "set": _without_time,
    "fixed": _without_time,
}
