"""The words that make a clause less than a plain fact, from the event up to the sentence's root."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.factuality.lexicon import Sense, adverb, governing, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_GOVERNED = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "pcomp", "acl"})
_LIMITING = frozenset({"only", "just", "merely", "all", "every"})  # "not only", "not all"
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_DEEPEST = 12  # nested clauses
_AHEAD = frozenset({Sense.PLAN, Sense.PREDICTION})  # what is not expected is expected not to be
_IS = frozenset({"'s", "’s"})  # has no lemma of its own where the quote is curly
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "expl", "pobj", "dative"})
# A negated governor turns its sense: "did not say" withholds, "do not think" doubts.
_TURNED = {
    Sense.REPORT: Sense.NEGATION,
    Sense.BELIEF: Sense.DOUBT,
    Sense.FAILURE: None,
    Sense.DENIAL: None,
    Sense.DOUBT: None,
}


@dataclass(frozen=True, slots=True)
class Signal:
    """A word and what it does to the clause."""

    sense: Sense
    token: Token


# Behind "no" these bound a number: "no fewer than 40 were sent" denies nothing.
_COMPARING = frozenset({"fewer", "less", "more"})


def _negation(token: Token) -> Token | None:
    """The word that negates a predicate: "not", "no longer", "nobody", "no worker"."""
    for child in token.children:
        if child.dep_ == "neg" or adverb(child.lower_) is Sense.NEGATION:
            only = child.i + 1 < len(child.doc) and child.nbor().lower_ in {
                "only",
                "just",
                "merely",
            }
            if not only:
                return child
        if child.dep_ in _ARGUMENTS:
            found = _none(child)
            if found is not None:
                return found
        if child.lower_ == "longer" and any(c.lower_ == "no" for c in child.children):
            return child
    return None


def _none(argument: Token) -> Token | None:
    """The word that empties an argument: "none of them", "no such group", "nobody new"."""
    if argument.lower_ in words("none"):
        return argument
    empties = (c for c in argument.children if c.lower_ == "no" and c.dep_ in {"det", "neg"})
    return next(
        (c for c in empties if c.doc[c.i + 1 : c.i + 2].text.lower() not in _COMPARING), None
    )


def _modal(token: Token) -> Signal | None:
    """A modal verb, "going to", "is to": what is still to come, or may be."""
    for child in token.children:
        if child.dep_ in {"aux", "auxpass"} and child.lower_ in words("future"):
            return Signal(Sense.FUTURE, child)
        if child.dep_ == "aux" and child.lower_ in words("possible"):
            if child.lower_ == "could" and _negation(token) is not None:
                continue  # was not able to, and did not
            past = any(c.lower_ == "have" for c in token.children)
            return Signal(Sense.BELIEF if past else Sense.PREDICTION, child)
        if child.dep_ == "aux" and child.lower_ in words("due"):
            return Signal(Sense.PLAN, child)
    head = token.head
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)
    if infinitive and token.dep_ == "xcomp" and head.lemma_ == "be":
        return Signal(Sense.PLAN, head)
    if infinitive and token.dep_ == "xcomp" and head.lower_ == "going":
        return Signal(Sense.FUTURE, head)
    return None


def _adverbs(token: Token) -> Iterator[Signal]:
    for child in token.children:
        sense = adverb(child.lower_) if child.dep_ in {"advmod", "amod", "acomp"} else None
        if sense is not None and sense is not Sense.NEGATION:
            yield Signal(sense, child)


def _own(token: Token) -> Iterator[Signal]:
    """What the clause of a predicate says of itself."""
    for child in token.children if not is_seeming(token) else ():
        if child.dep_ == "mark" and child.lower_ in words("conditions"):
            yield Signal(Sense.PREDICTION, child)
    negation = _negation(token)
    if negation is not None:
        yield Signal(Sense.NEGATION, negation)
    modal = _modal(token)
    if modal is not None:
        yield modal
    yield from _adverbs(token)


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj":
        token = token.head
    return token


def _shares(token: Token) -> bool:
    """Whether a conjunct leaves its subject and its auxiliary to the first: "will go and stay"."""
    own = {"nsubj", "nsubjpass", "aux", "auxpass"}
    return token.dep_ == "conj" and not any(
        child.dep_ in own and child.tag_ != "TO" for child in token.children
    )


def is_be(verb: Token) -> bool:
    """Whether a verb is "be", in whatever form."""
    return verb.lemma_ == "be" or verb.lower_ in _IS


def is_seeming(clause: Token) -> bool:
    """Whether a clause is how something seems: "it does not seem as though they will be asked"."""
    marks = {child.lower_ for child in clause.children if child.dep_ in {"mark", "advmod"}}
    likened = "like" in marks or ("as" in marks and not marks.isdisjoint({"though", "if"}))
    return likened and clause.head.lemma_ in words("seeming")


def _governor(token: Token) -> Token | None:
    first = _first_conjunct(token)
    governed = first.dep_ in _GOVERNED or is_seeming(first)
    return first.head if governed and first.head is not first else None


def _neutral(governor: Token, below: Token) -> Iterator[Signal]:
    """What a word without a sense of its own hands down: "began to leave", "the plan is to"."""
    if below.dep_ in {"xcomp", "pcomp"}:
        yield from (s for s in _own(governor) if s.token is not governor)
    if is_be(governor):
        for child in governor.children:
            sense = governing(child.lemma_) if child.dep_ in {"nsubj", "acomp"} else None
            if sense not in {None, Sense.REPORT, Sense.FAILURE}:
                yield Signal(sense, child)
                negated = _negation(governor) if sense in _AHEAD else None
                if negated is not None:
                    yield Signal(Sense.NEGATION, negated)


def _is_fact(below: Token) -> bool:
    """Whether a governed clause is finite and not of the time to come: "that workers left"."""
    words_ = (below, *(c for c in below.children if c.dep_ in {"aux", "auxpass"}))
    return below.dep_ == "ccomp" and any(w.tag_ in _FINITE for w in words_) and not _modal(below)


def _of_fact(sense: Sense) -> Sense:
    """Of a fact a planning word only reports, and a foreseeing one believes."""
    return {Sense.PLAN: Sense.REPORT, Sense.PREDICTION: Sense.BELIEF}.get(sense, sense)


def _lies_ahead(below: Token) -> bool:
    """Whether a clause is of the time to come: not to believe it is to expect the opposite."""
    modal = _modal(below)
    return modal is not None and modal.sense in {Sense.FUTURE, Sense.PREDICTION}


def _is_due(verb: Token) -> bool:
    """Whether "supposed" says what somebody has to do, and not what is thought to be so.

    "Were supposed to leave"; but "are supposed to have left" is what somebody thinks.
    """
    below = [child for child in verb.children if child.dep_ == "xcomp"]
    done = any(c.lower_ == "have" and c.dep_ == "aux" for child in below for c in child.children)
    passive = verb.tag_ in {"VBN", "JJ"} or verb.pos_ == "ADJ"
    return passive and bool(below) and not done


def _sense_of(verb: Token) -> Sense | None:
    """What a verb says of what it governs; persons "indicate" in words, figures by themselves."""
    subjects = (c for c in verb.children if c.dep_ == "nsubj")
    if verb.lemma_ == "suppose" and _is_due(verb):
        return Sense.PLAN
    if verb.lemma_ == "indicate" and any(c.lemma_.lower() in words("persons") for c in subjects):
        return Sense.REPORT
    return governing(verb.lemma_)


def _undone(governor: Token) -> Iterator[Signal]:
    """What has not come about; under "would" it is decided, and not yet so."""
    yield Signal(Sense.NEGATION, governor)
    modal = _modal(governor)
    if modal is not None:
        yield modal


def _weighed(governor: Token, below: Token) -> Iterator[Signal]:
    """What a governing word says, turned by its own negation or modal."""
    sense = _sense_of(governor)
    predicate = governor.head if governor.dep_ == "acomp" else governor  # "is not likely to"
    negated = _negation(predicate)
    if sense is None:
        yield from _neutral(governor, below)
    elif negated is not None and sense is Sense.BELIEF and _lies_ahead(below):
        yield from (Signal(Sense.PREDICTION, governor), Signal(Sense.NEGATION, negated))
    elif negated is not None and sense in _TURNED:
        turned = _TURNED[sense]
        if turned is not None:
            yield Signal(turned, negated)
    elif sense is Sense.FAILURE:
        yield from _undone(governor)
    else:
        weighed = _of_fact(sense) if _is_fact(below) else sense
        yield Signal(weighed, governor)
        if negated is not None and weighed in _AHEAD:
            yield Signal(Sense.NEGATION, negated)  # "is not expected to leave": expected to stay
        modal = _modal(governor)
        if modal is not None and sense is Sense.REPORT and modal.token.lower_ == "would":
            yield Signal(Sense.BELIEF, modal.token)  # "I would say three thousand"


def _has_subject(event: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "aux", "expl"} for child in event.children)


def _refuted(event: Token) -> Iterator[Signal]:
    """What the sentence says of what the clause belongs to: "a report that … is wrong"."""
    for above in event.ancestors:
        for child in above.children:
            wrong = child.dep_ in {"attr", "acomp"} and child.lemma_.lower() in words("untrue")
            if wrong and child.i > event.i:
                yield Signal(Sense.DENIAL, child)
        untrue = {c.lemma_.lower() for c in above.children if c.dep_ in {"acomp", "attr"}}
        negation = _negation(above) if untrue & words("upheld") else None
        if negation is not None:
            yield Signal(Sense.NEGATION, negation)


def _itself(event: Token) -> Iterator[Signal]:
    """The event's own sense, where it governs no clause: "expects 5,000", "was scheduled"."""
    sense = governing(event.lemma_)
    if any(child.dep_ in _GOVERNED for child in event.children):
        return
    passive = any(child.dep_ == "auxpass" for child in event.children)
    if passive and event.lemma_ in words("done"):
        return  # "the protest is denied", "six were refused it": an act, done
    if event.lemma_ == "put" and any(c.lower_ == "at" for c in event.children):
        yield Signal(Sense.BELIEF, event)
    if event.tag_ == "VB" and event.dep_ == "ROOT" and not _has_subject(event):
        yield Signal(Sense.PLAN, event)  # "assemble at noon"
    for child in event.children:
        if child.dep_ in {"attr", "acomp"} and child.lemma_.lower() in words("untrue"):
            yield Signal(Sense.DENIAL, child)
    weighing = {Sense.DENIAL, Sense.DOUBT, Sense.PREDICTION, Sense.BELIEF}
    upheld = sense is Sense.DENIAL and _negation(event) is not None  # "was not rebutted"
    if (
        sense is not None
        and not upheld
        and (sense in weighing or (sense is Sense.PLAN and passive))
    ):
        yield Signal(sense, event)


def _aside(event: Token) -> Iterator[Signal]:
    """What a clause with "as" says of this one: "as some in Seoul fear"."""
    for child in event.children:
        sense = governing(child.lemma_) if child.dep_ == "advcl" else None
        if sense is not None and any(c.lower_ == "as" for c in child.children):
            yield Signal(sense, child)


def signals(event: Token) -> tuple[Signal, ...]:
    """Every signal for an event, its own first, then those of the words above it."""
    found = list(_own(event))
    if _shares(event):
        found += [s for s in _own(_first_conjunct(event)) if s.sense is not Sense.NEGATION]
    found += [*_itself(event), *_aside(event), *_refuted(event)]
    below, seen = _first_conjunct(event), 0
    governor = _governor(event)
    while governor is not None and seen < _DEEPEST:
        found += _weighed(governor, below)
        below, governor, seen = _first_conjunct(governor), _governor(governor), seen + 1
    return tuple(found)


def of_cue(cue: Token, event: Token) -> Iterator[Signal]:
    """What the word that brings in the source says of the clause, wherever it stands.

    A relative clause is taken for granted: "estimates that half of the men who worked here left"
    estimates how many left, and not that they worked.
    """
    sense = _sense_of(cue)
    if cue.lemma_ == "put" and any(child.lower_ == "at" for child in cue.children):
        sense = Sense.BELIEF
    if _is_distorted(cue):
        yield Signal(Sense.DOUBT, cue)
    if sense not in {None, Sense.REPORT, Sense.FAILURE, Sense.PLAN} and event.dep_ != "relcl":
        yield Signal(_of_fact(sense) if _is_fact(event) else sense, cue)


def _is_distorted(cue: Token) -> bool:
    """Whether the text says that who speaks has changed what was said: "turned this around and"."""
    beside = [cue.head] if cue.dep_ == "conj" else [c for c in cue.children if c.dep_ == "conj"]
    return any(
        verb.lemma_ in words("distorting")
        or (verb.lemma_ == "turn" and any(c.lower_ in {"around", "round"} for c in verb.children))
        for verb in beside
    )
