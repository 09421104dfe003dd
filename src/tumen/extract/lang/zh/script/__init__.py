"""Chinese text as the grammars read it: one script, one width, one character for one.

Word lists are written in Simplified characters and half-width forms; what is matched is the folded
text, and as nothing is dropped or added, every offset into it is one into the original.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

__all__ = ["folded"]

_FULL_WIDTH = {0xFF01 + at: 0x21 + at for at in range(94)}
_HALF_WIDTH = dict(zip(map(ord, "｡､｢｣･"), "。、“”·", strict=True))
_SPACES = dict.fromkeys(map(ord, "\u00a0\u1680\u2002\u2003\u2007\u2009\u202f\u3000\t"), " ")
# The dash of a range; the long one between clauses ("——") is another sign and stays.
_RANGES = dict.fromkeys(map(ord, "∼〜～"), "~") | dict.fromkeys(map(ord, "–‑‐−－"), "-")
_DOTS = dict.fromkeys(map(ord, "•‧・∙"), "·")
# Corner brackets are the quotation marks of Taiwan and Hong Kong, "『" the inner ones.
_QUOTES = dict(zip(map(ord, "「」『』﹁﹂﹃﹄〝〞"), "“”‘’“”‘’“”", strict=True))
_KEPT_TEXTS = 4  # the stages of one document all read the same text


@cache
def _folds() -> dict[int, int | str]:
    listed = files(__package__).joinpath("simplified.txt").read_text(encoding="utf-8")
    traditional, simplified = listed.splitlines()
    scripts = {ord(one): other for one, other in zip(traditional, simplified, strict=True)}
    return scripts | _FULL_WIDTH | _HALF_WIDTH | _SPACES | _RANGES | _DOTS | _QUOTES


@lru_cache(maxsize=_KEPT_TEXTS)
def folded(text: str) -> str:
    """`text` in Simplified characters and half-width forms; of the same length."""
    return text.translate(_folds())
