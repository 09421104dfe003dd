"""Changes to a world, for what-if runs: every field of a name takes another value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any

from tumen.errors import BadChange
from tumen.simulate.world.fit import misfits
from tumen.simulate.world.load import CHECKS
from tumen.simulate.world.records import Shares, World

KEYS = ("code", "papers", "name")
"""Fields whose value can be named in a path in place of "the second of the list"."""


@dataclass(frozen=True, slots=True)
class _Change:
    """What the user wrote, and its parts."""

    words: str
    path: tuple[str, ...]
    value: str


def changed(world: World, changes: Iterable[str]) -> World:
    """The world with every change made, each ``NAME=VALUE``.

    A name means every field so called that has a value, and can be narrowed by what stands above
    it: ``renewal_interval``, ``visitor.renewal_interval``, ``CN-LN.tolerance.level``.
    ``coverage=0.5`` gives all classes of paper the same.

    Raises:
        BadChange: there is no such field, or it cannot take the value.
    """
    for words in changes:
        name, equals, value = words.partition("=")
        change = _Change(words, tuple(name.strip().split(".")), value.strip())
        made, count = _record(world, change.path, change) if equals else (world, 0)
        if not count:
            raise BadChange(words, "it names no field that has a value")
        world = made
        for misfit in misfits(world):
            raise BadChange(words, misfit)
    return world


def _record(record: Any, path: tuple[str, ...], change: _Change) -> tuple[Any, int]:  # noqa: ANN401
    """A record with the change made, and how often it was."""
    path = _past(path, {str(getattr(record, key, "")) for key in KEYS})
    made, count = {}, 0
    for field in fields(record):
        old = getattr(record, field.name)
        made[field.name], found = _value(field.name, old, path, change)
        count += found
    return replace(record, **made), count


def _past(path: tuple[str, ...], names: Iterable[str]) -> tuple[str, ...]:
    """The rest of a path whose first part is one of the names; the last part is the field's."""
    return path[1:] if len(path) > 1 and path[0] in names else path


def _value(name: str, old: Any, path: tuple[str, ...], change: _Change) -> tuple[Any, int]:  # noqa: ANN401
    if path == (name,) and old is not None:
        return _taken(name, old, change), 1
    if is_dataclass(old):
        return _record(old, _past(path, (name,)), change)
    if isinstance(old, tuple) and old and is_dataclass(old[0]):
        items = [_record(item, _past(path, (name,)), change) for item in old]
        return tuple(item for item, _ in items), sum(found for _, found in items)
    return old, 0


def _taken(name: str, old: object, change: _Change) -> object:
    """The new value, of the type of the old one."""
    if isinstance(old, Shares):
        share = _checked("work", float, change)
        return Shares(**{field.name: share for field in fields(Shares)})
    if isinstance(old, Enum | str | int | float):
        return _checked(name, type(old), change)
    raise BadChange(change.words, f"{name} is not a single value")


def _checked(name: str, kind: type, change: _Change) -> Any:  # noqa: ANN401
    try:
        value = kind(change.value)
    except ValueError:
        raise BadChange(change.words, f"{change.value!r} is no {kind.__name__}") from None
    holds, wanted = CHECKS.get(name, (bool, "value"))
    if not holds(str(value)):
        raise BadChange(change.words, f"{change.value!r} is no {wanted}")
    return value
