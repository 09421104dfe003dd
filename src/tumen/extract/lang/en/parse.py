"""One parse of a document, shared by every stage that needs one."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from tumen.extract.lang.en.dateline import datelines
from tumen.extract.lang.en.model import base_forms, model, parsed
from tumen.extract.lang.en.pieces import Piece, pieces
from tumen.extract.lang.en.repair import mended
from tumen.extract.patience import pause
from tumen.model import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc

T = TypeVar("T")
_KEPT = 8
# Where a new sentence begins whatever the parser thinks: after a blank line, and on a new line
# that a full stop precedes or a list mark, a turn label or a paragraph number opens. A line
# break alone is no such place, because plain text is often wrapped. The mark stands alone.
_MARK = r"(?:[•▪◦*–—-]|\[?\d{1,3}[\].)]|[IVX]{1,5}\.|[A-Z][\w.]{0,15}(?:[ ]\([^)\n]{1,40}\))?:)"
_BLOCK = re.compile(
    rf"(?:\A|\n[^\S\n]*\n\s*|(?<=[.!?:”\"’)\]])[^\S\n]*\n\s*|\n\s*(?={_MARK}\s))"
    rf"(?:({_MARK})[^\S\n]+)?(?=\S)"
)
_FINAL = frozenset({".", "!", "?", "”", '"', "\n", "\n\n"})
_parses: OrderedDict[str, Doc] = OrderedDict()


def _blocks(doc: Doc) -> Doc:
    """The tokens with the starts of blocks marked, so that no sentence runs across them."""
    starts = {at for found in _BLOCK.finditer(doc.text) for at in (found.start(1), found.end())}
    starts |= {begins for _, _, begins in datelines(doc.text)}
    for token in doc:
        if token.idx in starts:
            token.is_sent_start = True
        elif token.text == "[" and token.i and token.nbor(-1).text not in _FINAL:
            token.is_sent_start = False  # an insertion: "the New Year [Feb. 10]"
    return doc


def _parsed(text: str) -> Doc:
    from spacy.tokens import Doc  # noqa: PLC0415 - heavy

    made: list[Doc] = []
    for piece in pieces(text):
        pause()
        made.append(parsed(_tokens(piece)))
    match made:
        case []:
            return model()("")
        case [whole]:
            return whole
        case _:
            return Doc.from_docs(made, ensure_whitespace=False)


def _tokens(piece: Piece) -> Doc:
    from spacy.tokens import Doc  # noqa: PLC0415 - heavy

    if piece.is_word:
        return Doc(model().vocab, words=[piece.text], spaces=[False])
    return _blocks(model().make_doc(piece.text))


def kept(doc: Doc, name: str, make: Callable[[], T]) -> T:
    """What is made of a parse once, and kept with it under a name for whoever asks again."""
    if name not in doc.user_data:
        doc.user_data[name] = make()
    made: T = doc.user_data[name]
    return made


def text_of(doc: Doc) -> str:
    """The text of a parse: spaCy joins the tokens anew each time it is asked."""
    return kept(doc, "tumen.text", lambda: doc.text)


def parse(document: Document) -> Doc:
    """The document's tokens, tags, dependencies and entities; token offsets are code points.

    The last few parses are kept, because every stage asks for the same one.
    """
    if document.text in _parses:
        _parses.move_to_end(document.text)
        return _parses[document.text]
    made = mended(_parsed(document.text), base_forms)
    _parses[document.text] = made
    if len(_parses) > _KEPT:
        _parses.popitem(last=False)
    return made
