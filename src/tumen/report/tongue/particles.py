"""Korean particles, which depend on the sound before them: 훈춘은, 러시아는.

A Korean message names both forms in the place of a value, that after a consonant first:
``{country:은/는}``. The form is chosen once the value is known.
"""

from __future__ import annotations

import re
from enum import StrEnum


class End(StrEnum):
    """The sound on which a word ends, as far as particles care."""

    VOWEL = "vowel"
    RIEUL = "rieul"
    CONSONANT = "consonant"


# Letters of the alphabet as Korean reads them out, and names that end on them: 엘, 엠, 엔, 알.
_LETTERS = {"l": End.RIEUL, "m": End.CONSONANT, "n": End.CONSONANT, "r": End.RIEUL}
# 영 일 이 삼 사 오 육 칠 팔 구; a last nought is read as 십, 백, 천, 만 or 억, all consonants.
_DIGITS = {
    "0": End.CONSONANT, "1": End.RIEUL, "2": End.VOWEL, "3": End.CONSONANT, "4": End.VOWEL,
    "5": End.VOWEL, "6": End.CONSONANT, "7": End.RIEUL, "8": End.RIEUL, "9": End.VOWEL,
}  # fmt: skip
_BRACKETS = re.compile(r"(?:\s*\([^()]*\))+$")
"""What stands in brackets at the end is not read out: 훈춘(중국)은."""
_SILENT = "\"'”’»)]』」》〉 "
_FIRST, _LAST, _FINALS, _FINAL_RIEUL = 0xAC00, 0xD7A3, 28, 8


def with_particle(word: str, forms: str) -> str:
    """The word with the one of two forms that fits its end: ``with_particle("중국", "은/는")``.

    Both are written, "은(는)", where nothing tells how the word is read.
    """
    after_consonant, after_vowel = forms.split("/")
    match ending(word):
        case End.VOWEL:
            return word + after_vowel
        case End.RIEUL:
            return word + (after_vowel if after_consonant.startswith("으") else after_consonant)
        case End.CONSONANT:
            return word + after_consonant
        case None:
            return f"{word}{after_consonant}({after_vowel})"


def ending(word: str) -> End | None:
    """The sound on which the word ends; None where that cannot be told, as of a Hanja."""
    heard = (_BRACKETS.sub("", word) or word).rstrip(_SILENT)
    last = heard[-1:].lower()
    if last and _FIRST <= ord(last) <= _LAST:
        return _of_syllable(last)
    if last in _DIGITS:
        return _DIGITS[last]
    if last.isascii() and last.isalpha():
        return End.CONSONANT if heard.lower().endswith("ng") else _LETTERS.get(last, End.VOWEL)
    return None


def _of_syllable(syllable: str) -> End:
    final = (ord(syllable) - _FIRST) % _FINALS
    return {0: End.VOWEL, _FINAL_RIEUL: End.RIEUL}.get(final, End.CONSONANT)
