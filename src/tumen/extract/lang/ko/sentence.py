"""Sentences of Korean text, with their paragraph, open quotation and label of a turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_END = re.compile(
    r"(?<![\d A-Z])[.?!]+[”’\"')\]]*(?:\d{1,2}\))?(?=\s|$)|"
    r"(?<=[다요까][.?!])[”’\"']*(?=[가-힣])(?<=[\s])"
)
# Where a report was filed and by whom belongs to no sentence: "(서울=가나통신) 아무개 기자 = ".
_DATELINE = (
    r"(?:【[^】\n]{1,40}】\s?"
    r"|\([^()\n]{1,12}=[^()\n]{1,16}\)\s?(?:[^=\n]{0,24}(?:기자|특파원)[^=\n]{0,6}=)?\s?)"
)
_OPENING = re.compile(rf"{_DATELINE}|[\s\-◦○●▲△■□※·•ㅇ*▶]+|\d{{1,3}}[.)]\s+")
# A turn of a conversation: "○ 대변인: …", "기자: …"; a dash before the questions of an interview.
_LABEL = re.compile(
    r"(?:[○●◇▶■-]\s?|\[|<)?(?P<name>[가-힣A-Z]{1,8}(?: [가-힣\d]{1,6}){0,2})"
    r"(?:\s?\([^)\n]{1,30}\))?(?:\s?:|\]|>)\s"
)
# Who speaks in the lines below, on a line of its own in the script of a broadcast.
_CAPTION = re.compile(r"\[(?P<name>[가-힣A-Z][가-힣A-Z· /]{1,24})\]:?")
# Where a second speaker takes over: "…”고 했지만, 다른 소식통은 “…".
_SECOND_SPEAKER = re.compile(
    r"”(?:이?라)?고 [가-힣]{1,6}(?:지만|으나|는데|한 반면|고),?(?=\s[^“”\n]{2,40}“)"
)
_ASKED = re.compile(r"[―—–~]\s?(?=\S)|(?:문|질문|Q)\s?[:.)]\s?|<(?:질문|문)>\s?")


class Sentence(NamedTuple):
    """One sentence; offsets are code points, `end` exclusive.

    Attributes:
        paragraph: its line, from and to.
        label: the name before the colon of its turn, from and to.
        asked: it is a turn of whoever asks.
        quoted: it begins inside a quotation that began in an earlier sentence, or its whole
            paragraph is one quotation.
    """

    start: int
    end: int
    paragraph: tuple[int, int]
    label: tuple[int, int] | None = None
    asked: bool = False
    quoted: bool = False


def sentences(text: str) -> Iterator[Sentence]:
    """Every sentence in order; a line break always ends one."""
    caption: tuple[int, int] | None = None
    for line in re.finditer(r"[^\n]+", text):
        named = _CAPTION.fullmatch(line[0].strip())
        spoken = line[0].lstrip().startswith(("“", '"'))
        for one in _of_line(text, line.start(), line.end()):
            yield one._replace(label=caption) if caption and spoken and not one.label else one
        caption = _inside(line, named) if named else caption if spoken else None


def _inside(line: re.Match[str], named: re.Match[str]) -> tuple[int, int]:
    """Where the name of a caption stands in the text."""
    at = line.start() + line[0].index("[") + 1
    return at, at + len(named["name"])


def _stop(text: str, at: int, end: int) -> int:
    """Where the sentence that begins at `at` ends, at most at `end`."""
    found = [
        one for one in (_END.search(text, at, end), _SECOND_SPEAKER.search(text, at, end)) if one
    ]
    return min((one.end() for one in found), default=end)


def _of_line(text: str, start: int, end: int) -> Iterator[Sentence]:
    label = _LABEL.match(text, start, end)
    asked = _ASKED.match(text, start, end)
    at = label.end() if label else asked.end() if asked else start
    named = label.span("name") if label else None
    while at < end:
        opening = _OPENING.match(text, at, end)
        at = opening.end() if opening else at
        stop = _stop(text, at, end)
        if text[at:stop].strip():
            before = text[start:at]
            inside = before.count("“") > before.count("”")
            answer = (
                not asked
                and text[start:end].lstrip().startswith("“")
                and text[start:end].rstrip().endswith("”")
                and text[start:end].count("“") == 1
            )
            opens = text[at:stop].startswith("“") and "”" not in text[at:stop]
            yield Sentence(at, stop, (start, end), named, bool(asked), inside or answer or opens)
        at = stop
        while at < end and text[at] in " \t":
            at += 1
