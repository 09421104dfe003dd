"""Where a text says that it has its story from another newsroom, and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tumen.corroborate.names import Newsrooms, houses_at
from tumen.model import Document, Span

BEFORE = 40
AFTER = 40
"""Characters around a newsroom's name in which the words of a credit stand."""

MOST_READ = 6000
"""Characters from the start, and the same from the end, that are looked through."""

_BEFORE = re.compile(
    r"(?:\b(?:according to|citing|cited by|reported by|report(?:s|ed)? (?:in|from)|told|quoted by|"
    r"in an interview with|(?:report|article|story|translation|summary)\b.{0,20}\bby|via|source:|"
    r"сообщил[аи]?|по данным|со ссылкой на)\s*(?:the |Japan's |Japan’s |South Korea's )?"
    r"|据|據|援引|引述)[\"“‘『「《(]*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^[\"”’』」》)]*(?:'s|’s)?\s*(?:(?:newspaper|news agency|website|radio|agency|daily)\s+)?"
    r"(?:\b(?:has |had |first |also |earlier )?(?:report(?:s|ed|ing)?|said|says|wrote|writes|"
    r"quoted|revealed|published|broke)\b|,? citing\b|"
    r"에 따르면|(?:은|는|이|가)\s.{0,20}(?:보도|전했|밝혔)|\s?(?:보도|인용)|"
    r"(?:은|는)?.{0,6}(?:报道|報道|报导|報導|消息)|(?:は|が).{0,30}(?:報じ|伝え)|によると|сообщ)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credit:
    """A newsroom that a text names as where it has something from, and the words around it."""

    house: str
    span: Span


def credits_of(document: Document, newsrooms: Newsrooms) -> tuple[Credit, ...]:
    """The newsrooms that a document credits, each once, at the first place that says so.

    A newsroom that is merely named, or is the document's own, is no credit.
    """
    found: dict[str, Credit] = {}
    text = document.text
    for house, start, end in _named(text, newsrooms):
        head, tail = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
        if _BEFORE.search(head) or _AFTER.search(tail):
            found.setdefault(house, Credit(house, document.span(start, end)))
    return tuple(found.values())


def _named(text: str, newsrooms: Newsrooms) -> Iterator[tuple[str, int, int]]:
    parts = (
        [(0, text)]
        if len(text) <= 2 * MOST_READ
        else [
            (0, text[:MOST_READ]),
            (len(text) - MOST_READ, text[-MOST_READ:]),
        ]
    )
    for at, part in parts:
        for house, start, end in houses_at(part, newsrooms):
            yield house, at + start, at + end
