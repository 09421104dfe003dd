"""The TIMEX3 type and value of a resolved phrase (TimeML 1.2.1)."""

from __future__ import annotations

from collections.abc import Mapping

from tumen.extract.calendar import Grain
from tumen.extract.lang.zh.period.context import Resolved
from tumen.extract.lang.zh.period.lexicon import vague, words
from tumen.extract.lang.zh.period.phrase import Phrase
from tumen.extract.lang.zh.period.reckon import digits, number
from tumen.model import Timex

_NOON = 12
_SMALL_HOURS = 5  # "夜里三点" is in the morning
_QUARTER = 15


def timex(resolved: Resolved) -> Timex:
    """Type and value; digits that nothing tells are written X."""
    phrase = resolved.phrase
    match phrase.kind:
        case "length" if resolved.cell is None or resolved.deadline:
            return Timex("DURATION", _length(phrase))
        case "fixed":
            return Timex("DURATION", words()["lengths"][phrase.fields["fixed"]])
        case "vague":
            return Timex("DATE", vague()[phrase.fields["vague"]]["timex"])
        case "set":
            return Timex("SET", _set(phrase))
        case _:
            return _dated(resolved)


def _set(phrase: Phrase) -> str:
    if said := phrase.get("set"):
        return str(words()["sets"][said])
    return f"XXXX-WXX-{words()['weekdays'][phrase.fields['wd']] + 1}"


def _dated(resolved: Resolved) -> Timex:
    cell, clock = resolved.cell, _clock(resolved.phrase)
    if not clock:
        return Timex("DATE", cell.timex() if cell else _unknown(resolved.phrase))
    day = cell.timex() if cell and cell.grain is Grain.DAY else "XXXX-XX-XX"
    return Timex("TIME", day + clock)


def _part_of_day(phrase: Phrase) -> str | None:
    """“TMO” and its like, of the word for it or of the day in two characters."""
    if word := phrase.get("dc"):
        return str({**words()["day_clock"], **words()["day_clock_told"]}[word][1])
    word = phrase.get("cw")
    return str(words()["clock"][word]) if word else None


def _clock(phrase: Phrase) -> str:
    """“T18:00”, or "TMO" where only the time of day is said."""
    said, time_of_day = phrase.get("h") or phrase.get("h2"), _part_of_day(phrase)
    if said is None:
        return f"T{time_of_day}" if time_of_day else ""
    hour = int(number(said))
    late = phrase.get("cw") in words()["late_clock"] or time_of_day == "EV"
    late |= phrase.get("pm") == "p"
    if late and hour < _NOON and not (time_of_day == "NI" and hour < _SMALL_HOURS):
        hour += _NOON
    second = phrase.get("s") or phrase.get("s2")
    return f"T{hour:02d}:{_minutes(phrase):02d}" + (f":{int(number(second)):02d}" if second else "")


def _minutes(phrase: Phrase) -> int:
    if phrase.get("hh"):
        return 2 * _QUARTER
    if quarters := phrase.get("q"):
        return _QUARTER * int(number(quarters))
    said = phrase.get("mi") or phrase.get("mi2")
    return int(number(said)) if said else 0


def _length(phrase: Phrase) -> str:
    """“P3M”, "P1Y3M", "PT2H"; "PXY" where only some are meant."""
    amounts = [_amount(fields) for fields in (phrase.fields, *phrase.more)]
    dates = "".join(amount for amount in amounts if not amount.startswith("T"))
    times = "".join(amount[1:] for amount in amounts if amount.startswith("T"))
    return f"P{dates}" + (f"T{times}" if times else "")


def _amount(fields: Mapping[str, str]) -> str:
    """A number of one unit: "3M", "T20H"."""
    unit, said = words()["units"].get(fields["u"], "M"), fields["n"]
    count = number(said) + (0.5 if fields.get("mid") == "半" or fields.get("half") else 0)
    if unit == "C":
        unit, count = "Y", 100 * count
    time, letter = ("T", unit[1]) if unit.startswith("T") else ("", unit)
    return f"{time}{'X' if said in {'几', '数'} else f'{count:.10g}'}{letter}"


def _unknown(phrase: Phrase) -> str:
    month, day = phrase.get("m"), phrase.get("d")
    months = f"{int(number(month)):02d}" if month else "XX"
    year = phrase.get("y4")
    return f"{digits(year) if year else 'XXXX'}-{months}" + (
        f"-{int(number(day)):02d}" if day else "" if month else "-XX"
    )
