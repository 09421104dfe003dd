"""Who stands behind words: the attributions that hold them, from the outermost to the deepest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.field.setting import Setting, setting
from tumen.model import Attribution, Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEEPEST = 6  # attributions inside each other
# Whoever orders, asks or promises acts; whoever tells of it vouches.
_ACTS = ("verb/infinitive",)
_CITED = "cited/"


def _holds(attribution: Attribution, at: int) -> bool:
    return any(span.start <= at < span.end for span in attribution.content)


def _is_cue(attribution: Attribution, at: int) -> bool:
    return any(span.start <= at < span.end for span in attribution.cue)


def _inside(found: Setting, attribution: Attribution, start: int, end: int) -> Token | None:
    """The head of the part of an attribution's content that stands between `start` and `end`."""
    pieces = (
        (max(span.start, start), min(span.end, end))
        for span in attribution.content
        if span.start < end and start < span.end
    )
    longest = max(pieces, key=lambda piece: piece[1] - piece[0], default=None)
    return found.root(*longest) if longest is not None else None


def point(found: Setting, start: int, end: int) -> Token | None:
    """The word whose voucher is asked for: the head of the clause below whoever says so."""
    head = found.root(start, end)
    for _ in range(_DEEPEST):
        if head is None:
            return None
        above = [a for a in found.attributions if _is_cue(a, head.idx)]
        below = (_inside(found, a, start, end) for a in above)
        lower = next((token for token in below if token is not None and token != head), None)
        if lower is None:
            return head
        head = lower
    return head


def _is_act(attribution: Attribution) -> bool:
    return attribution.rule.startswith(_ACTS)


def _depth(found: Setting, attribution: Attribution) -> tuple[bool, int]:
    """Citations are deeper than what they are hung on; of others the one with less content."""
    size = sum(span.end - span.start for span in attribution.content)
    if attribution.rule.startswith(_CITED):
        cue = found.root(attribution.cue[0].start, attribution.cue[0].end)
        return True, sum(1 for _ in cue.ancestors) if cue is not None else 0
    return False, -size


def chain(found: Setting, at: int) -> tuple[Attribution, ...]:
    """The attributions whose content holds a character, the outermost first."""
    held = [a for a in found.attributions if _holds(a, at) and not _is_act(a)]
    return tuple(sorted(held, key=lambda a: _depth(found, a)))


def vouching(document: Document, start: int, end: int) -> Attribution | None:
    """The attribution that stands behind the words from `start` to `end`; the deepest in a chain.

    None where the text speaks in its own voice. Quotations that go on over sentences belong to
    their speaker, and one attribution stands behind every sentence that it holds.
    """
    found = setting(document)
    head = point(found, start, end)
    behind = chain(found, head.idx) if head is not None else ()
    return behind[-1] if behind else None


def chained(document: Document, start: int, end: int) -> Iterator[Attribution]:
    """Every attribution behind the words, the deepest first."""
    found = setting(document)
    head = point(found, start, end)
    return iter(chain(found, head.idx)[::-1] if head is not None else ())
