"""Corroboration to lineages as they are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tumen.model import (
    Contradiction,
    Corroboration,
    Drift,
    Evidence,
    Lineage,
    Link,
    Statement,
    count_origins,
)
from tumen.model.origins import sentence
from tumen.report import dates
from tumen.report.lineage.records import (
    ContradictionView,
    LineageView,
    TellingView,
    TracedView,
)
from tumen.wording import capital, joined, place, say, some, spelt

ROW = 28
NOTE = 17
"""What a row is high, and how much higher with a line on what changed."""

STEP = 22
MARGIN = 14
WIDTH = 760
MOST_DRAWN = 60
"""Lineages on one page; the largest come first, and JSON has them all."""

_TELLING = (Evidence.REVIEW, Evidence.CREDIT, Evidence.ADDRESS)


def traced(found: Corroboration, ours: Iterable[str], numbers: Mapping[str, int]) -> TracedView:
    """What was found, as it is shown.

    Args:
        found: the corroboration.
        ours: the ids of the claims whose origins are counted in the heading.
        numbers: the footnote number of each claim that stands on the page.
    """
    told = {statement.id: statement for statement in found.statements}
    several = sorted(
        (one for one in found.lineages if len(one.members) > 1),
        key=lambda one: (-len(one.members), one.id),
    )
    changed: dict[str, list[Drift]] = {}
    for drift in found.drifts:
        changed.setdefault(drift.later.holder, []).append(drift)
    drawn = tuple(_lineage(one, told, changed, numbers) for one in several[:MOST_DRAWN])
    inside = {(link.taker, link.giver) for one in several for link in one.links}
    return TracedView(
        counted=sentence(count_origins(found.origins, ours)),
        lineages=drawn,
        contradictions=tuple(_contradiction(one, told, numbers) for one in found.contradictions),
        around=tuple(
            drift.says
            for drift in found.drifts
            if (drift.later.holder, drift.earlier.holder) not in inside
        ),
        more=len(several) - len(drawn),
    )


def _lineage(
    lineage: Lineage,
    told: Mapping[str, Statement],
    changed: Mapping[str, list[Drift]],
    numbers: Mapping[str, int],
) -> LineageView:
    nearest = _nearest(lineage)
    depth: dict[str, int] = {}
    rows = _in_order(lineage, nearest)
    places: dict[str, tuple[int, int]] = {}
    tellings = []
    down = MARGIN
    for name in rows:
        link = nearest.get(name)
        depth[name] = depth[link.giver] + 1 if link else 0
        places[name] = (MARGIN + STEP * depth[name], down)
        down += ROW + NOTE * (name in changed)
        tellings.append(_telling(told[name], link, places, changed.get(name, ()), numbers))
    first = told[rows[0]]
    return LineageView(
        id=f"lineage-{lineage.id}",
        title=say("{figure}: {place}", figure=first.figure, place=_place(first)),
        description=some(
            len(rows),
            "{n} claim of one origin, from {publisher}.",
            "{n} claims of one origin, from {publisher}.",
            n=capital(spelt(len(rows))),
            publisher=first.publisher,
        ),
        tellings=tuple(tellings),
        width=WIDTH,
        height=down,
    )


def _nearest(lineage: Lineage) -> dict[str, Link]:
    """For each member the link to the one it was taken from: by its own word, else the heaviest."""
    nearest: dict[str, Link] = {}
    for link in lineage.links:
        best = nearest.get(link.taker)
        if best is None or _rank(link) > _rank(best):
            nearest[link.taker] = link
    return nearest


def _rank(link: Link) -> tuple[bool, float]:
    return any(ground.kind in _TELLING for ground in link.grounds), link.bits


def _in_order(lineage: Lineage, nearest: Mapping[str, Link]) -> tuple[str, ...]:
    """Members so that each stands below the one it was taken from, with its own takers below."""
    takers: dict[str, list[str]] = {}
    for name in lineage.members:
        if name in nearest:
            takers.setdefault(nearest[name].giver, []).append(name)
    rows: list[str] = []
    waiting = [name for name in reversed(lineage.members) if name not in nearest]
    while waiting:
        name = waiting.pop()
        rows.append(name)
        waiting.extend(reversed(takers.get(name, ())))
    return tuple(rows)


def _telling(
    statement: Statement,
    link: Link | None,
    places: Mapping[str, tuple[int, int]],
    changed: Iterable[Drift],
    numbers: Mapping[str, int],
) -> TellingView:
    x, y = places.get(statement.id, (0, 0))
    above = places.get(link.giver) if link else None
    number = numbers.get(statement.id)
    public = statement.document if statement.document.startswith(("http://", "https://")) else None
    return TellingView(
        id=statement.id,
        x=x,
        y=y,
        parent_x=above[0] if above else None,
        parent_y=above[1] if above else None,
        sure=link.directed if link else True,
        publisher=statement.publisher,
        when=dates.in_words(statement.published),
        figure=statement.figure,
        href=f"#claim-{number}" if number is not None else public,
        ours=number is not None,
        words=statement.passage.words,
        because=_because(link) if link else "",
        drifts=tuple(dict.fromkeys(drift.says for drift in changed)),
    )


def _because(link: Link) -> str:
    """The grounds of a link, those for it and then those against."""
    held = joined("; ", (ground.says for ground in link.grounds if ground.bits > 0))
    against = joined("; ", (ground.says for ground in link.grounds if ground.bits < 0))
    return say("{held}; although {against}", held=held, against=against) if against else held


def _place(statement: Statement) -> str:
    if not statement.places:
        return say("no place named")
    return joined(", ", (place(where.name) for where in statement.places))


def _contradiction(
    one: Contradiction, told: Mapping[str, Statement], numbers: Mapping[str, int]
) -> ContradictionView:
    def side(names: Iterable[str]) -> tuple[TellingView, ...]:
        return tuple(_telling(told[name], None, {}, (), numbers) for name in names if name in told)

    return ContradictionView(one.says, side(one.one), side(one.other))
