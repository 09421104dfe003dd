"""A testimony, changed here and there."""

from __future__ import annotations

from dataclasses import replace

from tumen.estimate.observations.testimony import Testimony
from tumen.model import Factuality, Kind, Unit


def saying(**changes: object) -> Testimony:
    """A ministry's count of workers in Jilin, with changes; an origin of its own."""
    plain = Testimony(
        id="one",
        kind=Kind.STOCK,
        low=2000,
        high=2000,
        unit=Unit.WORKERS,
        per=None,
        share=None,
        areas=(("CN", "CN-JL"),),
        papers=(),
        mixed=False,
        as_of="2019-06",
        published="2019-07-03",
        factuality=Factuality.ASSERTED,
        approximate=False,
        source="a ministry",
        source_kind="official",
        root="one",
    )
    return replace(plain, **{"root": changes.get("id", "one"), **changes})  # type: ignore[arg-type]
