"""What a PDF says of itself: its first lines, and its own metadata."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tumen.read.dates import printed_dates
from tumen.read.draft import Metadata

FIRST = 12
"""Paragraphs in which a lone date is the document's."""
BODIES = (
    # Bodies of the United Nations whose name stands in the masthead, under "United Nations".
    "Security Council",
    "General Assembly",
    "Human Rights Council",
    "Economic and Social Council",
)
_DISTRIBUTION = re.compile(r"Distr\.:?\s*\w+\.?\s*(?P<after>.{0,60})", re.DOTALL)
_NO_TITLE = re.compile(
    r"\s*|untitled.*|microsoft word\b.*|\(?(?:anonymous|unspecified)\)?|.*\.(?:docx?|pdf|indd|qxd)"
    r"|[A-Z]+/[\w/.-]+|[\w-]{0,12}\d{4,}[\w-]*",
    re.IGNORECASE,
)


def masthead(first: Sequence[str], said: Mapping[str, str]) -> Metadata:
    """Metadata from the paragraphs of the first page and the file's own fields.

    UN documents print "Distr.: General" and under it the day of distribution, which is the one
    that counts: the date in a letter of transmittal is earlier. The file's dates are not used,
    because they tell when the copy was made.
    """
    top = "\n".join(first)
    distributed = _DISTRIBUTION.search(top[:1500])
    dates = list(printed_dates(distributed["after"])) if distributed else []
    date = dates[0].edtf if dates else _lone_date(first)
    return Metadata(
        title=_title(said.get("Title", ""), first),
        author=_named(said.get("Author", "")),
        publisher=_publisher(top[:800]),
        published=date,
        published_from="text" if date else None,
    )


def _lone_date(first: Sequence[str]) -> str | None:
    for paragraph in first[:FIRST]:
        date = next(printed_dates(paragraph), None)
        if date and len(paragraph) - (date.end - date.start) < 30:
            return date.edtf
    return None


def _title(given: str, first: Sequence[str]) -> str | None:
    given = " ".join(given.split())
    if given and not _NO_TITLE.fullmatch(given):
        return given
    candidates = [p for p in first[:FIRST] if 10 < len(p) < 250 and _looks_like_title(p)]
    return candidates[0] if candidates else None


def _looks_like_title(paragraph: str) -> bool:
    return (
        next(printed_dates(paragraph), None) is None
        and not re.search(r"[.;]$|Distr\.|Original:|United Nations|^\d+\.", paragraph)
        and len(paragraph.split()) > 2
    )


def _named(author: str) -> str | None:
    author = " ".join(author.split())
    return None if not author or _NO_TITLE.fullmatch(author) else author


def _publisher(top: str) -> str | None:
    if "United Nations" not in top:
        return None
    return next((f"United Nations {body}" for body in BODIES if body in top), "United Nations")
