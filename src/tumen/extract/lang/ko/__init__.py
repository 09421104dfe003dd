"""Korean: by grammars of particles and endings, without a tokeniser."""

from __future__ import annotations

from tumen.extract.lang.ko.attribution import attributions
from tumen.extract.lang.ko.claim import claims
from tumen.extract.lang.ko.claim.explain import alternatives, reason
from tumen.extract.lang.ko.count import counts
from tumen.extract.lang.ko.instrument import instruments
from tumen.extract.lang.ko.period import periods
from tumen.extract.lang.ko.permit import permits
from tumen.extract.lang.ko.place import places

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
