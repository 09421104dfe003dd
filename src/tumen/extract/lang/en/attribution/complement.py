"""What may be the content of a verb: its complements, and the clause it is put into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.lexicon import words
from tumen.extract.lang.en.attribution.phrase import children

if TYPE_CHECKING:
    from spacy.tokens import Token

_BETWEEN = frozenset({"prep", "dobj", "npadvmod", "dative", "advmod"})
_PARTING = frozenset({",", "—", "–", "--"})
_FINAL = frozenset({".", "!", "?", ";", "”", '"'})
_THAT = frozenset({"that", "whether", "if"})
# Words that open a clause of circumstance, which the parser sometimes takes for a complement.
_CIRCUMSTANCE = frozenset(
    {"as", "while", "when", "after", "before", "since", "although", "though", "because", "until"}
)


@dataclass(frozen=True, slots=True)
class Complement:
    """One construction beside a verb and the tokens of its content."""

    frame: str
    tokens: tuple[Token, ...]
    preposition: Token | None = None

    def is_before(self, verb: Token) -> bool:
        """Whether it ends before the verb."""
        return self.tokens[-1].i < verb.i


def complements(verb: Token) -> Iterator[Complement]:
    """Every construction beside the verb that could hold content."""
    yield from _clauses(verb)
    yield from _infinitives(verb)
    yield from _objects(verb)
    yield from _prepositional(verb)


def _subtree(token: Token) -> tuple[Token, ...]:
    return tuple(token.subtree)


def _clauses(verb: Token) -> Iterator[Complement]:
    found = []
    for child in children(verb, "ccomp", "advcl"):
        mark = next((m.lower_ for m in children(child, "mark")), "")
        if child.dep_ == "advcl" and (mark not in _THAT or child.i < verb.i):
            continue
        opened = child.left_edge.lower_
        if child.i < verb.i and opened in _CIRCUMSTANCE:
            continue
        found.append(Complement("clause", _subtree(child)))
    # "After he left, she said (that) …": of two clauses the one behind the verb is the content.
    behind = [clause for clause in found if not clause.is_before(verb)]
    yield from behind or found


def _infinitives(verb: Token) -> Iterator[Complement]:
    for child in children(verb, "xcomp"):
        if any(part.tag_ == "TO" for part in child.children):
            yield Complement("infinitive", _subtree(child))
    # "asked them to leave": the parser makes a clause of the hearer and the infinitive.
    for child in children(verb, "ccomp"):
        if any(part.tag_ == "TO" and part.dep_ == "aux" for part in child.children):
            yield Complement("infinitive", _subtree(child))


def _objects(verb: Token) -> Iterator[Complement]:
    for child in children(verb, "dobj", "oprd", "attr"):
        if child.i < verb.i or verb.lemma_.lower() in words("hearer"):
            continue
        yield Complement("object", _subtree(child))


def _prepositional(verb: Token) -> Iterator[Complement]:
    for preposition in children(verb, "prep"):
        for child in children(preposition, "pobj", "pcomp"):
            yield Complement(preposition.lower_, _subtree(child), preposition)


def displaced(verb: Token) -> Iterator[Complement]:
    """A that-clause that the parser hung on a noun in between ("said in a letter that …")."""
    between = (child for child in verb.children if child.i > verb.i and child.dep_ in _BETWEEN)
    for phrase in between:
        for token in phrase.subtree:
            if token.dep_ in {"relcl", "acl", "ccomp"} and token.left_edge.lower_ == "that":
                yield Complement("clause", _subtree(token))
                return


def inserted(reach: Sequence[Token]) -> tuple[Token, ...]:
    """The sentence round a cue with its source that commas part from it ("Prices, he said, fell").

    `reach` are the tokens of the cue and its source. Empty where no comma parts them.
    """
    first, last, sentence = reach[0], reach[-1], reach[0].sent
    inside = first.i > sentence.start and first.nbor(-1).text in _PARTING
    closed = last.i + 1 >= sentence.end or last.nbor().text in _PARTING | _FINAL
    if not (inside and closed):
        return ()
    return tuple(t for t in sentence if not first.i <= t.i <= last.i)
