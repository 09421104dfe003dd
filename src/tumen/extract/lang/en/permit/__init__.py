"""The papers that an English text names, by class.

Classes are those of the annotation guide. A paper without a class ("a visa", "their papers")
is not reported, because nothing would follow from it.
"""

from __future__ import annotations

from collections.abc import Iterable

from tumen.extract.lang.en.permit.holder import holders, pointing_back
from tumen.extract.lang.en.permit.lack import lacking
from tumen.extract.lang.en.permit.phrase import Named, after_noun, before_noun, by_length
from tumen.extract.pack import Found
from tumen.model import Document, Permit

__all__ = ["permits"]


def _without_overlaps(found: Iterable[Named]) -> list[Named]:
    """In order of the text; where two overlap, the one that was offered first."""
    kept: list[Named] = []
    for name in found:
        if not any(name.start < other.end and other.start < name.end for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)


def permits(document: Document) -> Found[Permit]:
    """Every paper named, with the other classes of the same phrase in `Permit.also`."""
    text = document.text
    phrases = _without_overlaps(
        [*lacking(text), *before_noun(text), *after_noun(text), *by_length(text)]
    )
    named = _without_overlaps([*phrases, *pointing_back(text, phrases), *holders(text)])
    return tuple(
        Permit(
            spans=(document.span(name.start, name.end),),
            permit_class=name.permit_class,
            also=tuple(
                dict.fromkeys(
                    other.permit_class
                    for other in named
                    if other.group == name.group and other.permit_class != name.permit_class
                )
            ),
        )
        for name in named
    ), ()
