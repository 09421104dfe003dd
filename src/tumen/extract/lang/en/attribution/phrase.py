"""The phrases around a cue: who speaks, and the words of the cue itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.extent import trimmed
from tumen.extract.lang.en.attribution.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_DASHES = frozenset("—–-―:;")
_PAUSES = frozenset(",—–-―(")
_CLAUSES = frozenset({"advcl", "parataxis", "ccomp"})
_BEFORE = frozenset({"aux", "auxpass", "neg", "advmod"})


def _before(token: Token) -> str:
    return token.doc[token.left_edge.i - 1].text if token.left_edge.i else ""


def _is_aside(child: Token, head: Token) -> bool:
    """Whether a part of a noun phrase only adds to it: list marks, loose clauses, dashes."""
    if child.dep_ == "meta":
        return True
    if child.dep_ == "punct":
        return child.text in _DASHES and _is_apart(child)
    if child.i < head.i:
        return False
    if child.dep_ in _CLAUSES:
        return True
    return child.dep_ in {"relcl", "acl"} and _before(child) in _PAUSES


def _is_apart(dash: Token) -> bool:
    """Whether it parts phrases; a hyphen inside a name does not."""
    return dash.text != "-" or bool(dash.whitespace_)


def noun_phrase(head: Token) -> list[Token]:
    """The unbroken phrase round a noun, with modifiers and appositions, without asides."""
    aside = {
        token.i for child in head.children if _is_aside(child, head) for token in child.subtree
    }
    inside = {token.i for token in head.subtree} - aside
    first = last = head.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return trimmed(head.doc[first : last + 1])


def _is_of_cue(child: Token, verb: Token) -> bool:
    if child.dep_ == "advmod":
        lone = child.n_lefts == child.n_rights == 0
        return lone and child.pos_ == "ADV" and abs(child.i - verb.i) <= 2
    return child.dep_ in _BEFORE


def verb_group(verb: Token) -> list[Token]:
    """The verb with its auxiliaries, negation and particle."""
    loose = {child.i for child in verb.children if _is_of_cue(child, verb)}
    particles = {child.i for child in verb.children if child.dep_ == "prt"}
    first = last = verb.i
    while first - 1 in loose:
        first -= 1
    while last + 1 in particles:
        last += 1
    group = list(verb.doc[first : last + 1])
    return group[1:] if group[0].tag_ == "TO" else group


def medium(verb: Token, after: Token) -> list[Token]:
    """Where the words were said, right behind the cue ("in a statement"); mostly empty."""
    for child in verb.children:
        if child.dep_ != "prep" or child.i != after.i + 1:
            continue
        for noun in child.children:
            if noun.dep_ == "pobj" and noun.lemma_.lower() in words("media") and _is_short(noun):
                return sorted(child.subtree, key=lambda token: token.i)
    return []


def _is_short(noun: Token) -> bool:
    return noun.n_rights == 0 and noun.i - noun.left_edge.i <= 2


def children(token: Token, *relations: str) -> Iterator[Token]:
    """The children that stand in one of the relations."""
    return (child for child in token.children if child.dep_ in relations)
