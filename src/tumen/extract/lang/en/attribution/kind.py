"""What sort of source a phrase names, by section 3 of the annotation guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tumen.extract.gazetteer import Form
from tumen.extract.lang.en.attribution.mention import Mention
from tumen.extract.lang.en.attribution.roles import head_kinds, name_kinds, role_words, withheld
from tumen.extract.lang.en.place import form_of
from tumen.model import SourceKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERSON_WORDS = 2
_TITLES = frozenset({"mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr."})
_TITLED = frozenset({SourceKind.OFFICIAL, SourceKind.EXPERT})
_BODIES = frozenset({SourceKind.OFFICIAL, SourceKind.ORGANISATION})


def of_mention(mention: Mention) -> SourceKind:
    """The kind that the words themselves give; pronouns and bare persons are anonymous."""
    described = _by_description(mention)
    if described is not None:
        return described
    return _by_name(mention) if mention.is_name else SourceKind.ANONYMOUS


def _by_description(mention: Mention) -> SourceKind | None:
    """By the first of the nouns that describe it which names a kind."""
    for token in mention.heads:
        # The lemma of a noun that was taken for a verb is the verb's ("the ruling").
        for noun in (token.lemma_.lower(), token.lower_):
            if token.pos_ != "PROPN" and noun in role_words("voices") | head_kinds().keys():
                return _without_post(mention, _of_noun(mention, noun))
    return None


def _of_noun(mention: Mention, noun: str) -> SourceKind:
    if noun in role_words("voices"):
        return _of_voice(mention, noun)
    if noun == "report" and "reports" in mention.words and mention.words & role_words("rumoured"):
        return SourceKind.OUTLET
    return head_kinds()[noun]


def _of_voice(mention: Mention, noun: str) -> SourceKind:
    """A person who speaks for a body: for a firm, for a state, else by the noun itself."""
    around = mention.words - {noun}
    speaks = noun in role_words("spokespersons")
    if around & role_words("bodies"):
        return SourceKind.ORGANISATION if speaks else _of_person(mention)
    if around & role_words("organs"):
        return SourceKind.OFFICIAL
    default = SourceKind.ORGANISATION if speaks else _of_person(mention)
    return head_kinds().get(noun, default)


def _without_post(mention: Mention, kind: SourceKind) -> SourceKind:
    """Whoever has left a post speaks for no body."""
    if kind in _BODIES and mention.words & role_words("former"):
        return SourceKind.NAMED if _has_full_name(mention) else SourceKind.ANONYMOUS
    return kind


def _by_name(mention: Mention) -> SourceKind:
    name = _name(mention.head)
    titled = head_kinds().get(name[0].lower_) if len(name) > 1 else None
    if mention.head.ent_type_ == "PERSON" and titled in _TITLED:
        return titled  # "Minister Seo", "Professor Han"
    has_article = mention.tokens[0].tag_ == "DT"  # persons' names have none
    if mention.head.ent_type_ != "PERSON" or len(name) == 1 or has_article:
        for token in reversed(name):
            word = token.lower_
            if found := _kind_of_word(word) or _kind_of_word(token.lemma_.lower()):
                return found
    if form_of(" ".join(token.text for token in name)) is Form.NAME:
        return SourceKind.OFFICIAL
    if mention.head.ent_type_ == "ORG" and not mention.words & role_words("learned"):
        return SourceKind.ORGANISATION
    return _of_person(mention)


def _kind_of_word(word: str) -> SourceKind | None:
    """The kind that a word of a name gives, also in the plural ("Member States")."""
    singular = word.removesuffix("s")
    return name_kinds().get(word) or head_kinds().get(word) or head_kinds().get(singular)


def _of_person(mention: Mention) -> SourceKind:
    if mention.words & role_words("learned"):
        return SourceKind.EXPERT
    if withheld().search(mention.tokens.text) or not _has_full_name(mention):
        return SourceKind.ANONYMOUS
    return SourceKind.NAMED


def _name(head: Token) -> list[Token]:
    """The words of the proper name that ends with `head`."""
    return [t for t in (*head.lefts, head) if t.pos_ == "PROPN" and t.lower_ not in _TITLES]


def _has_full_name(mention: Mention) -> bool:
    """Whether it has a name of two words, initials not counted."""
    return any(
        len([t for t in _name(token) if len(t.text.strip(".")) > 1]) >= _PERSON_WORDS
        for token in mention.heads
        if token.pos_ == "PROPN"
    )
