"""Parts of a base: 절반 이상, 3분의 2, 전체의 20%를 밑돈다, 10명 중 7명."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from tumen.extract.lang.ko.count.lexicon import lexicon
from tumen.extract.lang.ko.count.numeral import numeral_at, without_particle
from tumen.extract.lang.ko.count.quantity import Quantity
from tumen.model import Share

_PERCENT = frozenset({"%", "퍼센트", "프로"})
_HALF = re.compile(
    r"(?<![가-힣])(?P<most>과반수?|태반)|(?<![가-힣])(?P<half>절반|반수|반)"
    r"(?=[\s이을의은도,.)]|가량|정도|$)"
)
_PARTS = re.compile(r"\s?분\s?의\s?(?P<minus>마이너스\s)?")
_BASE = re.compile(r"(?P<base>(?<![가-힣])[가-힣]{1,8})(?:의|\s?(?:가운데|중))\s?$")
_OUT_OF = re.compile(r"\s?(?:중|가운데)(?:에서|에)?\s?")
# "10명 중 7명" counts nobody: it is a proportion. "다섯 곳 중 세 곳" counts three of five.
_PROPORTIONAL = frozenset({10, 100, 1000})


@dataclass(frozen=True, slots=True)
class Part:
    """A share at its place with the words of its base, if they stand before it."""

    start: int
    end: int
    share: Share
    approximate: bool
    base: str | None


def _bound(value: Fraction, bounds: frozenset[str] | set[str]) -> Share:
    if bounds & {"low", "odd"}:
        return Share(value, None)
    if bounds & {"high", "near"}:
        return Share(None, value)
    return Share(value, value)


def _follow(text: str, at: int) -> tuple[int, set[str]]:
    found = lexicon().after.match(text, at)
    return (found.end(), {found.lastgroup or ""}) if found else (at, set())


def _lead(text: str, at: int) -> tuple[int, set[str], str | None]:
    """Bounds and base before a share: "전체의 약 20%"."""
    bounds: set[str] = set()
    while found := lexicon().before.search(text[max(0, at - 10) : at]):
        at = max(0, at - 10) + found.start()
        bounds.add(found.lastgroup or "")
    base = _BASE.search(text[max(0, at - 20) : at])
    if base is None:
        return at, bounds, None
    return max(0, at - 20) + base.start(), bounds, base["base"]


def _made(text: str, place: tuple[int, int], value: Fraction, bounds: set[str]) -> Part:
    start, more, base = _lead(text, place[0])
    end, follow = _follow(text, place[1])
    bounds = bounds | more | follow
    approximate = bool(bounds & {"approximate", "near", "odd"})
    return Part(start, end, _bound(value, bounds), approximate, base)


def halves(text: str) -> Iterator[Part]:
    """절반, 과반, 반."""
    for found in _HALF.finditer(text):
        bounds = {"low"} if found["most"] else set()
        yield _made(text, found.span(), Fraction(1, 2), bounds)


def fractions(text: str) -> Iterator[Part]:
    """3분의 2, 삼분의 이; N/M."""
    for found in _PARTS.finditer(text):
        below = _ending_at(text, found.start())
        above = numeral_at(text, found.end())
        if below is None or above is None or not below[1]:
            continue
        above = without_particle(text, above)
        value = Fraction(above.low) / Fraction(below[1]) * (-1 if found["minus"] else 1)
        yield _mixed(text, below[0], above.end, value)


_WITH = re.compile(r"[과와]\s$")
_MINUS = re.compile(r"(?:마이너스|음수)\s?$|(?<![\d가-힣~])[-~]\s?$")
_SLASHED = re.compile(
    r"(?<![\d/.])(?:(?P<whole>\d+) {1,2})?(?P<above>\d{1,3})/(?P<below>\d{1,3})"
    r"(?![\d/])(?=\s?(?:$|[의이가은는을를]|넘|이상|이하|미만|가량|정도|조각))"
)


def _mixed(text: str, start: int, end: int, value: Fraction) -> Part:
    """“백과 사분의 삼”: a whole number before a fraction belongs to it."""
    before = _WITH.search(text[max(0, start - 2) : start])
    whole = _ending_at(text, start - len(before[0])) if before else None
    if whole:
        start, value = whole[0], whole[1] + value
    if minus := _MINUS.search(text[max(0, start - 6) : start]):
        start, value = max(0, start - 6) + minus.start(), -value
    return _made(text, (start, end), value, set())


def slashed(text: str) -> Iterator[Part]:
    """1/2이 넘는, 전체의 3/4."""
    for found in _SLASHED.finditer(text):
        if int(found["above"]) < int(found["below"]):
            value = int(found["whole"] or 0) + Fraction(int(found["above"]), int(found["below"]))
            yield _mixed(text, *found.span(), value)


def between(parts: Sequence[Part], text: str) -> list[Part]:
    """“사분의 일 초과 이분의 일 미만”: two bounds of one share made one."""
    made: list[Part] = []
    for part in parts:
        last = made[-1] if made else None
        if (
            last
            and last.share.high is None
            and part.share.low is None
            and not text[last.end : part.start].strip(" ,")
        ):
            made[-1] = replace(last, end=part.end, share=Share(last.share.low, part.share.high))
        else:
            made.append(part)
    return made


def _ending_at(text: str, end: int) -> tuple[int, Fraction] | None:
    """The longest numeral that ends at `end`, with its value."""
    for start in range(max(0, end - 12), end):
        found = numeral_at(text, start)
        if found and found.end == end and found.low == found.high:
            return start, Fraction(found.low)
    return None


def percentages(quantities: Sequence[Quantity], text: str) -> Iterator[Part]:
    """20%, 20퍼센트를 밑돈다."""
    for found in quantities:
        if found.noun in _PERCENT:
            low, high = (None if n is None else Fraction(n) / 100 for n in (found.low, found.high))
            start, _, base = _lead(text, found.start)
            yield Part(start, found.end, Share(low, high), found.approximate, base)


def proportions(quantities: Sequence[Quantity], text: str) -> Iterator[Part]:
    """10명 중 7명, 열에 일곱."""
    for base, part in pairwise(quantities):
        between = text[base.end : part.start]
        proportional = base.low in _PROPORTIONAL or not (base.noun or part.noun)
        if not base.low or not proportional or not _OUT_OF.fullmatch(between) or not base.exact:
            continue
        low, high = (
            None if n is None else Fraction(n) / Fraction(base.low) for n in (part.low, part.high)
        )
        yield Part(base.start, part.end, Share(low, high), part.approximate, None)
