"""What the other stages found in one document, so that clauses can be asked what they hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from tumen.extract.lang.zh.attribution.find import said
from tumen.extract.lang.zh.attribution.reading import Speech
from tumen.extract.lang.zh.claim.frame import nouns
from tumen.extract.lang.zh.count import counts
from tumen.extract.lang.zh.instrument import instruments
from tumen.extract.lang.zh.period import periods
from tumen.extract.lang.zh.permit import permits
from tumen.extract.lang.zh.place import places
from tumen.extract.lang.zh.script import folded
from tumen.extract.lang.zh.sentence import Sentence, sentences
from tumen.extract.lookup import Stretches, by_words
from tumen.model import Count, Document, InstrumentMention, Period, Permit, Place, edtf

T = TypeVar("T", Count, Period, Place, Permit, InstrumentMention)

# Workers abroad before the first sanctions (annotation guide, scope) make no claim.
SCOPE_BEGINS = date(2006, 10, 14)


@dataclass(frozen=True, slots=True)
class Setting:
    """One document with its fields, each in order of the text.

    `begins` is where its first whole sentence ends: headings stand before. `said` finds speeches
    by what is said, `cues` by the words that bring it in.
    """

    document: Document
    text: str
    sentences: tuple[Sentence, ...]
    begins: int
    said: Stretches[Speech]
    cues: Stretches[Speech]
    counts: Stretches[Count]
    periods: Stretches[Period]
    places: Stretches[Place]
    permits: Stretches[Permit]
    instruments: Stretches[InstrumentMention]

    def speech(self, start: int, end: int) -> Speech | None:
        """Whose words a stretch is: the narrowest speech that covers the most of it."""
        around = self.said.touching(start, end)
        return max(
            around,
            key=lambda one: (
                min(end, one.content[1]) - max(start, one.content[0]),
                one.content[0] - one.content[1],
            ),
            default=None,
        )

    def past(self, start: int, end: int) -> bool:
        """Whether a stretch speaks of a time before the scope begins."""
        known = [edtf.days(p.edtf) for p in within(self.periods, start, end)]
        days = [d for d in known if d is not None]
        return bool(days) and all(d.last is not None and d.last < SCOPE_BEGINS for d in days)


def in_scope(text: str) -> bool:
    """Whether a text is about these workers at all; told from its words alone."""
    return bool(nouns("scope").search(text) and nouns("topic").search(text))


def setting(document: Document) -> Setting:
    """Everything that the other stages find."""
    text = folded(document.text)
    every = tuple(sentences(text))
    named = by_words(places(document)[0])
    speeches = said(text, every)
    return Setting(
        document,
        text,
        every,
        next((one.end for one in every if text[one.end - 1] in "。!?”"), len(text)),
        Stretches(speeches, lambda one: one.content),
        Stretches((one for one in speeches if one.cue), lambda one: one.cue or one.content),
        by_words(c for c in counts(document)[0] if not _overlaps(c, named)),
        by_words(periods(document)[0]),
        named,
        by_words(permits(document)[0]),
        by_words(instruments(document)[0]),
    )


def within(found: Stretches[T], start: int, end: int) -> list[T]:
    """Those that stand between two offsets."""
    return [one for one in found.beginning(start, end) if one.spans[-1].end <= end]


def _overlaps(count: Count, named: Stretches[Place]) -> bool:
    """Whether a number is part of a place's name: "东三省"."""
    return bool(named.touching(count.spans[0].start, count.spans[-1].end))
