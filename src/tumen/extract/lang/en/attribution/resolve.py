"""Pronouns and short descriptions back to the fuller words that they stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import IntEnum
from itertools import islice
from typing import TYPE_CHECKING

from tumen.extract.lang.en import prose
from tumen.extract.lang.en.attribution import kind
from tumen.extract.lang.en.attribution.extent import trimmed
from tumen.extract.lang.en.attribution.find import nested
from tumen.extract.lang.en.attribution.mention import Mention, mention
from tumen.extract.lang.en.attribution.phrase import noun_phrase
from tumen.extract.lang.en.attribution.roles import general, head_kinds, role_words
from tumen.extract.lang.en.parse import kept, parse
from tumen.extract.lookup import Stretches
from tumen.model import Document, SourceKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Salience(IntEnum):
    """How likely later words point back at a phrase."""

    NAMED = 0
    SUBJECT = 1
    SOURCE = 2


# Where the mentions are kept with the parse that they were made from.
_KEPT = "tumen.attribution.mentions"
_RESOLVED = "tumen.attribution.resolved"
# Readers look back over so many noun phrases (some pages), and no further.
_REACH = 1500
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOMINAL = frozenset({"dobj", "pobj", "attr", "conj", "dative", "ROOT"}) | _SUBJECTS
_NOUNS = frozenset({"NOUN", "PROPN"})
_TIMES = frozenset({"DATE", "TIME"})
_THINGS = frozenset(
    {SourceKind.DOCUMENT, SourceKind.OUTLET, SourceKind.ORGANISATION, SourceKind.OFFICIAL}
)


def _mentions(document: Document) -> Stretches[tuple[Mention, Salience]]:
    """The noun phrases that could be meant, in order; kept with the parse."""
    doc = parse(document)
    return kept(doc, _KEPT, lambda: Stretches(_found(document, doc), lambda one: one[0].extent))


def _found(document: Document, doc: Doc) -> Iterator[tuple[Mention, Salience]]:
    found = {
        (span.start, span.end): Salience.SOURCE
        for attribution in nested(document)
        for span in attribution.source[:1]
    }
    for token in prose.words(doc):
        if token.dep_ in _NOMINAL and token.pos_ in {"NOUN", "PROPN"}:
            phrase = noun_phrase(token) or [token]
            extent = (phrase[0].idx, phrase[-1].idx + len(phrase[-1]))
            salience = Salience.SUBJECT if token.dep_ in _SUBJECTS else Salience.NAMED
            found.setdefault(extent, salience)
    for extent, salience in sorted(found.items()):
        mentioned = mention(doc, *extent)
        if mentioned is not None:
            yield mentioned, salience


def _earlier(document: Document, at: int) -> Iterator[tuple[Mention, Salience]]:
    """The mentions before a place: the more salient first, then the nearer."""
    ended = (found for found in _mentions(document).before(at) if found[0].extent[1] <= at)
    before = [*islice(ended, _REACH)]
    for salience in sorted(Salience, reverse=True):
        yield from (found for found in before if found[1] is salience)


def resolve(document: Document, span: Span) -> Span | None:
    """The earlier, fuller mention that a pronoun, a short description or a surname stands for.

    None where the words are full themselves or nothing earlier fits. Sources outrank subjects,
    subjects outrank other phrases, and of each the nearest is taken.
    """
    known: dict[Span, Span | None] = kept(parse(document), _RESOLVED, dict)
    if span not in known:
        known[span] = _resolved(document, span)
    return known[span]


def _resolved(document: Document, span: Span) -> Span | None:
    short = mention(parse(document), span.start, span.end)
    fuller = None if short is None else _step(document, short)
    best = fuller
    while fuller is not None:
        best, fuller = fuller, _step(document, fuller)
    if best is None or best.is_pronoun:
        return None
    return document.span(best.tokens.start_char, best.tokens.end_char)


def _step(document: Document, short: Mention) -> Mention | None:
    """The mention that a short one points back to, which may be short itself."""
    if short.head.tag_ in {"WP", "WDT"}:
        return _antecedent(short)
    if not (short.is_pronoun or short.is_short_definite or _is_bare_name(short)):
        return None
    fits = _way_to_fit(short)
    earlier = _earlier(document, short.extent[0])
    return next((full for full, salience in earlier if fits(short, full, salience)), None)


def _antecedent(relative: Mention) -> Mention | None:
    """The phrase that "who" or "which" stands for."""
    verb = next((above for above in relative.head.ancestors if above.dep_ == "relcl"), None)
    if verb is None:
        return None
    noun = verb.head
    while noun.head != noun and (noun.pos_ not in _NOUNS or noun.ent_type_ in _TIMES):
        noun = noun.head  # "a letter dated March 2020, which": no date says anything
    phrase = trimmed(token for token in noun_phrase(noun) if token.i < relative.head.i)
    return Mention(verb.doc[phrase[0].i : phrase[-1].i + 1]) if phrase else None


def _way_to_fit(short: Mention) -> Callable[[Mention, Mention, Salience], bool]:
    if short.is_pronoun:
        return _fits_pronoun
    return _is_fuller_name if _is_bare_name(short) else _fits_description


def _is_bare_name(short: Mention) -> bool:
    """A surname or the one word of a name, with or without "Mr"."""
    words = [token for token in short.tokens if not token.text.endswith(".")]
    return short.is_name and len(words) == 1 and short.head.ent_type_ in {"PERSON", "ORG", ""}


def _is_fuller_name(short: Mention, full: Mention, salience: Salience) -> bool:
    del salience
    return short.head.text in full.names and len(full.tokens) > len(short.tokens)


def _fits_pronoun(short: Mention, full: Mention, salience: Salience) -> bool:
    return salience >= Salience.SUBJECT and _can_be(short.head.lower_, full)


def _can_be(word: str, full: Mention) -> bool:
    """Whether a pronoun can stand for a phrase."""
    if full.is_pronoun:
        return full.head.lower_ == word
    match word:
        case "he" | "him" | "himself":
            return _is_person(full) and full.gender != "female"
        case "she" | "her" | "herself":
            return _is_person(full) and full.gender != "male"
        case "they" | "them":
            return full.is_plural
        case "it":
            return not full.is_plural and not _is_person(full) and kind.of_mention(full) in _THINGS
        case _:
            return False


def _is_person(full: Mention) -> bool:
    """Whether one person is named or described."""
    if full.is_plural:
        return False
    if full.is_name:
        return full.head.ent_type_ == "PERSON" or kind.of_mention(full) is SourceKind.NAMED
    return not any(_is_thing(noun) for noun in full.nouns)


def _is_thing(noun: str) -> bool:
    """Whether a noun names a paper, an outlet, a firm or an organ, and no person."""
    if noun in role_words("voices"):
        return False
    known = head_kinds().get(noun)
    return noun in role_words("organs") or (known in _THINGS and known is not SourceKind.OFFICIAL)


def _fits_description(short: Mention, full: Mention, salience: Salience) -> bool:
    noun = short.head.lemma_.lower()
    if full.is_pronoun or short.is_plural != full.is_plural:
        return False
    if noun in full.nouns or (full.is_name and noun in full.words):
        return len(full.tokens) >= len(short.tokens)
    if full.is_short_definite or salience is not Salience.SOURCE:
        return False
    return kind.of_mention(full) in general().get(noun, frozenset())
