"""The TIMEX3 type and value of a resolved phrase (TimeML 1.2.1)."""

from __future__ import annotations

from tumen.extract.calendar import Grain
from tumen.extract.lang.ko.period.context import Resolved
from tumen.extract.lang.ko.period.lexicon import words
from tumen.extract.lang.ko.period.phrase import Phrase
from tumen.extract.lang.ko.period.reckon import number_of
from tumen.model import Timex

_NOON = 12


def timex(resolved: Resolved) -> Timex:
    """Type and value; digits that nothing tells are written X."""
    phrase = resolved.phrase
    match phrase.kind:
        case "length" if resolved.cell is None:
            return Timex("DURATION", _length(phrase))
        case "vague":
            value = next(v for v, group in words()["vague"].items() if phrase.get("vague") in group)
            return Timex("DATE", value)
        case "set":
            return Timex("SET", words()["sets"][phrase.fields["set"]])
        case "night":
            day = resolved.cell.timex() if resolved.cell else "XXXX-XX-XX"
            return Timex("TIME", f"{day}T{words()['day_clock'][phrase.fields['night']][1]}")
        case _:
            return _dated(resolved)


def _dated(resolved: Resolved) -> Timex:
    clock = _clock(resolved.phrase)
    cell = resolved.cell
    if clock:
        day = cell.timex() if cell and cell.grain is Grain.DAY else "XXXX-XX-XX"
        return Timex("TIME", day + clock)
    return Timex("DATE", cell.timex() if cell else _unknown(resolved.phrase))


def _clock(phrase: Phrase) -> str:
    """“T18:00”, or "TMO" where only the time of day is said."""
    word, hour = phrase.get("cw"), phrase.get("h")
    if hour is None:
        return f"T{words()['clock'][word]}" if word else ""
    number = int(hour)
    if word in {"오후", "저녁", "밤"} and number < _NOON and not (word == "밤" and number < 5):
        number += _NOON
    minutes = 30 if phrase.get("hh") else int(phrase.get("mi") or 0)
    seconds = f":{int(phrase.fields['s']):02d}" if phrase.get("s") else ""
    return f"T{number:02d}:{minutes:02d}{seconds}"


def _length(phrase: Phrase) -> str:
    """“P3M”, "PT2H", "P1Y6M"."""
    unit = "D" if phrase.get("w") else words()["units"].get(phrase.get("u") or "년", "Y")
    number = number_of(phrase) + (0.5 if phrase.get("plus") else 0)
    time, letter = ("T", unit[1]) if unit.startswith("T") else ("", unit)
    value = f"P{time}{number:g}{letter}"
    if second := phrase.get("n2"):
        value += f"{second}M"
    return value


def _unknown(phrase: Phrase) -> str:
    month, day = phrase.get("m"), phrase.get("d")
    if month:
        return f"XXXX-{int(month):02d}" + (f"-{int(day):02d}" if day else "")
    return f"XXXX-XX-{int(day):02d}" if day else "XXXX-XX-XX"
