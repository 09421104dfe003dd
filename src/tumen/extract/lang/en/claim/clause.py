"""Clauses: a verb with its words, whoever does it, and whom or what it is done to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from tumen.extract.lang.en.parse import kept

if TYPE_CHECKING:
    from spacy.tokens import Token

# Where the head of each word's clause is kept with the parse.
_HEADS = "tumen.claim.heads"
# Relations over which a verb begins a clause of its own.
_OWN = frozenset({"conj", "ccomp", "advcl", "relcl", "parataxis", "csubj", "acl", "dep", "appos"})
_VERBAL = frozenset({"VERB", "AUX"})
_DOERS = frozenset({"nsubj", "csubj"})
_GOERS = _DOERS | {"nsubjpass"}
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "dative", "oprd"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# Words inside a noun phrase that are no participants of their own.
_INSIDE = frozenset({"nummod", "compound", "amod", "quantmod", "det"})
_LONGEST_CHAIN = 6


def begins_clause(token: Token) -> bool:
    """Whether a word is the head of a clause: a verb that hangs on none as its infinitive."""
    if token.dep_ == "ROOT":
        return True
    if token.dep_ not in _OWN or (token.pos_ not in _VERBAL and not _has_subject(token)):
        return False
    if token.dep_ == "conj":
        return token.head.pos_ in _VERBAL or _has_subject(token)
    return not (token.dep_ == "acl" and token.tag_ == "VB")


def _has_subject(token: Token) -> bool:
    """Whether a word that is tagged as none is used as a verb."""
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in token.children)


def clause_of(token: Token) -> Token:
    """The head of the clause that a word stands in; remembered with the parse."""
    known: dict[int, int] = kept(token.doc, _HEADS, dict)
    passed = []
    while token.i not in known and not begins_clause(token):
        passed.append(token.i)
        token = token.head
    head = known.setdefault(token.i, token.i)
    known.update(dict.fromkeys(passed, head))
    return token.doc[head]


class Clause:
    """The clause round a head."""

    def __init__(self, head: Token) -> None:
        self.head = head
        self._subjects: dict[int, list[Token]] = {}

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its own words in order, without those of clauses inside it."""
        return tuple(sorted(self._own(self.head), key=lambda token: token.i))

    def _own(self, token: Token) -> Iterator[Token]:
        yield token
        for child in token.children:
            if clause_of(child).i != child.i:
                yield from self._own(child)

    @cached_property
    def nouns(self) -> tuple[Token, ...]:
        """The heads of its noun phrases."""
        return tuple(t for t in self.tokens if t.pos_ in _NOMINAL and t.dep_ not in _INSIDE)

    @cached_property
    def words(self) -> str:
        """Its own words in lower case, single spaces between and around them."""
        return f" {' '.join(t.lower_ for t in self.tokens if not t.is_space)} "

    @cached_property
    def all_words(self) -> str:
        """The same with the words of the clauses inside it."""
        return f" {' '.join(t.lower_ for t in self.head.subtree if not t.is_space)} "

    @cached_property
    def is_negated(self) -> bool:
        """Whether a negative stands among its own words."""
        return any(
            t.dep_ == "neg" or (t.lower_ in _NEGATIVE and t.dep_ != "intj") for t in self.tokens
        )

    def subjects(self, verb: Token) -> list[Token]:
        """Whoever does it; where the parse gives nobody, the nouns before the verb."""
        if verb.i not in self._subjects:
            self._subjects[verb.i] = self._acting(verb)
        return self._subjects[verb.i]

    def _acting(self, verb: Token) -> list[Token]:
        found = subjects(verb)
        if found or (verb.pos_ in _VERBAL and _is_passive(verb)):
            return found
        return [noun for noun in self.nouns if noun.i < verb.i]

    def objects(self, verb: Token) -> list[Token]:
        """Whom it is done to; where the parse takes the verb for none, the nouns behind it."""
        found = objects(verb)
        if found or (verb.pos_ in _VERBAL and not _is_passive(verb)):
            return found
        passive = verb.pos_ in _VERBAL
        return [noun for noun in self.nouns if (noun.i < verb.i) is passive]


_NEGATIVE = frozenset(
    {"no", "none", "nobody", "never", "neither", "nor", "cannot", "unable", "without", "nothing",
     "not", "n't", "n’t", "hardly", "difficult", "impossible", "fail", "failed", "refused"}
)  # fmt: skip


def subjects(verb: Token) -> list[Token]:
    """Whoever does it: the verb's own subject, else that of the verb it hangs on."""
    for _ in range(_LONGEST_CHAIN):
        verb = _without_means(verb)
        own = [child for child in verb.children if child.dep_ in _own_subjects(verb)]
        if own:
            return own
        passive = any(child.dep_ in {"nsubjpass", "expl"} for child in verb.children)
        if passive or _is_passive(verb):
            return _agents(verb)
        if verb.dep_ in {"acl", "relcl"}:
            return _agents(verb) if verb.tag_ == "VBN" else [verb.head]
        if verb.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp"}:
            break
        above = verb.head
        if verb.dep_ in {"xcomp", "ccomp"} and (controlled := _objects(above)):
            return controlled
        if _is_passive(above) and not _is_passive(verb):
            return [child for child in above.children if child.dep_ == "nsubjpass"]
        verb = above
    return _agents(verb)


def _own_subjects(verb: Token) -> frozenset[str]:
    """As what its subjects hang on a verb; "will be gone" is no passive."""
    return _GOERS if verb.lemma_ == "go" and verb.tag_ == "VBN" else _DOERS


def _without_means(verb: Token) -> Token:
    """The verb of whoever found the way, for an infinitive that says what the way is for.

    "They found ways to return": whoever finds them returns. Any other verb as it is.
    """
    infinitive = any(child.tag_ == "TO" for child in verb.children)
    means = verb.dep_ in {"acl", "relcl"} and verb.head.lemma_.lower() in _MEANS
    return verb.head.head if infinitive and means and verb.head.dep_ in _OBJECTS else verb


def _agents(verb: Token) -> list[Token]:
    by = (child for child in verb.children if child.dep_ == "agent")
    return [noun for child in by for noun in child.children if noun.dep_ == "pobj"]


def _objects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in _OBJECTS]


def objects(verb: Token) -> list[Token]:
    """Whom or what it is done to, in the active and the passive."""
    own = _objects(verb)
    if own:
        return own
    if verb.dep_ in {"acl", "relcl"} and verb.tag_ in {"VBN", "VBD"}:
        return [verb.head]
    if verb.dep_ in {"xcomp", "conj"} and _is_passive(verb):
        return _patients(verb)
    inner = [child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i]
    return [noun for child in inner for noun in child.children if noun.dep_ == "nsubj"]


def _patients(verb: Token) -> list[Token]:
    """The subject of a passive that hangs on another verb ("expected to be sent")."""
    above = verb.head
    own = [child for child in above.children if child.dep_ in {"nsubjpass", "nsubj"}]
    return own or (_patients(above) if above.dep_ in {"xcomp", "conj"} else [])


_MEANS = frozenset(
    {"way", "chance", "right", "permission", "permit", "visa", "paper", "opportunity", "mean",
     "means", "attempt", "effort", "need", "plan", "choice"}
)  # fmt: skip
_MODALS = frozenset({"must", "shall"})
_NONE = frozenset({"no", "neither"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_DEMANDING = frozenset({"have", "oblige", "require", "bind", "compel", "need"})


def is_demanded(verb: Token) -> bool:
    """Whether a verb stands under "must", "may not", "no state may", "cannot", "has to"."""
    modals = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    denied = any(child.dep_ == "neg" for child in verb.children)
    denied = denied or ("may" in modals and any(map(_is_nobody, verb.children)))
    if modals & _MODALS or (denied and modals & {"may", "can", "ca"}) or "cannot" in modals:
        return True
    return verb.dep_ == "xcomp" and verb.head.lemma_ in _DEMANDING


def _is_nobody(noun: Token) -> bool:
    """Whether it is a subject that there is none of: "no state", "nobody"."""
    none = noun.lower_ in _NOBODY or any(child.lower_ in _NONE for child in noun.children)
    return noun.dep_ in {"nsubj", "nsubjpass"} and none


def _is_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and (
        any(child.dep_ == "auxpass" for child in verb.children)
        or (verb.dep_ == "conj" and verb.head.tag_ == "VBN" and _is_passive(verb.head))
    )
