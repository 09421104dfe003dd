"""Nil entries: "in the second quarter, none"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from tumen.extract.lang.en.count.amount import Amount

# A bare "none" or "nil" where a series has a number: numerals stand before it in the sentence.
_NIL = re.compile(r"(?<=[,:;]\s)(?:and\s)?(?P<nil>none|nil)(?=\s?[.;,)\n]|\s?$)", re.IGNORECASE)
_SERIES = re.compile(r"\d[^.!?\n]{0,160}(?:\.\d[^.!?\n]{0,40})?$")


def nils(text: str) -> Iterator[Amount]:
    """Every nil entry, as the number nought, in order."""
    for found in _NIL.finditer(text):
        if _SERIES.search(text, max(0, found.start() - 240), found.start()):
            start, end = found.span("nil")
            yield Amount(start, end, start, end, Fraction(0), Fraction(0))
