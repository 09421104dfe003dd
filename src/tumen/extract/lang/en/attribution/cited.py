"""Sources that are named as objects: "citing two officials", "quoted sources familiar with"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en import prose
from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import of_tokens, tidy, trimmed
from tumen.extract.lang.en.attribution.lexicon import words
from tumen.extract.lang.en.attribution.phrase import children, noun_phrase, verb_group
from tumen.extract.lang.en.attribution.roles import head_kinds, name_kinds
from tumen.extract.lang.en.parse import text_of
from tumen.model import SourceKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CITING = frozenset({"cite", "quote"})
_SPEAKING = frozenset(
    {SourceKind.OFFICIAL, SourceKind.OUTLET, SourceKind.EXPERT, SourceKind.ORGANISATION}
)


def cited(verb: Token) -> Token | None:
    """The source that a verb of citing names as its object; None where it cites something else."""
    if verb.lemma_ not in CITING or verb.dep_ not in {"advcl", "relcl", "acl"}:
        return None
    for noun in children(verb, "dobj"):
        lemma = noun.lemma_.lower()
        if lemma in words("persons") or head_kinds().get(lemma) in _SPEAKING:
            return noun
        if noun.pos_ == "PROPN" and name_kinds().get(noun.lower_) in _SPEAKING:
            return noun
    return None


def by_citations(doc: Doc) -> Iterator[Draft]:
    """Every source cited for the sentence that the citation is hung on."""
    text = text_of(doc)
    yield from _by_colons(doc, text)
    for verb in prose.words(doc):
        noun = cited(verb)
        if noun is None:
            continue
        source = noun_phrase(noun)
        cut = {token.i for token in _phrase(verb).subtree} | {token.i for token in source}
        rest = trimmed(token for token in verb.sent if token.i not in cut)
        content = tidy(text, of_tokens(rest))
        if content:
            cue = of_tokens(verb_group(verb))
            yield Draft(of_tokens(source), cue, content, f"cited/{verb.lemma_}")


def _phrase(verb: Token) -> Token:
    """The head of the phrase round the citation ("according to the Wire, which quoted …")."""
    noun = verb.head
    if verb.dep_ != "relcl" or noun.dep_ != "pobj":
        return verb
    preposition = noun.head
    following = preposition.head.lower_ == "according"
    return preposition.head if following else preposition


def _by_colons(doc: Doc, text: str) -> Iterator[Draft]:
    """Sources cited before a colon: "a user in Jilin, quoting her cousin: fifty girls a day"."""
    for verb in prose.words(doc):
        noun = next(children(verb, "dobj"), None) if verb.lemma_ in CITING else None
        if noun is None or verb.tag_ != "VBG" or noun.lemma_.lower() not in words("persons"):
            continue
        colon = next((t for t in doc[noun.i : verb.sent.end] if t.text == ":"), None)
        source = [t for t in noun_phrase(noun) if colon is not None and t.i < colon.i]
        content = tidy(text, [(colon.idx + 1, verb.sent.end_char)]) if colon is not None else ()
        if source and content:
            yield Draft(of_tokens(source), of_tokens([verb]), content, f"cited/{verb.lemma_}")
