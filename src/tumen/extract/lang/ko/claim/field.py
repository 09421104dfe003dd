"""The fields of an event: each from the words of its clause, or by a rule that is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tumen.extract.lang.ko.claim.event import Event
from tumen.extract.lang.ko.claim.frame import sectors
from tumen.extract.lang.ko.claim.need import persons
from tumen.extract.lang.ko.claim.setting import Setting, within
from tumen.model import (
    Count,
    Inference,
    InstrumentMention,
    Kind,
    Period,
    Permit,
    Place,
    Role,
    Sector,
    Source,
    SourceKind,
    Unit,
)

_PERSONS = frozenset({"명", "名", "人", "여명", "인", "사람", "분", ""})
_SITES = frozenset(
    {"곳", "군데", "개소", "개사", "개 회사", "개 업체", "개 공장", "개 사업장", "개 식당"}
)
_TIMES = frozenset({"건", "차례", "회", "번", "회차"})
_UNITS = {
    Kind.CROSSING: ((Unit.ENTRIES, _TIMES), (Unit.ENTRIES, _PERSONS)),
    Kind.PERMIT: ((Unit.PERMITS, frozenset({"개", "건", "장", "매"})), (Unit.WORKERS, _PERSONS)),
}
_DEFAULT_UNITS = ((Unit.WORKERS, _PERSONS), (Unit.SITES, _SITES))
_NO_COUNT = frozenset({Kind.VERIFICATION, Kind.OBLIGATION})
_MOVES = frozenset(
    {Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION, Kind.CROSSING, Kind.RECALL_ORDER}
)
_OUT = frozenset({Kind.DEPARTURE, Kind.REPATRIATION, Kind.RECALL_ORDER})
# For these nothing is taken from outside the anchor (annotation guide, places).
_STAY_INSIDE = frozenset({Kind.OBLIGATION, Kind.VERIFICATION, Kind.RECALL_ORDER})
_POINTS_BACK = re.compile(r"(?:이|그) (?:가운데|중)|이중|나머지")
_BORDER = re.compile(
    r"\s?(?:세관|해관|통상구|교두|다리|대교|구안|검문소)?(?:을|를)? ?(?:거쳐|통해"
    r"|통과)|\s?(?:세관|통상구)"
)


def count(found: Setting, event: Event) -> Count | None:
    """The number that the clause is about, in the units of claims."""
    if event.kind in _NO_COUNT:
        return None
    if event.count is not None:
        return replace(event.count, unit=Unit.WORKERS)
    here = within(found.counts, event.start, max(event.end, event.head_end))
    for unit, counters in _UNITS.get(event.kind, _DEFAULT_UNITS):
        fit = [c for c in here if c.unit in counters and not c.share and _may_count(found, c, unit)]
        if event.kind is Kind.CROSSING and unit is Unit.ENTRIES and counters is _PERSONS:
            fit = [c for c in fit if c.unit]
        if fit:
            based = [c for c in fit if c.share_of]
            return replace((based or fit)[0], unit=unit)
    shared = [
        c
        for c in here
        if c.share and not re.search(r"\d배|증가|감소", found.text[c.spans[0].start : event.end])
    ]
    return (
        replace(shared[0], unit=Unit.WORKERS, share_of=shared[0].share_of or "노동자")
        if shared
        else None
    )


def _may_count(found: Setting, one: Count, unit: Unit) -> bool:
    if re.match(r"도 없", found.text[one.spans[-1].end :]):
        return False
    if unit is Unit.WORKERS and one.unit:
        return one in persons(found, one.spans[0].start, one.spans[-1].end)
    return True


def places(found: Setting, event: Event) -> tuple[tuple[Place, ...], bool]:
    """Places with their roles, and whether they were taken from outside the anchor."""
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
    scene = _speakers_own(found, event) or _scene(found, event)
    return ((_with_role(found, event, scene),) if scene else ()), scene is not None


def _counts_as_place(found: Setting, event: Event, place: Place, source: tuple[int, int]) -> bool:
    at, end = place.spans[0].start, place.spans[-1].end
    after = found.text[end : end + 12]
    told = event.said.told or (0, 0)
    if source[0] <= at < source[1] or told[0] <= at < told[1]:
        return False
    if place.country == "KP" and place.subdivision is None:
        return bool(re.match(r"(?:에서|으로|로|에|을|를)(?:\s|$)", after)) and event.kind in _MOVES
    if place.country == "KP" and after.startswith(("식당", "랭면", "냉면")):
        return False
    if re.match(
        r"\s?(?:식당|대사관|정부|당국|관광객|신문|언론|매체|방송|통신|군|보도|국적|측|위안)",
        after,
    ) and not re.match(r"\s?식당 [다두세네열\d]", after):
        return False
    return not re.match(r"에서 (?:논의|결정|열린|발표)|에 다녀온", after)


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


def _with_role(found: Setting, event: Event, place: Place) -> Place:
    after = found.text[place.spans[-1].end : place.spans[-1].end + 12]
    return replace(place, role=_role(event, place, after))


def _role(event: Event, place: Place, after: str) -> Role:
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
    inside = [p for p in within(found.places, *one.source) if p.country != "KP"]
    return inside[-1] if inside else None


def _scene(found: Setting, event: Event) -> Place | None:
    """The nearest earlier place that fixes the scene: no speaker's seat, no mark of nationality."""
    sources = [one.source for one in found.said if one.source]
    for place in found.places.before(event.start):
        at, end = place.spans[0].start, place.spans[-1].end
        if place.country == "KP":
            continue
        after = found.text[end : end + 8]
        if any(s <= at < e for s, e in sources) and found.text[at - 1 : at] != "(":
            continue
        if re.match(r"\s?(?:보도|정부|당국|위안|국적|관광객|대사관)", after):
            continue
        if _BORDER.match(after) or re.match(r"\s\d", after):  # one of several in an enumeration
            continue
        return place
    return None


def period(found: Setting, event: Event, before: Period | None) -> Period | None:
    """The clause's time, else that of the words before it in the anchor; not that of speaking."""
    for start, end in ((event.start, event.anchor[1]), (event.anchor[0], event.start)):
        own = [one for one in within(found.periods, start, end) if _happens_in(found, event, one)]
        exact = [one for one in own if not (one.edtf or "").endswith("~")]
        if own:
            return (exact or own)[0]
    return before if _POINTS_BACK.match(found.text, event.start) else None


def _happens_in(found: Setting, event: Event, one: Period) -> bool:
    """Whether a time is that of the event: it has a value, and nothing says it is another's."""
    start, words = one.spans[0].start, one.spans[0].quote
    if one.edtf is None or words in {"당일", "하루"} or _is_of_speech(found, event, one):
        return False
    if event.lent and event.lent[0] <= start < event.lent[1]:
        return False
    if event.kind is Kind.VERIFICATION and words == "지금":
        return False
    if event.kind is Kind.STOCK and one.edtf.startswith("..") and "전에" in words:
        return False
    return not _COMPARED.match(found.text, one.spans[-1].end)


_COMPARED = re.compile(r"\s?(?:같은 기간|의 두 배|보다|대비)")


def _is_of_speech(found: Setting, event: Event, one: Period) -> bool:
    """Whether a time is that of speaking: beside the cue or the source, or before a quotation."""
    spoken, source = event.said.cue or (0, 0), event.said.source or (0, 0)
    start, end = one.spans[0].start, one.spans[-1].end
    if (spoken[0] and 0 <= spoken[0] - end <= 2) or source[0] <= end <= source[1]:
        return True
    after_source = source[1] and start >= source[1]
    if after_source and "“" in found.text[end : event.head] and "”" not in found.text[start:end]:
        return found.text.count("“", source[1], start) == found.text.count("”", source[1], start)
    beside = 0 <= start - source[1] <= 3 and event.said.rule == "verb"
    several = len(within(found.periods, event.start, event.end)) > 1
    return bool(source[1]) and beside and several and _DAY.match(one.spans[0].quote) is not None


_DAY = re.compile(r"\d{1,2}일$")


def permit(found: Setting, event: Event) -> Permit | None:
    """The first paper of the clause; persons named by their paper are none in a move home."""
    here = within(found.permits, event.start, event.anchor[1])
    if here and event.kind is not Kind.TOLERANCE:
        persons_only = event.kind is Kind.REPATRIATION and re.match(
            r"(?:유학생|연수생)$", here[0].spans[0].quote
        )
        return None if persons_only else here[0]
    return None


def sector(found: Setting, event: Event) -> Sector | None:
    """The trade named in the anchor or just before it."""
    first, last = event.anchor
    for name, pattern in sectors():
        if hit := pattern.search(found.text, first, last):
            return Sector(found.document.span(*hit.span()), name)
    return None


def instruments(found: Setting, event: Event) -> tuple[InstrumentMention, ...]:
    """The rules named in the clause, or in its sentence for obligations."""
    first, last = event.anchor
    here = within(found.instruments, first, last)
    return tuple(here)


def source(found: Setting, event: Event) -> Source | None:
    """Whoever vouches for the sentence."""
    one = event.said
    if one.source is None or one.kind is None:
        return None
    words = found.document.span(*one.source)
    resolved = found.document.span(*one.resolved) if one.resolved else None
    return Source(
        words,
        one.kind,
        _based(found, one.resolved or one.source, one.kind),
        resolved,
        one.kind is SourceKind.ANONYMOUS,
    )


_KOREAN_STATE = re.compile(r"국가정보원|국정원|통일부|대변인")


def _based(found: Setting, span: tuple[int, int], kind: SourceKind) -> str | None:
    inside = within(found.places, *span)
    named = [p for p in inside if p.country != "KP"] or inside
    if named:
        return named[-1].subdivision or named[-1].country
    if kind is SourceKind.OFFICIAL and _KOREAN_STATE.search(found.text[slice(*span)]):
        return "KR"
    if "현지" in found.text[slice(*span)]:
        near = [p for p in found.places if p.spans[0].start < span[0] and p.country != "KP"]
        return (near[-1].subdivision or near[-1].country) if near else None
    return None


def inferred(event: Event, *, scene: bool) -> tuple[Inference, ...]:
    """Which fields stand in no words of the anchor."""
    made = [Inference("places", "ko.scene")] if scene else []
    if (
        event.said.rule
        in {"interview", "quotation goes on", "hearsay of the one before", "verb without subject"}
        and event.said.source
    ):
        made.append(Inference("source", f"ko.{event.said.rule.replace(' ', '-')}"))
    return tuple(made)
