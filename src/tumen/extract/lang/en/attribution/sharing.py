"""Cues that go on with an outer cue, though the parser hung them inside its content.

"She said the men had left and added that …", "He said they had left, arguing that …": the second
cue has the speaker of the first and is no part of what the first one says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.lexicon import verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_PARTING = frozenset({",", "—", "–", "--"})


def outer(verb: Token) -> Token | None:
    """The cue before it whose speaker goes on; None where the verb is none of these."""
    if verb.lemma_ not in verbs("speech") or _has_subject(verb):
        return None
    joined = verb.dep_ == "conj" and verb.tag_ in _FINITE
    if not joined and not _is_aside(verb):
        return None
    inner = verb.head
    while inner.dep_ == "conj" and inner.head.i < inner.i:
        inner = inner.head
    cue = inner.head
    hung = inner.dep_ == "ccomp" and cue.i < inner.i and cue.lemma_ in verbs("speech")
    return cue if hung and (not joined or cue.tag_ == verb.tag_) else None


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in verb.children)


def _is_aside(verb: Token) -> bool:
    """Whether it is a participle that a comma or a dash parts from what precedes."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.left_edge.i == 0:
        return False
    return verb.left_edge.nbor(-1).text in _PARTING
