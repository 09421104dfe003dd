"""What was read, what of it says nothing relevant, and what could not be read or used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from tumen.model import Document, Problem
from tumen.report import dates
from tumen.report.citing import Numbered
from tumen.report.passages import blocks
from tumen.report.records import ClaimRow, ProblemGroup, Report
from tumen.report.shown import REPLACED, on_one_line, shown
from tumen.wording import say

_MOST_PLACES = 50
_KNOWN_FROM = {
    "override": say("given by whoever ran the assessment"),
    "metadata": say("from the page's metadata"),
    "text": say("from the text"),
    "url": say("from the address"),
}


def reports(
    documents: Sequence[Document], claims: Iterable[Numbered], rows: Mapping[int, ClaimRow]
) -> tuple[tuple[Report, ...], tuple[Report, ...]]:
    """The reports that make claims, with their passages; and those that say nothing relevant."""
    by_report: dict[int, list[Numbered]] = {}
    for item in claims:
        by_report.setdefault(item.report, []).append(item)
    made = [
        _report(at, document, by_report.get(at, ()), rows)
        for at, document in enumerate(documents, 1)
    ]
    return tuple(r for r in made if r.claims), tuple(r for r in made if not r.claims)


def _report(
    at: int, document: Document, claims: Sequence[Numbered], rows: Mapping[int, ClaimRow]
) -> Report:
    return Report(
        number=at,
        title=on_one_line(document.title or document.name, 300),
        publisher=on_one_line(document.publisher or say("Publisher unknown"), 120),
        published=dates.in_words(document.published),
        published_from=_known_from(document),
        url=link(document.url or document.locator),
        locator=on_one_line(document.locator, 300),
        author=document.author and on_one_line(document.author, 120),
        credit=document.credit and on_one_line(document.credit, 200),
        language=document.language,
        media_type=document.media_type,
        raw_sha256=document.raw_sha256,
        characters=len(document.text),
        outside_main=document.outside_main,
        replaced=shown(document.text).count(REPLACED) - document.text.count(REPLACED),
        claims=len(claims),
        blocks=blocks(document, claims, rows) if claims else (),
    )


def _known_from(document: Document) -> str:
    if document.published is None:
        return say("nothing in the report says when it was published")
    return _KNOWN_FROM.get(document.published_from or "") or say("origin of the date unknown")


def link(address: str | None) -> str | None:
    """The address if a reader may follow it: http or https and nothing else."""
    if address is None or shown(address) != address:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None


def unread(problems: Iterable[Problem]) -> tuple[tuple[str, str], ...]:
    """Each source that could not be read, and why."""
    return tuple((on_one_line(p.locator or "?", 300), on_one_line(p.message)) for p in problems)


def grouped(problems: Iterable[Problem]) -> tuple[ProblemGroup, ...]:
    """Problems of one sort together, in the order in which the sorts first come up."""
    groups: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.code, problem.message), []).append(problem)
    return tuple(
        ProblemGroup(
            code=code,
            message=on_one_line(message, 400),
            places=tuple(_place(problem) for problem in group[:_MOST_PLACES]),
            more=max(len(group) - _MOST_PLACES, 0),
        )
        for (code, message), group in groups.items()
    )


def _place(problem: Problem) -> tuple[str, str | None]:
    quote = on_one_line(problem.span.quote) if problem.span else None
    return on_one_line(problem.locator or "", 300), quote
