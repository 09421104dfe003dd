"""Mends what the parser is led astray by: participles and past tenses taken for each other.

"Leases filed with the authority show …", "A broker, asked about it, spoke of …": the first verb
only describes the noun, and the noun is the subject of the second. Newspapers write so, and the
small model takes the participle for a past tense, because the two have one form. That leaves the
second verb without a subject, by which the mistake is known.

The other way round, "The service estimated in April that …" can be taken for a noun with a
participle; that nothing else is the sentence's verb, and that a clause with "that" hangs on it,
gives this mistake away.

"The payroll names 140 women" can be taken for a heap of nouns: but no noun has a subject. In "Many
work in Hunchun" it can be a noun that many stand before: but of one work there are not many. And
"Some 40 women left in May." can be a noun with its participle: but nothing is "arrived" or "died".
In "2,000 North Koreans work in Qatar" the people can seem to describe the work: but nouns that
describe others do not stand in the plural.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# The tags of nouns that have the form of a verb in the present.
_BARE = {"NNS": "VBZ", "NN": "VBP"}
_HELPING = frozenset({"aux", "auxpass"})
# Past tenses that are participles, too, without the ending of regular verbs.
_SAME_FORM = frozenset(
    {"held", "made", "sent", "found", "told", "built", "brought", "caught", "kept", "paid", "put",
     "hung", "taught", "bought", "sold", "led", "cut", "set", "read", "met", "shot"}
)  # fmt: skip
# Before these stand nouns in the plural.
_MANY = frozenset({"many", "few", "several", "both"})
# Past tenses of verbs without an object, which describe no noun before them.
_INTRANSITIVE = frozenset(
    {"left", "returned", "arrived", "departed", "fled", "died", "remained", "stayed", "worked",
     "lived", "vanished", "disappeared", "escaped"}
)  # fmt: skip
_BEFORE_NOUNS = frozenset({"nummod", "amod", "det", "compound", "quantmod"})
# As what the parser hangs the second verb on the first.
_HUNG = frozenset({"dep", "ccomp", "conj", "parataxis", "advcl"})


def mended(doc: Doc, lemma: Callable[[Token], Sequence[str]]) -> Doc:
    """The parsed text with false past tenses, participles and nouns made what they are.

    `lemma` gives a token's lemmas by its part of speech.
    """
    for many in [token for token in doc if token.dep_ == "amod" and token.lower_ in _MANY]:
        if many.head.tag_ == "NN" and many.head.i == many.i + 1:
            _make_verb(many.head, lemma)
            many.dep_ = "nsubj"
    for noun in [token for token in doc if token.dep_ == "ROOT"]:
        _free_subject(noun)
        if noun.tag_ in _BARE and any(c.dep_ == "nsubj" and c.i < noun.i for c in noun.children):
            _make_verb(noun, lemma)
        verb = _hidden_verb(noun)
        if verb is not None:
            _raise(verb, noun)
    for participle in list(doc):
        subject = _subject(participle)
        verb = _real_verb(participle, subject) if subject is not None else None
        if subject is not None and verb is not None:
            _turn(participle, subject, verb)
    return doc


def _free_subject(noun: Token) -> None:
    """Whoever works, where "work" was taken for a noun that they describe, to its subject."""
    if noun.lower_ != "work" or noun.i == noun.sent.start:
        return
    people = noun.nbor(-1)
    if people.dep_ == "compound" and people.head == noun and people.tag_ in {"NNS", "NNPS"}:
        people.dep_ = "nsubj"
        for child in [c for c in noun.children if c.i < people.i and c.dep_ in _BEFORE_NOUNS]:
            child.head = people


def _make_verb(noun: Token, lemma: Callable[[Token], Sequence[str]]) -> None:
    """A false noun to the verb that it is, and the noun behind it to its object."""
    noun.tag_, noun.pos_ = _BARE[noun.tag_], "VERB"
    noun.lemma_ = lemma(noun)[0]
    for child in noun.children:
        if (
            child.dep_ == "npadvmod"
            and child.i > noun.i
            and child.ent_type_ not in {"DATE", "TIME"}
        ):
            child.dep_ = "dobj"


def _hidden_verb(noun: Token) -> Token | None:
    """The past tense behind a sentence's head noun that brings in a clause with "that"."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    for verb in noun.children:
        past = verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"} and verb.i > noun.i
        if past and not any(child.dep_ in _HELPING for child in verb.children):
            if _is_lone_past(verb):
                return verb
            clauses = (child for child in verb.children if child.dep_ == "ccomp")
            if any(_with_that(clause) and clause.i > verb.i for clause in clauses):
                return verb
    return None


def _is_lone_past(verb: Token) -> bool:
    """Whether it is the only verb of a whole sentence, and no participle: "40 women left."."""
    others = any(t.pos_ in {"VERB", "AUX"} and t.i != verb.i for t in verb.sent)
    behind = any(child.dep_ == "prt" or child.lower_ == "behind" for child in verb.children)
    ended = verb.sent.text.rstrip()[-1:] == "."
    return verb.lower_ in _INTRANSITIVE and ended and not (others or behind)


def _with_that(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _raise(verb: Token, noun: Token) -> None:
    """The verb to the head of the sentence, the noun under it as its subject."""
    for child in [child for child in noun.children if child.i > verb.i]:
        child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"


def _subject(verb: Token) -> Token | None:
    """The noun before a verb that could be its participle; None for any other word."""
    past = verb.tag_ in {"VBD", "VBN"}
    if not past or not (verb.lower_.endswith("ed") or verb.lower_ in _SAME_FORM):
        return None
    kinds = {child.dep_ for child in verb.children}
    if kinds & (_HELPING | {"dobj"}):
        return None
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i]
    return subjects[0] if len(subjects) == 1 and subjects[0].pos_ in {"NOUN", "PROPN"} else None


def _real_verb(participle: Token, subject: Token) -> Token | None:
    """The finite verb behind the participle that lacks a subject."""
    comma = participle.nbor(-1).text == ","
    for verb in _behind(participle):
        # "…, asked again, estimates the number": what stands behind the verb is its object.
        bare = verb.tag_ in _FINITE and not any(
            c.dep_ in _SUBJECTS and (c.i < verb.i or not comma) for c in verb.children
        )
        marked = any(child.dep_ in {"mark", "aux"} for child in verb.children)
        # Without commas the noun and its participle stand side by side.
        beside = comma or subject.i == participle.i - 1
        if bare and not marked and beside and not _joined(participle, verb):
            return verb
    return None


def _behind(participle: Token) -> Iterator[Token]:
    """The verbs that the parser may have tied to the participle, in order."""
    yield from (c for c in participle.children if c.i > participle.i and c.dep_ in _HUNG)
    head = participle.head
    if head.i > participle.i and participle.dep_ == "ccomp":
        yield head
    if participle.dep_ == "ccomp" and head.i < participle.i:
        yield from (c for c in head.children if c.i > participle.i and c.dep_ in _HUNG)


def _joined(participle: Token, verb: Token) -> bool:
    """Whether "and" joins the two, so that both have the subject; or only a comma without one."""
    if verb.dep_ != "conj":
        return False
    between = participle.doc[participle.i : verb.i]
    joined = any(token.dep_ == "cc" and token.head == participle for token in between)
    return joined or participle.nbor(-1).text != ","


def _turn(participle: Token, subject: Token, verb: Token) -> None:
    """The participle under its noun, the noun under the verb, the verb where the first stood."""
    others = [c for c in participle.children if c.i < subject.i or c.i >= verb.i]
    if verb != participle.head:
        outer, relation = participle.head, participle.dep_
        verb.head = verb if outer == participle else outer
        verb.dep_ = relation
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            child.dep_ = "dobj"
    for child in others:
        if child not in (subject, verb):
            child.head = verb
    subject.head = verb
    participle.head, participle.dep_, participle.tag_ = subject, "acl", "VBN"
