"""Variants of one character: digits, spaces, dashes and quotation marks of all kinds."""

from __future__ import annotations

import re
from functools import lru_cache

_FULL_WIDTH = {0xFF01 + at: 0x21 + at for at in range(94)}
_SPACES = dict.fromkeys(map(ord, "\u00a0\u1680\u2002\u2003\u2007\u2009\u202f\u3000\t"), " ")
# Dashes and tildes that stand between the ends of a range.
_RANGES = dict.fromkeys(map(ord, "∼〜~–—‐‑−"), "~") | {0xFF5E: "~"}
_STRAIGHT = dict.fromkeys(map(ord, "＂″"), '"') | dict.fromkeys(map(ord, "＇′`´"), "'")
_DOUBLE = dict.fromkeys(map(ord, "〝„‟❝"), "“") | dict.fromkeys(map(ord, "〞❞"), "”")
# Names of papers and films stand in these as often as what somebody says.
_SINGLE = dict.fromkeys(map(ord, "「『《〈«‹❛"), "‘") | dict.fromkeys(map(ord, "」』》〉»›❜"), "’")
_FOLDS = _FULL_WIDTH | _SPACES | _RANGES | _STRAIGHT | _DOUBLE | _SINGLE

# A straight mark opens where nothing, a space or a bracket stands before it and a word after.
_OPENS = re.compile(r"(?:(?<=[\s(\[“‘~])|(?<![\s\S]))([\"'])(?=\S)")
_CURLED = str.maketrans("\"'", "“‘")
_CLOSED = str.maketrans("\"'", "”’")
# What stands between single marks is speech where a particle of quotation follows or a sentence
# ends in it; else it is a name or a word that is singled out.
_SPEECH = re.compile(
    r"‘(?=[^‘’\n]{1,500}(?:’(?:이?라)?(?:고|며|면서|는)|[다요까죠지][.?!]?’)\b)([^‘’\n]*)’"
)
_KEPT_TEXTS = 4  # the stages of one document all read the same text


@lru_cache(maxsize=_KEPT_TEXTS)
def folded(text: str) -> str:
    """`text` with one sign for each variant, and speech always in “ and ”; same length."""
    plain = text.translate(_FOLDS)
    if '"' in plain or "'" in plain:
        opened = _OPENS.sub(lambda mark: mark[1].translate(_CURLED), plain)
        plain = opened.translate(_CLOSED)
    return _SPEECH.sub(r"“\1”", plain) if "‘" in plain else plain
