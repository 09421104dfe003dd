"""Korean text as the grammars read it, however it is written; of the same length.

`folded` makes one of the variants of digits, spaces, dashes and quotation marks. `read_aloud` also
gives Hanja and North Korean spellings as they are written in Seoul (勞動者 and 로동자: 노동자), so
that word lists need each word once. Every character stays one character, so that an offset into
either is one into the original.
"""

from __future__ import annotations

from tumen.extract.lang.ko.writing.folding import folded
from tumen.extract.lang.ko.writing.hangul import read_aloud

__all__ = ["folded", "read_aloud"]
