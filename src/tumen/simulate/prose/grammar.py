"""A grammar of reports: symbols that stand for one of several wordings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import yaml

_SYMBOL = re.compile(r"\{(\w+)\}")

Rules = Mapping[str, Sequence[str]]


@cache
def english() -> Rules:
    """The grammar that ships; ``english.yaml`` says how it is read."""
    text = (files(__package__) / "english.yaml").read_text(encoding="utf-8")
    rules: dict[str, list[str]] = yaml.safe_load(text)
    return rules


def expand(symbol: str, given: Mapping[str, str], rng: np.random.Generator) -> str:
    """One wording of a symbol, with what is given put in.

    Raises:
        KeyError: a wording names what is neither given nor a symbol of the grammar.
    """
    rules = english()
    wording = rules[symbol][int(rng.integers(len(rules[symbol])))]

    def put(match: re.Match[str]) -> str:
        name = match[1]
        plain = name.lower()
        words = given[plain] if plain in given else expand(plain, given, rng)
        if name.isupper():
            return words.upper()
        return capital(words) if name[0].isupper() else words

    return re.sub(r" +(?=[,.])|(?<= ) +", "", _SYMBOL.sub(put, wording)).strip()


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]
