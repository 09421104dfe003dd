"""What the first lines of a plain-text report say of it: title, outlet, date, author, credit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tumen.read.credit import credit_in
from tumen.read.dates import edtf, printed_dates
from tumen.read.draft import Metadata

LINES = 15
"""How many lines may belong to the head."""
TITLE_LENGTH = 200
NAME_WORDS = 6

LABELS = {
    # The label of a line or a front-matter key, in lower case, and the field that it gives.
    "title": "title",
    "headline": "title",
    "제목": "title",
    "标题": "title",
    "date": "published",
    "published": "published",
    "publication date": "published",
    "posted": "published",
    "날짜": "published",
    "입력": "published",
    "日期": "published",
    "publisher": "publisher",
    "source": "publisher",
    "outlet": "publisher",
    "출처": "publisher",
    "来源": "publisher",
    "author": "author",
    "by": "author",
    "byline": "author",
    "기자": "author",
    "作者": "author",
    "language": "language",
    "lang": "language",
    "url": "url",
    "link": "url",
    "canonical": "url",
}
_LABELLED = re.compile(r"(?P<label>[^\W\d][^:：]{0,20}?)\s*[:：]\s*(?P<value>\S.*)")
_BYLINE = re.compile(r"By (?P<name>[A-Z][\w.'’-]+(?: (?:and )?[A-Z][\w.'’-]+){1,6})")
_URL = re.compile(r"https?://\S+")
_HEADING = re.compile(r"#{1,2}\s+(?P<title>.+?)\s*#*")
_FRONT = re.compile(
    r"\A---[^\S\n]*\r?\n(?P<fields>.*?\n)(?:---|\.\.\.)[^\S\n]*(?:\r?\n|\Z)", re.DOTALL
)
_RUNNING = re.compile(r"(?<!\bNo)[.!?]$|[,;]$")


def front_matter(text: str) -> tuple[Metadata, int]:
    """What a YAML block at the very start says, and where the text after it begins."""
    block = _FRONT.match(text)
    if not block:
        return Metadata(), 0
    found = Metadata()
    for line in block["fields"].splitlines():
        found = found.over(_labelled(line))
    return found, block.end()


def heading(text: str) -> Metadata:
    """What the lines near the top of `text` say; lines of running text end the head.

    A line counts where nothing else stands on it: a date alone, an outlet's name and a date,
    "Published: …", "By …". The first line is the title where it is short, ends without a full
    stop, and is not itself one of these.
    """
    found = Metadata()
    named: str | None = None
    for number, line in enumerate(_head(text)):
        said = _labelled(line) if _LABELLED.fullmatch(line) else _dated(line, named)
        if said == Metadata() and number == 0:
            said = _titled(line)
        elif said == Metadata() and (byline := _BYLINE.fullmatch(line)):
            said = Metadata(author=byline["name"])
        named = line if said == Metadata() and _is_name(line) else None
        found = found.over(said)
    return found.over(Metadata(credit=credit_in(text)))


def _head(text: str) -> Iterator[str]:
    lines = [line.strip() for line in text[:8000].splitlines()]
    for line in [line for line in lines if line][:LINES]:
        if len(line) > TITLE_LENGTH or (_RUNNING.search(line) and not _LABELLED.fullmatch(line)):
            return
        yield line


def _titled(line: str) -> Metadata:
    marked = _HEADING.fullmatch(line)
    return Metadata(title=marked["title"] if marked else line)


def _labelled(line: str) -> Metadata:
    match = _LABELLED.fullmatch(line.strip())
    field = LABELS.get(match["label"].strip("*_ ").lower()) if match else None
    if not match or not field:
        return Metadata()
    value = match["value"].strip(" \"'*_")
    match field:
        case "published":
            date = edtf(value)
            return Metadata(published=date, published_from="text") if date else Metadata()
        case "url":
            return Metadata(url=value) if _URL.fullmatch(value) else Metadata()
        case _:
            return Metadata(**{field: value}) if value else Metadata()


def _dated(line: str, before: str | None) -> Metadata:
    """A line that is a date, or an outlet's name and a date; `before` is the line above it."""
    date = next(printed_dates(line), None)
    if date is None:
        return Metadata()
    rest = (line[: date.start] + line[date.end :]).strip(" ,;|·•()[]—–-/")
    if rest.lower() in LABELS:
        rest = ""
    if rest and not _is_name(rest):
        return Metadata()
    return Metadata(publisher=rest or before, published=date.edtf, published_from="text")


def _is_name(line: str) -> bool:
    """Whether a line can be an outlet's name: few words, each with a capital, no digits."""
    words = line.split()
    return (
        0 < len(words) <= NAME_WORDS
        and not re.search(r"\d|[.!?:]$", line)
        and all(
            word[:1].isupper() or word in {"of", "the", "and"} or not word.isascii()
            for word in words
        )
    )
