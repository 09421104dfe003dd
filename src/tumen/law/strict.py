"""Reading YAML into records by their declared types, so strictly that a slip names its line.

The form of a file is the record's own: every field without a default must be there, and nothing
else may be. Words outside an enumeration, dates that are none, addresses that are none, numbers
where text is wanted, and keys given twice are errors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import yaml

from tumen.errors import BadLawFile
from tumen.model.edtf import days

R = TypeVar("R")

_TEXT, _NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
_SCALARS = {
    bool: ("tag:yaml.org,2002:bool", "true or false"),
    int: ("tag:yaml.org,2002:int", "a whole number"),
}
# An unquoted day is a timestamp to YAML; it is text to us, checked below.
_TEXTS = frozenset({_TEXT, "tag:yaml.org,2002:timestamp"})


class _Slip(Exception):
    def __init__(self, node: yaml.Node, reason: str) -> None:
        super().__init__(reason)
        self.line = node.start_mark.line + 1


def numbered(path: Path, kind: type[R]) -> Iterator[tuple[R, int]]:
    """Each record of a file that holds a list of them, with the line on which it starts.

    Raises:
        BadLawFile: naming file and line, for anything that is not exactly of that form.
    """
    node = _compose(path)
    try:
        for item in _items(node):
            yield cast("R", _record(item, kind)), item.start_mark.line + 1
    except _Slip as slip:
        raise BadLawFile(path, slip.line, str(slip)) from slip


def record(path: Path, kind: type[R]) -> R:
    """The one record that a file holds; raises as `numbered` does."""
    try:
        return cast("R", _record(_compose(path), kind))
    except _Slip as slip:
        raise BadLawFile(path, slip.line, str(slip)) from slip


def _compose(path: Path) -> yaml.Node:
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark is not None else None
        raise BadLawFile(path, line, f"no YAML ({error.problem})") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadLawFile(path, None, f"cannot be read ({error})") from error
    if node is None:
        raise BadLawFile(path, 1, "holds nothing")
    return node


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _items(node: yaml.Node) -> tuple[yaml.Node, ...]:
    if not isinstance(node, yaml.SequenceNode):
        raise _Slip(node, "a list is wanted here")
    return tuple(node.value)


def _record(node: yaml.Node, kind: type) -> object:
    given = _entries(node, kind)
    declared = {field.name: field for field in fields(kind)}
    for name, (key, _) in given.items():
        if name not in declared:
            raise _Slip(key, f"{name!r} is no field here; the fields are {', '.join(declared)}")
    for name, field in declared.items():
        if name not in given and field.default is MISSING:
            raise _Slip(node, f"the field {name!r} is missing")
    return kind(
        **{name: _field(name, value, _hints(kind)[name]) for name, (_, value) in given.items()}
    )


def _entries(node: yaml.Node, kind: type) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise _Slip(node, f"the fields of a {kind.__name__.lower()} are wanted here")
    given: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        if key.value in given:
            raise _Slip(key, f"{key.value!r} is given twice")
        given[str(key.value)] = (key, value)
    return given


def _field(name: str, node: yaml.Node, kind: Any) -> object:  # noqa: ANN401 - a type expression
    value = _value(node, kind)
    if name not in _CHECKS or value is None:
        return value
    holds, wanted = _CHECKS[name]
    for each in value if isinstance(value, tuple) else (value,):
        if not holds(str(each)):
            raise _Slip(node, f"{name} {str(each)!r} is no {wanted}")
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


# What text under a name must be, beyond text; the same in every record.
_DAY = (_is_day, "day; write it as 2019-12-22")
_TIME = (_is_time, "time in EDTF; write it as 2019-10")
_ADDRESS = (_is_address, "http or https address")
_CHECKS = {
    **dict.fromkeys(("adopted", "applies_from", "applies_to", "date", "deadline", "until"), _DAY),
    **dict.fromkeys(("dated", "met_since"), _TIME),
    **dict.fromkeys(("url", "sources"), _ADDRESS),
}


def _value(node: yaml.Node, kind: Any) -> object:  # noqa: ANN401
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        if node.tag == _NULL:
            return None
        (kind,) = (one for one in get_args(kind) if one is not NoneType)
        return _value(node, kind)
    if origin is tuple:
        return tuple(_value(item, get_args(kind)[0]) for item in _items(node))
    if is_dataclass(kind) and isinstance(kind, type):
        return _record(node, kind)
    return _scalar(node, kind)


def _scalar(node: yaml.Node, kind: type) -> object:
    if not isinstance(node, yaml.ScalarNode) or node.tag == _NULL:
        raise _Slip(node, "a value is wanted here")
    if kind in _SCALARS:
        tag, wanted = _SCALARS[kind]
        if node.tag != tag:
            raise _Slip(node, f"{node.value!r} is not {wanted}")
        return yaml.safe_load(node.value)
    if node.tag not in _TEXTS:
        raise _Slip(node, f"{node.value!r} is not text; put it in quotes")
    return _word(node, kind) if issubclass(kind, Enum) else node.value


def _word(node: yaml.ScalarNode, kind: type[Enum]) -> Enum:
    try:
        return kind(node.value)
    except ValueError:
        known = ", ".join(str(word.value) for word in kind)
        raise _Slip(node, f"{node.value!r} is none of {known}") from None
