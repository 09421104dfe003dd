"""The places that an English text names, each time it names them.

A name of the gazetteer counts unless it is a person's, an outlet's or a street's. Which of several
places it means follows from what the text puts beside it ("Birmingham, Alabama"), else from the
countries and subdivisions that the document speaks of, size, rank and the field's prior.
Adjectives and nationals are found, too; `form_of` tells them apart, because a claim takes an
adjective for its place only where nothing better is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tumen.extract.gazetteer import Entry, Form, Kind, form_of, place_of
from tumen.extract.lang.en.place.chain import settled
from tumen.extract.lang.en.place.mention import Mention, mentions
from tumen.extract.lang.en.place.other import of_body, of_person, placed, surnames
from tumen.extract.lang.en.place.resolve import Scene, resolve, scene
from tumen.extract.pack import Found
from tumen.model import Document, Place

__all__ = ["Form", "form_of", "places"]

# What the parse calls a word that it does not take for the name of anything, or for a person's.
_NO_PLACE = frozenset({"", "PERSON"})


def _names(document: Document) -> tuple[Mention, ...]:
    """The mentions that name places."""
    text = document.text
    named = mentions(document)
    persons = surnames(named, text)
    return tuple(
        mention
        for mention in named
        if not of_person(mention, text, persons)
        and not of_body(mention, text)
        and not text.startswith("$", mention.end)  # the dollars of "US$100"
    )


def _resolved(named: Sequence[Mention], text: str) -> Iterator[tuple[Mention, Entry]]:
    setting = scene(named, text)
    left = settled(named, text)
    for mention in named:
        readings = mention.readings
        if mention.start in left:
            readings = tuple(r for r in readings if r.entry in left[mention.start])
        best = resolve(readings, setting)
        if best is None:
            continue
        borne_out = mention.start in left or placed(mention, text)
        if borne_out or _known(mention, best.entry, setting):
            yield mention, best.entry


def _known(mention: Mention, entry: Entry, setting: Scene) -> bool:
    """Whether a name counts without a preposition or a larger place beside it.

    A town outside the field does not; a subdivision or a city of the field does where its country
    is spoken of, or where the parse, too, takes its name for a place's.
    """
    match entry.kind:
        case Kind.COUNTRY | Kind.CAPITAL:
            return True
        case Kind.SUBDIVISION | Kind.PLACE:
            alone = setting.countries[entry.country] == 0 and not entry.prior
            return mention.form is not Form.NAME or not alone or mention.entity not in _NO_PLACE
        case Kind.TOWN:
            return False


def places(document: Document) -> Found[Place]:
    """Every place that the gazetteer knows, each time it is named."""
    resolved = _resolved(_names(document), document.text)
    return tuple(
        place_of(entry, document.span(mention.start, mention.end)) for mention, entry in resolved
    ), ()
