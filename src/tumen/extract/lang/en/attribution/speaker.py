"""Whose words they are: the subject of a cue, or what stands for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.lexicon import words
from tumen.extract.lang.en.attribution.phrase import children, noun_phrase
from tumen.extract.lang.en.attribution.sharing import outer

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs joined to another share its subject ("He smiled and said …", "…, adding that …").
_SHARED = frozenset({"conj", "xcomp", "advcl", "pcomp", "dep"})
# "quoted an official as saying": the object speaks.
_QUOTING = frozenset({"cite", "quote", "report", "describe"})
_DEPTH = 4
_AFTER = ("dobj", "attr", "npadvmod", "oprd", "dep", "appos")


@dataclass(frozen=True, slots=True)
class Speaker:
    """The head of the source, how it was found, and the verb that it stands beside.

    `role` is ``subject``, ``agent``, ``passive`` or ``noun``.
    """

    head: Token
    role: str
    verb: Token

    def phrase(self) -> list[Token]:
        """The full noun phrase."""
        return noun_phrase(self.head)


def speaker(verb: Token, depth: int = 0) -> Speaker | None:
    """Who does the saying: the verb's own subject, else that of the verb it hangs on."""
    cue = outer(verb)
    if cue is not None and depth <= _DEPTH:
        return speaker(cue, depth + 1)
    own = _own(verb)
    if own is not None or depth > _DEPTH:
        return own
    if verb.dep_ == "acl" and (verb.tag_ == "VBG" or _has_that_clause(verb)):
        return Speaker(verb.head, "noun", verb)
    head = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ == "pcomp" and head.lemma_ in _QUOTING:
        for quoted in children(head, "dobj", "nsubjpass"):
            return Speaker(quoted, "noun", verb)
    shares = verb.dep_ in _SHARED or (verb.dep_ == "ccomp" and verb.tag_ == "VBG")
    if not shares or head.pos_ not in {"VERB", "AUX"} or head.i == verb.i:
        return None
    shared = speaker(head, depth + 1)
    # "Asked how many remained, he said …": of a participle the subject is the hearer.
    asked = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.lemma_ in words("hearsay")
    return replace(shared, role="passive") if shared is not None and asked else shared


def _has_that_clause(verb: Token) -> bool:
    """Whether a past form that was taken for a participle has a clause ("A poll found that")."""
    return any(
        mark.lower_ == "that"
        for clause in children(verb, "ccomp")
        for mark in children(clause, "mark")
    )


def _own(verb: Token) -> Speaker | None:
    subjects = list(children(verb, "nsubj", "csubj"))
    if subjects:
        # Of two, the nearer: the other one is that of a clause in front ("They left, he said").
        nearest = min(subjects, key=lambda subject: abs(subject.i - verb.i))
        return Speaker(_behind_colon(nearest, verb), "subject", verb)
    for by in children(verb, "agent"):
        for noun in children(by, "pobj"):
            return Speaker(noun, "agent", verb)
    for subject in children(verb, "nsubjpass"):
        return Speaker(subject, "passive", verb)
    return None


def _behind_colon(subject: Token, verb: Token) -> Token:
    """The noun behind a heading ("Correction: an earlier version said"), else the subject."""
    between = verb.doc[subject.i : verb.i] if subject.i < verb.i else verb.doc[verb.i : verb.i]
    colon = next((token for token in between if token.text == ":"), None)
    if colon is None:
        return subject
    nouns = (t for t in between if t.i > colon.i and t.pos_ in {"NOUN", "PROPN", "PRON"})
    return next((noun for noun in nouns if noun.head.i <= colon.i), subject)


def behind(verb: Token) -> list[Token]:
    """The noun phrase behind an inverted cue that was not taken for its subject."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ in _AFTER and child.pos_ in {"NOUN", "PROPN", "PRON"}:
            return noun_phrase(child)
    return []


def in_front(verb: Token) -> list[Token]:
    """The noun phrase right before a cue whose parse went wrong."""
    at = verb.i - 1
    while at > verb.sent.start and (
        verb.doc[at].pos_ in {"ADV", "AUX"} or verb.doc[at].text == ","
    ):
        at -= 1
    if at < verb.sent.start or verb.doc[at].pos_ not in {"NOUN", "PROPN", "PRON"}:
        return []
    head = verb.doc[at]
    nominal = {"compound", "appos", "pobj", "prep"}
    while (
        head.dep_ in nominal
        and head.head.i < verb.i
        and head.head.pos_ in {"PROPN", "NOUN", "ADP", "NUM", "DET"}
    ):
        head = head.head
    return [token for token in noun_phrase(head) if token.i < verb.i]


def is_hearsay(verb: Token, found: Speaker | None) -> bool:
    """Whether a passive leaves the speaker out ("is said to", "were told", "it was revealed")."""
    if found is None or found.role != "passive":
        return False
    return found.head.lower_ == "it" or verb.lemma_.lower() in words("hearsay")
