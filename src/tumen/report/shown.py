"""Text of others, made safe to look at: what reorders or hides characters becomes visible.

Templates escape markup; this is about characters that no escaping stops. A right-to-left override
can make 005 read as 500, and a null byte or half a surrogate pair is not allowed in a page at all.
Each is replaced by one character, so that offsets stay what they were.
"""

from __future__ import annotations

from functools import partial

from tumen.wording import shaped

REPLACED = "\N{REPLACEMENT CHARACTER}"

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS = (c for c in (*range(0x20), *range(0x7F, 0xA0)) if chr(c) not in "\t\n")
_NONCHARACTERS = (0xFFFE, 0xFFFF, *range(0xFDD0, 0xFDF0))
_TABLE = dict.fromkeys((*_BIDI, *_CONTROLS, *_NONCHARACTERS, *range(0xD800, 0xE000)), REPLACED)


def shown(text: str) -> str:
    """The text as it may be drawn; of the same length."""
    return shaped(text, _drawable)


def on_one_line(text: str, limit: int = 280) -> str:
    """The text with its line breaks as spaces, cut at `limit` code points with an ellipsis."""
    return shaped(text, partial(_on_one_line, limit=limit))


def _drawable(text: str) -> str:
    return text.translate(_TABLE)


def _on_one_line(text: str, limit: int) -> str:
    line = " ".join(_drawable(text[: 4 * limit]).split())
    return line if len(line) <= limit and len(text) <= 4 * limit else f"{line[: limit - 1]}…"
