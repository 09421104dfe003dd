"""The places that a Chinese text names, each time it names them.

Nothing parts the words of Chinese, so names of the gazetteer are looked for anywhere.
``words.yaml`` says which runs of characters are other words, and what bears out a name that is
oftener another word, or that is short and of a small place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract import gazetteer
from tumen.extract.data import read_yaml
from tumen.extract.gazetteer import Entry, Kind, Match, likeliest, matches, place_of, spoken_of
from tumen.extract.lang.zh.script import folded
from tumen.extract.pack import Found
from tumen.model import Document, Place

__all__ = ["places"]

_LARGE = 100_000  # persons; a smaller place of two characters needs something to bear it out
_SHORT_NAME = 2
_BESIDE = re.compile(r"[、,和与及·\s]?")


@cache
def words() -> Mapping[str, Any]:
    """The lists of ``words.yaml``."""
    listed: Mapping[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
    return listed


def _longest_first(listed: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, listed), key=len, reverse=True))


def places(document: Document) -> Found[Place]:
    """Every place that the gazetteer knows, and the regions of the field, in order."""
    text = folded(document.text)
    regions = [_region(document, found) for found in _regions().finditer(text)]
    taken = [(place.spans[0].start, place.spans[0].end) for place in regions]
    named = _named(text, [m for m in _matches(text) if not _inside(m.start, m.end, taken)])
    found = [place_of(entry, document.span(match.start, match.end)) for match, entry in named]
    shorts = [
        place_of(entry, document.span(*extent))
        for extent, entry in _in_short(text)
        if not any(match.start <= extent[0] < match.end for match, _ in named)
    ]
    return tuple(sorted([*regions, *found, *shorts], key=lambda p: p.spans[0].start)), ()


@cache
def _regions() -> re.Pattern[str]:
    return re.compile(_longest_first(list(words()["regions"])))


def _region(document: Document, found: re.Match[str]) -> Place:
    name, country = words()["regions"][found[0]]
    return Place((document.span(*found.span()),), name, country, None, None)


def _in_short(text: str) -> Iterator[tuple[tuple[int, int], Entry]]:
    """Countries and provinces in one character, with where they stand."""
    for one in _short().finditer(text):
        name = one.lastgroup or ""
        yield one.span(name), gazetteer.country(words()["short"][one[name]])
    provinces = words()["provinces"]
    for one in re.finditer(
        rf"[{''.join(provinces)}]{{2,3}}(?={words()['provinces_behind']})", text
    ):
        for at in range(*one.span()):
            yield (at, at + 1), gazetteer.subdivision(provinces[text[at]])


@cache
def _short() -> re.Pattern[str]:
    """“在华”, "返朝", "俄境内": a country in one character."""
    behind, lands = _longest_first(words()["short_behind"]), "".join(words()["short"])
    return re.compile(
        rf"(?:(?:{behind})(?P<land>[{lands}])(?![{''.join(words()['short_not_before'])}]|北(?!韩))"
        rf"|(?<![{''.join(words()['short_not_behind'])}])(?P<within>[{lands}])境[内外])"
    )


@cache
def _other_words() -> re.Pattern[str]:
    return re.compile("|".join(words()["other_words"]))


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_longest_first(words()['ranks'])})(?![{''.join(words()['no_rank_before'])}])"
    )


def _inside(start: int, end: int, others: Sequence[tuple[int, int]]) -> bool:
    """Whether a stretch lies within one of the others, which are in order."""
    at = bisect_right(others, start, key=lambda extent: extent[0]) - 1
    return at >= 0 and end <= others[at][1]


def _matches(text: str) -> Iterator[Match]:
    """The names of the gazetteer with their ranks, where they are no part of another word."""
    others = [found.span() for found in _other_words().finditer(text)]
    for match in matches(text, "zh"):
        if not _inside(match.start, match.end, others):
            yield match._replace(end=_end(text, match))


def _end(text: str, match: Match) -> int:
    """Where a name ends with its rank: 丹东市 of 丹东市政府, 丹东 of 丹东市民."""
    name, after = text[match.start : match.end], text[match.end : match.end + 1]
    rank = _rank().match(text, match.end)
    if rank and (name not in _ambiguous() or rank[0] in words()["ranks_of_towns"]):
        return rank.end()
    split = after in words()["no_rank_before"] and name[-1] in words()["ranks"]
    return match.end - 1 if split and name[:-1] in _every_name() else match.end


@cache
def _every_name() -> frozenset[str]:
    return frozenset(name for name, *_ in gazetteer.names("zh"))


def _named(text: str, found: Sequence[Match]) -> list[tuple[Match, Entry]]:
    """Matches with the place that each means; doubtful names where something bears them out."""
    sure = [_is_sure(text, match) for match in found]
    countries = spoken_of(match for match, one in zip(found, sure, strict=True) if one)
    return [
        (match, entry)
        for at, match in enumerate(found)
        if (entry := likeliest(match, countries))
        and (sure[at] or _borne_out(text, found, sure, at))
    ]


def _is_sure(text: str, match: Match) -> bool:
    """Whether a name is a place wherever it stands: a known one, a long one, a large place's."""
    name = text[match.start : match.end]
    if name in _ambiguous():
        return False
    if len(name) > _SHORT_NAME:
        return True
    entries = [reading.entry for reading in match.readings]
    return any(
        one.prior or one.population >= _LARGE or one.kind not in {Kind.PLACE, Kind.TOWN}
        for one in entries
    )


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(words()["ambiguous"])


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(_longest_first(words()["behind"]))


@cache
def _gates() -> re.Pattern[str]:
    return re.compile(_longest_first(words()["gates"]))


def _borne_out(text: str, found: Sequence[Match], sure: Sequence[bool], at: int) -> bool:
    """Whether a word for a place stands behind a name, or a place of its country beside it.

    A name that is oftener another word needs a place larger than itself, and smaller than a
    country, before it: 甘肃合作 is a town, 中国合作 is none.
    """
    match = found[at]
    before = found[at - 1] if at and sure[at - 1] else None
    beside = before is not None and _beside(text, before, match)
    if text[match.start : match.end] in _ambiguous():
        if _gates().match(text, match.end) or text.endswith(("经", "经由", "取道"), 0, match.start):
            return True
        return beside and before is not None and not _is_country(before)
    after = found[at + 1] if at + 1 < len(found) and sure[at + 1] else None
    following = after is not None and _beside(text, match, after)
    return beside or following or _behind().match(text, match.end) is not None


def _is_country(match: Match) -> bool:
    return any(reading.entry.kind is Kind.COUNTRY for reading in match.readings)


def _beside(text: str, first: Match, second: Match) -> bool:
    """Whether two names of one country stand next to each other."""
    lands = [{reading.entry.country for reading in match.readings} for match in (first, second)]
    return (
        bool(lands[0] & lands[1]) and _BESIDE.fullmatch(text, first.end, second.start) is not None
    )
