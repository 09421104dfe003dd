"""Chinese in both scripts: by grammars on folded text, without a tokeniser."""

from __future__ import annotations

from tumen.extract.lang.zh.attribution import attributions
from tumen.extract.lang.zh.claim import claims
from tumen.extract.lang.zh.claim.explain import alternatives, reason
from tumen.extract.lang.zh.count import counts
from tumen.extract.lang.zh.instrument import instruments
from tumen.extract.lang.zh.period import periods
from tumen.extract.lang.zh.permit import permits
from tumen.extract.lang.zh.place import places

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
