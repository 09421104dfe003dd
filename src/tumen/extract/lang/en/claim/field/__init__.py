"""The fields of a claim, each found for an event that is already known.

Every field is grounded in words of the document, or its rule is named in `Fields.inferred`.
"""

from __future__ import annotations

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.certainty import certainty
from tumen.extract.lang.en.claim.field.count import count_of
from tumen.extract.lang.en.claim.field.instrument import instruments_of
from tumen.extract.lang.en.claim.field.period import period_of
from tumen.extract.lang.en.claim.field.permit import Permitted, permit_of
from tumen.extract.lang.en.claim.field.place import places_of
from tumen.extract.lang.en.claim.field.record import Context, Fields
from tumen.extract.lang.en.claim.field.sector import sector_of
from tumen.extract.lang.en.claim.field.setting import setting
from tumen.extract.lang.en.claim.field.source import sourced
from tumen.extract.lang.en.claim.field.voucher import chain, vouching
from tumen.model import Document, Inference, Problem
from tumen.wording import joined, say, term

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
    timed = period_of(found, event, context)
    sure = certainty(found, event, behind, who, timed.period)
    counted = count_of(found, event)
    located = places_of(found, event, context)
    permitted = permit_of(found, event, context)
    rules = {
        "source": who.rule,
        "count": counted.rule if counted else None,
        "places": located.rule,
        "period": timed.rule,
        "permit": permitted.rule if permitted else None,
        "factuality": sure.rule,
    }
    return Fields(
        factuality=sure.factuality,
        negated=sure.negated,
        count=counted.count if counted else None,
        places=located.places,
        period=timed.period,
        permit=permitted.permit if permitted else None,
        sector=sector_of(found, event),
        source=who.source,
        cue=who.cue or sure.hedge,
        told_to=who.told_to,
        instruments=instruments_of(found, event),
        inferred=tuple(Inference(name, rule) for name, rule in rules.items() if rule is not None),
        note=_note(permitted),
    ), ()


def _note(permitted: Permitted | None) -> str | None:
    """What the fields cannot say: further classes of paper."""
    also = permitted.permit.also if permitted else ()
    if not also:
        return None
    return say("also {papers}", papers=joined(", ", (term(paper.value) for paper in also)))
