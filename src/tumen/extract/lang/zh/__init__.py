"""Chinese in both scripts: by grammars on folded text, without a tokeniser."""

from __future__ import annotations

from tumen.extract.lang.zh.count import counts
from tumen.extract.lang.zh.instrument import instruments
from tumen.extract.lang.zh.period import periods
from tumen.extract.lang.zh.permit import permits
from tumen.extract.lang.zh.place import places
from tumen.extract.pack import Found
from tumen.model import Claim, Document, Problem

__all__ = ["claims", "counts", "instruments", "periods", "permits", "places"]


def claims(document: Document) -> Found[Claim]:
    """No claim yet, and a problem that says so."""
    return (), (
        Problem(
            stage="extract",
            code="no-language-pack",
            message="the claims of Chinese texts are not read yet: nothing was extracted",
            locator=document.locator,
        ),
    )
