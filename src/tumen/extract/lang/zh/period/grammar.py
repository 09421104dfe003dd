"""The patterns of Chinese dates, lengths and other phrases of time, made of ``words.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tumen.extract.lang.zh.period.lexicon import either, longest_first, vague, words
from tumen.extract.sieve import Sieve

_ONES = "一二三四五六七八九"
_MONTH = rf"(?:1[0-2]|0?[1-9](?!\d)|十[一二]?|[{_ONES}](?![十{_ONES}]))"
_DAY = (
    rf"(?:3[01]|[12]\d|0?[1-9](?!\d)|三十一?|二?十[{_ONES}]?|廿[{_ONES}]?|初[十{_ONES}]|[{_ONES}])"
)
# A year in four digits, Arabic or Chinese or both: 2019, 二〇一九, 一九九0.
_FOUR = rf"(?:[12一二][0-9零〇○{_ONES}]{{3}})"
_NUMBER = r"(?:\d+(?:\.\d+)?|[零一二两三四五六七八九十百千万]+|几百|几十|几|数百|数十|数|半)"
_TO = r"\s?(?:[至到~—-]|、|和)\s?"
_WEEK = r"(?:周|星期|礼拜)"
_GAP = r"(?:的\s?|\s{1,2})?"

# "周年", "周三", "天津", "日元": the unit is the beginning of another word.
_RELATIVE = (
    r"以前|之前|前(?![往后来线景])|以后|之后|后(?![来者续])"
    r"|以内|之内|内(?![地陆阁])|以来|来(?![自到])"
)
_BEFORE_NOW = "实出发体表重呈涌展显"  # "出现在" is no "现在"
_NO_UNIT = r"年|末|边|围|岁|津|然|主教|元(?!旦)|军|方|级|代|度"


def _year() -> str:
    eras = either("eras")
    return (
        rf"(?:(?:公元)?(?P<y4>{_FOUR})(?:\s?年(?![代级])度?|(?={_TO}{_FOUR}\s?年))"
        rf"|(?:{eras})\s?\d{{2,3}}\s?\((?P<y4b>{_FOUR})\)\s?年"
        rf"|(?P<era>{eras})\s?(?P<ye>\d{{1,3}}|[一二三四五六七八九十百零]+)\s?年"
        rf"|(?P<y2>\d\d|[零〇{_ONES}]{{2}})\s?年(?![代级])"
        rf"|(?P<ys>{either('years_short')})(?=[{''.join(words()['seasons'])}])"
        rf"|(?P<yw>{either('years', 'years_told')}))(?:全年)?"
    )


def _month() -> str:
    named = "".join(words()["months_named"])
    quarters, halves = "".join(words()["quarters"]), "".join(words()["halves"])
    return (
        rf"(?:(?P<m>{_MONTH}|[{named}])(?:\s?月份?(?![薪饼球台亮])|(?={_TO}{_MONTH}\s?月))"
        rf"|(?P<mw>{either('months', 'months_told')})"
        rf"|第?(?P<quarter>[{quarters}])个?季(?:度|(?<=[首头末]季)|(?<=第[{quarters}]季)(?![节赛]))"
        rf"|(?P<half>[{halves}])个?半年"
        rf"|(?P<opening>开)?(?P<season>[{''.join(words()['seasons'])}])(?:天|季)?(?!\s?{_DAY}日))"
    )


def _day() -> str:
    no_day, no_number = longest_first(words()["no_day"]), longest_first(words()["no_number"])
    return (
        rf"(?:(?P<d>{_DAY})(?:\s?(?:日(?!{no_day})|号(?!{no_number}))|(?={_TO}{_DAY}\s?[日号]))"
        rf"|(?P<dc>{either('day_clock', 'day_clock_told')})"
        rf"|(?P<dw>{either('days', 'days_told')}))"
    )


def _week() -> str:
    named = "".join(words()["weekdays"])
    return (
        rf"(?:(?P<ww>{either('weeks')})一?个?{_WEEK}(?:(?P<wd>[{named}])|(?P<we>末))?"
        rf"|(?:,\s?)?(?<![一二两三四五六七八九十每\d]){_WEEK}(?:(?P<wd2>[{named}])(?![{named}])|(?P<we2>末)))"
    )


def _clock() -> str:
    hour = rf"(?:2[0-4]|1\d|0?\d|二?十[{_ONES}]?|[零{_ONES}两])"
    minute = rf"(?:[0-5]?\d|[二三四五]?十[{_ONES}]?|零?[{_ONES}])"
    # "九点二十", but not "三点八", which is a fraction, unless 分 follows.
    bare_minute = rf"(?:[0-5]\d(?![\d万亿])|[二三四五]?十[{_ONES}]?(?![万亿]))"
    return (
        rf"(?:(?P<cw>{either('clock')})\s?)?"
        rf"(?:(?P<h>{hour})(?:[时点]钟?整?|(?=\s?[至到~-]\s?{hour}[时点]))"
        rf"(?:(?P<hh>半)|(?P<q>[一三])刻"
        rf"|(?P<mi>{minute}(?=\s?分(?!之))|{bare_minute})(?:\s?分(?!之))?"
        rf"(?:\s?(?P<s>{minute})\s?秒)?)?"
        rf"|(?P<h2>2[0-4]|[01]?\d):(?P<mi2>[0-5]\d)(?::(?P<s2>[0-5]\d))?"
        rf"(?:\s?(?P<pm>[ap])\.?m(?![A-Za-z])\.?)?)?"
    )


@dataclass(frozen=True, slots=True)
class Grammar:
    """Phrases of one kind. Most characters begin none, which `first` tells in one look.

    `others` are words with such a first character, and numbers, that begin no phrase all the same.
    """

    kind: str
    first: re.Pattern[str]
    pattern: re.Pattern[str]
    others: re.Pattern[str] | None = None

    def start(self, text: str, at: int) -> int | None:
        """Where from `at` on the next phrase may begin."""
        while start := self.first.search(text, at):
            other = self.others.match(text, start.start()) if self.others else None
            if other is None:
                return start.start()
            at = other.end()
        return None

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """Every phrase of the kind, none overlapping another."""
        at = 0
        while (start := self.start(text, at)) is not None:
            found = self.pattern.match(text, start)
            at = found.end() if found else start + 1
            if found:
                yield found


def _first_of(*names: str, also: str = "") -> re.Pattern[str]:
    """The first characters of the words of some lists, and others."""
    first = {word[0] for name in names for word in words()[name]}
    return re.compile(f"[{also}{''.join(sorted(first))}]")


def _others(numerals: str, units: str, begins: str) -> re.Pattern[str]:
    """What begins no phrase: numbers that go on from before or without a unit, and other words."""
    return re.compile(
        rf"(?<=[\d零〇{_ONES}十百千万亿.第])[{numerals}]+|[{numerals}]+(?![{numerals}]|\s?(?:{units}))"
        rf"|(?![{numerals}]|{begins}).",
        re.DOTALL,
    )


@cache
def dated() -> Grammar:
    """A date of any completeness: year, month, day, weekday, part and clock, each optional."""
    parts = longest_first(word for group in words()["parts"].values() for word in group)
    weekday = rf"(?:\(?{_week()}\)?)"
    pattern = re.compile(
        rf"(?:{_year()}(?P<same>\s?同期)?{_GAP})?(?:{_month()}{_GAP})?"
        rf"(?:(?P<part>{parts})(?![级等恋始次步气子端尾梢])\s?)?(?:{_day()}{_GAP})?"
        rf"(?:{weekday}{_GAP})?{_clock()}"
    )
    numerals = rf"\d零〇○{_ONES}十廿"
    whole = (
        *("years", "years_told", "months", "months_told", "days", "days_told", "eras"),
        *("day_clock", "day_clock_told", "clock"),
    )
    parted = ("weeks", "years_short", "quarters", "halves", "months_named", "seasons")
    first = _first_of(*whole, *parted, also=rf"\d零〇{_ONES}十廿初第开公周星礼")
    units = r"[年月日号时点:至到~—、和季-]|个季"
    return Grammar("date", first, pattern, _others(numerals, units, f"{either(*whole)}|{_begun()}"))


def _begun() -> str:
    """What else a date begins with, where a word alone does not tell."""
    named = {name: "".join(words()[name]) for name in ("quarters", "halves", "months_named")}
    seasons, weekdays = "".join(words()["seasons"]), "".join(words()["weekdays"])
    return (
        rf"初|公元|第?[{named['quarters']}]个?季|[{named['halves']}]个?半年"
        rf"|[{named['months_named']}]\s?[月至到~—、和-]|(?:{either('years_short')})?[开{seasons}]"
        rf"|(?:{either('weeks')})一?个?{_WEEK}|{_WEEK}[{weekdays}末]"
    )


@cache
def lengths() -> Grammar:
    """A number of units of time, and what stands around it; "22日前" is a date."""
    units = longest_first(words()["units"].keys() - {"日"})
    pattern = re.compile(
        rf"(?<![\d.第])(?:(?P<toward>{either('toward')})\s?的?\s?)?"
        rf"(?P<n>{_NUMBER})\s?(?P<odd>[多余来几])?\s?(?:个(?P<mid>[半多])(?=月|小时|钟头|星期))?"
        rf"(?P<u>(?(mid)(?:月|小时|钟头|星期)|(?:{units}|日(?=[之以]?内)|(?<=半)月)))(?!{_NO_UNIT})"
        rf"(?:(?P<half>半)(?!数)|多|有余)?"
        rf"(?:的?(?:(?P<rel>{_RELATIVE})|时间|间(?!接|隔|谍)|期间))?"
    )
    numerals = rf"\d零{_ONES}两十百千万几数半"
    unit = "".join(sorted({word[0] for word in words()["units"]} | set("月小钟星日")))
    others = _others(
        rf"{numerals}.",
        rf"[多余来几]?\s?(?:个[半多]?)?[{unit}]",
        rf"(?:{either('toward')})\s?的?\s?[{numerals}]",
    )
    return Grammar("length", _first_of("toward", also=numerals), pattern, others)


@cache
def other_words() -> re.Pattern[str]:
    """Words that hold words of time and are none."""
    return re.compile(longest_first(words()["other_words"]))


@cache
def kinds() -> tuple[Grammar, ...]:
    """The phrases that are no dates and no lengths."""
    parts = longest_first(word for group in words()["parts"].values() for word in group)
    years = either("years", "years_told")
    century = rf"(?:\d\d?|[一二]?十[{_ONES}]?)世纪"
    patterns = {
        "decade": rf"(?:(?P<cent>上个?世纪|本世纪|{century})?(?P<tens>\d0|[{_ONES}]十)"
        rf"|(?P<y4>[12]\d\d0))\s?年代(?P<part>{parts})?",
        "century": rf"(?:(?P<which>[上下]个?|[本新])世纪|(?P<cent>{century}))(?P<part>{parts})?",
        "numeric": r"(?<![\d./~-])(?P<y4>(?:19|20)\d\d)(?P<sep>[./-])(?P<m>1[0-2]|0?[1-9])"
        r"(?:(?P=sep)(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)|(?![\d./-]))",
        "alone": rf"(?P<yw>{years})?(?P<alone>{either('parts_alone')})(?![尾级])",
        "vague": rf"(?P<vague>{longest_first(vague().keys() - {'现'})}"
        rf"|(?<![{_BEFORE_NOW}])现(?=[在有居任为已仍]))",
        "set": rf"每(?:周|星期|礼拜)(?P<wd>[{''.join(words()['weekdays'])}])"
        rf"|(?P<set>{either('sets')})",
        "feast": rf"(?:(?:(?P<yw>{either('years')})|(?P<y4>{_FOUR})年)的?)?"
        rf"(?P<feast>{either('feasts', 'moving_feasts')})(?:节|假期|长假)?",
        "fixed": rf"(?P<fixed>{either('lengths')})(?!青)",
    }
    first = {
        "decade": re.compile(rf"[\d{_ONES}十上本]"),
        "century": re.compile(rf"[\d{_ONES}十上本下新]"),
        "numeric": re.compile("[12]"),
        "alone": _first_of("years", "years_told", "parts_alone"),
        "vague": re.compile(f"[现{''.join(sorted({word[0] for word in vague()}))}]"),
        "set": _first_of("sets"),
        "feast": _first_of("years", "feasts", "moving_feasts", also="12一二"),
        "fixed": _first_of("lengths"),
    }
    return tuple(Grammar(kind, first[kind], re.compile(patterns[kind])) for kind in patterns)


@cache
def signs() -> Sieve:
    """The words without which a text has no phrase of a kind, by its number in `kinds`."""
    return Sieve(grammar.pattern for grammar in kinds())
