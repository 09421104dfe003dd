"""The class of a clause: the first that fits, in the order of the annotation guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tumen.extract.lang.en.factuality.event import event
from tumen.extract.lang.en.factuality.lexicon import Sense, words
from tumen.extract.lang.en.factuality.sign import is_negative
from tumen.extract.lang.en.factuality.signal import Signal, of_cue, signals
from tumen.extract.lang.en.parse import parse
from tumen.model import Attribution, Document, Factuality, Kind, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Judgement:
    """How sure a clause is.

    Attributes:
        word: what decided it; None for a plain clause.
        rule: the name of the rule.
        negated: whether the content is negative where the class does not say so.
    """

    factuality: Factuality
    word: Span | None
    rule: str
    negated: bool = False


# For these a negative is the very content: "not checked", "no exception", "no valid stamp".
_NEGATIVE_KINDS = frozenset({Kind.VERIFICATION, Kind.OBLIGATION, Kind.OVERSTAY, Kind.TOLERANCE})
# That no more papers are issued or renewed is told of them like anything else.
_PAPER_KINDS = frozenset({Kind.PERMIT, Kind.RENEWAL})
# Of a duty or an order the words of planning are the content; judged is whether it exists.
_TO_COME = frozenset({Sense.PLAN, Sense.FUTURE, Sense.PREDICTION})
_ORDERING_KINDS = frozenset({Kind.OBLIGATION, Kind.RECALL_ORDER})


def _first(found: Sequence[Signal], sense: Sense) -> Signal | None:
    return next((signal for signal in found if signal.sense is sense), None)


def _kept(found: Sequence[Signal], kind: Kind | None) -> list[Signal]:
    """The signals that can be one for claims of a kind."""
    dropped: set[Sense] = set()
    if kind in _NEGATIVE_KINDS:
        dropped |= {Sense.NEGATION}
    if kind in _ORDERING_KINDS:
        dropped |= {Sense.PLAN}
    if kind is Kind.OBLIGATION or (kind is Kind.RECALL_ORDER and not _is_expected(found)):
        dropped |= {Sense.FUTURE, Sense.PREDICTION}
    if kind is Kind.OBLIGATION:
        dropped |= {Sense.BELIEF}  # "goods are presumed to be made by force"
    kept = [signal for signal in found if signal.sense not in dropped]
    if kind in _PAPER_KINDS:
        kept = [s for s in kept if not _ends(s)]
    if kind is Kind.INCIDENT:  # to refuse is what happened
        kept = [s for s in kept if s.token.lemma_ not in words("negative")]
    if kind is Kind.RECALL_ORDER:  # judged is whether it was given, and not whom it leaves out
        return [s for s in kept if s.sense is not Sense.NEGATION or _empties_order(s.token)]
    return kept


def _ends(signal: Signal) -> bool:
    """Whether a verb says that something ended: it did, and nothing is denied."""
    return signal.sense is Sense.NEGATION and signal.token.lemma_ in words("ending")


def _is_expected(found: Sequence[Signal]) -> bool:
    """Whether somebody expects or doubts an order, beyond its own "will" and "may"."""
    weighing = {Sense.BELIEF, Sense.PREDICTION}
    return any(s.sense in weighing and s.token.dep_ not in {"aux", "mark"} for s in found)


def _empties_order(negation: Token) -> bool:
    """Whether a negative says that there is no order: "no such order was given"."""
    noun = negation.head
    return negation.dep_ in {"det", "neg"} and noun.lemma_.lower() in words("orders")


def _withdrawn(head: Token) -> Token | None:
    """The verb that takes the clause back in a relative clause: "…, which it later withdrew"."""
    return next(
        (t for t in head.subtree if t.dep_ == "relcl" and t.lemma_ in words("withdrawal")), None
    )


def _sense(head: Token, found: Sequence[Signal]) -> tuple[Factuality, Signal, str] | None:
    """The class that signals give, by the guide's order; None where they leave a plain clause.

    A negated future is no denial: "will not extend" is a plan, "nobody will check" a prediction.
    A belief about the future is a prediction; a bare "will" is a plan unless someone expects it.
    """
    by = {signal.sense: signal for signal in reversed(found)}
    withdrawn = _withdrawn(head)
    if withdrawn is not None:
        return Factuality.DENIED, Signal(Sense.DENIAL, withdrawn), "withdrawal"
    if Sense.DENIAL in by:
        return Factuality.DENIED, by[Sense.DENIAL], "denial"
    if Sense.NEGATION in by and not by.keys() & _TO_COME:
        return Factuality.DENIED, by[Sense.NEGATION], "negation"
    if Sense.DOUBT in by:
        return Factuality.DOUBTED, by[Sense.DOUBT], "doubt"
    return _of_time_to_come(by) or _held(by)


def _of_time_to_come(by: Mapping[Sense, Signal]) -> tuple[Factuality, Signal, str] | None:
    if Sense.PREDICTION in by:
        return Factuality.PREDICTED, by[Sense.PREDICTION], "prediction"
    if Sense.PLAN in by:
        return Factuality.PLANNED, by[Sense.PLAN], "plan"
    future = by.get(Sense.FUTURE)
    if future is None:
        return None
    if Sense.BELIEF in by:
        return Factuality.PREDICTED, by[Sense.BELIEF], "belief-of-future"
    if any(child.lower_ in words("none") for child in future.token.head.children):
        return Factuality.PREDICTED, future, "future-of-nobody"
    return Factuality.PLANNED, future, "future"


def _held(by: Mapping[Sense, Signal]) -> tuple[Factuality, Signal, str] | None:
    if Sense.BELIEF in by:
        return Factuality.ESTIMATED, by[Sense.BELIEF], "belief"
    if Sense.HEARSAY in by:
        return Factuality.REPORTED, by[Sense.HEARSAY], "hearsay"
    return None


def of_event(
    head: Token, near: Sequence[Signal], *, sourced: bool, kind: Kind | None = None
) -> Judgement:
    """The class of an event with its signals, the word that decided it, and the rule."""
    found = _kept(near, kind)
    decided = _sense(head, found)
    if decided is not None:
        result, signal, rule = decided
        sign = is_negative(result, near, head, kind)
        return Judgement(result, _span(signal.token), f"en.factuality.{rule}", sign)
    sign = is_negative(Factuality.REPORTED, near, head, kind)
    report = _first(found, Sense.REPORT)
    if sourced or report:
        cue = _span(report.token) if report else None
        return Judgement(Factuality.REPORTED, cue, "en.factuality.attribution", sign)
    return Judgement(Factuality.ASSERTED, None, "en.factuality.own-voice", sign)


def _speaks(
    signal: Signal, head: Token, clause: tuple[int, int], attribution: Attribution | None
) -> bool:
    """Whether a signal is the clause's own, its attribution's, or the event's: others are not."""
    at = signal.token.idx
    cues = attribution.cue if attribution else ()
    inside = clause[0] <= at < clause[1] or any(cue.start <= at < cue.end for cue in cues)
    near = signal.token in head.children or _is_shared(signal, head)
    return inside or near or _is_impersonal(signal, head)


def _is_shared(signal: Signal, head: Token) -> bool:
    """Whether it is the auxiliary of a verb with which the head goes on: "would go and stay"."""
    verb = head
    while verb.dep_ in {"conj", "xcomp"}:
        verb = verb.head
        if signal.token.dep_ == "aux" and signal.token in verb.children:
            return True
    return False


def _is_impersonal(signal: Signal, head: Token) -> bool:
    """Whether it weighs the clause from above, and nobody does: "it is possible that"."""
    above = head.head
    nobody = any(c.lower_ == "it" and c.dep_ in {"nsubj", "expl"} for c in above.children)
    return nobody and head.dep_ == "ccomp" and signal.token in {above, *above.children}


def _of_cues(doc: Doc, head: Token, attribution: Attribution | None) -> Iterator[Signal]:
    for span in attribution.cue if attribution else ():
        words_ = doc.char_span(span.start, span.end, alignment_mode="expand")
        for token in words_ or ():
            yield from of_cue(token, head)


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token), token.text)


def factuality(
    document: Document,
    start: int,
    end: int,
    attribution: Attribution | None = None,
    kind: Kind | None = None,
    known: Token | None = None,
) -> Judgement:
    """How sure the clause between `start` and `end` is, by whom it is vouched for.

    Args:
        document: what the offsets point into.
        start: first code point of the clause, with or without its attribution.
        end: end, exclusive.
        attribution: who says so; None where the text speaks in its own voice.
        kind: the kind of claim, because a negative or a plan can be the very content of one.
        known: the head of the event, where it is known.

    Returns:
        The class, the word that decided it, the rule and the sign.
    """
    doc = parse(document)
    head = event(doc, start, end, attribution, known)
    if head is None:
        return Judgement(Factuality.ASSERTED, None, "en.factuality.no-words")
    near = [s for s in signals(head) if _speaks(s, head, (start, end), attribution)]
    near += _of_cues(doc, head, attribution)
    sourced = attribution is not None and bool(attribution.source or attribution.cue)
    judged = of_event(head, near, sourced=sourced, kind=kind)
    if judged.factuality is Factuality.REPORTED and attribution is not None and attribution.cue:
        return replace(judged, word=attribution.cue[0])
    return judged
