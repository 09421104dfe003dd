"""Whoever makes claims of a document: the rules that ship, and what others plug in.

An extractor is an entry point of the group ``tumen.extractors``. It names a function that takes the
`tumen.settings.Settings` and returns a function from a `Document` to ``(claims, problems)``. The
rules are one of them, and nobody's word is taken for a span: what is not an exact substring of the
document is rejected here, and each rejection is a problem that can be counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from importlib.metadata import EntryPoint, entry_points

from tumen.errors import UnknownExtractor
from tumen.extract.identity import identified
from tumen.extract.pack import Found
from tumen.extract.stages import claims
from tumen.model import Claim, Document, Problem, Severity, Span
from tumen.settings import Settings
from tumen.wording import say, term

Extractor = Callable[[Document], Found[Claim]]
Factory = Callable[[Settings], Extractor]
GROUP = "tumen.extractors"
RULES = "rules"
REJECTED = "span-not-exact"
"""Code of the problem that stands for one rejected claim."""


def rules(_: Settings) -> Extractor:
    """The rules that ship: the entry point ``rules``."""
    return claims


def available() -> tuple[str, ...]:
    """The names of the extractors that are installed, in order."""
    return tuple(sorted(point.name for point in _points()))


def extractor(name: str, settings: Settings) -> Extractor:
    """The extractor of that name, held to its contract.

    Raises:
        UnknownExtractor: none of that name is installed.
        ExtractError: it says that it cannot work under these settings.
    """
    for point in _points():
        if point.name == name:
            factory: Factory = point.load()
            return held(factory(settings))
    raise UnknownExtractor(name, available())


def held(work: Extractor) -> Extractor:
    """The extractor without what it has no right to say: see `verified`."""

    def verifying(document: Document) -> Found[Claim]:
        found, problems = work(document)
        kept, rejected = verified(document, found)
        return kept, (*problems, *rejected)

    return verifying


def verified(document: Document, found: tuple[Claim, ...]) -> Found[Claim]:
    """The claims whose every span is exact, under their ids; a problem for each of the others.

    A claim is also rejected where it says that it is of another document. Claims that say the same
    are one.
    """
    kept: dict[str, Claim] = {}
    rejected: list[Problem] = []
    for claim in found:
        wrong = next((span for span in spans(claim) if not _is_exact(document, span)), None)
        if wrong is not None or claim.document != document.id:
            rejected.append(_rejection(document, claim, wrong))
        else:
            named = identified(claim)
            kept.setdefault(named.id, named)
    return tuple(kept.values()), tuple(rejected)


def spans(record: object) -> Iterator[Span]:
    """Every span in a record, however deep."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from spans(item)
    elif is_dataclass(record):
        for field in fields(record):
            yield from spans(getattr(record, field.name))


def _is_exact(document: Document, span: Span) -> bool:
    inside = 0 <= span.start < span.end <= len(document.text)
    return inside and document.text[span.start : span.end] == span.quote


def _rejection(document: Document, claim: Claim, wrong: Span | None) -> Problem:
    what = (
        say(
            "a span that is not in the text at {start} ({words})",
            start=str(wrong.start),
            words=repr(wrong.quote[:60]),
        )
        if wrong is not None
        else say("another document")
    )
    return Problem(
        "extract",
        REJECTED,
        say(
            "a claim of kind {kind} by {rule} was rejected: it names {what}.",
            kind=term(claim.kind.value),
            rule=claim.rule.id,
            what=what,
        ),
        document.locator,
        severity=Severity.NOTICED,
    )


def _points() -> tuple[EntryPoint, ...]:
    return tuple(entry_points(group=GROUP))
