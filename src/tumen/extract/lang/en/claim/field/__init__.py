"""The fields of a claim, each found for an event that is already known.

Every field is grounded in words of the document, or its rule is named in `Fields.inferred`.
"""

from __future__ import annotations

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.count import count_of
from tumen.extract.lang.en.claim.field.permit import permit_of
from tumen.extract.lang.en.claim.field.place import places_of
from tumen.extract.lang.en.claim.field.record import Context, Fields
from tumen.extract.lang.en.claim.field.setting import setting
from tumen.extract.lang.en.claim.field.source import sourced
from tumen.extract.lang.en.claim.field.voucher import chain, vouching
from tumen.extract.lang.en.factuality import factuality
from tumen.extract.lang.en.period.event import event_period
from tumen.model import Attribution, Document, Factuality, Problem

_HEDGED = frozenset(
    {Factuality.ESTIMATED, Factuality.DOUBTED, Factuality.PREDICTED, Factuality.REPORTED}
)

__all__ = ["Context", "Fields", "fields", "vouching"]


def fields(
    document: Document,
    event: Event,
    context: Context,
) -> tuple[Fields, tuple[Problem, ...]]:
    """Every field of an event's claim, and what was noticed on the way."""
    found = setting(document)
    behind = chain(found, found.doc[event.head].idx)
    who = sourced(found, event, behind)
    period, _ = event_period(document, event.start, event.end)
    deepest = behind[-1] if behind and not who.own else None
    if deepest is None and who.source is not None and not who.own:
        deepest = Attribution((who.source.span,), (), ())
    sure, word, _ = factuality(document, event.start, event.end, deepest, event.kind)
    counted = count_of(found, event)
    inside = (
        i for i in found.instruments if event.anchor_start <= i.spans[0].start < event.anchor_end
    )
    made = Fields(
        factuality=sure,
        count=counted.count if counted else None,
        places=places_of(found, event, context).places,
        period=period,
        permit=permit_of(found, event),
        source=who.source,
        cue=who.cue or (word if who.source is None and sure in _HEDGED else None),
        told_to=who.told_to,
        instruments=tuple(inside),
    )
    return made, ()
