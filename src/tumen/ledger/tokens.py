"""Words for full-text search, in scripts with and without spaces.

SQLite's trigram index finds nothing for terms of two characters (단둥, 丹东), so text in Han,
Hangul and Kana is cut into overlapping pairs here, and the database only sees tokens. The same
tokens serve SQLite's FTS5 and PostgreSQL's tsvector.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_RUNS = re.compile(rf"[{_CJK}]+|[^\W_{_CJK}]+")
_IS_CJK = re.compile(rf"[{_CJK}]")


def tokens(text: str) -> Iterator[str]:
    """The tokens of a text: words, lower case; pairs of characters in Han, Hangul and Kana."""
    for run in _runs(text):
        yield from _pairs(run)


def phrases(query: str) -> tuple[tuple[str, ...], ...]:
    """What a text must have for a query: tokens that follow each other, the last one or longer.

    So "sew" finds "sewing", a single character finds the pairs that it begins, and 단둥시 is not
    found where 단둥 and 둥시 stand apart.
    """
    return tuple(dict.fromkeys(tuple(_pairs(run)) for run in _runs(query)))


def _pairs(run: str) -> Iterator[str]:
    if _IS_CJK.match(run) and len(run) > 1:
        yield from (run[at : at + 2] for at in range(len(run) - 1))
    else:
        yield run


def _runs(text: str) -> list[str]:
    return _RUNS.findall(unicodedata.normalize("NFKC", text).casefold())
