"""The places that a Korean text names, each time it names them.

Names of the gazetteer are looked for anywhere, because particles and ranks are glued to them
(훈춘시에서); `morph` and ``words.yaml`` say which runs of Hangul still name the place. Which of
several places a name means follows from the countries that the document speaks of, size and the
field's prior.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml
from tumen.extract.gazetteer import Entry, Kind, Match, matches, place_of
from tumen.extract.lang.ko.morph import PARTICLES, begins_word, rest_of_word
from tumen.extract.lang.ko.writing import folded
from tumen.extract.pack import Found
from tumen.model import Document, Place

__all__ = ["places"]

_HANGUL = re.compile(r"[가-힣]+$")


@cache
def words() -> dict[str, Any]:
    """The lists of ``words.yaml``."""
    listed: dict[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
    return listed


@cache
def _tails() -> re.Pattern[str]:
    listed = "|".join(sorted(words()["tails"], key=len, reverse=True))
    return re.compile(rf"(?:{listed}){{1,2}}")


def places(document: Document) -> Found[Place]:
    """Every place that the gazetteer knows, and the regions of the field, in order."""
    text = folded(document.text)
    regions = [*_regions(document, text), *_abbreviated(document, text)]
    named = _named(text, [m for m in matches(text, "ko") if _names(text, m)])
    inside = [(p.spans[0].start, p.spans[0].end) for p in regions]
    found = [
        place_of(entry, document.span(match.start, match.end))
        for match, entry in named
        if not any(a <= match.start and match.end <= b for a, b in inside)
    ]
    return tuple(sorted([*regions, *found], key=lambda p: p.spans[0].start)), ()


@cache
def _region_names() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, words()["regions"]), key=len, reverse=True)))


def _regions(document: Document, text: str) -> Iterable[Place]:
    at = 0
    for found in _region_names().finditer(text):
        if found.start() < at or not begins_word(text, found.start()):
            continue
        at = found.end()
        name, country = words()["regions"][found[0]]
        yield Place((document.span(*found.span()),), name, country, None, None)


def _abbreviated(document: Document, text: str) -> Iterable[Place]:
    """Countries of one sign; 中 as "among" is none ("이 中에서")."""
    signs = words()["abbreviated"]
    for found in _one_sign().finditer(text):
        (match, *_) = matches(signs[found[0]], "ko")
        yield place_of(match.readings[0].entry, document.span(*found.span()))


@cache
def _one_sign() -> re.Pattern[str]:
    signs = "|".join(words()["abbreviated"])
    after = r"(?:에서|에는|에도|에|은|는|이|가|도|의|서|내)(?![가-힣])"
    chained = rf"(?:·(?:{signs}))*{after}"
    return re.compile(rf"(?<![가-힣一-龥])(?<![이그] )(?:{signs})(?={chained})")


def _names(text: str, match: Match) -> bool:
    """Whether the run of Hangul around a name still names the place."""
    name = text[match.start : match.end]
    if not re.match(r"[가-힣]", name):
        return True
    before = _HANGUL.search(text[max(0, match.start - 6) : match.start])
    if before and before[0] not in words()["heads"] and not _is_place(before[0]):
        return False
    rest = rest_of_word(text, match.end)
    if (
        re.match(
            r"(?:인|인들|산|어|계|식)(?![가-힣])|인(?:들)?(?:은|는|이|가|을|를|의"
            r"|에게|과|와|도|만)(?![가-힣])",
            rest,
        )
        and len(name) == 2
    ):
        return False
    if not rest or PARTICLES.match(text, match.end):
        return True
    tail = _tails().match(text, match.end)
    if tail and PARTICLES.match(text, tail.end()):
        return True
    return _follows_place(rest) or (
        (len(name) > 2 or len(rest) > 2)
        and name not in _ambiguous()
        and not rest.startswith(tuple(words()["not_tails"]))
    )


@cache
def _every_name() -> frozenset[str]:
    from tumen.extract.gazetteer import names  # noqa: PLC0415 - read only when it is needed

    return frozenset(name for name, _, _ in names("ko"))


def _is_place(run: str) -> bool:
    """Whether the Hangul before is a place's name itself: 중국지린성."""
    return any(
        run.endswith(name) for name in (run[-n:] for n in (2, 3, 4, 5)) if name in _every_name()
    )


def _follows_place(rest: str) -> bool:
    """Whether another name follows without a space: 중국단둥."""
    return any(rest[:n] in _every_name() for n in (2, 3, 4))


def _named(text: str, found: Sequence[Match]) -> list[tuple[Match, Entry]]:
    """Matches with the entry that each means; doubtful names where something bears them out."""
    sure = [m for m in found if text[m.start : m.end] not in _ambiguous()]
    countries = Counter(
        c for m in sure if len(c_ := {r.entry.country for r in m.readings}) == 1 for c in c_
    )
    made = []
    for match in found:
        entry = max((r.entry for r in match.readings), key=lambda e: _weight(e, countries))
        if match not in sure and not _borne_out(text, match, entry, countries, sure):
            continue
        if (
            entry.kind is Kind.TOWN
            and len(text[match.start : match.end]) < 3
            and not countries[entry.country]
        ):
            continue
        made.append((match, entry))
    return made


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(words()["ambiguous"])


@cache
def _of_place() -> re.Pattern[str]:
    listed = "|".join(sorted(words()["particles_of_place"], key=len, reverse=True))
    return re.compile(
        rf"(?:{listed})(?![가-힣])|(?:시|군|구|성|항|역|세관|지구|시내)"
        rf"(?=[가-힣]{{0,3}}(?:[\s,.)]|$))|\s(?:시내|지역|세관|현지|소식통|공장"
        rf"|주재|출신)"
    )


def _borne_out(
    text: str, match: Match, entry: Entry, countries: Counter[str], sure: Sequence[Match]
) -> bool:
    near = countries[entry.country] > 0
    beside = any(
        0 <= match.start - other.end <= 2
        and any(r.entry.country == entry.country for r in other.readings)
        for other in sure
    )
    rank = re.match(r"(?:시|군|현|성|항)(?=에|의|로|를|는|,|\s)", text[match.end : match.end + 2])
    return (
        beside
        or (near and bool(_of_place().match(text, match.end) or rank))
        or (entry.kind is Kind.COUNTRY and bool(_of_place().match(text, match.end)))
    )


_COUNTRY, _CAPITAL, _SUPPORT = 9.0, 2.0, 3.0


def _weight(entry: Entry, countries: Counter[str]) -> float:
    """How likely the place is meant, in orders of magnitude of population."""
    size = math.log10(max(entry.population, 100)) + entry.prior
    share = countries[entry.country] / max(1, countries.total())
    match entry.kind:
        case Kind.COUNTRY:
            return _COUNTRY
        case Kind.CAPITAL:
            return size + _CAPITAL + _SUPPORT * share
        case Kind.SUBDIVISION | Kind.PLACE | Kind.TOWN:
            return size + _SUPPORT * share
