"""What the fields of a phrase mean by themselves: years, places in the year, numbers of lengths."""

from __future__ import annotations

from fractions import Fraction

from tumen.extract.calendar import Cell, Grain, cell
from tumen.extract.dating import Part
from tumen.extract.lang.zh.count.numeral import numeral_at
from tumen.extract.lang.zh.period.lexicon import words
from tumen.extract.lang.zh.period.phrase import Phrase

_DIGITS = str.maketrans("零〇○一二三四五六七八九", "000123456789")
_SOME = {"几": 3, "数": 3, "几十": 30, "数十": 30, "几百": 300, "数百": 300}
_HALF = 0.5


def number(said: str) -> float:
    """The number of a day, a month or a length; a vague one stands for itself."""
    if said.isdecimal():
        return int(said)
    if said in _SOME:
        return _SOME[said]
    if said == "半":
        return _HALF
    found = numeral_at(said.removeprefix("初").replace("廿", "二十"), 0)
    value = found.low if found else Fraction(0)
    return int(value) if int(value) == value else float(value)


def digits(said: str) -> int:
    """A year in digits of either script."""
    return int(said.translate(_DIGITS))


def part(phrase: Phrase) -> Part | None:
    """Which part of its time the words name."""
    said = phrase.get("part")
    return next((Part(name) for name, group in words()["parts"].items() if said in group), None)


def has_month(phrase: Phrase) -> bool:
    """Whether the words name a month, a quarter, a half or a season."""
    return any(phrase.get(name) for name in ("m", "mw", "quarter", "half", "season"))


def in_year(phrase: Phrase) -> tuple[int, Grain]:
    """The place in its year of a month, quarter, half or season, and which of these it is."""
    if month := phrase.get("m"):
        named: int | None = words()["months_named"].get(month)
        return int(number(month)) if named is None else named, Grain.MONTH
    if quarter := phrase.get("quarter"):
        return words()["quarters"][quarter], Grain.QUARTER
    if half := phrase.get("half"):
        return words()["halves"][half], Grain.HALF
    return words()["seasons"][phrase.fields["season"]], Grain.SEASON


def decade(phrase: Phrase, now: int) -> Cell | None:
    """The decade of 九十年代: in its century if one is named, else the last one that has begun."""
    if year := phrase.get("y4"):
        return cell(Grain.DECADE, digits(year) // 10)
    ten = int(number(phrase.fields["tens"])) // 10
    said = (phrase.get("cent") or "").removesuffix("世纪").removesuffix("个")
    this = now // 100
    centuries = {"": this if ten <= now % 100 // 10 else this - 1, "上": this - 1, "本": this}
    century = centuries[said] if said in centuries else int(number(said)) - 1
    return cell(Grain.DECADE, century * 10 + ten)


def century(phrase: Phrase, now: int) -> Cell | None:
    """The century named by its number, or as this, the last or the next."""
    if said := phrase.get("cent"):
        return cell(Grain.CENTURY, int(number(said)) - 1)
    by = {"上": -1, "本": 0, "下": 1, "新": 1}[phrase.fields["which"][0]]
    return cell(Grain.CENTURY, now // 100 + by)
