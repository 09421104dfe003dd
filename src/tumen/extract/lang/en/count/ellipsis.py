"""Numbers that leave their noun to others: "16,000 tourist and 10,300 student visas", "40 in 2018".

The noun comes from the next number where the two are joined; else from the subject, where the verb
equates the two; else from the first number of the sentence, or of the sentence before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from tumen.extract.lang.en.count.lexicon import words
from tumen.extract.lang.en.count.noun import phrase_from
from tumen.extract.lang.en.count.setting import tokens
from tumen.extract.lang.en.parse import text_of
from tumen.model import Count

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_JOINED = re.compile(r"\s?(?:,|and|or|&|,\sand)\s")
_AGE = re.compile(r"(?<=[A-Za-z],\s)\d{1,2}(?=[,.)])")
_LABEL = re.compile(r"(?:^|[.!?]\s|\n)(?P<label>[A-Z][\w\s]{2,40}):\s[^.!?\n]*$")


def _countable(count: Count) -> bool:
    """Whether the unit is a noun that another number may share, not a measure or a time."""
    name = count.unit.split("-")[0].split(" ")[0].lower().removesuffix("s")
    return bool(count.unit) and count.unit[0].isalpha() and name not in words("times")


def _joined_unit(text: str, count: Count, after: Count | None) -> str | None:
    """As "tourist visas", from the noun that the next number has."""
    if after is None or not count.unit or not _countable(after) or count.unit.endswith("s"):
        return None
    own = re.match(rf"\W{{1,3}}{re.escape(count.unit)}", text[count.spans[0].end :])
    between = text[count.spans[0].end + (own.end() if own else 0) : after.spans[0].start]
    if own is None or not _JOINED.fullmatch(between):
        return None
    return f"{count.unit} {after.unit.split()[-1]}"


def _child(token: Token | None, dependency: str) -> Token | None:
    """The first child with a dependency that begins so."""
    children = token.children if token is not None else ()
    return next((child for child in children if child.dep_.startswith(dependency)), None)


def _subject_unit(doc: Doc, number: Token) -> str | None:
    """The subject of a verb that sets the number equal to it: "study visas came to 90"."""
    verb = next((token for token in number.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.lemma_.lower() not in words("equating"):
        return None
    subject = _child(verb, "nsubj")
    if subject is not None and subject.lemma_.lower() in words("measuring_nouns"):
        subject = _child(_child(subject, "prep"), "pobj")
    if subject is None or subject.tag_ not in {"NNS", "NNPS"}:
        return None
    first = next(t.i for t in subject.subtree if t.pos_ not in {"DET", "PRON", "NUM", "PUNCT"})
    return phrase_from(doc, first) or None


def _earlier_unit(doc: Doc, number: Token, before: Sequence[Count]) -> str | None:
    """The unit of the first number in the sentence, or in the sentence before it."""
    start = number.sent.start
    spans = [number.sent] if start == 0 else [number.sent, doc[start - 1].sent]
    for sentence in spans:
        for at in range(bisect_left(before, sentence.start_char, key=_start), len(before)):
            count = before[at]
            if _start(count) >= sentence.end_char:
                break
            if "\n\n" in text_of(doc)[count.spans[0].end : number.idx]:
                return None
            if _countable(count):
                return count.unit
    return None


def _start(count: Count) -> int:
    return count.spans[0].start


def _label(text: str, at: int) -> str | None:
    """The words before a colon that open the sentence: "Student visas: 90, then 3"."""
    found = _LABEL.search(text, max(0, at - 120), at)
    return found["label"] if found else None


def _completed(doc: Doc, done: Sequence[Count], count: Count, after: Count | None) -> Count:
    text, at = text_of(doc), _start(count)
    joined = _joined_unit(text, count, after)
    if joined:
        return replace(count, unit=joined)
    if count.unit or _AGE.match(text, at):
        return count
    number = tokens(doc, count.spans[0].end - 1, count.spans[0].end)[0]
    unit = _label(text, at) or _subject_unit(doc, number) or _earlier_unit(doc, number, done)
    return replace(count, unit=unit or "")


def completed(doc: Doc, counts: Sequence[Count]) -> Iterator[Count]:
    """The counts with the nouns that they left out, as printed elsewhere."""
    done: list[Count] = []
    for count, after in zip_longest(counts, counts[1:]):
        done.append(_completed(doc, done, count, after))
        yield done[-1]
