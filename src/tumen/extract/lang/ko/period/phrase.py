"""Phrases of time as the words give them, before it is known when they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tumen.extract.dating import Bound
from tumen.extract.lang.ko.period.lexicon import alternation, dated, lengths, words
from tumen.extract.sieve import Sieve


class Phrase(NamedTuple):
    """One phrase: `kind` names the grammar that read it, `fields` what it read.

    `end` takes in the particle that bounds it ("까지"), `core` does not.
    """

    kind: str
    start: int
    core: int
    end: int
    fields: dict[str, str]
    bound: Bound = Bound.POINT

    def get(self, name: str) -> str | None:
        """A field, if the words gave it."""
        return self.fields.get(name)


_DEADLINE = re.compile(
    r"\s?(?:께\s?|경\s?)?(?:까지(?:는|도|로)?|전까지|\s?이전(?:까지|에)?|\s?전에"
    r"|\s?안(?:에|으로)|\s?이내|\s?내로)(?![가-힣]{3})"
)
_BEGINNING = re.compile(r"\s?(?:부터|이후(?:로|에|부터)?|이래|들어서?(?![가-힣]))")
# "송환 시한은 2019년 12월 22일": the noun says that the day is a last one.
_TERM_BEFORE = re.compile(r"(?:시한|기한|마감일?)(?:은|이|인|:|\()?\s?$")
_CLOSED_BEFORE = re.compile(r"[.\n]\s?$")
_AROUND = re.compile(r"\s?(?:께|경|쯤|무렵|즈음)")
# A day of the month is no length: "30일짜리", "3일간", "20일 만에".
_LENGTH_AFTER = re.compile(
    r"\s?(?:간(?![가-힣]*담)|동안|짜리|만에|째|여|넘게|이상|이하|미만|씩|내내|치"
    r"|\)? ?(?:유효|기한의|기간의|체류)|분(?![가-힣])|(?:전|후|뒤|이내|내)(?=[에으로의 ,.까]|$))"
)
_NOT_BEFORE = re.compile(r"[가-힣\d.,/~:-]")
_NUMERIC = re.compile(
    r"(?<![\d./~-])(?P<y4>(?:19|20)\d\d)\s?(?P<sep>[./~-])\s?(?P<m>1[0-2]|0?[1-9])"
    r"(?:\s?(?P=sep)\s?(?P<d>3[01]|[12]\d|0?[1-9])\b\.?|(?=\s|$|\.))(?![\d-])"
)
_DECADE = re.compile(
    r"(?:(?P<toward>지난)\s?)?(?P<dec>\d{2,4})\s?년대\s?(?P<part>초반|중반|후반|초|말)?"
)
_CENTURY = re.compile(r"(?P<cent>\d{1,2})\s?세기(?:\s?(?P<part>초|말|중반|후반))?")
_NTH_WEEK = re.compile(
    r"(?:(?P<y4>(?:19|20)\d\d)년\s?)?(?:(?P<m>1[0-2]|[1-9])월(?:의)?\s?)?"
    r"(?P<nth>첫(?:째| 번째)?|둘째|두 번째|셋째|세 번째|넷째|네 번째|마지막)\s?주"
    r"(?![가-힣]{2})"
)
_HANGUL = re.compile(r"[가-힣]")
_OF_TIME = re.compile(r"에|부터|까지|이면|마다")
_PREDICATE = re.compile(r"[하받되된했할해]")  # 전달했다 is "passed on"
_OBJECT = re.compile(r"\s?[을이의]")
_OPEN_WORDS = frozenset({"올", "초", "말", "밤", "낮", "봄", "새벽", "아침", "저녁", "점심"})


def phrases(text: str) -> list[Phrase]:
    """Every phrase of time in order, none overlapping; the longer of two rivals stays."""
    rivals = [*_dates(text), *_numeric(text), *_lengths(text), *_others(text)]
    kept: list[Phrase] = []
    for one in sorted(rivals, key=lambda p: (-(p.core - p.start), p.start)):
        if not any(one.start < other.core and other.start < one.core for other in kept):
            kept.append(one)
    return [_bounded(one, text) for one in sorted(kept, key=lambda p: p.start)]


def _bounded(one: Phrase, text: str) -> Phrase:
    """The phrase with the particle that makes it a deadline or a beginning."""
    if one.kind in {"length", "vague", "set"} or one.fields.get("rel"):
        return one
    before = text[max(0, one.start - 8) : one.start]
    if _TERM_BEFORE.search(before) and not _CLOSED_BEFORE.search(before):
        return Phrase(one.kind, one.start, one.core, one.core, one.fields, Bound.DEADLINE)
    around = _AROUND.match(text, one.core)
    core = around.end() if around else one.core
    for pattern, bound in ((_DEADLINE, Bound.DEADLINE), (_BEGINNING, Bound.BEGINNING)):
        if found := pattern.match(text, core):
            fields = one.fields | ({"around": "1"} if around else {})
            return Phrase(one.kind, one.start, core, found.end(), fields, bound)
    fields = one.fields | ({"around": "1"} if around else {})
    return Phrase(one.kind, one.start, core, core, fields, Bound.POINT)


def _phrase(kind: str, found: re.Match[str], end: int | None = None) -> Phrase:
    end = found.end() if end is None else end
    fields = {k: v for k, v in found.groupdict().items() if v}
    return Phrase(kind, found.start(), end, end, fields)


def _dates(text: str) -> Iterator[Phrase]:
    at = last = 0
    first, anchor = _anchor()
    while start := first.search(text, at):
        at = start.start() + 1
        ends = last and text[last : start.start()] == "~"
        goes_on = not ends and _NOT_BEFORE.match(text, start.start() - 1) if at > 1 else None
        found = None if goes_on else anchor.match(text, start.start())
        found = found and dated().match(text, start.start())
        if found is None:
            continue
        one = _date(found, text)
        if one is not None:
            at = last = one.core
            yield one


@cache
def _anchor() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a date can begin with: the first characters, and the whole of it."""
    listed = words()
    names = (
        "years",
        "years_told",
        "months",
        "months_told",
        "days",
        "days_told",
        "weeks",
        "toward",
        "seasons",
        "clock",
    )
    every = (
        [w for name in names for w in listed[name]]
        + listed["weekdays"]
        + ["주말", "상반기", "하반기", "서기"]
    )
    first = "".join(sorted({word[0] for word in every}))
    whole = rf"['’‘]?\d|[일이삼사]\s?(?:사)?분기|{alternation(every)}"
    return re.compile(rf"['’‘\d일이삼사{first}]"), re.compile(whole)


def _date(found: re.Match[str], text: str) -> Phrase | None:
    """The match without trailing space, if it names a time at all."""
    fields = {k: v for k, v in found.groupdict().items() if v}
    end = found.start() + len(found[0].rstrip(" ,"))
    if found[0][: end - found.start()].endswith("의"):
        end -= 1
    if fields.keys() >= {"mw", "d"} and _LENGTH_AFTER.match(text, end):  # "다음 달 30일짜리 비자"
        end = found.end("mw")
        del fields["d"]
    named = frozenset(fields) - {"toward", "part", "apostrophe"}
    if not named or _is_length(fields, named, found, text, end):
        return None
    if _is_bare_hour(named, text, end) or _is_part_of_word(found[0].strip(), text, end):
        return None
    return Phrase("date", found.start(), end, end, fields)


def _is_length(
    fields: dict[str, str], named: frozenset[str], found: re.Match[str], text: str, end: int
) -> bool:
    """Whether "30일" or "10년" is a length of time."""
    if named == {"y2"} and not _is_year(fields, text, end):
        return True
    if named in ({"y2"}, {"y2", "h"}) and _LENGTH_AFTER.match(text, found.end("y2") + 1):
        return True
    measured = _LENGTH_AFTER.match(text, end) or "part" in fields
    return named == {"d"} and bool(fields.get("toward") == "다음" or measured)


_HOUR_AFTER = re.compile(r"\s?(?:\d|께|쯤|경|에|까지|부터|정각|반|이전|이후|$)")


def _is_bare_hour(named: frozenset[str], text: str, end: int) -> bool:
    """Whether "7시" has nothing beside it that makes it an hour."""
    return named == {"h"} and not _HOUR_AFTER.match(text, end)


def _is_part_of_word(words: str, text: str, end: int) -> bool:
    """Whether a short word of time goes on as another: 봄날, 전달했다."""
    if words == "올" or words in {"초", "말"}:
        return True
    if words in _OPEN_WORDS and _HANGUL.match(text, end) and not _OF_TIME.match(text, end):
        return True
    return words in {"이달", "전달", "모레"} and _PREDICATE.match(text, end) is not None


def _is_year(fields: dict[str, str], text: str, end: int) -> bool:
    """Whether two digits before 년 are a year: "98년", "지난 96년"; "10년" is a length."""
    if "apostrophe" in fields or (fields.get("toward") == "지난" and int(fields["y2"]) >= 30):
        return True
    return (
        int(fields["y2"]) >= 30
        and not _OBJECT.match(text, end)
        and not _LENGTH_AFTER.match(text, end)
    )


def _numeric(text: str) -> Iterator[Phrase]:
    for found in _NUMERIC.finditer(text):
        yield _phrase("date", found)


def _lengths(text: str) -> Iterator[Phrase]:
    for found in lengths().finditer(text):
        end = found.start() + len(found[0].rstrip())
        if not (_is_day(found, text) or _is_other_word(found, text, end)):
            yield _phrase("length", found, end)


# A day of the month is no length, nor is a word that only begins like a number with its unit.
_DAYS = re.compile(r"\s?(?:간|동안)|\s안")
_LOOSE = frozenset("분초해주일달")
_AFTER_LOOSE = re.compile(r"[에의은는이도만을를부까]|으로")
_NO_CLOCK = re.compile(r"\s?과|의\s?[\d일이]|야|열|위")
_OTHER_WORDS = {
    **dict.fromkeys("이일사오구", _LOOSE),
    **dict.fromkeys("한두세네", frozenset("분일초")),
}


def _is_day(found: re.Match[str], text: str) -> bool:
    """“지난 30일”: a date, unless so many days are meant."""
    dated = found["u"] == "일" and found["toward"] in {"지난", "다가오는"}
    return dated and _DAYS.match(text, found.end("u")) is None


def _is_other_word(found: re.Match[str], text: str, end: int) -> bool:
    """Whether number and unit are another word, or begin one: 이주, 사분의 일, 한일."""
    number, unit = found["n"] or "", found["u"] or ""
    loose = unit in _LOOSE and not number[:1].isdigit()
    if loose and _HANGUL.match(text, end) and not _AFTER_LOOSE.match(text, end):
        return True
    if unit in {"초", "분"} and _NO_CLOCK.match(text, found.end("u")):
        return True
    return unit in _OTHER_WORDS.get(number, ())


def _others(text: str) -> Iterator[Phrase]:
    for number in _signs().over(text).numbers(0, len(text)):
        kind, pattern = _kinds()[number]
        for found in pattern.finditer(text):
            yield _phrase(kind, found, found.start() + len(found[0].rstrip()))


@cache
def _signs() -> Sieve:
    """The words without which a text has no phrase of a kind, by its number in `_kinds`."""
    return Sieve(pattern for _, pattern in _kinds())


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The phrases that are no dates and no lengths, each with its kind."""
    listed = words()
    vague = [w for group in listed["vague"].values() for w in group]
    years, feasts = alternation(listed["years"]), alternation(listed["feasts"])
    alone, sets = alternation(listed["parts_alone"]), alternation(listed["sets"])
    return (
        ("decade", _DECADE),
        ("century", _CENTURY),
        ("nth week", _NTH_WEEK),
        (
            "alone",
            re.compile(
                rf"(?<![가-힣])(?:(?P<yw>올|올해|지난해|작년|내년)\s?)?"
                rf"(?P<alone>{alone})(?=[\s에까부,.은엔쯤께]|이[면후]|$)"
            ),
        ),
        (
            "vague",
            re.compile(
                rf"(?<![가-힣])(?P<vague>{alternation(vague)})(?=[\s,.은는에의까으도부]|$)"
                r"(?! 다가| 닥)"
            ),
        ),
        ("set", re.compile(rf"(?<![가-힣])(?P<set>{sets})(?:\s(?P<wd>[월화수목금토일]요일))?")),
        ("feast", re.compile(rf"(?:(?P<yw>{years})\s?)?(?P<feast>{feasts})")),
        ("night", re.compile(rf"(?<![가-힣])(?P<night>{alternation(listed['day_clock'])})")),
    )
