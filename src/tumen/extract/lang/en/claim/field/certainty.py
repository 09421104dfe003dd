"""How sure a claim is, once its source is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.claim.field.source import Sourced
from tumen.extract.lang.en.factuality import factuality
from tumen.model import Attribution, Factuality, Kind, Period, Span, edtf

# Hedges stand for a cue where nobody vouches but the text.
_HEDGED = frozenset(
    {Factuality.ESTIMATED, Factuality.DOUBTED, Factuality.PREDICTED, Factuality.REPORTED}
)
_PLAIN = frozenset({Factuality.ASSERTED, Factuality.REPORTED})
_MOVING = frozenset(
    {Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION, Kind.CROSSING, Kind.RENEWAL, Kind.INCIDENT}
)
# The head of a text, or of one of its paragraphs, that sets right what was printed.
_CORRECTS = re.compile(
    r"correct(?:ion|ions|ed)\b|clarification|set(?:ting)?\s+right|errat(?:um|a)\b|retract",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\[?\s*(?:Editor['’]s\s+note|Correction|Clarification)\b", re.IGNORECASE)
# What an outlet prints, which it then corrects.
_PRINTED = frozenset(
    {"article", "report", "box", "caption", "version", "editorial", "headline", "story", "chart",
     "graphic", "item", "text", "interview", "remark", "dispatch", "column", "table", "map", "we"}
)  # fmt: skip
_HEAD = 120  # characters in which a text says what it is


@dataclass(frozen=True, slots=True)
class Certainty:
    """The class of a claim, the hedge in the text's own voice, the rule, and the sign."""

    factuality: Factuality
    hedge: Span | None
    rule: str
    negated: bool = False


def certainty(
    found: Setting,
    event: Event,
    behind: Sequence[Attribution],
    who: Sourced,
    period: Period | None,
) -> Certainty:
    """The class of an event by the guide's order: withdrawn, as told, or still to come."""
    if _is_withdrawn(found, event, behind):
        return Certainty(Factuality.DENIED, None, "en.factuality.withdrawn")
    deepest = behind[-1] if behind and not who.own else None
    if deepest is None and who.source is not None and not who.own:
        deepest = Attribution((who.source.span,), (), ())
    head = found.doc[event.head]
    judged = factuality(found.document, event.start, event.end, deepest, event.kind, head)
    sure, rule = judged.factuality, judged.rule
    if who.source is None and sure is Factuality.REPORTED and _is_own(event, behind, rule):
        sure, rule = Factuality.ASSERTED, "en.factuality.own-voice"
    if sure in _PLAIN and event.kind in _MOVING and _lies_ahead(found, period):
        sure, rule = Factuality.PLANNED, "en.factuality.after-publication"
    hedged = who.source is None and sure in _HEDGED and event.kind is not Kind.OBLIGATION
    return Certainty(sure, judged.word if hedged else None, rule, judged.negated)


def _is_own(event: Event, behind: Sequence[Attribution], rule: str) -> bool:
    """Whether what looks like somebody's report is the text's own: "we show", "is presumed"."""
    if event.kind is Kind.OBLIGATION:
        return True
    return rule.endswith("attribution") and all(a.source for a in behind)


def _lies_ahead(found: Setting, period: Period | None) -> bool:
    """Whether the time given begins after the report was published."""
    published = edtf.days(found.document.published or "")
    given = edtf.days(period.edtf) if period is not None and period.edtf else None
    if published is None or published.last is None or given is None or given.first is None:
        return False
    return given.first > published.last


def _is_withdrawn(found: Setting, event: Event, behind: Sequence[Attribution]) -> bool:
    """Whether a correction quotes what was printed before, to take it back."""
    printed = any(_is_printed(found, span) for a in behind for span in a.source[:1])
    return printed and _is_in_correction(found, event)


def _is_printed(found: Setting, span: Span) -> bool:
    head = found.root(span.start, span.end)
    return head is not None and head.lemma_.lower() in _PRINTED


def _is_in_correction(found: Setting, event: Event) -> bool:
    """Whether the text, or the paragraph, is one that sets right what was printed."""
    title = found.document.title or ""
    if _CORRECTS.search(title) or _CORRECTS.search(found.text, 0, _HEAD):
        return True
    paragraph = found.text.rfind("\n", 0, event.start) + 1
    return _NOTE.match(found.text, paragraph) is not None
