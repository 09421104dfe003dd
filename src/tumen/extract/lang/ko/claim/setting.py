"""What the other stages found in one document, so that clauses can be asked what they hold."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.extract.gate import gate_for
from tumen.extract.lang.ko.attribution.find import said
from tumen.extract.lang.ko.attribution.reading import Said
from tumen.extract.lang.ko.claim.frame import wording
from tumen.extract.lang.ko.count import counts
from tumen.extract.lang.ko.instrument import instruments
from tumen.extract.lang.ko.period import periods
from tumen.extract.lang.ko.permit import permits
from tumen.extract.lang.ko.place import places
from tumen.extract.lang.ko.sentence import sentences
from tumen.extract.lang.ko.writing import read_aloud
from tumen.extract.layers import Layers, apart
from tumen.extract.lookup import by_words
from tumen.extract.wording import Worded
from tumen.model import Document


@dataclass(frozen=True, slots=True)
class Setting(Layers):
    """One document as the claim stage sees it: where its wording stands, and who says what."""

    words: Worded
    said: tuple[Said, ...]


def in_scope(document: Document) -> bool:
    """Whether a text is about these workers at all; of a page in several languages, its Korean."""
    gate = gate_for("ko")
    return gate is None or gate.admits(f"{document.title or ''}\n{document.text}")


def setting(document: Document) -> Setting:
    """Everything that the other stages find."""
    text = read_aloud(document.text)
    named = by_words(places(document)[0])
    return Setting(
        document=document,
        text=text,
        counts=apart(counts(document)[0], named),
        periods=by_words(periods(document)[0]),
        places=named,
        permits=by_words(permits(document)[0]),
        instruments=by_words(instruments(document)[0]),
        words=wording().over(text),
        said=tuple(said(text, list(sentences(text)))),
    )
