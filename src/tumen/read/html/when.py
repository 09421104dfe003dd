"""When a page was first published, where its metadata does not say."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from tumen.read.dates import edtf, printed_dates
from tumen.read.draft import Metadata

EARLIEST, LATEST = "1995-01-01", "2099-12-31"
"""Bounds on guesses; fixed, because a page must not read differently tomorrow."""
TOP = 6
"""Lines of the body among which a line that is only a date counts as the date of publication."""

_URL_DATE = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[/_-]?(?P<m>[01]\d)[/_-]?(?P<d>[0-3]\d)")
_ARCHIVE = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/")
_FIRST = re.compile(
    r"(?:published|posted|first published|date"
    r"|입력|등록|기사입력|승인|작성일?|发布时间|发表时间|时间|来源)"
    r"[^\d\n]{0,30}",
    re.IGNORECASE,
)
_TIMES = (
    # Elements that carry the time of publication, best first; those in lists of other articles
    # and of changes are left out by name.
    ".//time[@pubdate]/@datetime",
    ".//*[@itemprop='datePublished']/@content",
    ".//*[@itemprop='datePublished']/@datetime",
    ".//time[contains(@class,'publish') or contains(@class,'entry-date')]/@datetime",
    ".//article//header//time/@datetime",
    ".//h1/following::time[1]/@datetime",
)


def published(tree: Any, lines: Sequence[str], url: str | None, source: str) -> Metadata:  # noqa: ANN401
    """The date of first publication and how it is known, from the surest sign to the least.

    Elements made for it; a label or a lone date by the headline; the address; and last the
    library htmldate, which weighs whatever else stands on the page.
    """
    for path in _TIMES:
        for value in tree.xpath(path):
            if date := edtf(str(value)):
                return Metadata(published=date, published_from="metadata")
    if date := _beside_headline(tree) or _on_top(lines):
        return Metadata(published=date, published_from="text")
    if date := of_address(url):
        return Metadata(published=date, published_from="url")
    if date := _weighed(source, url):
        return Metadata(published=date, published_from="text")
    return Metadata()


def _beside_headline(tree: Any) -> str | None:  # noqa: ANN401
    """A labelled date ("입력 2019.10.30 09:12") or a lone one soon after the headline."""
    for text in tree.xpath("(.//h1)[1]/following::text()[normalize-space()][position() <= 40]"):
        line = " ".join(str(text).split())
        date = next(printed_dates(line), None)
        if date is None or len(date.edtf) < 10:
            continue
        before, after = line[: date.start], line[date.end :]
        if _FIRST.fullmatch(before) or len(before) + len(after) < 40:
            return date.edtf
    return None


def _on_top(lines: Sequence[str]) -> str | None:
    for line in lines[:TOP]:
        date = next(printed_dates(line), None)
        if date and len(line) - (date.end - date.start) < 25 and len(date.edtf) == 10:
            return date.edtf
    return None


def of_address(url: str | None) -> str | None:
    """The day in a page's address; of an archived copy, in the address of the original."""
    found = _URL_DATE.search(_ARCHIVE.sub("", url or ""))
    return edtf(f"{found['y']}-{found['m']}-{found['d']}") if found else None


def local(date: str, url: str | None) -> str:
    """The day where the outlet is: metadata in universal time may already name the next one."""
    address = of_address(url)
    if address is None or len(date) < 10:
        return date
    ahead = dt.date.fromisoformat(date) - dt.date.fromisoformat(address)
    return address if ahead == dt.timedelta(days=1) else date


def _weighed(source: str, url: str | None) -> str | None:
    from htmldate import find_date  # noqa: PLC0415 - heavy

    found: str | None = find_date(
        source, original_date=True, url=url, min_date=EARLIEST, max_date=LATEST
    )
    # The first of January is what the library makes of a bare year.
    return None if found and found.endswith("-01-01") else found
