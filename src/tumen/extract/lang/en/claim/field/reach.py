"""How far the content of an attribution reaches, for whoever asks who vouches for a clause.

The stage of attributions marks content as PolNeAR does, which ends it where the cue is put in and
gives a list only its first item. Who vouches goes on: "They came, he said, and then they left";
"the table lists 40 in 2018, after 90 in 2017".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution import verbs
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

Extent = tuple[int, int]
_HEARING = frozenset({"tell", "hear", "learn", "inform"})
_CLOSING = frozenset("”\"'’")
_ENDS = frozenset({";", ".", "!", "?"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def reached(found: Setting, attribution: Attribution) -> tuple[Extent, ...]:
    """The stretches that the attribution stands behind."""
    if attribution.cue not in found.reaches:
        found.reaches[attribution.cue] = tuple(_reached(found, attribution))
    return found.reaches[attribution.cue]


def _reached(found: Setting, attribution: Attribution) -> list[Extent]:
    own = [(span.start, span.end) for span in attribution.content]
    if not attribution.rule.startswith("verb/") or not attribution.cue:
        return own
    cue = found.root(attribution.cue[0].start, attribution.cue[0].end)
    if cue is None:
        return own
    return [
        *own,
        *_going_on(attribution, cue),
        *_listed(attribution, cue),
        *_handed_on(attribution, cue),
    ]


def _going_on(attribution: Attribution, cue: Token) -> list[Extent]:
    """What goes on behind a cue that was put in, outside a quotation."""
    last = attribution.content[-1]
    if last.end > cue.idx or last.quote[-1] in _CLOSING:
        return []
    for second in cue.children:
        own = any(child.dep_ in _SUBJECTS for child in second.children)
        if second.dep_ == "conj" and second.i > cue.i and own and _parted(cue, second):
            return [(second.left_edge.idx, _end(second.right_edge))]
    return []


def _parted(cue: Token, second: Token) -> bool:
    """Whether a comma and a conjunction stand between the cue and what goes on."""
    joints = [t for t in cue.doc[cue.i + 1 : second.left_edge.i] if t.dep_ == "cc"]
    return bool(joints) and joints[0].nbor(-1).text == ","


def _listed(attribution: Attribution, cue: Token) -> list[Extent]:
    """The rest of the clause behind a verb that lists figures."""
    first = attribution.content[0]
    if "object" not in attribution.rule or cue.lemma_ not in verbs("listing"):
        return []
    end = next((t for t in cue.doc[cue.i : cue.sent.end] if t.text in _ENDS), cue.sent[-1])
    return [(first.start, end.idx)] if first.start < end.idx else []


def _handed_on(attribution: Attribution, cue: Token) -> list[Extent]:
    """The clause in front of "…, he said he was told by a driver", which is what he was told."""
    told = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    if told is None or told.lemma_ not in _HEARING or not attribution.source:
        return []
    inner = {c.dep_ for c in told.children}
    first = attribution.source[0].start
    before = [t for t in cue.sent if t.idx < first]
    if "ccomp" in inner or not before or before[-1].text != ",":
        return []
    opened = [t.i for t in before if t.text == ";"]
    kept = before if not opened else before[opened[-1] - before[0].i + 1 :]
    return [(kept[0].idx, before[-1].idx)] if len(kept) > 1 else []


def _end(token: Token) -> int:
    return int(token.idx + len(token))
