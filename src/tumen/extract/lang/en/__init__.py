"""English; of a long text only what is needed is read for its claims."""

from __future__ import annotations

from tumen.extract.lang.en.attribution import attributions
from tumen.extract.lang.en.claim.explain import reason
from tumen.extract.lang.en.count import counts
from tumen.extract.lang.en.instrument import instruments
from tumen.extract.lang.en.period import periods
from tumen.extract.lang.en.permit import permits
from tumen.extract.lang.en.place import places
from tumen.extract.lang.en.reading import alternatives, claims

__all__ = [
    "alternatives",
    "attributions",
    "claims",
    "counts",
    "instruments",
    "periods",
    "permits",
    "places",
    "reason",
]
