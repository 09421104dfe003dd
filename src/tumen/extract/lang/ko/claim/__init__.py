"""The claim stage of Korean: events by the words of ``frames.yaml``, then their fields.

`setting` gathers what the other stages found, `clause` parts sentences at connective endings,
`find` says which clauses are claims, `choice` of which kind, `parts` how many; `factuality`,
`place` and `field` fill them in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tumen.extract.identity import identified
from tumen.extract.lang.ko.claim import field
from tumen.extract.lang.ko.claim.event import Event
from tumen.extract.lang.ko.claim.factuality import judged
from tumen.extract.lang.ko.claim.find import events
from tumen.extract.lang.ko.claim.need import persons
from tumen.extract.lang.ko.claim.place import places_of
from tumen.extract.lang.ko.claim.setting import Setting, in_scope, setting
from tumen.extract.layers import within
from tumen.extract.pack import Found
from tumen.model import Claim, Document, Hearer, Problem, Rule
from tumen.wording import say

__all__ = ["claims"]

# Raised whenever frames or rules change what is found.
VERSION = "1"
_UNUSED = say(
    "a number of workers or a paper led to no claim: read the sentence, and add the claim by hand "
    "if it makes one"
)


def claims(document: Document) -> Found[Claim]:
    """Every claim about DPRK workers abroad, in order of their anchors.

    Problems are sentences that name a number of persons or a paper and lead to no claim.
    """
    if not in_scope(document):
        return (), ()
    found = setting(document)
    every = events(found)
    made: list[Claim] = []
    for event in every:
        made.append(_claim(found, event, made))
    ordered = sorted(made, key=lambda c: (c.anchor.start, c.anchor.end))
    return tuple(ordered), tuple(_unused(found, every))


def _claim(found: Setting, event: Event, before: list[Claim]) -> Claim:
    places, scene = places_of(found, event, before[-1] if before else None)
    if event.back and scene and before:
        places = before[-1].places
    told, sure = event.said.told, judged(found, event)
    return identified(
        Claim(
            id="",
            document=found.document.id,
            kind=event.kind,
            anchor=found.document.span(*_trimmed(found.text, *event.anchor)),
            factuality=sure.factuality,
            negated=sure.negated,
            rule=Rule(event.frame.rule, VERSION),
            count=field.count(found, event),
            places=places,
            period=field.period(
                found, event, next((c.period for c in reversed(before) if c.period), None)
            ),
            permit=field.permit(found, event),
            sector=field.sector(found, event),
            source=field.source(found, event),
            cue=found.document.span(*event.said.cue) if event.said.cue else None,
            told_to=Hearer(found.document.span(*told), found.text[slice(*told)]) if told else None,
            instruments=field.instruments(found, event),
            inferred=field.inferred(event, scene=scene),
        )
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    opening = re.match(r"(?:그러나|하지만|한편|반면)?\s*", text[start:end])
    return start + (opening.end() if opening and opening.end() < end - start else 0), end


def _unused(found: Setting, every: list[Event]) -> Iterator[Problem]:
    for one in found.said:
        start, end = one.sentence.start, one.sentence.end
        if any(event.anchor[0] < end and start < event.anchor[1] for event in every):
            continue
        seen = [c.spans[0] for c in persons(found, start, end)] + [
            p.spans[0] for p in within(found.permits, start, end)
        ]
        if seen:
            yield Problem(
                "extract", "number-without-claim", _UNUSED, found.document.locator, seen[0]
            )
