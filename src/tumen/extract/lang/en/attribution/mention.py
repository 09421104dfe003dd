"""A source as the text mentions it: its head, its descriptions, number and gender."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.roles import gender_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_PRONOUNS = frozenset(
    {"he", "she", "they", "it", "who", "him", "her", "them", "himself", "herself"}
)
_DEFINITE = frozenset({"the", "that", "this", "those", "these", "same"})
_PARTS = frozenset(
    {"one", "two", "three", "four", "some", "most", "several", "many", "both", "all", "none"}
    | {"group", "number", "pair", "couple", "handful", "majority"}
)
# So many words describe nobody fully.
_SHORT = 3


@dataclass(frozen=True)
class Mention:
    """A noun phrase that may be a source.

    Attributes:
        tokens: the phrase.
    """

    tokens: Span

    @cached_property
    def head(self) -> Token:
        """The noun that the rest of the phrase describes; the first of a name and a description."""
        root = self.tokens.root
        if root.dep_ == "appos" or root.pos_ not in {"NOUN", "PROPN", "PRON", "NUM", "DET"}:
            nominal = [t for t in self.tokens if t.pos_ in {"NOUN", "PROPN", "PRON"}]
            outside = [
                t for t in nominal if t.head.i < self.tokens.start or t.head.i >= self.tokens.end
            ]
            return next(iter(outside or nominal), root)
        return root

    @cached_property
    def heads(self) -> tuple[Token, ...]:
        """The head and the heads of its descriptions ("Ri Kang, a trader": Ri Kang, trader)."""
        found = [self.head]
        for token in found:
            found += [
                child
                for child in token.children
                if child.dep_ == "appos"
                or self._is_title(child, token)
                or self._is_measured(child, token)
            ]
        return tuple(token for token in found if self.tokens.start <= token.i < self.tokens.end)

    @staticmethod
    def _is_title(child: Token, head: Token) -> bool:
        """A noun before a name ("ministry spokeswoman Ana Prenn")."""
        return child.dep_ in {"compound", "nmod"} and child.pos_ == "NOUN" and head.pos_ == "PROPN"

    @staticmethod
    def _is_measured(child: Token, head: Token) -> bool:
        """What a number or a part is of ("one of the officers", "some of the reports")."""
        if child.lower_ == "of":
            return head.lower_ in _PARTS
        return head.lower_ == "of" and head.head.lower_ in _PARTS and child.dep_ == "pobj"

    @cached_property
    def nouns(self) -> tuple[str, ...]:
        """The lower-cased lemmas of the heads."""
        return tuple(token.lemma_.lower() for token in self.heads if token.lower_ != "of")

    @cached_property
    def names(self) -> frozenset[str]:
        """The heads as printed."""
        return frozenset(token.text for token in self.heads)

    @cached_property
    def extent(self) -> tuple[int, int]:
        """Its first character and the end of its last."""
        return self.tokens.start_char, self.tokens.end_char

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the phrase outside its relative clauses, lower-cased, also as lemmas."""
        clauses = {
            inner.i
            for token in self.tokens
            if token.dep_ in {"relcl", "advcl"}
            for inner in token.subtree
        }
        kept = [t for t in self.tokens if t.i not in clauses and t.is_alpha]
        return frozenset(form for t in kept for form in (t.lower_, t.lemma_.lower()))

    @cached_property
    def is_pronoun(self) -> bool:
        """Whether it is a pronoun and no more."""
        return len(self.tokens) == 1 and self.head.lower_ in _PRONOUNS

    @cached_property
    def is_short_definite(self) -> bool:
        """Whether it is a description that points back ("the source", "the same official")."""
        opened = self.tokens[0].lower_ in _DEFINITE
        return opened and len(self.tokens) <= _SHORT and self.head.pos_ != "PROPN"

    @cached_property
    def is_plural(self) -> bool:
        """Whether it names more than one."""
        if self.head.lower_ == "they" or self.head.tag_ in {"NNS", "NNPS"}:
            return True
        return any(child.dep_ == "conj" for child in self.head.children)

    @cached_property
    def is_name(self) -> bool:
        """Whether its head is a proper name."""
        return self.head.pos_ == "PROPN"

    @cached_property
    def gender(self) -> str | None:
        """``female`` or ``male`` where a word says so."""
        for gender in ("female", "male"):
            if self.words & gender_words(gender):
                return gender
        return None


def mention(doc: Doc, start: int, end: int) -> Mention | None:
    """The mention at these characters; None where there is no word."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return Mention(span) if span is not None and len(span) else None
