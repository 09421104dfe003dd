"""The attributions of a Korean text: source, cue and content (`find`), by ``words.yaml``."""

from __future__ import annotations

from tumen.extract.lang.ko.attribution.find import attributed, said
from tumen.extract.lang.ko.sentence import sentences
from tumen.extract.lang.ko.writing import read_aloud
from tumen.extract.pack import Found
from tumen.model import Attribution, Document

__all__ = ["attributions"]


def attributions(document: Document) -> Found[Attribution]:
    """Who says what, by which words, in order; spans that the text does not give are empty."""
    text = read_aloud(document.text)
    found = attributed(said(text, list(sentences(text))))
    return tuple(
        Attribution(
            source=(document.span(*one.source),) if one.source else (),
            cue=(document.span(*one.cue),) if one.cue else (),
            content=(document.span(*one.content),)
            if one.content and one.content[0] < one.content[1]
            else (),
            rule=one.rule,
        )
        for one in found
    ), ()
