"""The phrases of time in a text, by `grammar`; the longer of two rivals stays."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tumen.extract.lang.zh.period.bound import bounded
from tumen.extract.lang.zh.period.grammar import dated, kinds, lengths, other_words, signs
from tumen.extract.lang.zh.period.lexicon import words
from tumen.extract.lang.zh.period.phrase import Phrase

# A time of day, or two digits and 年, are a date only beside something that says so.
_SURE = frozenset({"m", "mw", "quarter", "half", "season", "d", "dw", "dc", "ww", "wd2", "we2"})
_YEARS = frozenset({"y4", "y4b", "era", "yw", "ys"})
_YEAR_DIGITS = 4
_FIRST_SHORT_YEAR = 30  # "98年" is a year, "10年" a length
# What joins the parts of one length.
_AND = re.compile(r"\s?[又零余]?\s?")
# A season of one character is a time only beside a year: 去冬, but 华夏.
_SEASON_ALONE = re.compile(r"开春|[春夏秋冬][天季]")


def phrases(text: str) -> list[Phrase]:
    """Every phrase of time in order, none overlapping; the longer of two rivals stays."""
    others = [found.span() for found in other_words().finditer(text)]
    found = [one for one in (*_dates(text), *_others(text)) if not _inside(one, others)]
    kept: list[Phrase] = []
    for one in sorted(found, key=lambda one: (one.first, -one.core)):
        if not kept or one.first >= kept[-1].core:
            kept.append(one)
        elif one.core - one.first > kept[-1].core - kept[-1].first:
            kept[-1] = one
    return bounded(_summed(kept, text), text)


def _inside(one: Phrase, others: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(others, one.first, key=lambda extent: extent[0]) - 1
    return at >= 0 and one.core <= others[at][1]


def _summed(found: Sequence[Phrase], text: str) -> list[Phrase]:
    """The phrases with lengths that follow each other made one: 一年零三个月, 8天20小时."""
    made: list[Phrase] = []
    for one in found:
        last = made[-1] if made else None
        if last and _adds_to(last, one) and _AND.fullmatch(text, last.core, one.first):
            rel = {"rel": one.fields["rel"]} if one.get("rel") else {}
            more = (*last.more, {k: v for k, v in one.fields.items() if k != "rel"})
            made[-1] = last._replace(core=one.core, fields=last.fields | rel, more=more)
        else:
            made.append(one)
    return made


def _adds_to(last: Phrase, one: Phrase) -> bool:
    lengths_both = last.kind == one.kind == "length"
    return lengths_both and not last.get("rel") and not one.get("toward")


def _phrase(kind: str, found: re.Match[str], end: int | None = None) -> Phrase:
    end = found.end() if end is None else end
    fields = {name: value for name, value in found.groupdict().items() if value}
    return Phrase(kind, found.start(), found.start(), end, end, fields)


def _dates(text: str) -> Iterator[Phrase]:
    at = 0
    while (start := dated().start(text, at)) is not None:
        at = start + 1
        found = dated().pattern.match(text, start)
        if found is None or found.end() == found.start():
            continue
        one = _date(found, text)
        if one is not None:
            at = max(at, one.core)
            yield one


def _date(found: re.Match[str], text: str) -> Phrase | None:
    """The match without trailing gaps, if it names a time at all."""
    end = found.start() + len(found[0].rstrip(" ,的("))
    one = _phrase("date", found, end)
    named = frozenset(one.fields) - {"part", "same"}
    if found[0][0].isnumeric() and _follows_number(text, found.start()):
        return None
    if named & _SURE or named & _YEARS:
        return one if _is_whole(one, named, text) else None
    if "y2" in named:
        return one if _is_short_year(one.fields["y2"], named) else None
    clocked = named & {"h", "h2"} and (
        named & {"cw", "mi", "mi2", "hh", "q"} or _is_hour(one, text)
    )
    alone = named == {"cw"} and text[one.first : one.core] in words()["clock_alone"]
    return one if clocked or alone else None


def _follows_number(text: str, at: int) -> bool:
    """Whether a number that began earlier, or an ordinal, goes on here."""
    before = text[at - 1 : at] if at else ""
    return before.isnumeric() or before in {".", "第"}


_HOUR_AFTER = re.compile(r"[时点](?:钟|整|$|[之以前后左许到至,。、 ~-])")


def _is_hour(one: Phrase, text: str) -> bool:
    """Whether an hour without a time of day is one: "十点之后", not "三点建议"."""
    whole = text[one.first : one.core].endswith(("钟", "整"))
    return whole or _HOUR_AFTER.match(text, one.core - 1) is not None


def _is_short_year(digits: str, named: frozenset[str]) -> bool:
    """Whether two digits before 年 are a year: "98年", "九七年", "18年10月"; "10年" is a length."""
    if named & {"m", "quarter", "half"} or digits[0] in "0零〇":
        return True
    if digits.isascii():
        return int(digits) >= _FIRST_SHORT_YEAR
    return "一二三四五六七八九".find(digits) < 0  # "五六年" is a length


def _names_year(said: str, unit: str) -> bool:
    """Whether a number of years is the name of one: 2018年, 零八年."""
    positional = said.isdecimal() or set(said) <= set("零〇一二三四五六七八九")
    if unit != "年" or not positional:
        return False
    return len(said) == _YEAR_DIGITS or (len(said) == 2 and _is_short_year(said, frozenset()))


def _is_whole(one: Phrase, named: frozenset[str], text: str) -> bool:
    """Whether what could be another word has enough beside it: "夏" of 华夏, "12号", "三日"."""
    said = text[one.first : one.core]
    if named == {"season"}:
        return _SEASON_ALONE.match(said) is not None
    if named == {"d"}:
        return not said.endswith("号") and not said.startswith("初")
    return True


def _others(text: str) -> Iterator[Phrase]:
    for number in signs().over(text).numbers(0, len(text)):
        grammar = kinds()[number]
        for found in grammar.found_in(text):
            yield _phrase("date" if grammar.kind == "numeric" else grammar.kind, found)
    for found in lengths().found_in(text):
        if not _follows_number(text, found.start("n")) and not _names_year(found["n"], found["u"]):
            yield _phrase("length", found)
