"""Hanja and North Korean spellings as they are written in Seoul, one character for one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml
from tumen.extract.lang.ko.writing.folding import folded

_HAN_RUN = re.compile(r"[\u4e00-\u9fff\uf900-\ufaff]+")
_WORD_BEGINS = r"(?<![가-힣\u4e00-\u9fff])"
_KEPT_TEXTS = 4
# How Unicode orders syllables: 21 vowels with 28 endings for each initial consonant.
_FIRST, _OF_INITIAL, _OF_VOWEL = 0xAC00, 21 * 28, 28
_N, _R, _SILENT = 2, 5, 11
_PALATAL = frozenset({2, 3, 6, 7, 12, 17, 20})
"""The vowels ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ, before which ㄴ and ㄹ fall silent at the start of a word."""


@lru_cache(maxsize=_KEPT_TEXTS)
def read_aloud(text: str) -> str:
    """The folded text with Hanja and northern spellings in southern Hangul; of the same length.

    Numerals stay as they are, because counts read them; so does a character that is not listed.
    """
    read = _HAN_RUN.sub(_reading, folded(text))
    return _northern().sub(lambda word: southern(word[0]), read)


def southern(word: str) -> str:
    """A Sino-Korean word by the southern law of initial sounds: 로동 is 노동, 녀성 is 여성."""
    initial, rest = divmod(ord(word[0]) - _FIRST, _OF_INITIAL)
    palatal = rest // _OF_VOWEL in _PALATAL
    if initial == _R:
        initial = _SILENT if palatal else _N
    elif initial == _N and palatal:
        initial = _SILENT
    return chr(_FIRST + initial * _OF_INITIAL + rest) + word[1:]


def _reading(run: re.Match[str]) -> str:
    """A run of Hanja read; the law of initial sounds holds where it begins a word."""
    read = run[0].translate(_readings())
    begins = run.string[run.start() - 1 : run.start()] if run.start() else ""
    glued = re.match(r"[가-힣\d]", begins) is not None
    return read if glued or not "가" <= read[0] <= "힣" else southern(read)


@cache
def _listed(name: str) -> Any:  # noqa: ANN401 - each file has a form of its own
    return read_yaml(files(__package__).joinpath(name))


@cache
def _readings() -> dict[int, str]:
    listed: dict[str, str] = _listed("hanja.yaml")
    return {ord(char): reading for reading, chars in listed.items() for char in chars}


@cache
def _northern() -> re.Pattern[str]:
    listed: dict[str, list[str]] = _listed("north.yaml")
    first = "|".join(sorted(listed["words"], key=len, reverse=True))
    glued = "|".join(sorted(listed["also_glued"], key=len, reverse=True))
    return re.compile(rf"{_WORD_BEGINS}(?:{first})|(?:{glued})")
