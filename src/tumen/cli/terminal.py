"""What may go to a terminal: words of others are shown, never obeyed."""

from __future__ import annotations

import unicodedata

HARMFUL = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Controls, invisible formatting such as reversed writing, lone surrogates, odd line ends."""
JOINERS = "\u200c\u200d"
"""Zero-width, but part of the spelling of Persian and Indian words."""

UNSAFE = frozenset(map(chr, (*range(0x7F, 0xA0), 0x2028, 0x2029)))
"""What JSON lets pass unescaped though terminals and splitters of lines act on it."""


def shown(text: str) -> str:
    """The text on one line, with everything that a terminal would act on escaped."""
    return "".join(_escaped(character) for character in text)


def _escaped(character: str) -> str:
    if character in "\n\t":
        return " "
    if unicodedata.category(character) in HARMFUL and character not in JOINERS:
        return character.encode("unicode_escape").decode("ascii")
    return character
