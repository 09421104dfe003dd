"""Numbers of claims, so that a footnote means the same claim everywhere on the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tumen.model import Assessment, Claim, Document

MOST_DRAWN = 5_000
MOST_CITED = 12


@dataclass(frozen=True, slots=True)
class Numbered:
    """A claim with its number on the page, and the report it stands in (also by number)."""

    number: int
    claim: Claim
    document: Document
    report: int


@dataclass(frozen=True, slots=True)
class Footnote:
    """One footnote mark: the number shown, the id of the mark, and the claim's number."""

    number: int
    id: str


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The marks after one sentence, and how many more claims it rests on."""

    marks: tuple[Footnote, ...] = ()
    more: int = 0


def numbered(assessment: Assessment) -> tuple[tuple[Numbered, ...], int]:
    """The claims in reading order, from 1, and how many are not drawn because a page has an end.

    Claims of documents that the assessment does not hold have no passage and are not drawn
    either. Judgements still count them all; JSON and CSV carry them all.
    """
    place = {document.id: at for at, document in enumerate(assessment.documents)}
    known = [claim for claim in assessment.claims if claim.document in place]
    known.sort(key=lambda claim: (place[claim.document], claim.anchor.start, claim.anchor.end))
    drawn = tuple(
        Numbered(n, claim, assessment.documents[place[claim.document]], place[claim.document] + 1)
        for n, claim in enumerate(known[:MOST_DRAWN], 1)
    )
    return drawn, len(assessment.claims) - len(drawn)


def by_id(claims: Iterable[Numbered]) -> Mapping[str, int]:
    """The number of each claim by its id; the first, where an id comes twice."""
    numbers: dict[str, int] = {}
    for item in claims:
        numbers.setdefault(item.claim.id, item.number)
    return numbers


def footnotes(place: str, ids: Iterable[str], numbers: Mapping[str, int]) -> Footnotes:
    """Marks for the claims with these ids, once each; `place` makes the marks' ids unique."""
    wanted = list(dict.fromkeys(ids))
    found = sorted(numbers[one] for one in wanted if one in numbers)
    marks = tuple(Footnote(n, f"{place}-{n}") for n in found[:MOST_CITED])
    return Footnotes(marks, len(wanted) - len(marks))
