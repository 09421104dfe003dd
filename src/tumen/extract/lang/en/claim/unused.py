"""What was seen and led to no claim: numbers, papers and places of sentences without an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.find import Finder
from tumen.extract.lang.en.claim.referent import Referent
from tumen.extract.lang.en.prose import is_heap, no_sentence
from tumen.extract.lookup import Stretches
from tumen.model import Document, Place, Problem, Span, Unit
from tumen.wording import joined, say, term

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence

# Where these workers come from, work and cross: a place there, beside workers, is worth a look.
_FIELD = frozenset({"KP", "CN", "RU", "MN", "KW", "QA", "AE", "OM", "MY", "PL", "MZ", "AO", "NG"})
_MESSAGES = {
    "number-without-claim": say(
        "a number of workers, papers or entries led to no claim: read the sentence, and add the "
        "claim by hand if it makes one"
    ),
    "permit-without-claim": say("a paper was named and led to no claim: read the sentence"),
    "place-without-claim": say(
        "workers and a place were named and led to no claim: read the sentence"
    ),
}


def unused(document: Document, finder: Finder, events: Sequence[Event]) -> Iterator[Problem]:
    """One problem for each sentence that names what claims are made of and makes none."""
    anchors = Stretches(events, lambda event: (event.anchor_start, event.anchor_end))
    for sentence in finder.doc.sents:
        if is_heap(sentence):
            yield no_sentence(document, sentence, "claims")
        if is_heap(sentence) or anchors.touching(sentence.start_char, sentence.end_char):
            continue
        for code, span in _seen(finder, sentence):
            message = say(
                "{what} ({reason}).", what=_MESSAGES[code], reason=_because(finder, sentence)
            )
            yield Problem("extract", code, message, document.locator, span)
            break


def _because(finder: Finder, sentence: Sentence) -> str:
    """Why the sentence makes no claim, as far as the rules can tell."""
    if sentence.text.rstrip(' \n”"').endswith("?"):
        return say("it is a question")
    kinds = sorted({c.frame.kind.value for c in finder.candidates(sentence) if c.frame.kind})
    if kinds:
        return say(
            "what it says of {kinds} is supposed, recommended, or said of another clause",
            kinds=joined(" and ", map(term, kinds)),
        )
    return say("no verb or noun in it fits a rule")


def _seen(finder: Finder, sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """What the sentence names, the most telling first."""
    setting = finder.setting
    first, last = sentence.start_char, sentence.end_char
    for count in setting.counts.beginning(first, last):
        if finder.numbers.unit(count) is not Unit.OTHER:
            yield "number-without-claim", count.spans[0]
    for permit in setting.permits.beginning(first, last):
        yield "permit-without-claim", permit.spans[0]
    for place in setting.places.beginning(first, last):
        if _is_of_field(finder, sentence, place):
            yield "place-without-claim", place.spans[0]


def _is_of_field(finder: Finder, sentence: Sentence, place: Place) -> bool:
    workers = (Referent.WORKERS in finder.referents.of(t) for t in sentence if t.pos_ == "NOUN")
    return place.country in _FIELD and any(workers)
