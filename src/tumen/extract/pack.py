"""What a language must provide, and how its folder is found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, TypeVar, cast

from tumen.model import (
    Attribution,
    Claim,
    Count,
    Document,
    InstrumentMention,
    Period,
    Permit,
    Place,
    Problem,
    Rejected,
    Rule,
)

T = TypeVar("T")
Found = tuple[tuple[T, ...], tuple[Problem, ...]]


class Pack(Protocol):
    """The stage functions of one language; a folder under `tumen.extract.lang` is one.

    The folder's ``__init__`` defines these nine functions, which makes the module itself
    the pack. Adding a language is adding a folder. A ``gate.yaml`` in it says what a text must
    hold before it is parsed (`tumen.extract.gate`); without one every text is.
    """

    def attributions(self, document: Document) -> Found[Attribution]:
        """Who says what, by which words."""
        ...

    def counts(self, document: Document) -> Found[Count]:
        """Every quantity, whatever it counts."""
        ...

    def periods(self, document: Document) -> Found[Period]:
        """Every expression of time."""
        ...

    def places(self, document: Document) -> Found[Place]:
        """Every place that the gazetteer knows."""
        ...

    def permits(self, document: Document) -> Found[Permit]:
        """Every paper on which workers travel."""
        ...

    def instruments(self, document: Document) -> Found[InstrumentMention]:
        """Every rule of law named."""
        ...

    def claims(self, document: Document) -> Found[Claim]:
        """Every claim about workers, in order of their anchors."""
        ...

    def alternatives(
        self, document: Document, claim: Claim, beside: Sequence[Claim]
    ) -> Mapping[str, tuple[Rejected, ...]]:
        """By field, the words near a claim that were seen and not taken for it."""
        ...

    def reason(self, rule: Rule) -> str:
        """What a rule of claims goes by, in a sentence; empty for one that is no more."""
        ...


@cache
def has_pack(language: str) -> bool:
    """Whether a BCP 47 language has a pack; it is not loaded to tell."""
    primary = language.partition("-")[0]
    return primary.isalpha() and find_spec(_folder(language)) is not None


@cache
def pack_for(language: str) -> Pack | None:
    """The pack of a BCP 47 language, by its primary subtag; None where there is none."""
    if not has_pack(language):
        return None
    return cast("Pack", import_module(_folder(language)))


def _folder(language: str) -> str:
    return f"tumen.extract.lang.{language.partition('-')[0].lower()}"
