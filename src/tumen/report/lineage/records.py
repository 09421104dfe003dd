"""What a drawn lineage holds: positions in units of the view box, and the words beside them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TellingView:
    """One statement of a lineage as it is drawn: a row with a dot at `x`, `y`.

    `parent_x`, `parent_y` are those of the statement it was taken from, None for a root;
    `sure` is False where nothing tells which came first. `href` leads to the claim on the page
    or to the public page. `because` says why it is joined; `drifts` what changed.
    """

    id: str
    x: int
    y: int
    parent_x: int | None
    parent_y: int | None
    sure: bool
    publisher: str
    when: str
    figure: str
    href: str | None
    ours: bool
    words: str
    because: str
    drifts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LineageView:
    """One lineage of several statements, its root first."""

    id: str
    title: str
    description: str
    tellings: tuple[TellingView, ...]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ContradictionView:
    """Two sides that cannot both be true, with what each says."""

    says: str
    one: tuple[TellingView, ...]
    other: tuple[TellingView, ...]


@dataclass(frozen=True, slots=True)
class TracedView:
    """All lineages of more than one statement, contradictions and drifts outside lineages."""

    counted: str
    lineages: tuple[LineageView, ...]
    contradictions: tuple[ContradictionView, ...]
    around: tuple[str, ...]
    more: int
