"""The words of ``nouns.yaml`` and the frames of ``frames.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def read(name: str) -> Mapping[str, Any]:
    """A file of this folder."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    found: Mapping[str, Any] = yaml.safe_load(text)
    return found


@cache
def nouns(group: str) -> frozenset[str]:
    """The lemmas of a group of ``nouns.yaml``."""
    return frozenset(read("nouns.yaml")[group]["words"])
