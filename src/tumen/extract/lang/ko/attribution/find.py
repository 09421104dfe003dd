"""Who says each sentence of a text, carried on where the text does (`reading` reads one)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tumen.extract.lang.ko.attribution.reading import (
    Pair,
    Said,
    according,
    by_verb,
    counting,
    labelled,
    nominal,
)
from tumen.extract.lang.ko.attribution.reading import hedge as hedge_of
from tumen.extract.lang.ko.attribution.source import is_pronoun, kind_of, subjects
from tumen.extract.lang.ko.sentence import Sentence
from tumen.model import SourceKind

_FOOTNOTE = re.compile(r"[.?!][”’\"]*(?P<number>\d{1,2})\)$")


def said(text: str, every: list[Sentence]) -> list[Said]:
    """Every sentence with its speaker, in order; speakers are carried on where the text does."""
    found: list[Said] = []
    person = interviewee(text, every)
    last: Said | None = None
    for sentence in every:
        one = _one(text, sentence, last)
        if one.source is None and (noted := _footnoted(text, one)):
            found.append(noted)
            continue
        if one.source is None and sentence.quoted and not sentence.asked:
            one = _carried(one, person, last, text)
        if one.source is not None and one.kind is not None:
            last = one
        elif _speaks_next(text, sentence):
            last = _speaker_ahead(text, sentence) or last
        found.append(one)
    return found


def interviewee(text: str, every: list[Sentence]) -> Pair | None:
    """The person of an interview: the first expert or named person before the first question."""
    asked = next((s for s in every if s.asked), None)
    if asked is None:
        return None
    for sentence in every:
        if sentence.start >= asked.start:
            break
        for begin, end in subjects(text, sentence.start, sentence.end):
            if kind_of(text[begin:end]) in {
                SourceKind.EXPERT,
                SourceKind.NAMED,
                SourceKind.ANONYMOUS,
                SourceKind.OFFICIAL,
            }:
                name = re.search(r"(?<=의 ).+$", text[begin:end])
                return (begin + name.start(), end) if name else (begin, end)
    return None


def _carried(one: Said, person: Pair | None, last: Said | None, text: str) -> Said:
    """A quotation without a speaker of its own: the interviewee's, else that of the last one."""
    whole = (one.sentence.start, one.sentence.end)
    if person is not None:
        kind = kind_of(text[slice(*person)])
        return one._replace(source=person, content=whole, kind=kind, rule="interview")
    if last is None:
        return one
    speaker = last.resolved or last.source
    return one._replace(source=speaker, content=whole, kind=last.kind, rule="quotation goes on")


def _footnoted(text: str, one: Said) -> Said | None:
    """The sentence with the document that a note at its end names as its source."""
    sentence = one.sentence
    mark = _FOOTNOTE.search(text[sentence.start : sentence.end])
    note = mark and re.search(rf"^\s*{mark['number']}\) (?P<words>[^\n]+?)\.?$", text, re.MULTILINE)
    if not note or kind_of(note["words"]) is not SourceKind.DOCUMENT:
        return None
    return one._replace(
        source=note.span("words"),
        content=(sentence.start, sentence.end),
        kind=SourceKind.DOCUMENT,
        rule="footnote",
    )


def _speaks_next(text: str, sentence: Sentence) -> bool:
    """Whether the next words are a quotation and this sentence only brings its speaker in."""
    return text[sentence.end : sentence.end + 3].lstrip().startswith("“")


def _speaker_ahead(text: str, sentence: Sentence) -> Said | None:
    first, *_ = subjects(text, sentence.start, sentence.end) or (None,)
    if first is None:
        return None
    return Said(sentence, source=first, kind=kind_of(text[slice(*first)]), rule="speaker ahead")


def _one(text: str, sentence: Sentence, last: Said | None) -> Said:
    """A sentence's speaker by its own words, or by what they point back to."""
    before = last if last and last.sentence.paragraph == sentence.paragraph else None
    for read in (according, nominal, labelled, by_verb, counting):
        one = read(text, sentence)
        if one is not None:
            return _resolved(text, one, before, last)
    hedge = hedge_of(text, sentence)
    if hedge is None:
        return Said(sentence)
    whole = (sentence.start, sentence.end)
    if text[slice(*hedge)] in _SAYS_ON and before is not None:
        spoken = _spoken_by(Said(sentence, cue=hedge, content=whole), before)
        return spoken._replace(rule="hearsay of the one before")
    return Said(sentence, cue=hedge, content=whole, hearsay=True, rule="hearsay")


_SAYS_ON = frozenset({"한다", "합니다"})
"""Hedges by which a paragraph goes on with what its speaker says."""


def _spoken_by(one: Said, other: Said) -> Said:
    return one._replace(source=other.source, resolved=other.resolved, kind=other.kind)


def _resolved(text: str, one: Said, before: Said | None, last: Said | None) -> Said:
    """Pronouns and short words with the fuller words that they point back to."""
    if one.source is None:
        earlier = before or (last if last and _next_paragraph(text, last, one) else None)
        return one if earlier is None else _spoken_by(one, earlier)
    words = text[slice(*one.source)]
    earlier = before or last
    if not is_pronoun(words) or earlier is None or earlier.source is None:
        return one
    fuller = earlier.resolved or earlier.source
    if words in {"그", "그녀"} or text[slice(*fuller)].endswith(words.split()[-1]):
        return one._replace(resolved=fuller, kind=earlier.kind)
    return one


def _next_paragraph(text: str, last: Said, one: Said) -> bool:
    """Whether a sentence opens the paragraph after that of the last speaker, and only says on."""
    between = text[last.sentence.paragraph[1] : one.sentence.paragraph[0]]
    opens = one.sentence.start - one.sentence.paragraph[0] < _NEAR
    return one.rule == "verb without subject" and opens and not between.strip()


_NEAR = 3
"""Characters that may stand before the first sentence of a paragraph: a mark and a space."""


def attributed(found: list[Said]) -> Iterator[Said]:
    """Those with a source or a hedge."""
    return (one for one in found if one.source is not None or one.cue is not None)
