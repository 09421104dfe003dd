"""From which agency a report comes, by its byline, its dateline or the way its credits are set."""

from __future__ import annotations

import re
from functools import cache

from tumen.corroborate.names import agencies
from tumen.model import Document

HEAD = 400
"""Characters from the start in which a dateline stands."""

TAIL = 400
"""Characters from the end in which the agency's closing line stands."""

_STAFF_LINE = re.compile(
    r"\((?:Additional r|R)eporting by [^()]{3,200}(?:;|\bby\b)"
    r"[^()]{0,200}\b[Ee]diting by [^()]{3,120}"
)
"""Reuters closes its reports with its reporters and editors in this form, and others do not."""


def agency_of(document: Document) -> str | None:
    """The agency whose report a document is, by canonical name; None for the outlet's own.

    A dateline ("WASHINGTON (AP) —", "(서울=연합뉴스)"), a credit or byline of the agency alone, and
    the agency's closing line count. An agency named in the story does not.
    """
    text = document.text
    for line in (document.credit, document.author):
        named = _alone(line or "")
        if named:
            return named
    dateline = _dateline().search(text[:HEAD])
    if dateline:
        return _canonical(dateline)
    closing = _closing().search(text[-TAIL:])
    if closing:
        return _canonical(closing)
    return "Reuters" if _STAFF_LINE.search(text[-TAIL:]) else None


def _canonical(match: re.Match[str]) -> str:
    return agencies()[next(group for group in match.groups() if group)]


def _alone(line: str) -> str | None:
    """The agency of a line that names it alone: "AP", "(AFP)", "By Reuters", "Yonhap News"."""
    bare = re.sub(r"^\W*(?:by|from|source:?)?\s*|\W+$", "", line, flags=re.IGNORECASE)
    return agencies().get(bare)


@cache
def _any() -> str:
    return "|".join(re.escape(name) for name in sorted(agencies(), key=lambda n: (-len(n), n)))


@cache
def _dateline() -> re.Pattern[str]:
    """An agency in brackets before a dash, after a city or at the start; Korean city=agency."""
    return re.compile(
        rf"\((?:[^()=\n]{{1,12}}=)?({_any()})\)\s*[-–—:]|"
        rf"^[^\n(]{{0,80}}\(({_any()})\)|"
        rf"\n[^\n(]{{0,60}}\(({_any()})\)|"
        rf"[(\[][^()=\n]{{1,12}}=({_any()})(?:\s[^()\n]{{0,20}})?[)\]]"
    )


@cache
def _closing() -> re.Pattern[str]:
    """An agency in brackets, or after a dash, that closes the report."""
    return re.compile(rf"(?:\(({_any()})\)|[-–—]\s?({_any()}))\W*$")
