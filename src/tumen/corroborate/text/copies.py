"""Documents that share words or figures, with the ground and the passage of each pair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tumen.corroborate.text.facts import SharedFacts, figures_of, shared_facts
from tumen.corroborate.text.overlap import Overlap, overlaps
from tumen.corroborate.text.passages import common_passage
from tumen.corroborate.text.shingles import sample
from tumen.model import Document, Evidence, Ground, Passage
from tumen.wording import joined, number, say

COPIED = 0.3
"""The share of the shorter text from which two texts are copies; below, one quotes the other."""

QUOTED = 10.0
"""Weighted runs that make a quotation: some sixty letters that only two texts share."""

BITS_A_RUN = 0.75
"""A run is four letters on from the last; what follows six sampled ones is easily guessed."""

MOST_FROM_TEXT = 16.0
MOST_FROM_FACTS = 12.0


class Reuse(StrEnum):
    """What of a text stands again in another."""

    COPY = "copy"
    QUOTATION = "quotation"
    REWRITE = "rewrite"
    TRANSLATION = "translation"


_EVIDENCE: Mapping[Reuse, Evidence] = {
    Reuse.COPY: Evidence.SAME_WORDS,
    Reuse.QUOTATION: Evidence.QUOTATION,
    Reuse.REWRITE: Evidence.SAME_FIGURE,
    Reuse.TRANSLATION: Evidence.TRANSLATION,
}


@dataclass(frozen=True, slots=True)
class Copy:
    """Two documents of which one took from the other, or both from a third.

    `one` was out before `other`, as far as their dates tell. `share` is the part of the shorter
    text that stands in the longer, or, where figures were compared, the part told in one order.
    """

    one: str
    other: str
    reuse: Reuse
    share: float
    bits: float
    figures: tuple[int, ...] = ()


def copies(documents: Sequence[Document], seed: int = 0) -> tuple[Copy, ...]:
    """Every pair of documents that share words or figures, in the order of their dates.

    A text of which many copies stand is joined to the copy before it and to the first, not to
    all. The seed moves which runs of letters are sampled.
    """
    dated = sorted(documents, key=lambda document: (document.published or "9999", document.id))
    found: dict[tuple[int, int], Copy] = {}
    words = sample((document.text for document in dated), seed)
    for overlap in overlaps(words, len(dated)):
        copy = _copy(overlap, dated)
        if copy is not None:
            found[overlap.one, overlap.other] = copy
    for facts in shared_facts([figures_of(document.text) for document in dated], found):
        found[facts.one, facts.other] = _retold(facts, dated)
    return tuple(found[pair] for pair in sorted(found))


def _copy(overlap: Overlap, dated: Sequence[Document]) -> Copy | None:
    share = max(overlap.of_one, overlap.of_other)
    if overlap.weight < QUOTED and share < COPIED:
        return None
    reuse = Reuse.COPY if share >= COPIED else Reuse.QUOTATION
    one, other = dated[overlap.one].id, dated[overlap.other].id
    return Copy(one, other, reuse, share, min(BITS_A_RUN * overlap.weight, MOST_FROM_TEXT))


def _retold(facts: SharedFacts, dated: Sequence[Document]) -> Copy:
    one, other = dated[facts.one], dated[facts.other]
    reuse = Reuse.REWRITE if one.language == other.language else Reuse.TRANSLATION
    bits = min(facts.bits, MOST_FROM_FACTS)
    return Copy(one.id, other.id, reuse, facts.in_order, bits, facts.figures)


def grounds_of(
    found: Iterable[Copy], documents: Mapping[str, Document]
) -> dict[tuple[str, str], Ground]:
    """The grounds that copies give for joining the claims of two pages, with passages.

    Keys are the two pages (see `tumen.corroborate.claims.page_of`), lesser first.
    """
    return {
        _pages(copy, documents): Ground(
            _EVIDENCE[copy.reuse], copy.bits, _says(copy), _passages(copy, documents)
        )
        for copy in found
    }


def _pages(copy: Copy, documents: Mapping[str, Document]) -> tuple[str, str]:
    one, other = sorted(documents[name].url or name for name in (copy.one, copy.other))
    return one, other


def _says(copy: Copy) -> str:
    match copy.reuse:
        case Reuse.COPY:
            return say(
                "{percent} of the shorter text stands in the longer", percent=f"{copy.share:.0%}"
            )
        case Reuse.QUOTATION:
            return say("a passage stands word for word in both")
        case Reuse.REWRITE | Reuse.TRANSLATION:
            return say(
                "both tell {figures}, {percent} in one order",
                figures=joined(", ", map(number, copy.figures)),
                percent=f"{copy.share:.0%}",
            )


def _passages(copy: Copy, documents: Mapping[str, Document]) -> tuple[Passage, ...]:
    one, other = documents[copy.one], documents[copy.other]
    spans = common_passage(one, other)
    if spans is None:
        return ()
    return tuple(
        Passage(document.id, span.quote, span)
        for document, span in zip((one, other), spans, strict=True)
    )
