"""Paragraphs to text with the box of each line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from tumen.model import PageBox
from tumen.read.pdf.geometry import Line
from tumen.read.pdf.paragraphs import Paragraph

HYPHENS = "-\u00ad\u2010\u0002\ufffe"
"""What stands at the end of a line for a divided word; PDFium writes the last two for it."""
KEPT = frozenset(
    # First parts after which the hyphen belongs to the word itself.
    [
        "non",
        "self",
        "co",
        "ex",
        "anti",
        "semi",
        "cross",
        "long",
        "short",
        "well",
        "so",
        "north",
        "south",
        "east",
        "west",
        "mid",
        "pre",
        "post",
        "sub",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ]
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")


def joined(paragraphs: Iterable[Paragraph]) -> tuple[str, tuple[PageBox, ...]]:
    """The text (NFC), a blank line between paragraphs, and the box of every line in it."""
    parts: list[str] = []
    boxes: list[PageBox] = []
    at = 0
    for paragraph in paragraphs:
        if parts:
            parts.append("\n\n")
            at += 2
        for words, line in _flowing(paragraph):
            parts.append(words)
            end = at + len(words)
            if words.strip():
                boxes.append(_box(line, at, at + len(words.rstrip())))
            at = end
    return "".join(parts), tuple(boxes)


def _box(line: Line, start: int, end: int) -> PageBox:
    edges = (round(edge, 2) for edge in (line.left, line.bottom, line.right, line.top))
    return PageBox(start, end, line.page, *edges)


def _flowing(paragraph: Paragraph) -> Iterator[tuple[str, Line]]:
    """Each line's words with what joins them to the next line's."""
    texts = [unicodedata.normalize("NFC", line.text) for line in paragraph]
    for number, (text, line) in enumerate(zip(texts, paragraph, strict=True)):
        follows = texts[number + 1] if number + 1 < len(texts) else ""
        yield _before(_plain(text, last=not follows), follows), line


def _plain(text: str, *, last: bool) -> str:
    """Without the signs for division inside a line, where they mean nothing."""
    head, tail = (text, "") if last else (text[:-1], text[-1:])
    return head.replace("\u00ad", "").replace("\u0002", "-").replace("\ufffe", "-") + tail


def _before(text: str, follows: str) -> str:
    if not follows:
        return text
    if text[-1:] in HYPHENS and text[-2:-1].isalpha():
        first = re.split(r"\W", text[:-1])[-1].lower()
        whole = follows[:1].islower() and first not in KEPT
        return text[:-1] if whole else text[:-1] + "-"
    if _CJK.match(text[-1:]) and _CJK.match(follows[:1]):
        return text
    return text + " "
