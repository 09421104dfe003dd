"""The public stage functions: each hands a document to the packs of its languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tumen.extract.gate import gate_for
from tumen.extract.mixed import by_language, first_words, heard_here
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
from tumen.wording import say


def _no_pack(document: Document, language: str) -> Iterator[Problem]:
    """One problem for a document that no pack reads, or for each part of a page."""
    places = tuple(first_words(document, language)) or (None,)
    for span in places:
        yield Problem(
            stage="extract",
            code="no-language-pack",
            message=_message(language, part=bool(document.language_runs)),
            locator=document.locator,
            span=span,
        )


def _message(language: str, *, part: bool) -> str:
    if part:
        return say(
            "no language pack for {language}: nothing of this part of the page was extracted. If "
            "the language was detected wrongly, give --language.",
            language=repr(language),
        )
    return say(
        "no language pack for {language}: nothing was extracted. If the language was detected "
        "wrongly, give --language.",
        language=repr(language),
    )


def _run(document: Document, stage: Callable[[Pack], Callable[[Document], Found[T]]]) -> Found[T]:
    found: list[T] = []
    problems: list[Problem] = []
    for seen in by_language(document):
        pack = pack_for(seen.language)
        made, noticed = stage(pack)(seen) if pack else ((), _no_pack(document, seen.language))
        found += made
        problems += noticed
    return tuple(found), tuple(problems)


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

    True where the language has no gate: what is not known to be irrelevant is read. A page in
    several languages is relevant where one that can be read says so.
    """
    read = [seen for seen in by_language(document) if has_pack(seen.language)]
    return not read or any(_admitted(seen) for seen in read)


def _admitted(document: Document) -> bool:
    gate = gate_for(document.language)
    return gate is None or gate.admits(f"{document.title or ''}\n{document.text}")


def claims(document: Document) -> Found[Claim]:
    """Every claim about DPRK workers abroad, in order of their anchors.

    A document that is not `relevant` is not parsed; it has no claims and no problems.
    """
    if not relevant(document):
        return (), ()
    found, problems = _run(document, lambda pack: pack.claims)
    if not document.language_runs:
        return found, problems
    heard = (heard_here(document, claim) for claim in found)
    return tuple(sorted(heard, key=lambda claim: claim.anchor)), problems
