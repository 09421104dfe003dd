"""Records to plain JSON values and back, exactly, by their declared types.

One codec serves the ledger, exports and tests, so that a record reads the same everywhere. It knows
frozen dataclasses, tuples, enumerations, fractions and the plain types, and refuses the rest.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from fractions import Fraction
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

R = TypeVar("R")
_PLAIN = (str, int, float, bool, NoneType)
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def to_json(value: object) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """A record as plain values: objects, lists, strings, numbers, booleans and None.

    Raises:
        TypeError: for anything but records, tuples, enumerations, fractions and plain values.
    """
    kind: type = type(value)
    return _form(kind)(value)


@cache
def _form(kind: type) -> Callable[[Any], Any]:
    """How values of a type are written; told once a type, because every claim has many of each."""
    if issubclass(kind, Enum):
        return attrgetter("value")
    if issubclass(kind, str | Fraction):
        return str  # words that remember how they were put are stored as plain text
    if issubclass(kind, _PLAIN):
        return _as_it_is
    if issubclass(kind, tuple):
        return _listed
    if is_dataclass(kind):
        return _object(tuple(field.name for field in fields(kind)))
    raise TypeError(f"{kind.__name__} has no form in JSON")


def _as_it_is(value: object) -> object:
    return value


def _listed(value: tuple[object, ...]) -> list[object]:
    return [to_json(item) for item in value]


def _object(names: tuple[str, ...]) -> Callable[[object], dict[str, object]]:
    def of_record(record: object) -> dict[str, object]:
        return {name: to_json(getattr(record, name)) for name in names}

    return of_record


def from_json(kind: type[R], value: object) -> R:
    """The record of type `kind` that `to_json` made `value` from.

    Raises:
        TypeError, ValueError: where the value is not of that form; unknown fields are refused.
    """
    made: R = _read(kind, value)
    return made


def canonical(value: object) -> str:
    """The one text of a record: keys sorted, no spaces, Unicode kept. For hashes and storage."""
    return written(to_json(value))


def written(value: object) -> str:
    """The one text of plain values, as `canonical` writes those of a record."""
    return _ENCODER.encode(value)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, value: Any) -> Any:  # noqa: ANN401 - kinds are type expressions
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _read_union(get_args(kind), value)
    if origin is tuple:
        if not isinstance(value, list):
            raise TypeError(f"a list is wanted, not {type(value).__name__}")
        return tuple(_read(get_args(kind)[0], item) for item in value)
    if is_dataclass(kind) and isinstance(kind, type):
        return _read_record(kind, value)
    if kind is Fraction or (isinstance(kind, type) and issubclass(kind, Enum)):
        return kind(value)
    if kind in _PLAIN and type(value) is kind:
        return value
    raise TypeError(f"{kind} is wanted, not {value!r}")


def _read_union(kinds: tuple[Any, ...], value: Any) -> Any:  # noqa: ANN401
    if value is None and NoneType in kinds:
        return None
    exact = [kind for kind in kinds if kind is type(value)]
    fitting = exact or [kind for kind in kinds if kind is not NoneType]
    if len(fitting) != 1:
        raise TypeError(f"{value!r} is none of {', '.join(kind.__name__ for kind in kinds)}")
    return _read(fitting[0], value)


def _read_record(kind: type, value: Any) -> Any:  # noqa: ANN401
    if not isinstance(value, dict):
        raise TypeError(f"{kind.__name__} is an object, not {type(value).__name__}")
    hints = _hints(kind)
    unknown = sorted(value.keys() - hints.keys())
    if unknown:
        raise ValueError(f"{kind.__name__} has no {', '.join(unknown)}")
    return kind(**{name: _read(hints[name], item) for name, item in value.items()})
