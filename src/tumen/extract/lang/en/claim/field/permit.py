"""The paper of a claim: the one its clause names, or the one that its number is a number of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.record import Context
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import Kind, Permit, PermitClass

# Resolutions that stop papers for work: what they call a permit is one for work.
_ON_WORK = frozenset({"UNSC/2371", "UNSC/2375"})
_BARE = re.compile(r"\b(?:permits?|authori[sz]ations?)\b", re.IGNORECASE)
# Statistics of a border give the purpose of entry for the paper.
_PURPOSE = re.compile(
    r"\b(?:for|purpose\W+(?:of|is|was|being)?|as)\s+[“\"]?(?P<what>study|studies|education|work|tourism)\b"
    r"|[“\"](?P<quoted>study|education|work|tourism)[”\"]\s+(?:is|was|as)\b",
    re.IGNORECASE,
)
_CLASSES = {
    "study": PermitClass.STUDENT,
    "studies": PermitClass.STUDENT,
    "education": PermitClass.STUDENT,
    "work": PermitClass.WORK,
    "tourism": PermitClass.SHORT_TERM,
}
# The paper behind these is the one that somebody does not have: "rather than work visas".
_INSTEAD = re.compile(
    r"\b(?:rather\s+than|instead\s+of|in\s+place\s+of|other\s+than|(?:and|but),?\s+not)\s+"
    r"(?:(?:on|with|by|a|an|the|any|proper|valid|of|those|for)\s+)*[“\"]?\Z",
    re.IGNORECASE,
)
_WINDOW = 50  # characters before a paper in which such words can stand
_MISNAMED = frozenset({"call", "name", "label"})
# Of these the number or the pronoun is one of papers, so that the paper may stand before.
_PRACTICES = frozenset({Kind.RENEWAL, Kind.OVERSTAY})
_PAPERS = frozenset(
    {"visa", "permit", "pass", "paper", "card", "document", "permission", "passport", "licence",
     "license", "authorisation", "authorization", "registration"}
)  # fmt: skip
_OF_PAPERS = frozenset({Kind.PERMIT, Kind.RENEWAL})
_PRONOUNS = frozenset({"those", "these", "they", "them", "it", "such"})


@dataclass(frozen=True, slots=True)
class Permitted:
    """The paper of an event, and the rule where its clause does not name it."""

    permit: Permit
    rule: str | None = None


def permit_of(found: Setting, event: Event, context: Context) -> Permitted | None:
    """The paper of an event; None where no class is named."""
    named = [p for p in _between(found, event.start, event.end) if not _is_misnamed(found, p)]
    own = [p for p in named if not _is_set_against(found, p)] or named
    if own:
        return Permitted(_with_others(own))
    return _by_law(found, event) or _by_purpose(found, event) or _before(found, event, context)


def _between(found: Setting, start: int, end: int) -> list[Permit]:
    return [*found.permits.beginning(start, end)]


def _with_others(named: list[Permit]) -> Permit:
    """The first, with the other classes named beside it."""
    first = named[0]
    others = [p.permit_class for p in named[1:] if p.permit_class is not first.permit_class]
    return replace(first, also=tuple(dict.fromkeys([*first.also, *others])))


def _is_set_against(found: Setting, permit: Permit) -> bool:
    """Whether a paper is only what another stands instead of."""
    at = permit.spans[0].start
    return _INSTEAD.search(found.text[max(0, at - _WINDOW) : at]) is not None


def _is_misnamed(found: Setting, permit: Permit) -> bool:
    """Whether the text says that a paper is not called so."""
    word = found.root(permit.spans[0].start, permit.spans[0].end)
    verb = word.head if word is not None else None
    if verb is None or verb.lemma_ not in _MISNAMED:
        return False
    return any(child.dep_ == "neg" for child in verb.children)


def _by_law(found: Setting, event: Event) -> Permitted | None:
    """A bare "permit" in a statement on a resolution that stops papers for work."""
    laws = (
        law.instrument.partition("#")[0]
        for law in found.instruments.beginning(event.anchor_start, event.anchor_end)
    )
    word = _BARE.search(found.text, event.start, event.end)
    if event.kind is not Kind.OBLIGATION or word is None or _ON_WORK.isdisjoint(laws):
        return None
    return Permitted(Permit((found.document.span(*word.span()),), PermitClass.WORK))


def _by_purpose(found: Setting, event: Event) -> Permitted | None:
    if event.kind is not Kind.CROSSING:
        return None
    word = _PURPOSE.search(found.text, event.start, event.end)
    if word is None:
        return None
    group = "what" if word["what"] else "quoted"
    span = found.document.span(*word.span(group))
    return Permitted(Permit((span,), _CLASSES[word[group].lower()]))


def _before(found: Setting, event: Event, context: Context) -> Permitted | None:
    """The paper named before: for a number of a series, and for "those could not be renewed"."""
    same = _of_same_practice(found, event, context)
    if same is not None:
        return same
    if event.kind not in _OF_PAPERS or not _leaves_out(found, event):
        return None
    sentence = found.doc[event.head].sent
    named = _between(found, sentence.start_char, event.start)
    if named:
        return Permitted(_respective(found, event, context, named), "permit-of-sentence")
    paragraph = found.text.rfind("\n", 0, event.start) + 1
    named = _between(found, paragraph, event.start)
    return Permitted(named[-1], "permit-of-paragraph") if named else None


def _of_same_practice(found: Setting, event: Event, context: Context) -> Permitted | None:
    """What was renewed when renewals were last told of, where the clause names no paper at all."""
    words = found.tokens(event.start, event.end) or ()
    if event.kind not in _PRACTICES or any(t.lemma_.lower() in _PAPERS for t in words):
        return None
    before = [e for e in context.events if e.kind in _PRACTICES and e.start < event.start]
    if not before:
        return None
    last = max(before, key=lambda e: e.start)
    meant = permit_of(found, last, context)
    between = {p.permit_class for p in _between(found, last.end, event.start)}
    if meant is None or between - {meant.permit.permit_class}:
        return None
    return Permitted(meant.permit, "permit-of-same-practice")


def _leaves_out(found: Setting, event: Event) -> bool:
    """Whether the clause leaves its paper to what stands before: a bare number, a pronoun."""
    words = found.tokens(event.start, event.end) or ()
    if event.kind is Kind.RENEWAL:
        return any(t.dep_ in {"nsubj", "nsubjpass"} and t.lower_ in _PRONOUNS for t in words)
    return not any(_BARE.fullmatch(t.text) or t.lower_ in {"card", "cards"} for t in words)


def _respective(found: Setting, event: Event, context: Context, named: list[Permit]) -> Permit:
    """The paper in the same place of its list as the number has in its own.

    "16,000 tourist and 10,000 student visas, against 2,000 and 3,000 the year before".
    """
    sentence = found.doc[event.head].sent
    bare = [
        e
        for e in context.beside.beginning(sentence.start_char, sentence.end_char)
        if e.kind is event.kind and not _between(found, e.start, e.end)
    ]
    if len(named) == len(bare) > 1 and event in bare:
        return named[bare.index(event)]
    return named[-1]
