"""Which claims somebody wants to look at, by place, period, papers and sort."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from tumen import pipeline
from tumen.errors import BadQuery
from tumen.model import Claim, Kind, PermitClass
from tumen.model.edtf import Days, days

W = TypeVar("W", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Wish:
    """The filters as they stand in the address; empty asks for nothing.

    Attributes:
        place: ISO 3166-1 or 3166-2 code, or part of a place's name in any script.
        period: EDTF; met by claims whose period shares a day with it.
        permit, kind: a `PermitClass`, a `Kind`.
    """

    place: str = ""
    period: str = ""
    permit: str = ""
    kind: str = ""

    def query(self, **more: str) -> str:
        """The wish as the part of an address after the question mark."""
        said = {name: value for name, value in asdict(self).items() if value}
        return urlencode(said | more)


def chosen(claims: Iterable[Claim], wish: Wish) -> tuple[Claim, ...]:
    """The claims that meet a wish, in their order.

    Raises:
        BadQuery: a period that is no EDTF, or a word that is none of those that there are.
    """
    asked = _period(wish.period)
    permit = _word(PermitClass, "permit", wish.permit)
    kind = _word(Kind, "kind", wish.kind)
    place = pipeline.place_asked_for(wish.place or None)
    return tuple(
        claim
        for claim in claims
        if (kind is None or claim.kind is kind)
        and (permit is None or _on(claim, permit))
        and (place is None or _at(claim, place))
        and (asked is None or _in(claim, asked))
    )


def _at(claim: Claim, place: str) -> bool:
    code, name = place.upper(), place.casefold()
    return any(
        code in (one.country, one.subdivision) or (len(code) > 2 and name in one.name.casefold())
        for one in claim.places
    )


def _in(claim: Claim, asked: Days) -> bool:
    covered = days(claim.period.edtf) if claim.period else None
    return covered is not None and covered.overlaps(asked)


def _on(claim: Claim, permit: PermitClass) -> bool:
    return claim.permit is not None and permit in (claim.permit.permit_class, *claim.permit.also)


def _period(text: str) -> Days | None:
    asked = days(text)
    if text and asked is None:
        raise BadQuery("period", text, "an EDTF date or interval such as 2019-12 or 2019/..")
    return asked


def _word(words: type[W], name: str, value: str) -> W | None:
    try:
        return words(value) if value else None
    except ValueError as error:
        raise BadQuery(name, value, f"one of {', '.join(words)}") from error
