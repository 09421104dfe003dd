"""The places of an event with their roles: those of its words, else that of what is told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tumen.extract.lang.ko.claim.event import Event
from tumen.extract.lang.ko.claim.setting import Setting
from tumen.extract.layers import within
from tumen.extract.observers import OBSERVERS
from tumen.model import Claim, Kind, Place, Role, SourceKind

_MOVES = frozenset(
    {Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION, Kind.CROSSING, Kind.RECALL_ORDER}
)
_OUT = frozenset({Kind.DEPARTURE, Kind.REPATRIATION, Kind.RECALL_ORDER})
# For these nothing is taken from outside the anchor (annotation guide, places).
_STAY_INSIDE = frozenset({Kind.OBLIGATION, Kind.VERIFICATION, Kind.RECALL_ORDER})
_BORDER = re.compile(
    r"(?:\([^)\n]{1,8}\))?\s?(?:세관|통상구"
    r"|(?:해관|교두|다리|대교|구안|검문소)?(?:을|를)? ?(?:거쳐|통해|통과))"
)
_OF_THESE = re.compile(r"(?:이|그) (?:가운데|중)|[이그]중")


def places_of(found: Setting, event: Event, before: Claim | None) -> tuple[tuple[Place, ...], bool]:
    """Places with their roles, and whether they were taken from outside the anchor.

    Args:
        found: what the other stages found.
        event: the event.
        before: the claim before it, whose place a paragraph goes on with.
    """
    first, last = event.anchor
    source = event.said.source or (0, 0)
    inside = [
        p for p in within(found.places, first, last) if _counts_as_place(found, event, p, source)
    ]
    chosen = _finest(inside)
    if chosen and event.kind is Kind.ARRIVAL and all(p.country == "KP" for p in chosen):
        scene = _scene(found, event)
        chosen = [*chosen, scene] if scene else chosen
    if chosen or event.kind in _STAY_INSIDE:
        if event.kind in {Kind.OBLIGATION, Kind.VERIFICATION}:
            chosen = []
        return tuple(_with_role(found, event, p) for p in chosen), False
    if before and before.places and _OF_THESE.match(found.text, event.start):
        return tuple(_with_role(found, event, place) for place in before.places), True
    if _WORLDWIDE.search(found.text, event.start, event.end):
        return (), False
    scene = _acting_state(found, event, source) or _speakers_own(found, event)
    scene = scene or _scene(found, event)
    if scene and before and (told := _told_of(found, event, before, scene)):
        scene = told
    return ((_with_role(found, event, scene),) if scene else ()), scene is not None


# "러시아 ‘가나’ 통신", "중국 당국": the place names a body or a nationality.
_OF_A_BODY = re.compile(
    r"\s?(?:[‘“][^’”\n]{1,15}[’”] ?)?"
    r"(?:[가-힣A-Z]{2,8}(?:신문|방송|통신|일보|매체)|대사관|정부|당국|관광객|신문|언론|매체|방송|통신|군|보도|국적|측|위안)"
)
_OF_A_NATION = re.compile(r"(?:·[가-힣]{2,6})*\s?(?:인력|노동자|근로자|사람|국민|군인)")
# Many countries, or a part of the world that is none: where they are stands nowhere else.
_WORLDWIDE = re.compile(
    r"개국|전 ?세계|세계 각국|세계 곳곳|중동|동남아|아프리카|유럽|걸프"
    r"|해외 ?(?:파견 ?)?(?:노동자|근로자|로동자|인력)"
)
_DATELINE = re.compile(r"[가-힣]{0,4}=")
# "중국 등 40여 개국": one of the many is not where they are.
_AMONG = re.compile(r"[,·\s가-힣]{0,12}\s?등 (?:전 세계 )?[\d가-힣]+여? ?개국")


def _told_of(found: Setting, event: Event, before: Claim, scene: Place) -> Place | None:
    """The one host of the claim before, if the paragraph told of it after it named the scene."""
    if found.text.startswith("나머지", event.start):
        return None
    paragraph = event.said.sentence.paragraph[0]
    hosts = [place for place in before.places if place.country != "KP"]
    fresh = max(paragraph, scene.spans[0].start) < before.anchor.start
    return hosts[0] if fresh and len(hosts) == 1 else None


def _counts_as_place(found: Setting, event: Event, place: Place, source: tuple[int, int]) -> bool:
    at, end = place.spans[0].start, place.spans[-1].end
    after = found.text[end : end + 24]
    if _DATELINE.match(after) or _AMONG.match(after):
        return False
    told = event.said.told or (0, 0)
    if source[0] <= at < source[1] or told[0] <= at < told[1]:
        return False
    if place.country == "KP" and place.subdivision is None:
        return bool(re.match(r"(?:에서|으로|로|에|을|를)(?:\s|$)", after)) and event.kind in _MOVES
    if place.country == "KP" and after.startswith(("식당", "랭면", "냉면")):
        return False
    if _OF_A_BODY.match(after) or re.match(r"\s?식당(?! [다두세네열\d])", after):
        return False
    of_a_nation = place.subdivision is None and _OF_A_NATION.match(after)
    return not of_a_nation and not re.match(r"에서 (?:논의|결정|열린|발표)|에 다녀온", after)


def _finest(inside: Sequence[Place]) -> list[Place]:
    """Without the larger places of which a finer part is named."""
    kept: list[Place] = []
    for place in inside:
        finer = [
            o
            for o in inside
            if o is not place
            and o.country == place.country
            and _depth(o) > _depth(place)
            and (place.subdivision in (None, o.subdivision))
        ]
        same = any(k.name == place.name for k in kept)
        if not finer and not same:
            kept.append(place)
    return kept[:3]


def _depth(place: Place) -> int:
    if place.subdivision is None:
        return 1 if place.geonames is None and place.name != "Northeast China" else 0
    return 1 if place.name in {"Jilin", "Liaoning", "Heilongjiang", "Primorsky Krai"} else 2


# "허룽(和龍)시로": what explains a name, and its rank, stand before its particle.
_GLOSS = re.compile(r"^(?:\([^)\n]{1,8}\))?[시군현구성]?(?=으?로|에서)")


def _with_role(found: Setting, event: Event, place: Place) -> Place:
    after = _GLOSS.sub("", found.text[place.spans[-1].end : place.spans[-1].end + 20])
    return replace(place, role=_role(event, place, after))


def _role(event: Event, place: Place, after: str) -> Role:
    if place.country == "KP" and event.kind not in _MOVES:
        return Role.ORIGIN
    if event.kind not in _MOVES:
        return (
            Role.BORDER_POINT if event.kind is Kind.RENEWAL and _BORDER.match(after) else Role.SITE
        )
    if _BORDER.match(after):
        return Role.BORDER_POINT
    if event.kind in _OUT:
        arriving = place.country == "KP" or re.match(r"(?:으로|로)(?:\s|$)", after)
        return Role.DESTINATION if arriving else Role.ORIGIN
    leaving = place.country == "KP" or re.match(r"에서 (?:온|출발|나온|버스|기차)", after)
    return Role.ORIGIN if leaving else Role.DESTINATION


def _speakers_own(found: Setting, event: Event) -> Place | None:
    """The place of a source who speaks of where he is: "a factory owner in Jilin said"."""
    one = event.said
    if one.source is None or one.kind not in {
        SourceKind.NAMED,
        SourceKind.ANONYMOUS,
        SourceKind.OFFICIAL,
        SourceKind.DOCUMENT,
    }:
        return None
    if one.sentence.start > one.source[0] or one.source[1] > one.sentence.end:
        return None
    inside = [p for p in within(found.places, *one.source) if p.country not in OBSERVERS]
    return inside[-1] if inside else None


def _acting_state(found: Setting, event: Event, source: tuple[int, int]) -> Place | None:
    """The State whose government does it: "몽골 정부는 40명을 내보냈다"."""
    if event.kind not in _OUT | {Kind.RENEWAL, Kind.PERMIT, Kind.TOLERANCE}:
        return None
    for place in within(found.places, event.start, event.head):
        by_others = not source[0] <= place.spans[0].start < source[1]
        acts = _ACTS.match(found.text, place.spans[-1].end)
        if by_others and acts and place.country not in OBSERVERS:
            return place
    return None


_ACTS = re.compile(r"\s?(?:정부|당국|이민국|이민청)?[은는이가]\s")


def _scene(found: Setting, event: Event) -> Place | None:
    """The nearest earlier place that fixes the scene: no speaker's seat, no mark of nationality."""
    sources = [one.source for one in found.said if one.source]
    for place in found.places.before(event.start):
        at, end = place.spans[0].start, place.spans[-1].end
        if place.country == "KP":
            continue
        after = found.text[end : end + 24]
        if any(s <= at < e for s, e in sources) and found.text[at - 1 : at] != "(":
            continue
        if _DATELINE.match(after) or _OF_A_BODY.match(after):
            continue
        if _BORDER.match(after) or re.match(r"\s\d", after):  # one of several in an enumeration
            continue
        return place
    return None
