"""Statements out of a ledger's claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tumen.corroborate.names import unnamed
from tumen.corroborate.text.wire import agency_of
from tumen.model import Claim, Document, Passage, Role, SourceKind, Statement, Unit, Where
from tumen.wording import say

_POINTING_BACK = re.compile(r"(?:the )?(?:same )?(?:source|sources|he|she|they|it)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+[^\s<>\"')\].,;]")


def page_of(document: Document) -> str:
    """What tells pages apart: the address where there is one, so that two versions are one page."""
    return document.url or document.id


def from_claims(document: Document, claims: Iterable[Claim]) -> tuple[Statement, ...]:
    """The claims of one document as statements.

    An unnamed source is called "unnamed source" and numbered within the document, so that two
    are told apart and no word that could identify one is carried along.
    """
    agency = agency_of(document)
    publisher = document.publisher or document.name
    printed = f"{publisher} ({agency})" if agency else publisher
    voices = _Voices()
    links = tuple(dict.fromkeys(_ADDRESS.findall(document.text)))
    return tuple(
        _statement(claim, document, printed, _origin(claim, document, voices), links)
        for claim in claims
    )


class _Voices:
    """The unnamed sources of one document, in the order they speak."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._last = 1

    def number(self, words: str) -> int:
        """The number of a source; words that only point back mean the last one."""
        if not _POINTING_BACK.fullmatch(words):
            key = re.sub(r"^(?:an?|the) ", "", words.casefold())
            self._last = self._known.setdefault(key, len(self._known) + 1)
        return self._last


def _origin(claim: Claim, document: Document, voices: _Voices) -> str:
    """Who said so, to whom, and on whose copy the page rests, as far as any of it is told."""
    parts = []
    if claim.source is not None:
        words = (claim.source.resolved or claim.source.span).quote
        hidden = claim.source.protected or claim.source.kind is SourceKind.ANONYMOUS
        number = voices.number(words) if hidden else 0
        parts.append(f"unnamed source {number}" if hidden else words)
    if claim.told_to is not None:
        parts.append(f"told {claim.told_to.name}")
    if document.credit:
        parts.append(f"re-report: {document.credit}")
    return "; ".join(parts)


def _statement(
    claim: Claim, document: Document, publisher: str, origin: str, links: Sequence[str]
) -> Statement:
    count = claim.count
    return Statement(
        id=claim.id,
        document=page_of(document),
        publisher=publisher,
        published=document.published,
        language=document.language_at(claim.anchor.start),
        origin=origin,
        named=" ".join(filter(None, (document.title, claim.anchor.quote))),
        kind=claim.kind,
        unit=_unit(claim),
        factuality=claim.factuality,
        low=count.low if count and not count.share else None,
        high=count.high if count and not count.share else None,
        figure=" ".join(span.quote for span in count.spans) if count else say("no figure"),
        places=_places(claim),
        period=claim.period.edtf if claim.period else None,
        permits=(claim.permit.permit_class, *claim.permit.also) if claim.permit else (),
        sector=claim.sector.name if claim.sector else None,
        passage=Passage(claim.id, claim.anchor.quote, claim.anchor),
        unnamed=_hides(claim, origin),
        links=tuple(links),
        negated=claim.negated,
    )


def _unit(claim: Claim) -> str:
    if claim.count is None or not claim.count.unit:
        return Unit.WORKERS.value
    return f"{claim.count.unit} a {claim.count.per}" if claim.count.per else claim.count.unit


def _places(claim: Claim) -> tuple[Where, ...]:
    """Where it was; where they came from only if nothing else is said."""
    there = [place for place in claim.places if place.role is not Role.ORIGIN]
    return tuple(
        dict.fromkeys(
            Where(place.name, place.country, place.subdivision) for place in there or claim.places
        )
    )


def _hides(claim: Claim, origin: str) -> bool:
    if claim.source is None:
        return False
    return claim.source.kind is SourceKind.ANONYMOUS or claim.source.protected or unnamed(origin)
