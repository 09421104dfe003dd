"""YAML read so strictly that every slip is an error with its file and line.

The reports of ``annotations/reports`` are edited by hand, so each scalar keeps the line it
stands on, no scalar is guessed to be a number or a date, and a key that is unknown, missing or
given twice stops the reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

import yaml


class AnnotationError(Exception):
    """A source file is not what it must be; the sentence names the file and the line."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file}:{line}: {problem}")


@dataclass(frozen=True, slots=True)
class Cell:
    """One node of a source file, and where it stands."""

    file: str
    node: yaml.Node

    def error(self, problem: str) -> AnnotationError:
        """What is wrong here, ready to be raised."""
        return AnnotationError(self.file, self.node.start_mark.line + 1, problem)

    @property
    def text(self) -> str:
        """The scalar as written."""
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.error("one text is expected here, not a list or a mapping.")
        return str(self.node.value)

    @property
    def null(self) -> bool:
        """Whether this is YAML's ``null``, unquoted."""
        plain = isinstance(self.node, yaml.ScalarNode) and not self.node.style
        return plain and self.node.value == "null"

    def items(self) -> Iterator[Cell]:
        """The entries of a list; a lone scalar is a list of one."""
        nodes = self.node.value if isinstance(self.node, yaml.SequenceNode) else [self.node]
        return (Cell(self.file, node) for node in nodes)

    def fields(
        self, required: AbstractSet[str], optional: AbstractSet[str] = frozenset()
    ) -> dict[str, Cell]:
        """The values of a mapping by key, each key known and given once.

        Raises:
            AnnotationError: for a key that is unknown, missing or given twice.
        """
        found: dict[str, Cell] = {}
        for key, value in self._pairs():
            if key.text not in required | optional:
                known = ", ".join(sorted(required | optional))
                raise key.error(f"unknown key {key.text!r}; known here are {known}.")
            if key.text in found:
                raise key.error(f"{key.text!r} is given twice; keep one.")
            found[key.text] = value
        if missing := sorted(required - found.keys()):
            raise self.error(f"{missing[0]!r} is missing; add it.")
        return found

    def table(self) -> dict[str, str]:
        """A mapping of free keys to texts, each key given once."""
        found: dict[str, str] = {}
        for key, value in self._pairs():
            if key.text in found:
                raise key.error(f"{key.text!r} is given twice; keep one.")
            found[key.text] = value.text
        return found

    def _pairs(self) -> Iterator[tuple[Cell, Cell]]:
        if not isinstance(self.node, yaml.MappingNode):
            raise self.error("a mapping of keys to values is expected here.")
        return ((Cell(self.file, key), Cell(self.file, value)) for key, value in self.node.value)


def read_source(path: Path) -> Cell:
    """The root of one YAML file.

    Raises:
        AnnotationError: where the file is empty or no YAML.
    """
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark or error.problem_mark
        line = mark.line + 1 if mark else 1
        raise AnnotationError(path.name, line, f"no YAML ({error.problem}).") from error
    if node is None:
        raise AnnotationError(path.name, 1, "the file is empty.")
    return Cell(path.name, node)
