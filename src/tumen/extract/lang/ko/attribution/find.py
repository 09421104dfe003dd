"""Who says each sentence of a text, carried on where the text does (`reading` reads one)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tumen.extract.lang.ko.attribution.reading import (
    Pair,
    Said,
    according,
    by_verb,
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
        one = _one(
            text,
            sentence,
            last if last and last.sentence.paragraph == sentence.paragraph else None,
            last,
        )
        if one.source is None and (footnote := _footnote(text, sentence)):
            kind = kind_of(text[slice(*footnote)])
            one = Said(
                sentence,
                footnote,
                None,
                one.cue,
                None,
                (sentence.start, sentence.end),
                kind,
                rule="footnote",
            )
            found.append(one)
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
    if person is not None:
        return Said(
            one.sentence,
            person,
            None,
            one.cue,
            None,
            (one.sentence.start, one.sentence.end),
            kind_of(text[slice(*person)]),
            rule="interview",
        )
    if last is None:
        return one
    return Said(
        one.sentence,
        last.resolved or last.source,
        None,
        one.cue,
        None,
        (one.sentence.start, one.sentence.end),
        last.kind,
        rule="quotation goes on",
    )


def _footnote(text: str, sentence: Sentence) -> Pair | None:
    """The document that a note at the end of the sentence names."""
    mark = _FOOTNOTE.search(text[sentence.start : sentence.end])
    note = mark and re.search(rf"^\s*{mark['number']}\) (?P<words>[^\n]+?)\.?$", text, re.MULTILINE)
    if not note or kind_of(note["words"]) is not SourceKind.DOCUMENT:
        return None
    return note.span("words")


def _speaks_next(text: str, sentence: Sentence) -> bool:
    """Whether the next words are a quotation and this sentence only brings its speaker in."""
    return text[sentence.end : sentence.end + 3].lstrip().startswith("“")


def _speaker_ahead(text: str, sentence: Sentence) -> Said | None:
    found = subjects(text, sentence.start, sentence.end)
    if not found:
        return None
    return Said(
        sentence,
        found[0],
        None,
        None,
        None,
        None,
        kind_of(text[slice(*found[0])]),
        rule="speaker ahead",
    )


def _one(text: str, sentence: Sentence, before: Said | None, last: Said | None) -> Said:
    for read in (according, nominal, labelled, by_verb):
        one = read(text, sentence)
        if one is not None:
            return _resolved(text, one, before, last)
    hedge = hedge_of(text, sentence)
    if hedge is None:
        return Said(sentence)
    cue = text[slice(*hedge)]
    if cue in {"한다", "합니다"} and before is not None:
        return Said(
            sentence,
            before.source,
            before.resolved,
            hedge,
            None,
            (sentence.start, sentence.end),
            before.kind,
            rule="hearsay of the one before",
        )
    return Said(
        sentence,
        None,
        None,
        hedge,
        None,
        (sentence.start, sentence.end),
        None,
        hearsay=True,
        rule="hearsay",
    )


def _resolved(text: str, one: Said, before: Said | None, last: Said | None) -> Said:
    """Pronouns and short words with the fuller words that they point back to."""
    if one.source is None:
        if before is None:
            return one
        return Said(
            one.sentence,
            before.source,
            before.resolved,
            one.cue,
            one.told,
            one.content,
            before.kind,
            rule=one.rule,
        )
    words = text[slice(*one.source)]
    earlier = before or last
    if not is_pronoun(words) or earlier is None or earlier.source is None:
        return one
    if words in {"그", "그녀"} or text[slice(*(earlier.resolved or earlier.source))].endswith(
        words.split()[-1]
    ):
        return Said(
            one.sentence,
            one.source,
            earlier.resolved or earlier.source,
            one.cue,
            one.told,
            one.content,
            earlier.kind,
            rule=one.rule,
        )
    return one


def attributed(found: list[Said]) -> Iterator[Said]:
    """Those with a source or a hedge."""
    return (one for one in found if one.source is not None or one.cue is not None)
