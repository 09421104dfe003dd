"""The words of ``nouns.yaml`` and the frames of ``frames.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml


@cache
def read(name: str) -> Mapping[str, Any]:
    """A file of this folder."""
    found: Mapping[str, Any] = read_yaml(files(__package__).joinpath(name))
    return found


@cache
def nouns(group: str) -> frozenset[str]:
    """The lemmas of a group of ``nouns.yaml``."""
    return frozenset(read("nouns.yaml")[group]["words"])
