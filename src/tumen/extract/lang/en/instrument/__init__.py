"""The instruments of law that an English text names, right or wrong.

Identifiers are those of the annotation guide: body, number, and after ``#`` the paragraph or
section: ``UNSC/2397#8``, ``US/CAATSA#321``, ``US/EO-13722``, ``EU/2017/1509``, ``ILO/C029``.
"""

from __future__ import annotations

from tumen.extract.lang.en.instrument.act import lone_sections, named_acts, numbered_acts
from tumen.extract.lang.en.instrument.mention import Mention
from tumen.extract.lang.en.instrument.reference import short_references
from tumen.extract.lang.en.instrument.resolution import resolutions
from tumen.extract.pack import Found
from tumen.model import Document, InstrumentMention, Problem
from tumen.wording import say

__all__ = ["instruments"]


def _ambiguous(document: Document, start: int, end: int) -> Problem:
    return Problem(
        stage="extract",
        code="ambiguous-instrument",
        message=say(
            "these words can mean more than one of the resolutions named before: look which is "
            "meant"
        ),
        locator=document.locator,
        span=document.span(start, end),
    )


def instruments(document: Document) -> Found[InstrumentMention]:
    """Every rule named in the text, in order; problems for references with several meanings."""
    text = document.text
    councils = list(resolutions(text))
    acts = list(named_acts(text))
    mentions = [*councils, *acts, *lone_sections(text, acts), *numbered_acts(text)]
    problems = []
    for reference in short_references(text, councils):
        if isinstance(reference, Mention):
            mentions.append(reference)
        else:
            problems.append(_ambiguous(document, *reference))
    found = (
        InstrumentMention((document.span(m.start, m.end),), m.instrument)
        for m in sorted(set(mentions))
    )
    return tuple(found), tuple(problems)
