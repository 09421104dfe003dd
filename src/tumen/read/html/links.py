"""Where the words of an article point: the pages behind its anchors."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from tumen.model import Hyperlink, Segment, Span
from tumen.read.decode import Places

MOST = 200
"""Links of an article that are kept, in order; beyond that a page is a list, not a report."""
LONGEST = 2_000
"""Characters of an address that is kept."""
FARTHEST = 5_000
"""Characters of markup within one anchor; an anchor that is never closed ends nowhere."""

_ANCHOR = re.compile(
    r"<a\b(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>|</a\s*>", re.IGNORECASE
)
_HREF = re.compile(
    r"(?:^|\s)href\s*=\s*(?:\"(?P<two>[^\"]*)\"|'(?P<one>[^']*)'|(?P<bare>[^\s\"'>]+))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Laid:
    """A page's source and the text that was made of it.

    `places` gives the byte offset of each character of `source`; `segments` lead from `text` to
    the bytes.
    """

    source: str
    places: Places
    text: str
    segments: Sequence[Segment]


def hyperlinks(page: Laid, base: str | None) -> tuple[Hyperlink, ...]:
    """The links whose words stand in the text, in its order, as addresses of the web.

    What stands round the article has no words in it and falls away with them. Relative addresses
    are read from `base`, and left out where there is none. Addresses are kept as they are printed,
    with whatever they carry.
    """
    by_bytes = sorted(page.segments, key=lambda segment: segment.raw_start)
    found = []
    for href, start, end in _anchors(page.source):
        url = _address(href, base)
        span = _words(page, by_bytes, start, end) if url else None
        if url and span:
            found.append(Hyperlink(span, url))
    found.sort(key=lambda link: (link.span.start, link.span.end, link.url))
    return tuple(found[:MOST])


def _anchors(source: str) -> Iterator[tuple[str, int, int]]:
    """Each anchor's address, and where its content begins and ends in the source."""
    opened: re.Match[str] | None = None
    for tag in _ANCHOR.finditer(source):
        if opened is not None and tag.start() - opened.end() <= FARTHEST:
            href = _HREF.search(opened["attributes"])
            if href:
                printed = href["two"] or href["one"] or href["bare"] or ""
                yield html.unescape(printed), opened.end(), tag.start()
        opened = tag if tag["attributes"] is not None else None


def _address(href: str, base: str | None) -> str | None:
    """The address of a page; None for anything else, and for places on the page itself."""
    printed = href.strip()
    if not printed or printed.startswith("#") or len(printed) > LONGEST:
        return None
    try:
        url = urljoin(base or "", printed)
        parts = urlsplit(url)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    if not sound or len(url) > LONGEST or not url.isprintable() or " " in url:
        return None
    return url


def _words(page: Laid, by_bytes: Sequence[Segment], start: int, end: int) -> Span | None:
    """The words of the text that stand between two places of the source, or None.

    None also where the text has other words between them, so that a span never says more than
    the anchor does.
    """
    first, last = page.places[start], page.places[end]
    at = bisect_left(by_bytes, first, key=lambda segment: segment.raw_end)
    covered = []
    for segment in by_bytes[at:]:
        if segment.raw_start >= last:
            break
        begin, stop = _covered(page, segment, first, last)
        if begin < stop:
            covered.append((begin, stop))
    if not covered:
        return None
    begin, stop = min(covered)[0], max(covered)[1]
    words = page.text[begin:stop]
    if sum(_letters(page.text[a:b]) for a, b in covered) != _letters(words) or not words.strip():
        return None
    begin += len(words) - len(words.lstrip())
    words = words.strip()
    return Span(begin, begin + len(words), words)


def _letters(text: str) -> int:
    return sum(not character.isspace() for character in text)


def _covered(page: Laid, segment: Segment, first: int, last: int) -> tuple[int, int]:
    """The part of a segment of the text that stands between two bytes."""
    if first <= segment.raw_start and segment.raw_end <= last:
        return segment.start, segment.end
    begin = _place(page, segment.raw_start)
    if _place(page, segment.raw_end) - begin != segment.end - segment.start:
        return segment.start, segment.start  # not character for character, and not all of it
    left = max(segment.start, segment.start + _place(page, first) - begin)
    right = min(segment.end, segment.start + _place(page, last) - begin)
    return left, right


def _place(page: Laid, byte: int) -> int:
    """The character of the source that begins at a byte."""
    return bisect_left(page.places, byte, 0, len(page.source) + 1)
