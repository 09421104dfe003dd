"""Who took what from whom, what changed on the way, what cannot be true, how far to trust it.

Everything here is a pure function of statements and documents; nothing reads a clock, a network or
chance. Evidence of named kinds is weighed in bits, joined into lineages, and counted as origins.
"""

from __future__ import annotations

from tumen.corroborate.claims import from_claims, page_of
from tumen.corroborate.documents import document_lineages
from tumen.corroborate.grade import house_of
from tumen.corroborate.narrow import narrowed
from tumen.corroborate.public import from_public
from tumen.corroborate.view import corroborate

__all__ = [
    "corroborate",
    "document_lineages",
    "from_claims",
    "from_public",
    "house_of",
    "narrowed",
    "page_of",
]
