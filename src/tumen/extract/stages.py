"""The public stage functions: each hands the document to the pack of its language."""

from __future__ import annotations

from collections.abc import Callable

from tumen.extract.gate import gate_for
from tumen.extract.pack import Found, Pack, T, has_pack, pack_for
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
)


def _no_pack(document: Document) -> Problem:
    return Problem(
        stage="extract",
        code="no-language-pack",
        message=f"no language pack for {document.language!r}: nothing was extracted. "
        "If the language was detected wrongly, give --language.",
        locator=document.locator,
    )


def _run(document: Document, stage: Callable[[Pack], Callable[[Document], Found[T]]]) -> Found[T]:
    pack = pack_for(document.language)
    if pack is None:
        return (), (_no_pack(document),)
    return stage(pack)(document)


def attributions(document: Document) -> Found[Attribution]:
    """Who says what, by which words: source, cue and content, each a tuple of spans."""
    return _run(document, lambda pack: pack.attributions)


def counts(document: Document) -> Found[Count]:
    """Every quantity in the text as a range of a unit, whatever it counts."""
    return _run(document, lambda pack: pack.counts)


def periods(document: Document) -> Found[Period]:
    """Every expression of time, as EDTF and as TIMEX3, resolved against the publication date."""
    return _run(document, lambda pack: pack.periods)


def places(document: Document) -> Found[Place]:
    """Every place that the gazetteer knows, with ISO 3166 codes and GeoNames id."""
    return _run(document, lambda pack: pack.places)


def permits(document: Document) -> Found[Permit]:
    """Every paper on which workers travel, by class."""
    return _run(document, lambda pack: pack.permits)


def instruments(document: Document) -> Found[InstrumentMention]:
    """Every rule of law that the text names, as it names it."""
    return _run(document, lambda pack: pack.instruments)


def relevant(document: Document) -> bool:
    """Whether the document may speak of DPRK workers abroad, told without a parse.

    True where the language has no gate: what is not known to be irrelevant is read.
    """
    gate = gate_for(document.language)
    return gate is None or gate.admits(f"{document.title or ''}\n{document.text}")


def claims(document: Document) -> Found[Claim]:
    """Every claim about DPRK workers abroad, in order of their anchors.

    A document that is not `relevant` is not parsed; it has no claims and no problems.
    """
    if has_pack(document.language) and not relevant(document):
        return (), ()
    return _run(document, lambda pack: pack.claims)
