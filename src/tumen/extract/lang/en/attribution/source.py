"""What a source is: its kind, where it is based, and to whom it spoke."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tumen.extract.gazetteer import Form, Kind, matches
from tumen.extract.lang.en.attribution import kind
from tumen.extract.lang.en.attribution.mention import mention
from tumen.extract.lang.en.attribution.phrase import noun_phrase
from tumen.extract.lang.en.attribution.resolve import resolve
from tumen.extract.lang.en.parse import kept, parse
from tumen.extract.lang.en.place import form_of
from tumen.model import Document, Hearer, Place, SourceKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# Where the kinds are kept with the parse, because every claim of a source asks for its kind.
_KEPT = "tumen.attribution.kinds"
_CLAUSES = frozenset({"relcl", "advcl"})
# Prepositions that say where somebody sits; "from Wonsan" says where somebody came from.
_SEATED = frozenset({"in", "at", "of", "near", "inside", "within", "along", "on", "across", "for"})
_SEATED_BESIDE = frozenset({"familiar", "close", "opposed"})
_TO_HEARER = frozenset({"to", "with"})
_HEARD = frozenset({"give", "interview", "report", "say", "speak", "talk", "write"})
# What was said, whose own addressees are others.
_SAID = frozenset({"ccomp", "xcomp", "advcl"})
_DETERMINERS = frozenset({"the", "a", "an"})


def kind_of(document: Document, span: Span) -> SourceKind:
    """What sort of source the words at `span` name; a pronoun is what it stands for."""
    known: dict[Span, SourceKind] = kept(parse(document), _KEPT, dict)
    if span not in known:
        known[span] = _kind_of(document, span)
    return known[span]


def _kind_of(document: Document, span: Span) -> SourceKind:
    found = mention(parse(document), span.start, span.end)
    if found is None:
        return SourceKind.ANONYMOUS
    fuller = resolve(document, span)
    if fuller is not None and (meant := mention(parse(document), fuller.start, fuller.end)):
        return kind.of_mention(meant)
    return kind.of_mention(found)


def based_in(document: Document, span: Span, places: Sequence[Place]) -> str | None:
    """Where the words at `span`, or those that they stand for, put the source.

    `places` are the document's. Returns ISO 3166-2 where a subdivision is known, else ISO 3166-1.
    Words in a relative clause and behind "from" tell of something else; "North Korean" before a
    person is a mark of nationality.
    """
    fuller = resolve(document, span) or span
    found = mention(parse(document), fuller.start, fuller.end)
    if found is None:
        return None
    official = kind.of_mention(found) is not SourceKind.ANONYMOUS
    for place in places:
        at = place.spans[0]
        if not fuller.start <= at.start < fuller.end:
            continue
        words = parse(document).char_span(at.start, at.end, alignment_mode="expand")
        named = form_of(at.quote) is Form.NAME
        if words is not None and (named or official) and _is_seat(words.root, found.tokens.start):
            return place.country if _is_capital(place) else place.subdivision or place.country
    return None


def _is_capital(place: Place) -> bool:
    """Whether it is a country's capital, which stands for the country."""
    return any(
        reading.entry.kind is Kind.CAPITAL and reading.entry.name == place.name
        for match in matches(place.name, "en")
        for reading in match.readings
    )


def _is_seat(token: Token, start: int) -> bool:
    """Whether a place name says where the phrase's head is, and not where a clause plays."""
    while token.i >= start and token.head.i != token.i:
        leads_away = token.pos_ == "ADP" and token.lower_ not in _SEATED
        if leads_away or token.dep_ in _CLAUSES or token.lower_ in _SEATED_BESIDE:
            return False
        token = token.head
    return True


def hearer(document: Document, cue: Span) -> Hearer | None:
    """To whom the source of a cue spoke: "told X that", "said to X", "in an interview with X"."""
    words = parse(document).char_span(cue.start, cue.end, alignment_mode="expand")
    if words is None:
        return None
    verb = words.root
    heard = _object(verb) or _addressee(verb)
    if heard is None:
        return None
    phrase = _without_clause(noun_phrase(heard), heard)
    start, end = phrase[0].idx, phrase[-1].idx + len(phrase[-1])
    named = phrase[1:] if phrase[0].lower_ in _DETERMINERS and len(phrase) > 1 else phrase
    name = document.text[named[0].idx : end]
    return Hearer(document.span(start, end), name)


def _without_clause(phrase: list[Token], head: Token) -> list[Token]:
    """A phrase up to a that-clause, which tells what was said ("told a meeting that …")."""
    that = next((t for t in phrase if t.i > head.i and t.lower_ == "that"), None)
    return [t for t in phrase if that is None or t.i < that.i]


def _object(verb: Token) -> Token | None:
    if verb.lemma_ not in {"tell", "inform", "notify", "assure", "remind", "advise", "warn"}:
        return None
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and child.i > verb.i and child.pos_ != "ADP":
            return child
    return None


def _addressee(verb: Token) -> Token | None:
    if verb.lower_ == "according":
        return None
    said = {t.i for child in verb.children if child.dep_ in _SAID for t in child.subtree}
    for child in verb.subtree:
        if child.lower_ not in _TO_HEARER or child.dep_ not in {"prep", "dative"}:
            continue
        if child.i in said:
            continue
        if child.head.i == verb.i or child.head.lemma_.lower() in _HEARD:
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.ent_type_ not in {"DATE", "TIME"}:
                    return noun
    return None
