"""Which language each paragraph of a page is in.

Pages of the region stand in two or three languages: a Korean report quotes a Chinese notice whole,
a site prints its article twice. Whoever reads such a page for one language alone loses the rest.
What decides a paragraph must be strong, because a list of Korean names in an English report is
English: the script where most letters are of another one, words where there are enough. What is
not decided goes with the paragraph before.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

from tumen.model import LanguageRun
from tumen.read.language import (
    FEWEST,
    TOLD_BY_WORDS,
    has_english_words,
    identified_by_words,
    language_of_script,
    reads_english,
)

WEIGHT = 2
"""Letters of an alphabet that one syllable of Hangul, Kana or Han is worth: a word of Korean has
two or three."""
ENOUGH_LETTERS = 40
"""Letters from which a line in another script is more than a name or a heading: Korean reports have
headings in Hanja. A line that ends as a sentence does is told at any length."""
ENOUGH_WORDS = 15
"""Words from which a paragraph in an alphabet can be told from the page around it."""

_LINE = re.compile(r"[^\n]+")
_SYLLABLE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_ENDED = re.compile(r"[.。!?！？][”’\"'」』）)]*\s*\Z")
_BY_SCRIPT = frozenset({"ko", "ja", "zh"})
_IN_CYRILLIC = frozenset({"ru", "uk"})


def language_runs(text: str, mostly: str) -> tuple[LanguageRun, ...]:
    """The parts of one language that a text in one language mostly falls into, in order.

    Together they are the text; there are none where all of it is in one language.
    """
    lines = [(line.start(), _decided(line[0], mostly)) for line in _LINE.finditer(text)]
    decided = [(start, told) for start, told in lines if told is not None]
    if all(told == decided[0][1] for _, told in decided):
        return ()
    groups = [next(group) for _, group in groupby(decided, key=lambda line: line[1])]
    starts = [0, *(start for start, _ in groups[1:])]
    ends = [*starts[1:], len(text)]
    return tuple(
        LanguageRun(start, end, told)
        for start, end, (_, told) in zip(starts, ends, groups, strict=True)
    )


def by_paragraph(text: str, mostly: str) -> tuple[str, tuple[LanguageRun, ...]]:
    """The language in which most letters of a text are, and its runs; `mostly` as first told."""
    runs = language_runs(text, mostly)
    letters: Counter[str] = Counter()
    for run in runs:
        letters[run.language] += _letters(text[run.start : run.end])
    return max(sorted(letters), key=letters.__getitem__, default=mostly), runs


def _letters(text: str) -> int:
    """Letters of a text, a syllable counted as `WEIGHT`."""
    return len(_LETTER.findall(text)) + (WEIGHT - 1) * len(_SYLLABLE.findall(text))


def _decided(line: str, language: str) -> str | None:
    """The language of one paragraph on a page in mostly `language`; None where nothing decides."""
    syllables = WEIGHT * len(_SYLLABLE.findall(line))
    letters = _letters(line)
    if 2 * syllables > letters:
        told = _ENDED.search(line) or letters >= ENOUGH_LETTERS
        return language_of_script(line) if told else None
    if letters < FEWEST or language not in _BY_SCRIPT | set(TOLD_BY_WORDS):
        return None
    return _of_alphabet(line, language)


def _of_alphabet(line: str, language: str) -> str | None:
    """The language of a paragraph in Latin or Cyrillic."""
    cyrillic = 2 * len(_CYRILLIC.findall(line)) > len(_LETTER.findall(line))
    foreign = language in _BY_SCRIPT or cyrillic != (language in _IN_CYRILLIC)
    long = len(_WORD.findall(line)) >= ENOUGH_WORDS
    if reads_english(line) and (foreign or long):
        return "en"
    if foreign:
        return identified_by_words(line) if long or cyrillic else None
    if language == "en" and long and not has_english_words(line):
        return identified_by_words(line)
    return language
