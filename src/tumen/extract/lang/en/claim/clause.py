"""Clauses: a verb with its words, whoever does it, and whom or what it is done to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

# Relations over which a verb begins a clause of its own.
_OWN = frozenset(
    {"ROOT", "conj", "ccomp", "advcl", "relcl", "parataxis", "csubj", "acl", "dep", "appos"}
)
_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_VERBAL = frozenset({"VERB", "AUX"})
_CHAIN = frozenset({"xcomp", "pcomp", "acomp", "attr", "prep", "oprd"})


def begins_clause(token: Token) -> bool:
    """Whether a word is the head of a clause: a verb that hangs on none as its infinitive."""
    if token.dep_ == "ROOT":
        return True
    if token.pos_ not in _VERBAL or token.dep_ not in _OWN:
        return False
    if token.dep_ == "conj":
        return token.head.pos_ in _VERBAL
    return not (token.dep_ == "acl" and token.tag_ == "VB")


def clause_of(token: Token) -> Token:
    """The head of the clause that a word stands in."""
    while not begins_clause(token):
        token = token.head
    return token


class Clause:
    """The clause round a head."""

    def __init__(self, head: Token) -> None:
        self.head = head

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its own words in order, without those of clauses inside it."""
        return tuple(sorted(self._own(self.head), key=lambda token: token.i))

    def _own(self, token: Token) -> Iterator[Token]:
        yield token
        for child in token.children:
            if not begins_clause(child):
                yield from self._own(child)

    @cached_property
    def lower(self) -> str:
        """Its own words in lower case, single spaces between and around them."""
        return f" {' '.join(t.lower_ for t in self.tokens if not t.is_space)} "


def subjects(verb: Token) -> list[Token]:
    """Whoever does it, or nobody: the verb's own subject, else that of the verb it hangs on."""
    for _ in range(6):
        own = [child for child in verb.children if child.dep_ in {"nsubj", "csubj"}]
        if own or any(child.dep_ in {"nsubjpass", "expl"} for child in verb.children):
            return own + _agents(verb)
        if verb.dep_ in {"acl", "relcl"}:
            return _agents(verb) if verb.tag_ == "VBN" else [verb.head]
        if verb.dep_ in {"xcomp", "ccomp"} and (objects := _objects(verb.head)):
            return objects
        if verb.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep"}:
            break
        verb = verb.head
        if passive := [child for child in verb.children if child.dep_ == "nsubjpass"]:
            return passive
    return _agents(verb)


def _agents(verb: Token) -> list[Token]:
    by = (child for child in verb.children if child.dep_ == "agent")
    return [noun for child in by for noun in child.children if noun.dep_ == "pobj"]


def _objects(verb: Token) -> list[Token]:
    return [
        child
        for child in verb.children
        if child.dep_ in {"dobj", "nsubjpass", "attr", "dative", "oprd"}
    ]


def objects(verb: Token) -> list[Token]:
    """Whom or what it is done to, in the active and the passive."""
    own = _objects(verb)
    if own:
        return own
    if verb.dep_ in {"acl", "relcl"} and verb.tag_ in {"VBN", "VBD"}:
        return [verb.head]
    if verb.dep_ in {"xcomp", "conj"} and _is_passive(verb):
        return subjects(verb)
    inner = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
    return [noun for child in inner for noun in child.children if noun.dep_ == "nsubj"]


def _is_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and (
        any(child.dep_ == "auxpass" for child in verb.children) or _shares_passive(verb)
    )


def _shares_passive(verb: Token) -> bool:
    return verb.dep_ == "conj" and verb.head.tag_ == "VBN" and _is_passive(verb.head)


def complements(word: Token) -> list[Token]:
    """The nouns of the prepositions that hang on a word, and its compounds and owners."""
    found: list[Token] = []
    for child in word.children:
        if child.dep_ in {"prep", "agent", "dative"}:
            found += [noun for noun in child.children if noun.dep_ == "pobj"]
            found += [
                noun
                for inner in child.children
                if inner.dep_ == "prep"
                for noun in inner.children
                if noun.dep_ == "pobj"
            ]
        elif child.dep_ in {"poss", "compound", "amod", "nmod"}:
            found.append(child)
    return found
