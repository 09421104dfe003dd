"""What the fields of a phrase mean by themselves: places in the year, numbers of lengths."""

from __future__ import annotations

from tumen.extract.calendar import Cell, Grain, cell
from tumen.extract.lang.ko.period.lexicon import words
from tumen.extract.lang.ko.period.phrase import Phrase


def has_month(phrase: Phrase) -> bool:
    """Whether the words name a month, a quarter, a half or a season."""
    return any(phrase.get(name) for name in ("m", "mw", "quarter", "half", "season"))


def in_year(phrase: Phrase) -> tuple[int, Grain]:
    """The place in its year of a month, quarter, half or season, and which of these it is."""
    if month := phrase.get("m"):
        return int(month), Grain.MONTH
    if quarter := phrase.get("quarter"):
        return "1234일이삼사".index(quarter) % 4 + 1, Grain.QUARTER
    if half := phrase.get("half"):
        return "상하".index(half) + 1, Grain.HALF
    return words()["seasons"][phrase.fields["season"]], Grain.SEASON


def decade(phrase: Phrase) -> Cell | None:
    """The decade of "1990년대" or "90년대"."""
    number = int(phrase.fields["dec"])
    return cell(Grain.DECADE, (number if number > 99 else 1900 + number) // 10)


_SINO = {c: n for n, c in enumerate("영일이삼사오육칠팔구")}


def number_of(phrase: Phrase) -> float:
    """The number of a length."""
    if word := phrase.get("w"):
        return float(words()["spans"][word])
    if phrase.get("half"):
        return 0.5
    written = phrase.fields["n"]
    if written[0].isdigit():
        return float(written.replace(",", ""))
    if "십" in written:
        tens, _, ones = written.partition("십")
        return _SINO.get(tens, 1) * 10 + _SINO.get(ones, 0)
    return float(words()["numbers"][written])
