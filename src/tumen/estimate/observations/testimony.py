"""A claim as the estimate needs it, whichever of the two forms it came in."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model import Factuality, Kind, PermitClass, Share, Unit
from tumen.model.quantity import Number


@dataclass(frozen=True, slots=True)
class Testimony:
    """Who said how many, of what, where, when.

    Attributes:
        id: the claim's.
        low, high: bounds as given; None where open.
        share: where only a part of a base was given.
        areas: ISO 3166-1 and -2 of the places that it speaks of together; None for the world.
        papers: classes counted; empty where all are, or where it is not said.
        mixed: several classes, or others than workers, may be in the figure.
        as_of, published: EDTF; when it holds, and when it appeared.
        approximate: "about", "some".
        source, source_kind: who vouches, and of what sort (`setting/priors.yaml`).
        root: id of the first claim of the same origin; its own if it is that.
    """

    id: str
    kind: Kind
    low: Number | None
    high: Number | None
    unit: Unit
    per: str | None
    share: Share | None
    areas: tuple[tuple[str | None, str | None], ...]
    papers: tuple[PermitClass, ...]
    mixed: bool
    as_of: str | None
    published: str | None
    factuality: Factuality
    approximate: bool
    source: str
    source_kind: str
    root: str
