"""The places of a claim, each with its role.

`mention` says of every place in the text how it is named, `role` what it is to an event, `scene`
lends a place to an event whose clause names none, and `rank` makes "the province" of a town's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tumen.extract.gazetteer import subdivision
from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.place.mention import Named, named
from tumen.extract.lang.en.claim.field.place.role import HOST, MOVING, role_of
from tumen.extract.lang.en.claim.field.place.scene import Scene
from tumen.extract.lang.en.claim.field.record import Context
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import Kind, Place, Role

__all__ = ["Located", "places_of"]

# A rule holds where it says and inherits no scene; a check is made of figures and papers.
_PLACELESS = frozenset({Kind.OBLIGATION, Kind.VERIFICATION})
HOME = "KP"


@dataclass(frozen=True, slots=True)
class Located:
    """The places of an event, and the rule that lent them where its clause names none."""

    places: tuple[Place, ...]
    rule: str | None = None


def places_of(found: Setting, event: Event, context: Context) -> Located:
    """The places of an event, from its clause or from the scene that is set before it."""
    for one in context.until(event, found.located):
        found.located[one] = _located(found, one, context)
    made: Located = found.located[event]
    return made


def _located(found: Setting, event: Event, context: Context) -> Located:
    if event.kind is Kind.VERIFICATION:
        return Located(())
    own = tuple(_finest(_own(found, event)))
    host = HOST.get(event.kind, Role.SITE)
    needs_host = event.kind in MOVING and all(p.role not in {host, Role.BORDER_POINT} for p in own)
    if event.kind in _PLACELESS or (own and not needs_host):
        return Located(own)
    lent, rule = Scene(found, event, context).lent(host)
    lent = tuple(p for p in lent if all(p.name != other.name for other in own))
    if event.kind is Kind.CROSSING or any(p.role is Role.BORDER_POINT for p in own):
        return Located((*own, *lent), rule if lent else None)
    return Located((*lent, *own), rule if lent else None)


def _own(found: Setting, event: Event) -> Iterator[Place]:
    """The places of the clause itself; adjectives only where it has no name."""
    inside = named(found).beginning(event.start, event.end)
    placed = [(n, role_of(n, event.kind)) for n in inside if not (n.of_speaker or n.of_speech)]
    names = [(n, role) for n, role in placed if role is not None and not n.adjective]
    if not names:
        names = [(n, role) for n, role in placed if role is not None and n.describes_site]
    nearer = [(n, role) for n, role in names if not _is_aside(found, n, event)]
    for mention, role in nearer or names:
        yield mention.at(role)


def _is_aside(found: Setting, mention: Named, event: Event) -> bool:
    """Whether a relative or adverbial clause stands between a place and the head of the event."""
    head = found.doc[event.head]
    for above in (mention.token, *mention.token.ancestors):
        if above == head:
            return False
        if above.dep_ in {"relcl", "advcl"}:
            return True
    return False


def _finest(places: Iterable[Place]) -> Iterator[Place]:
    """Each place once, without those that only say where a finer one of the same role lies."""
    once = {(p.name, p.country, p.subdivision, p.role): p for p in reversed(tuple(places))}
    kept = tuple(reversed(once.values()))
    for place in kept:
        finer = [p for p in kept if p is not place and p.role is place.role and _in(p, place)]
        if not finer:
            yield place


def _in(part: Place, whole: Place) -> bool:
    if part.country != whole.country or part.name == whole.name:
        return False
    if whole.subdivision is None:
        return part.subdivision is not None
    same = part.subdivision == whole.subdivision
    return same and subdivision(whole.subdivision).name == whole.name
