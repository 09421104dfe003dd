"""Reading YAML into records by their declared types, so strictly that a slip names its line.

The form of a file is the record's own: every field without a default must be there, and nothing
else may be. Words outside an enumeration, numbers where text is wanted, and keys given twice are
slips, and so is whatever the reader's own checks refuse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import yaml

from tumen.model.edtf import days

R = TypeVar("R")

_TEXT, _NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
_SCALARS = {
    bool: ("tag:yaml.org,2002:bool", "true or false"),
    int: ("tag:yaml.org,2002:int", "a whole number"),
    float: ("tag:yaml.org,2002:float", "a number"),
}
# An unquoted day is a timestamp to YAML; it is text to us, checked below.
_TEXTS = frozenset({_TEXT, "tag:yaml.org,2002:timestamp"})


Check = tuple[Callable[[str], bool], str]
"""What a value must be, as it stands in the file, and the words for it: "is no …"."""
Checks = Mapping[str, Check]
"""Checks by the name of the field, the same in every record of a file."""


class Slip(Exception):
    """A file is not exactly of its form; whoever reads it says so in an error of its own.

    `line` counts from 1, and is None where the file as a whole cannot be read.
    """

    def __init__(self, line: int | None, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def _slip(node: yaml.Node, reason: str) -> Slip:
    return Slip(node.start_mark.line + 1, reason)


def numbered(path: Path, kind: type[R], checks: Checks) -> Iterator[tuple[R, int]]:
    """Each record of a file that holds a list of them, with the line on which it starts.

    Raises:
        Slip: for anything that is not exactly of that form.
    """
    for item in _items(_compose(path)):
        yield cast("R", _record(item, kind, checks)), item.start_mark.line + 1


def record(path: Path, kind: type[R], checks: Checks) -> R:
    """The one record that a file holds; raises as `numbered` does."""
    return cast("R", _record(_compose(path), kind, checks))


def _compose(path: Path) -> yaml.Node:
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark is not None else None
        raise Slip(line, f"no YAML ({error.problem})") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise Slip(None, f"cannot be read ({error})") from error
    if node is None:
        raise Slip(1, "holds nothing")
    return node


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _items(node: yaml.Node) -> tuple[yaml.Node, ...]:
    if not isinstance(node, yaml.SequenceNode):
        raise _slip(node, "a list is wanted here")
    return tuple(node.value)


def _record(node: yaml.Node, kind: type, checks: Checks) -> object:
    given = _entries(node, kind)
    declared = {field.name: field for field in fields(kind)}
    for name, (key, _) in given.items():
        if name not in declared:
            raise _slip(key, f"{name!r} is no field here; the fields are {', '.join(declared)}")
    for name, field in declared.items():
        if name not in given and field.default is MISSING:
            raise _slip(node, f"the field {name!r} is missing")
    return kind(
        **{
            name: _field((name, value), _hints(kind)[name], checks)
            for name, (_, value) in given.items()
        }
    )


def _entries(node: yaml.Node, kind: type) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise _slip(node, f"the fields of a {kind.__name__.lower()} are wanted here")
    given: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        if key.value in given:
            raise _slip(key, f"{key.value!r} is given twice")
        given[str(key.value)] = (key, value)
    return given


def _field(given: tuple[str, yaml.Node], kind: Any, checks: Checks) -> object:  # noqa: ANN401 - a type expression
    name, node = given
    value = _value(node, kind, checks)
    if name not in checks or value is None:
        return value
    holds, wanted = checks[name]
    for each in value if isinstance(value, tuple) else (value,):
        if not holds(str(each)):
            raise _slip(node, f"{name} {str(each)!r} is no {wanted}")
    return value


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_time(text: str) -> bool:
    return days(text) is not None


def _is_address(text: str) -> bool:
    return re.fullmatch(r"https?://\S+", text) is not None


DAY: Check = (_is_day, "day; write it as 2019-12-22")
TIME: Check = (_is_time, "time in EDTF; write it as 2019-10")
ADDRESS: Check = (_is_address, "http or https address")


def _value(node: yaml.Node, kind: Any, checks: Checks) -> object:  # noqa: ANN401
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        if node.tag == _NULL:
            return None
        (kind,) = (one for one in get_args(kind) if one is not NoneType)
        return _value(node, kind, checks)
    if origin is tuple:
        return tuple(_value(item, get_args(kind)[0], checks) for item in _items(node))
    if is_dataclass(kind) and isinstance(kind, type):
        return _record(node, kind, checks)
    return _scalar(node, kind)


def _scalar(node: yaml.Node, kind: type) -> object:
    if not isinstance(node, yaml.ScalarNode) or node.tag == _NULL:
        raise _slip(node, "a value is wanted here")
    if kind in _SCALARS:
        tag, wanted = _SCALARS[kind]
        if node.tag != tag and not (kind is float and node.tag == _SCALARS[int][0]):
            raise _slip(node, f"{node.value!r} is not {wanted}")
        return kind(yaml.safe_load(node.value))
    if node.tag not in _TEXTS:
        raise _slip(node, f"{node.value!r} is not text; put it in quotes")
    return _word(node, kind) if issubclass(kind, Enum) else node.value


def _word(node: yaml.ScalarNode, kind: type[Enum]) -> Enum:
    try:
        return kind(node.value)
    except ValueError:
        known = ", ".join(str(word.value) for word in kind)
        raise _slip(node, f"{node.value!r} is none of {known}") from None
