"""Whether the rules of a world fit together, as far as no single field can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple
from datetime import date
from itertools import pairwise

from tumen.model import Kind, PermitClass
from tumen.simulate.world.records import Shares, World

CLASSES = (
    PermitClass.WORK,
    PermitClass.VISITOR,
    PermitClass.SHORT_TERM,
    PermitClass.STUDENT,
    PermitClass.TRAINEE,
    PermitClass.OFFICIAL,
)
"""Classes of paper in the order of `Shares`."""
SPEAKABLE = frozenset(
    {
        Kind.STOCK,
        Kind.PERMIT,
        Kind.OVERSTAY,
        Kind.ARRIVAL,
        Kind.REPATRIATION,
        Kind.CROSSING,
        Kind.RENEWAL,
    }
)
"""Kinds of claim that a reporter can speak of: those that count something."""
ALMOST = 1e-9


def misfits(world: World) -> Iterator[str]:
    """A sentence for everything that does not fit, in the order of the file."""
    yield from _papers(world)
    yield from _places(world)
    yield from _dated(world)
    yield from _ban(world)
    yield from _recall(world)
    yield from _reporters(world)


def _papers(world: World) -> Iterator[str]:
    named = [rule.papers for rule in world.papers]
    if sorted(named) != sorted(CLASSES):
        yield f"papers has one line for each of {', '.join(CLASSES)}"
    for rule in world.papers:
        if (rule.renewal_interval is None) == (rule.validity is None):
            yield f"{rule.papers} has either a renewal_interval (a trip) or a validity (an office)"
        elif rule.lasts <= world.customs.patience + 1:
            yield f"{rule.papers} must last longer than the customs queue has patience"
        elif rule.papers is PermitClass.WORK and rule.validity is None:
            yield "work papers are renewed at an office, which the ban can close to them"
    if world.team.least > world.team.most:
        yield "the least team is larger than the most"
    yield from _whole("present", world.present)


def _places(world: World) -> Iterator[str]:
    points = {point.name for point in world.border_points}
    codes = [place.code for place in world.places]
    if not codes or len(set(codes)) != len(codes):
        yield "places has a line for each place, and no code twice"
    countries = {country.code for country in world.countries}
    for place in world.places:
        if place.code[:2] not in countries:
            yield f"{place.code} lies in {place.code[:2]}, which has no line in countries"
        if place.border_point not in points:
            yield f"{place.code} has the border point {place.border_point!r}, which is none"
        yield from _ordered(f"tolerance in {place.code}", place.tolerance, world.first)


def _dated(world: World) -> Iterator[str]:
    if world.first > world.last:
        yield f"it ends ({world.last}) before it starts ({world.first})"
    yield from _ordered("issued", world.issued, world.first)
    yield from _ordered("raids", world.raids, world.first)
    for line in world.issued:
        yield from _whole(f"what is issued since {line.since}", line.papers)


def _ordered(name: str, lines: Iterable[object], first: str) -> Iterator[str]:
    """Lines that hold until the next must reach back to the start, in order."""
    since = [str(getattr(line, "since", "")) for line in lines]
    if not since or since[0] > first or any(a >= b for a, b in pairwise(since)):
        yield f"{name} has lines in order of time, the first of them since {first} or before"


def _ban(world: World) -> Iterator[str]:
    taken = world.ban.still_renewed + world.ban.overstayed + sum(astuple(world.ban.becomes))
    if taken > 1 + ALMOST:
        yield f"the shares of the ban sum to {taken:g}, which is more than 1"
    if world.ban.becomes.work:
        yield "work papers cannot become work papers; say it with still_renewed"


def _recall(world: World) -> Iterator[str]:
    recall, closure = world.recall, world.closure
    if recall.story not in {story.name for story in recall.stories}:
        yield f"the recall tells the story {recall.story!r}, which is none of its stories"
    if date.fromisoformat(recall.ordered) >= date.fromisoformat(recall.deadline):
        yield "the recall's deadline lies after its order"
    if recall.ordered[:7] < world.first:
        yield f"the recall was ordered ({recall.ordered}) before the world starts ({world.first})"
    if closure.reopened is not None and closure.reopened <= closure.shut:
        yield "the border reopens after it was shut"


def _reporters(world: World) -> Iterator[str]:
    codes = {place.code for place in world.places}
    for reporter in world.reporters:
        if strange := sorted(set(reporter.kinds) - SPEAKABLE):
            yield f"{reporter.name} speaks of {strange[0]}, which counts nobody"
        if not reporter.outlets or not reporter.kinds:
            yield f"{reporter.name} speaks of something, through at least one outlet"
        if reporter.country not in {code[:2] for code in codes}:
            yield f"{reporter.name} speaks of {reporter.country}, which has no line in places"
        if wrong := sorted(set(reporter.places) - codes):
            yield f"{reporter.name} speaks of {wrong[0]}, which is no place"


def _whole(name: str, shares: Shares) -> Iterator[str]:
    if abs(sum(astuple(shares)) - 1) > ALMOST:
        yield f"the shares of {name} sum to {sum(astuple(shares)):g}, and must sum to 1"
