"""Papers named by what their holders are called, and by a word that points back.

"3,000 technical trainees" says on which papers they come; "students" and "tourists" say so
only where somebody passes as one ("return as students"). "Such cards" means the cards
named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tumen.extract.lang.en.permit.lexicon import paper_pattern, persons
from tumen.extract.lang.en.permit.phrase import Named
from tumen.model import PermitClass

_AS = re.compile(
    r"\bas\s+(?:(?:trainees?|interns?|apprentices?|tourists?|students?|visitors?)\s+(?:and|or)\s+)?"
    r"(?:an?\s+)?(?:exchange\s+|foreign\s+|language\s+)?[\"“‘']?"
    r"(?P<holder>students?|tourists?)\b(?!\s+(?:at|of|visas?|union|leader))",
    re.IGNORECASE,
)
_AS_CLASS = {"student": PermitClass.STUDENT, "tourist": PermitClass.SHORT_TERM}
_BACK_REACH = 400


def holders(text: str) -> Iterator[Named]:
    """Trainees, interns and apprentices anywhere; students and tourists after "as"."""
    for permit_class, pattern in persons():
        for found in pattern.finditer(text):
            yield Named(found.start(), found.end(), permit_class, found.start())
    for found in _AS.finditer(text):
        holder = found["holder"].lower().removesuffix("s")
        yield Named(found.start("holder"), found.end("holder"), _AS_CLASS[holder], found.start())


def pointing_back(text: str, named: Sequence[Named]) -> Iterator[Named]:
    """The papers that "such cards", "these visas" mean: of the class of the last one named near."""
    pattern = rf"\b(?:such|these|those)\s+(?P<paper>{paper_pattern()})\b(?!\s+(?:for|of|as)\b)"
    for found in re.finditer(pattern, text, re.IGNORECASE):
        noun = _singular(found["paper"])
        near = [
            name
            for name in named
            if found.start() - _BACK_REACH <= name.start < found.start()
            and _singular(text[name.start : name.end].rsplit(maxsplit=1)[-1]) == noun
        ]
        if near:
            last = max(near, key=lambda name: name.end)
            yield Named(found.start(), found.end(), last.permit_class, found.start())


def _singular(noun: str) -> str:
    return noun.lower().rstrip("s")
