"""Papers named by what they are not: "without work visas", "non-work visas".

The annotation guide puts them in class *other*: the text says that there is some paper, or
that the right one is missing, and not which one there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tumen.extract.lang.en.permit.phrase import Named
from tumen.model import PermitClass

_PAPERS = r"(?:visas?|permits?|papers|documents|documentation|authori[sz]ations?)"
_WORK = r"(?:work|working|labou?r|employment)"
_LACK = re.compile(
    rf"\bnon-{_WORK}\s+{_PAPERS}\b"
    rf"|\bwithout\s+(?:(?:a|any|the|having)\s+)?(?:(?:proper|valid|legal|the\s+right)\s+)?{_WORK}\s+{_PAPERS}\b"
    rf"|\bwithout\s+(?:(?:a|any|the)\s+)?(?:proper|valid|legal|right|appropriate|necessary)\s+{_PAPERS}\b",
    re.IGNORECASE,
)


def lacking(text: str) -> Iterator[Named]:
    """Each phrase that names a paper by what it is not."""
    for found in _LACK.finditer(text):
        yield Named(found.start(), found.end(), PermitClass.OTHER, found.start())
