"""Attributions by prepositions: "according to", "by its own account", "as some in Seoul fear"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en import prose
from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import of_tokens, tidy, trimmed, without
from tumen.extract.lang.en.attribution.lexicon import accounts, prepositions, verbs
from tumen.extract.lang.en.attribution.phrase import children, noun_phrase
from tumen.extract.lang.en.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# They take a plural verb, so that what ends their clause is no noun in the singular.
_SOME = frozenset({"some", "many", "most", "others", "several", "few"})


def _words(token: Token) -> list[Token]:
    """The preposition with the word that must follow it; empty where it is not one."""
    partner = prepositions().get(token.lower_)
    if partner is None:
        return []
    following = token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ == partner
    return [token, token.doc[token.i + 1]] if following else []


def _object(words: list[Token]) -> Token | None:
    for word in reversed(words):
        for noun in children(word, "pobj", "pcomp"):
            return noun
    return None


def by_prepositions(doc: Doc) -> Iterator[Draft]:
    """Every sentence with "according to": the rest of it is the content."""
    text = text_of(doc)
    for token in prose.words(doc):
        words = _words(token)
        noun = _object(words) if words else None
        if noun is None:
            continue
        cut = {t.i for t in token.subtree} | {t.i for word in words for t in word.subtree}
        rest = trimmed(t for t in token.sent if t.i not in cut)
        source, cue = of_tokens(noun_phrase(noun)), of_tokens(words)
        content = tidy(text, without(of_tokens(rest), [*source, *cue]))
        if content:
            yield Draft(source, cue, content, f"preposition/{token.lower_}", speaks=True)


def by_accounts(doc: Doc) -> Iterator[Draft]:
    """Every "by its own account", "in the view of one broker": the rest of the clause."""
    text = text_of(doc)
    for token in prose.words(doc):
        given = token.lower_ in accounts().get(token.head.lower_, ()) and token.dep_ == "pobj"
        owner = _owner(token) if given else None
        if owner is None:
            continue
        cut = {t.i for t in token.head.subtree}
        rest = trimmed(t for t in token.sent if t.i not in cut)
        content = tidy(text, of_tokens(rest))
        if content:
            source = [t for t in noun_phrase(owner) if t.tag_ != "POS"]
            rule = f"preposition/{token.head.lower_}"
            yield Draft(of_tokens(source), of_tokens([token]), content, rule)


def _owner(account: Token) -> Token | None:
    """Whose account it is: "Moscow's", "the view of one broker"; "in view of the frost" is none."""
    owners = list(children(account, "poss"))
    if any(children(account, "det")):
        owned = (of for of in children(account, "prep") if of.lower_ == "of")
        owners += [giver for of in owned for giver in children(of, "pobj")]
    return next(iter(owners), None)


def by_misread_asides(doc: Doc) -> Iterator[Draft]:
    """Every ", as some in Seoul fear" whose verb the parser took for a noun."""
    text = text_of(doc)
    for token in prose.words(doc):
        phrase = _misread(token)
        if not phrase:
            continue
        cut = {t.i for t in (token, *phrase)}
        content = tidy(text, of_tokens(trimmed(t for t in token.sent if t.i not in cut)))
        if content:
            source, cue = of_tokens(phrase[:-1]), of_tokens(phrase[-1:])
            yield Draft(source, cue, content, "verb/as-clause")


def _misread(token: Token) -> list[Token]:
    """The words between "as" and a mark of pause, where they end with a verb's form."""
    if token.lower_ != "as" or token.dep_ != "prep" or token.i == token.sent.start:
        return []
    phrase: list[Token] = []
    for following in token.doc[token.i + 1 : token.sent.end]:
        if following.is_punct:
            break
        phrase.append(following)
    opens = token.nbor(-1).text == "," and len(phrase) > 1 and phrase[0].lower_ in _SOME
    held = verbs("belief") | verbs("speech")
    ends = opens and phrase[-1].tag_ == "NN" and phrase[-1].lower_ in held
    return phrase if ends else []
