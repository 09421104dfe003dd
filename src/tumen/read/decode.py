"""Bytes to characters, keeping the way back."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SUPERSETS = {
    # What pages declare and what they mean by it (WHATWG Encoding Standard).
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "johab": "johab",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    "tis-620": "cp874",
}
ALIASES = {
    "x-gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "x-windows-949": "cp949",
    "x-sjis": "cp932",
}
STATEFUL = re.compile(rb"\x1b\$|\x1b\(|~\{")  # ISO 2022 and HZ are made of ASCII bytes
STRIDE = 512
"""Characters between the places that are known; what lies between is counted when asked for."""
GUESS_BYTES = 200_000
PLAIN = 0.95
"""Share of letters and punctuation from which pairs of bytes are taken for UTF-16."""
_WRITING = re.compile(
    r"[\t\n\r -~\u00a0-\u024f\u0370-\u052f\u1e00-\u1eff\u2010-\u203a"
    r"\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]"
)
TOLERATED = 0.01
"""Share of characters that may be damaged before a declared encoding is disbelieved."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters with their encoding.

    Attributes:
        text: the characters as they stand in the bytes, without a byte order mark.
        encoding: a Python codec name.
        skipped: bytes before the first character (the mark's length).
        damaged: characters that the encoding has no meaning for, shown as U+FFFD.
    """

    text: str
    encoding: str
    skipped: int
    damaged: int

    def places(self, raw: bytes) -> Places:
        """The way from characters to the bytes of `raw` that this was decoded from."""
        try:
            exact = self.text.encode(self.encoding) == raw[self.skipped :]
        except UnicodeEncodeError:
            exact = False
        if exact and not STATEFUL.search(raw):
            return _Exact(self.text, self.encoding, self.skipped)
        lengths = _stepwise(raw[self.skipped :], self.encoding)
        return list(accumulate(lengths, initial=self.skipped))


class Places(Protocol):
    """The byte offset at which each character begins; the last one's end follows."""

    def __getitem__(self, index: int, /) -> int:
        """The offset of character `index`."""


class _Exact:
    """Offsets in bytes that encode their text exactly: counted from the nearest known place."""

    def __init__(self, text: str, encoding: str, begin: int) -> None:
        self._text, self._encoding = text, encoding
        lengths = (self._length(at, at + STRIDE) for at in range(0, len(text), STRIDE))
        self._known = list(accumulate(lengths, initial=begin))

    def _length(self, start: int, end: int) -> int:
        return len(self._text[start:end].encode(self._encoding))

    def __getitem__(self, index: int) -> int:
        block = index // STRIDE
        return self._known[block] + self._length(block * STRIDE, index)


def _stepwise(data: bytes, encoding: str) -> Iterator[int]:
    """How many bytes each character takes, asked of the decoder itself, one byte at a time."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    pending = 0
    for at in range(len(data)):
        made = decoder.decode(data[at : at + 1], final=at + 1 == len(data))
        pending += 1
        if made:
            # Where one byte ends several characters, those before it were the damaged ones.
            yield max(0, pending - len(made) + 1)
            yield from (1 for _ in made[1:])
            pending = 0


def decoded(raw: bytes, declared: str | None = None) -> Decoded:
    """The characters of `raw`: by its mark, as UTF-8, as declared, or as best guessed.

    Bytes that happen to be valid UTF-8 are UTF-8 whatever is declared: browsers save pages in
    it and leave the old declaration in place.
    """
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return _made(raw, encoding, len(mark))
    if unmarked := wide(raw):
        return _made(raw, unmarked, 0)
    named = codec(declared)
    if not (named and STATEFUL.search(raw)):
        try:
            return Decoded(raw.decode("utf-8"), "utf-8", 0, 0)
        except UnicodeDecodeError:
            pass
    if named:
        made = _made(raw, named, 0)
        if made.damaged <= TOLERATED * len(made.text):
            return made
    return _made(raw, _guess(raw), 0)


def codec(label: str | None) -> str | None:
    """The Python codec that a declared label means, or None where it means none."""
    label = (label or "").strip().strip("\"'").lower()
    label = ALIASES.get(label, label)
    try:
        name = codecs.lookup(label).name
        b"".decode(name)  # some codecs (hex, rot13) make no text
    except (LookupError, ValueError):
        return None
    return SUPERSETS.get(name, name)


def _made(raw: bytes, encoding: str, skipped: int) -> Decoded:
    text = raw[skipped:].decode(encoding, "replace")
    return Decoded(text, encoding, skipped, text.count("�"))


def wide(raw: bytes) -> str | None:
    """The codec of UTF-16 without a mark, or None.

    It has bytes that no text of single bytes has (zero in ASCII characters, 1 and 2 in the full
    stops of Chinese), and in the right order of bytes nearly all of it is plain writing.
    """
    head = raw[: 4000 & -2]
    if len(head) < 4 or not any(byte in head for byte in b"\x00\x01\x02"):
        return None
    plain = {order: _plain(head.decode(order, "replace")) for order in ("utf-16-be", "utf-16-le")}
    best = max(plain, key=plain.__getitem__)
    return best if plain[best] > PLAIN else None


def _plain(text: str) -> float:
    """Share of characters that texts are made of: the scripts that are read, and punctuation."""
    return len(_WRITING.findall(text)) / len(text)


def _guess(raw: bytes) -> str:
    import charset_normalizer  # noqa: PLC0415 - heavy, and rarely needed

    best = charset_normalizer.from_bytes(raw[:GUESS_BYTES]).best()
    return codec(best.encoding) or "cp1252" if best else "cp1252"


def encodable(text: str) -> str:
    """The text with "?" for lone surrogates, which JSON and Python can write and nothing stores."""
    return text.encode("utf-8", "replace").decode()
