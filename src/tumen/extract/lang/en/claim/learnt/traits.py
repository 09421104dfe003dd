"""What can be seen of a clause, as named traits that weights are learnt for.

A trait is a short text ("subject:workers", "verb~employ", "unit=visas"), so that the table of
weights can be read. ``=`` stands before a word or a value, ``~`` before a sense of ``senses.yaml``,
``:`` before what a noun phrase stands for, and ``&`` joins two. Most name a sense and no word,
because the words that can be seen in training are few.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.clause import Clause, is_demanded, objects, subjects
from tumen.extract.lang.en.claim.find import Finder
from tumen.extract.lang.en.claim.learnt.senses import Senses
from tumen.extract.lang.en.claim.learnt.stretches import Named
from tumen.extract.lang.en.claim.select import is_hypothesis

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_GOVERNED = frozenset({"xcomp", "acomp", "attr", "oprd"})
# Verbs that only say how what they govern stands: "is expected to be sent" is a sending.
_RAISING = frozenset(
    {"expect", "begin", "start", "plan", "continue", "want", "try", "refuse", "decide", "fail",
     "need", "intend", "seek", "agree", "prepare", "be", "have", "do", "get", "appear", "seem",
     "happen", "tend", "cease", "stop", "keep", "believe", "think", "say", "know", "suppose",
     "allow", "ask", "order", "tell", "force", "able", "likely", "set", "ready", "bound", "about",
     "come", "promise", "arrange", "attempt", "hope", "wait", "due", "use"}
)  # fmt: skip
_LONGEST_CHAIN = 4
_LENGTHS = ((5, "scrap"), (10, "short"), (18, "middle"))  # words
_MANY = 2  # numbers from which on more make no difference


class Traits:
    """The traits of the clauses of one text."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._senses = Senses(finder.doc)
        self._named = Named(finder.setting)

    def of_sentence(self, sentence: Sentence) -> frozenset[str]:
        """What all the clauses of a sentence have in common."""
        seen = {f"sentence~{s}" for t in sentence for s in self._senses.of(t)}
        nouns = (t for t in sentence if t.pos_ in _NOMINAL)
        seen |= {f"sentence:{sort.value}" for t in nouns for sort in self._finder.referents.of(t)}
        opens = not sentence.start or "\n\n" in sentence.doc[sentence.start - 1].text
        return frozenset(seen | {"opens-paragraph" if opens else "goes-on"})

    def of_clause(self, clause: Clause) -> Iterator[str]:
        """What can be seen of a clause itself."""
        head = clause.head
        yield from _form(clause)
        verb = tuple(dict.fromkeys((*self._said(head), f"={head.lemma_.lower()}")))
        yield from (f"verb{v}" for v in verb)
        yield from self._participants(clause, verb)
        yield from self._numbered(clause, verb)
        for token in clause.tokens:
            yield from self._word(token)
        yield from self._named.about(head)
        yield from self._around(clause)

    def _said(self, head: Token) -> Iterator[str]:
        """The senses of a head and of the verb that it only brings in, with that verb."""
        deepest = _deepest(head)
        yield from (f"~{s}" for s in self._senses.of(head))
        if deepest.i != head.i:
            yield from (f"~{s}" for s in self._senses.of(deepest))
            yield f"={deepest.lemma_.lower()}"
        for token in dict.fromkeys((head, deepest)):
            yield from (
                f"={token.lemma_.lower()} {c.lower_}" for c in token.children if c.dep_ == "prt"
            )

    def _participants(self, clause: Clause, verb: Sequence[str]) -> Iterator[str]:
        """Who does it and whom it is done to: what they stand for, and their senses."""
        head = clause.head
        acting = subjects(head) or clause.subjects(head)
        for role, nouns in (("subject", acting), ("object", objects(head))):
            yield from _with_verb(role, ":", set(self._standing(nouns)) or {"nobody"}, verb)
            for noun in nouns:
                yield f"{role}={self._named.word(noun)}"
                yield from (f"{role}~{s}" for s in self._senses.of(noun))
        for child in head.children:
            if child.dep_ in _GOVERNED or child.dep_ == "dobj":
                yield from (f"complement~{s}" for s in self._senses.of(child))

    def _standing(self, nouns: Iterable[Token]) -> Iterator[str]:
        for noun in nouns:
            found = self._finder.referents.of(noun)
            yield from (sort.value for sort in found)
            if not found:
                yield noun.lower_ if noun.pos_ == "PRON" else "thing"

    def _numbered(self, clause: Clause, verb: Sequence[str]) -> Iterator[str]:
        """What its numbers count, where it leads, whether it is denied, whom it names."""
        counts = self._finder.counts(clause)
        yield f"counts={min(_MANY, len(counts))}"
        yield from _with_verb("unit", "=", {unit.value for _, unit in counts}, verb)
        yield from _with_verb(
            "goal", "=", {self._finder.goals.direction(clause).name.lower()}, verb
        )
        if clause.is_negated:
            yield from _with_verb("negated", "", {""}, verb)
        for noun in clause.nouns:
            yield from (f"noun:{sort.value}" for sort in self._finder.referents.of(noun))

    def _word(self, token: Token) -> Iterator[str]:
        """A word, its senses, and the paper, rule, place or time that begins with it."""
        yield from self._named.beginning(token)
        if token.pos_ in _CONTENT:
            yield from (f"any~{s}" for s in self._senses.of(token))
        if token.is_alpha or token.like_num:
            yield f"word={self._named.word(token)}"

    def _around(self, clause: Clause) -> Iterator[str]:
        """The senses of what hangs on it in other clauses, and of what it hangs on."""
        head, own = clause.head, {token.i for token in clause.tokens}
        for token in head.subtree:
            if token.i not in own:
                yield from (f"below~{s}" for s in self._senses.of(token))
        if head.dep_ != "ROOT":
            for sense in self._senses.of(head.head):
                yield from (f"above~{sense}", f"{head.dep_} above~{sense}")


def _deepest(head: Token) -> Token:
    """The verb that a chain of verbs ends in, as far as each only brings in the next."""
    for _ in range(_LONGEST_CHAIN):
        if head.lemma_.lower() not in _RAISING:
            break
        below = [c for c in head.children if c.dep_ in _GOVERNED and c.i > head.i]
        below += [c for c in head.children if c.dep_ == "ccomp" and _is_infinitive(c)]
        if not below:
            break
        head = below[0]
    return head


def _is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.children)


def _with_verb(name: str, sign: str, values: set[str], verb: Sequence[str]) -> Iterator[str]:
    """A trait for each value, and one for each together with what the verb says."""
    yield from (f"{name}{sign}{value}" for value in values)
    yield from (f"{name}{sign}{value} & verb{said}" for value, said in product(values, verb))


def _form(clause: Clause) -> Iterator[str]:
    """How it is built, and whether it is demanded or supposed."""
    head, words = clause.head, len(clause.tokens)
    relations = {child.dep_ for child in head.children}
    yield from ("always", f"tag={head.tag_}", f"relation={head.dep_}")
    yield "length=" + next((name for most, name in _LENGTHS if words < most), "long")
    first = clause.tokens[0]
    yield "first" if first.is_sent_start or not first.i else "later"
    yield from (f"aux={c.lower_}" for c in head.children if c.dep_ == "aux")
    yield from (f"mark={c.lower_}" for c in head.children if c.dep_ in {"mark", "cc"})
    tests = {
        "demanded": is_demanded(head),
        "supposed": is_hypothesis(head),
        "own-subject": bool(relations & {"nsubj", "nsubjpass"}),
        "passive": "auxpass" in relations,
    }
    yield from (name for name, holds in tests.items() if holds)
