"""Records to plain JSON values and back, exactly, by their declared types.

One codec serves the ledger, exports and tests, so that a record reads the same everywhere. It knows
frozen dataclasses, tuples, enumerations, fractions and the plain types, and refuses the rest.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from fractions import Fraction
from functools import cache
from json.encoder import encode_basestring
from math import isfinite
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
    """The one text of a record: keys sorted, no spaces, Unicode kept. For hashes and storage.

    It is the JSON of what `to_json` gives, written without making that first.

    Raises:
        TypeError: where `to_json` does.
    """
    return _WRITERS[type(value)](value)


def by_field(record: object) -> dict[str, str]:
    """The one text of each field of a record, in order of their names."""
    kind: type = type(record)
    return {name: canonical(getattr(record, name)) for name in _names(kind)}


def joined(texts: Mapping[str, str]) -> str:
    """The one text of a record from those of its fields, which are in order."""
    return "{" + ",".join([f'"{name}":{text}' for name, text in texts.items()]) + "}"


class _Writers(dict[type, Callable[[Any], str]]):
    """How the text of each type is written; told once a type."""

    def __missing__(self, kind: type) -> Callable[[Any], str]:
        return self.setdefault(kind, _writer(kind))


_WRITERS = _Writers(
    {
        str: encode_basestring,
        int: int.__repr__,
        float: lambda value: repr(value) if isfinite(value) else _ENCODER.encode(value),
        bool: {True: "true", False: "false"}.__getitem__,
        NoneType: {None: "null"}.__getitem__,
    }
)


def _writer(kind: type) -> Callable[[Any], str]:
    form, names = _form(kind), _names(kind)
    if names:
        return _record_writer(names)
    if issubclass(kind, tuple):
        return _list_written
    if issubclass(kind, Enum):
        return {member: canonical(member.value) for member in kind}.__getitem__
    return lambda value: _ENCODER.encode(form(value))


def _list_written(value: tuple[object, ...]) -> str:
    return "[" + ",".join([_WRITERS[type(item)](item) for item in value]) + "]"


def _record_writer(names: tuple[str, ...]) -> Callable[[object], str]:
    frame = joined(dict.fromkeys(names, "%s"))
    values = attrgetter(*names) if len(names) > 1 else lambda one: (getattr(one, names[0]),)

    def of_record(record: object) -> str:
        return frame % tuple([_WRITERS[type(value)](value) for value in values(record)])

    return of_record


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a record in the order of the one text; none of what is no record."""
    return tuple(sorted(field.name for field in fields(kind))) if is_dataclass(kind) else ()


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
