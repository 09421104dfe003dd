"""Reading the record's file, strictly: a slip in a row is an error that names the line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from tumen.errors import BadRecordRow
from tumen.model import (
    Factuality,
    Kind,
    PermitClass,
    PublicClaim,
    PublicCount,
    PublicPlace,
    Unit,
)
from tumen.model.edtf import days

E = TypeVar("E", bound=StrEnum)

MOST = 10**12
_COUNT = frozenset({"low", "high", "words", "unit", "counted", "per"})
_PLACE = frozenset({"name", "country", "subdivision"})
_ROW = frozenset(PublicClaim.__dataclass_fields__)


def parse(lines: Iterable[str], origin: str) -> tuple[PublicClaim, ...]:
    """The rows of a record file (JSON Lines, one `PublicClaim` a line).

    Raises:
        BadRecordRow: naming `origin` and the line, for anything that is not exactly a row: an
            unknown or missing field, a word outside the vocabulary, a date that is no EDTF, an id
            used twice, a link to a row that is not there or that leads back to itself.
    """
    rows: dict[str, tuple[int, PublicClaim]] = {}
    for number, line in enumerate(lines, 1):
        try:
            row = _new(_row(json.loads(line)), rows)
        except (ValueError, TypeError) as error:
            raise BadRecordRow(origin, number, str(error)) from error
        rows[row.id] = (number, row)
    claims = {name: row for name, (_, row) in rows.items()}
    for number, row in rows.values():
        try:
            root(row, claims)
        except ValueError as error:
            raise BadRecordRow(origin, number, str(error)) from error
    return tuple(claims.values())


def root(row: PublicClaim, rows: Mapping[str, PublicClaim]) -> PublicClaim:
    """The row from which this one descends, itself if it is the first.

    Raises:
        ValueError: where a link leads nowhere or in a circle.
    """
    seen = [row.id]
    while row.same_origin_as is not None:
        if row.same_origin_as not in rows:
            raise ValueError(f"same_origin_as {row.same_origin_as!r} is no row")
        row = rows[row.same_origin_as]
        if row.id in seen:
            raise ValueError(f"same_origin_as leads in a circle: {' -> '.join([*seen, row.id])}")
        seen.append(row.id)
    return row


def _new(row: PublicClaim, rows: Mapping[str, object]) -> PublicClaim:
    if row.id in rows:
        raise ValueError(f"the id {row.id!r} is used twice")
    return row


def _row(fields: Any) -> PublicClaim:  # noqa: ANN401 - whatever the line held
    _exactly(fields, _ROW, "a row")
    for name in ("published", "period"):
        if fields[name] is not None and days(fields[name]) is None:
            raise ValueError(f"{name} {fields[name]!r} is no EDTF that can be laid on days")
    return PublicClaim(
        **{
            **fields,
            "kind": _word(Kind, fields["kind"]),
            "factuality": _word(Factuality, fields["factuality"]),
            "permits": tuple(_word(PermitClass, word) for word in fields["permits"]),
            "instruments": tuple(fields["instruments"]),
            "count": _count(fields["count"]),
            "place": _place(fields["place"]),
        }
    )


def _count(fields: Any) -> PublicCount:  # noqa: ANN401
    _exactly(fields, _COUNT, "a count")
    low, high = _number(fields["low"]), _number(fields["high"])
    if low is not None and high is not None and low > high:
        raise ValueError(f"low {low} is above high {high}")
    return PublicCount(**{**fields, "unit": _word(Unit, fields["unit"])})


def _number(given: Any) -> int | float | None:  # noqa: ANN401
    """A bound, or None where it is open; `MOST` keeps out what no later sum could bear."""
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise TypeError(f"{given!r} is no number")
    if not -MOST <= given <= MOST:
        raise ValueError(f"{given} is no count of anything on Earth")
    return given


def _place(fields: Any) -> PublicPlace:  # noqa: ANN401
    _exactly(fields, _PLACE, "a place")
    return PublicPlace(**fields)


def _word(kind: type[E], word: str) -> E:
    try:
        return kind(word)
    except ValueError:
        raise ValueError(f"{word!r} is none of {', '.join(kind)}") from None


def _exactly(fields: Any, names: frozenset[str], what: str) -> None:  # noqa: ANN401
    if not isinstance(fields, dict):
        raise TypeError(f"{what} must be an object, not {type(fields).__name__}")
    unknown, missing = sorted(fields.keys() - names), sorted(names - fields.keys())
    if unknown or missing:
        raise ValueError(f"{what} has unknown fields {unknown} and lacks {missing}")
