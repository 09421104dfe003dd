"""Korean text as the grammars read it: one character for one, so that every offset stays."""

from __future__ import annotations

# Full-width forms, spaces of all kinds, and the dashes and tildes that stand between the ends of a
# range. Nothing is dropped and nothing is added.
_FULL_WIDTH = {0xFF01 + at: 0x21 + at for at in range(94)}
_SPACES = dict.fromkeys(map(ord, "\u00a0\u1680\u2002\u2003\u2007\u2009\u202f\u3000\t"), " ")
_RANGES = dict.fromkeys(map(ord, "∼〜~–—‐‑−"), "~") | {0xFF5E: "~"}
_QUOTES = dict.fromkeys(map(ord, "「『《〈"), "‘") | dict.fromkeys(map(ord, "」』》〉"), "’")
_FOLDS = _FULL_WIDTH | _SPACES | _RANGES | _QUOTES


def folded(text: str) -> str:
    """`text` with its variants of digits, spaces, tildes and brackets made one; same length."""
    return text.translate(_FOLDS)
