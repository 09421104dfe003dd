"""Who says what: source, cue and content of every attribution in an English text.

Beside the stage function, what other stages ask of a source: the fuller words that it stands for
(`resolve`), its kind (`kind_of`), where it is based (`based_in`) and to whom it spoke (`hearer`).
"""

from __future__ import annotations

from tumen.extract.lang.en.attribution.find import attributions, nested
from tumen.extract.lang.en.attribution.lexicon import verbs
from tumen.extract.lang.en.attribution.phrase import noun_phrase
from tumen.extract.lang.en.attribution.resolve import resolve
from tumen.extract.lang.en.attribution.source import based_in, hearer, kind_of

__all__ = [
    "attributions",
    "based_in",
    "hearer",
    "kind_of",
    "nested",
    "noun_phrase",
    "resolve",
    "verbs",
]
