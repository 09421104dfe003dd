"""The claim stage of Chinese: events by the words of ``frames.yaml``, then their fields.

`setting` gathers what the other stages found, `clause` parts sentences, `event` says by which
words a clause is decided and `join` which clauses are one claim; `factuality`, `place`, `when` and
`field` fill it in.
"""

from __future__ import annotations

from collections.abc import Iterator

from tumen.extract.identity import identified
from tumen.extract.lang.zh.claim import field
from tumen.extract.lang.zh.claim.event import Event
from tumen.extract.lang.zh.claim.factuality import judged
from tumen.extract.lang.zh.claim.join import events, is_skipped
from tumen.extract.lang.zh.claim.need import persons
from tumen.extract.lang.zh.claim.place import may_lend, places
from tumen.extract.lang.zh.claim.setting import Setting, in_scope, setting
from tumen.extract.lang.zh.claim.when import period
from tumen.extract.lang.zh.script import folded
from tumen.extract.layers import within
from tumen.extract.pack import Found
from tumen.model import Claim, Document, Kind, Problem, Rule
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
    if not in_scope(folded(document.text)):
        return (), ()
    found = setting(document)
    every = events(found)
    made: list[Claim] = []
    for at, event in enumerate(every):
        follows = at > 0 and every[at - 1].sentence == event.sentence
        scene = next((claim for claim in reversed(made) if may_lend(claim, event)), None)
        table = event.kind is Kind.CROSSING and bool(made) and made[-1].kind is Kind.CROSSING
        made.append(_claim(found, event, made[-1] if follows or table else None, scene))
    ordered = sorted(made, key=lambda claim: (claim.anchor.start, claim.anchor.end))
    return tuple(ordered), tuple(_unused(found, every))


def _claim(found: Setting, event: Event, before: Claim | None, scene: Claim | None) -> Claim:
    """The claim of an event.

    `before` is that of the event before it in its sentence, or in its table of passages; `scene`
    the last one that has places.
    """
    where, lent_place = places(found, event, scene)
    sure = judged(found, event)
    alike = before is not None and before.kind is event.kind
    when = period(found, event, before.period if alike and before else None)
    lent = when is not None and not event.anchor[0] <= when.spans[0].start < event.anchor[1]
    speech = event.speech
    return identified(
        Claim(
            id="",
            document=found.document.id,
            kind=event.kind,
            anchor=found.document.span(*event.anchor),
            factuality=sure.factuality,
            rule=Rule(event.frame.rule, VERSION),
            count=field.count(found, event),
            places=where,
            period=when,
            permit=field.permit(found, event),
            sector=field.sector(found, event),
            source=field.source(found, event),
            cue=found.document.span(*speech.cue) if speech and speech.cue else None,
            told_to=field.told_to(found, event),
            instruments=field.instruments(found, event),
            inferred=field.inferred(event, scene=lent_place, lent_time=lent),
            negated=sure.negated,
        )
    )


def _unused(found: Setting, every: list[Event]) -> Iterator[Problem]:
    used = {event.sentence.start for event in every}
    for sentence in found.sentences:
        if sentence.start in used or is_skipped(found, sentence):
            continue
        seen = [c.spans[0] for c in persons(found, sentence.start, sentence.end)]
        seen += [p.spans[0] for p in within(found.permits, sentence.start, sentence.end)]
        if seen:
            yield Problem(
                "extract", "number-without-claim", _UNUSED, found.document.locator, seen[0]
            )
