"""The places of an event with their roles, from its words or from the scene around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cache

from tumen.extract.gazetteer import country, place_of, subdivision
from tumen.extract.lang.zh.claim.event import Event, Extent
from tumen.extract.lang.zh.claim.frame import read
from tumen.extract.lang.zh.claim.setting import Setting
from tumen.extract.layers import within
from tumen.extract.observers import OBSERVERS
from tumen.model import Claim, Kind, Place, Role

_MOVES = frozenset(
    {Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION, Kind.CROSSING, Kind.RECALL_ORDER}
)
_OUT = frozenset({Kind.DEPARTURE, Kind.REPATRIATION, Kind.RECALL_ORDER})
# For these nothing is taken from outside the anchor (annotation guide, places).
_COUNTED = frozenset({Kind.CROSSING, Kind.RENEWAL})
_HOMEWARD = frozenset({Kind.REPATRIATION, Kind.RECALL_ORDER})
_STAY_INSIDE = frozenset({Kind.OBLIGATION, Kind.VERIFICATION})
_MOST = 3
_OF = frozenset({"", "的"})  # "延边的和龙", "吉林珲春": the second lies in the first
_TITLE = 30  # characters of a title in 《》 about a name
_REACH = 6  # characters before a place in which its marks stand


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands about a place and says what it is to a movement (``words.yaml``, `marks`)."""

    whose: re.Pattern[str]
    acts: re.Pattern[str]
    nation: re.Pattern[str]
    towards: re.Pattern[str]
    there: re.Pattern[str]
    origin: re.Pattern[str]
    destination: re.Pattern[str]
    by: re.Pattern[str]
    gate: re.Pattern[str]
    worldwide: re.Pattern[str]
    owner: re.Pattern[str]
    state: re.Pattern[str]


@cache
def marks() -> Marks:
    """The lists of the file, compiled."""
    return Marks(*(re.compile(read("words")["marks"][field.name]) for field in fields(Marks)))


def places(found: Setting, event: Event, before: Claim | None) -> tuple[tuple[Place, ...], bool]:
    """Places with their roles, and whether they were taken from outside the event's words.

    `before` is the last claim that has places.
    """
    inside = [p for p in within(found.places, *event.body) if _is_place(found, event, p)]
    chosen = _finest(found, inside)
    if event.kind in _STAY_INSIDE:
        return (() if event.kind is Kind.OBLIGATION else _with_roles(found, event, chosen)), False
    if event.kind is Kind.RECALL_ORDER and marks().state.search(found.text, *event.body):
        return _with_roles(found, event, chosen), False
    if any(p.country != "KP" for p in chosen):
        return _with_roles(found, event, chosen), False
    if marks().worldwide.search(found.text, *event.body):
        return _with_roles(found, event, chosen), False
    outside = _scene(found, event, before)
    return _with_roles(found, event, [*chosen, *outside]), bool(outside)


def _with_roles(found: Setting, event: Event, chosen: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(replace(p, role=_role(found, event, p)) for p in chosen)


def _is_place(found: Setting, event: Event, place: Place) -> bool:
    """Whether a name says where, rather than whose or of what nation."""
    end = place.spans[-1].end
    if _in_source(event, place.spans[0].start):
        return False
    if _in_title(found, place):
        return False
    if place.country == "KP":
        return event.kind in _MOVES and _is_end_of_way(found, place)
    if place.country in OBSERVERS and place.subdivision is None:
        at = place.spans[0].start
        return marks().there.search(found.text, max(0, at - _REACH), at) is not None
    if marks().whose.match(found.text, end) or _acts(found, place):
        return False
    before = found.text[
        max(event.body[0], end - _REACH - len(place.spans[0].quote)) : place.spans[0].start
    ]
    return event.kind is not Kind.STOCK or not marks().by.search(before)


def _in_title(found: Setting, place: Place) -> bool:
    """Whether a name stands in the title of a law, a paper or a book: "《中国经济周刊》"."""
    start, end = place.spans[0].start, place.spans[-1].end
    opened = found.text.rfind("《", max(0, start - _TITLE), start)
    return (
        opened >= 0
        and "》" not in found.text[opened:start]
        and "》" in found.text[end : end + _TITLE]
    )


def _acts(found: Setting, place: Place) -> bool:
    """Whether a capital stands for its State: "北京没有下令"."""
    words = place.spans[0]
    if words.quote not in read("words")["capitals"]:
        return False
    return marks().acts.match(found.text, words.end) is not None


def _is_end_of_way(found: Setting, place: Place) -> bool:
    """Whether the DPRK is where somebody goes or comes from, not who acts or of what nation."""
    start, end = place.spans[0].start, place.spans[-1].end
    if marks().nation.match(found.text, end):
        return False
    capital = place.spans[0].quote in read("words")["capitals"]
    town = place.geonames is not None and place.subdivision is not None and not capital
    return town or marks().towards.search(found.text, max(0, start - 3), start) is not None


def _in_source(event: Event, at: int) -> bool:
    named = (event.speech.source, event.speech.told) if event.speech else ()
    return any(extent is not None and extent[0] <= at < extent[1] for extent in named)


def _finest(found: Setting, inside: Sequence[Place]) -> list[Place]:
    """Without the larger places of which a finer part is named, and without repetitions."""
    kept: list[Place] = []
    for place in inside:
        finer = any(_holds(found, place, other) for other in inside)
        if not finer and all(place.name != other.name for other in kept):
            kept.append(place)
    return kept[:_MOST]


def _holds(found: Setting, larger: Place, other: Place) -> bool:
    """Whether one is the State or the subdivision in which the other lies."""
    if larger is other or larger.country != other.country:
        return False
    if larger.subdivision is None:
        return other.subdivision is not None
    if larger.subdivision != other.subdivision or larger.name == other.name:
        return False
    first, last = larger.spans[-1].end, other.spans[0].start
    return last >= first and (found.text[first:last] in _OF or _is_subdivision(larger))


def _is_subdivision(place: Place) -> bool:
    """Whether a place is a province, or an area of one, by its rank or its name."""
    ranked = place.spans[0].quote.endswith(("省", "州", "边疆区", "道", "自治区"))
    code = place.subdivision
    return ranked or (code is not None and place.name == subdivision(code).name)


def _role(found: Setting, event: Event, place: Place) -> Role:
    """What a place is to an event: by its marks, or by the way that the event goes."""
    start = place.spans[0].start
    before = found.text[max(event.body[0], start - _REACH) : start]
    gate = _is_gate(found, place)
    if event.kind not in _MOVES | {Kind.RENEWAL}:
        return Role.SITE
    if gate or marks().by.search(before):
        return Role.BORDER_POINT
    marked = None if event.kind in _COUNTED else _marked(event, place, before)
    return marked or _end(event, place)


def _is_gate(found: Setting, place: Place) -> bool:
    """Whether a place is where the border is crossed: "圈河口岸"."""
    named = "口岸" in place.spans[0].quote
    return named or marks().gate.match(found.text, place.spans[-1].end) is not None


def _marked(event: Event, place: Place, before: str) -> Role | None:
    """By the words just before it: from there, or to there."""
    home = place.country == "KP"
    if home and event.kind in _OUT:
        return Role.DESTINATION
    if marks().origin.search(before) or (event.kind in _HOMEWARD and not home):
        return Role.ORIGIN
    stays = event.kind in _OUT and before.endswith("在")
    return Role.DESTINATION if marks().destination.search(before) and not stays else None


def _end(event: Event, place: Place) -> Role:
    """Which end of the way a place is that no word tells."""
    if event.kind is Kind.RENEWAL:
        return Role.SITE
    home = place.country == "KP"
    if event.kind in _OUT:
        return Role.DESTINATION if home else Role.ORIGIN
    return Role.ORIGIN if home else Role.DESTINATION


def may_lend(claim: Claim, event: Event) -> bool:
    """Whether a claim has places that may be those of a later event.

    Others happened elsewhere than where the border is crossed.
    """
    at_border = event.kind in _COUNTED
    return any(at_border or place.role is not Role.BORDER_POINT for place in claim.places)


def _scene(found: Setting, event: Event, before: Claim | None) -> Sequence[Place]:
    """Where it is told to be: with the speaker, in words since the last claim, or as there."""
    host = _speaking_host(found, event)
    if host is not None:
        return [host]
    lent = before.places if before else ()
    at_border = event.kind in _COUNTED  # others happened elsewhere than where the border is crossed
    away = [p for p in lent if at_border or p.role is not Role.BORDER_POINT]
    sites = [p for p in away if p.country != "KP"]
    same = before is not None and event.sentence.start <= before.anchor.start
    if same and sites:
        return _all_or_last(event, sites)
    named = _speakers_own(found, event) or _nearest(found, event)
    since = before is None or named is None or named.spans[0].start >= before.anchor.end
    if since or not sites:
        return [named] if named is not None else []
    return _all_or_last(event, sites)


def _all_or_last(event: Event, sites: Sequence[Place]) -> Sequence[Place]:
    """What is so of those in several places is so in all of them; who moves goes from one."""
    return sites if event.kind not in _MOVES else sites[-1:]


def _nearest(found: Setting, event: Event) -> Place | None:
    """The nearest earlier place that may fix a scene: no speaker's seat, no mark of nationality."""
    speakers = _speakers(found, event)
    for place in found.places.before(event.body[0]):
        if _in_title(found, place):
            continue
        at, end = place.spans[0].start, place.spans[-1].end
        if place.country in OBSERVERS or any(first <= at < last for first, last in speakers):
            continue
        gate = event.kind not in _COUNTED and _is_gate(found, place)
        if not gate and not marks().whose.match(found.text, end) and not _acts(found, place):
            return place
    return None


def _speakers(found: Setting, event: Event) -> list[Extent]:
    """The words for speakers and hearers before an event: where they sit is no scene."""
    every = list(found.said.before(event.body[0]))
    told = [*every, event.speech] if event.speech else every
    said = [extent for one in every for extent in (one.source, one.told) if extent is not None]
    return said + [(one.source[1], one.cue[0]) for one in told if one.source and one.cue]


def _speaking_host(found: Setting, event: Event) -> Place | None:
    """A State that tells of itself: "中国表示遣返了一半以上"; observers tell of others."""
    one = event.speech
    if one is None or one.source is None:
        return None
    side = read("words")["sides"].get(found.text[slice(*one.source)])
    if side is not None and side not in OBSERVERS:
        return place_of(country(side), found.document.span(*one.source))
    for place in within(found.places, *one.source):
        words = place.spans[0]
        if (words.start, words.end) == one.source and place.country not in OBSERVERS:
            return place
    return None


def _speakers_own(found: Setting, event: Event) -> Place | None:
    """The place of a source who speaks of where he is: "珲春一家服装厂的主管说,厂里有…"."""
    one = event.speech
    if one is None or one.source is None:
        return None
    source = one.resolved or one.source
    if not marks().owner.search(found.text, *source):
        return None
    inside = [p for p in within(found.places, *source) if p.country != "KP"]
    return inside[-1] if inside else None
