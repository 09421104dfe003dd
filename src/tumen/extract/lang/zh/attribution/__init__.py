"""The attributions of a Chinese text: source, cue and content (`find`), by ``words.yaml``."""

from __future__ import annotations

from tumen.extract.lang.zh.attribution.find import said
from tumen.extract.lang.zh.script import folded
from tumen.extract.lang.zh.sentence import sentences
from tumen.extract.pack import Found
from tumen.model import Attribution, Document, Span

__all__ = ["attributions"]


def attributions(document: Document) -> Found[Attribution]:
    """Who says what, by which words, in order; spans that the text does not give are empty."""
    text = folded(document.text)
    found = said(text, list(sentences(text)))
    return tuple(
        Attribution(
            source=_spans(document, one.source),
            cue=_spans(document, one.cue),
            content=_spans(document, one.content),
            rule=one.rule,
        )
        for one in found
    ), ()


def _spans(document: Document, extent: tuple[int, int] | None) -> tuple[Span, ...]:
    return (document.span(*extent),) if extent and extent[0] < extent[1] else ()
