"""Source, cue and hearer of a claim, from the attributions behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution import based_in, hearer, kind_of, resolve
from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field import voice
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import Attribution, Hearer, Source, SourceKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = frozenset({"which", "who", "that"})
# The small words that belong to a cue: "spoke of", "accounted for", "according to".
_PARTICLES = frozenset({"prep", "prt"})
_ASIDES = frozenset({"relcl", "acl"})
_REACHED = frozenset({"ask", "reach", "contact", "press", "question", "call", "cite", "quote"})
_NO_PERSONS = frozenset({SourceKind.DOCUMENT, SourceKind.OUTLET})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that"})


@dataclass(frozen=True, slots=True)
class Sourced:
    """Who vouches, by which word, to whom.

    Attributes:
        own: True where the source is the text itself, so that what it says is asserted.
        rule: how a source outside the sentence was found, or None.
    """

    source: Source | None = None
    cue: Span | None = None
    told_to: Hearer | None = None
    own: bool = False
    rule: str | None = None


def _source(found: Setting, span: Span) -> Source:
    kind = _kind(found, span)
    if span.quote.lower() in _RELATIVE and (meant := resolve(found.document, span)) is not None:
        span = meant
    span = _full(found, _untimed(found, span))
    fuller = resolve(found.document, span)
    words = fuller or span
    return Source(
        span=span,
        kind=kind,
        based_in=based_in(found.document, span, found.places.beginning(words.start, words.end)),
        resolved=fuller,
        protected=kind is SourceKind.ANONYMOUS,
    )


def _untimed(found: Setting, span: Span) -> Span:
    """The words that name a source without when it spoke: "the clinic on Tuesday"."""
    words = found.tokens(span.start, span.end)
    last = words[-1] if words is not None and len(words) else None
    if words is None or last is None or last.ent_type_ != "DATE" or last.dep_ != "pobj":
        return span
    when = last.head
    if when.head != words.root or when.i <= words.start or when.dep_ != "prep":
        return span
    return found.document.span(span.start, when.nbor(-1).idx + len(when.nbor(-1)))


def _kind(found: Setting, span: Span) -> SourceKind:
    """The kind of a source; the outlet's own reporters are the outlet."""
    kind = kind_of(found.document, span)
    if kind is SourceKind.ANONYMOUS and voice.is_press(found, span):
        return SourceKind.OUTLET
    return kind


def _full(found: Setting, span: Span) -> Span:
    """The words that name a source with the clause behind a comma that says who it is.

    How it was reached ("asked again", "reached by telephone") says nothing of who it is.
    """
    head = found.root(span.start, span.end)
    following = next((t for t in found.tokens(span.end, span.end + 1) or ()), None)
    if head is None or following is None or following.text != ",":
        return span
    asides = (t for t in found.doc[following.i + 1 : head.sent.end] if t.dep_ in _ASIDES)
    aside = next((t for t in asides if span.start <= t.head.idx < span.end), None)
    if aside is None or aside.left_edge.i != following.i + 1 or aside.lemma_ in _REACHED:
        return span
    if aside.left_edge.lower_ == "which" or kind_of(found.document, span) in _NO_PERSONS:
        return span  # of a body or a paper it says nothing of who vouches
    last = aside.right_edge
    while last.is_punct or last.is_space:
        last = last.nbor(-1)
    return found.document.span(span.start, last.idx + len(last))


def _is_voice(attribution: Attribution) -> bool:
    """Whether the speaker of the words around speaks on: "I doubt", "we believe"."""
    return bool(attribution.source) and attribution.source[0].quote.lower() in voice.FIRST_PERSON


def _cue(found: Setting, attribution: Attribution) -> Span | None:
    """The word of a cue that brings in the source, without its auxiliaries."""
    if not attribution.cue or attribution.rule == "label":
        return None
    span = attribution.cue[0]
    words = found.tokens(span.start, span.end)
    if words is None:
        return span
    last = words.root
    while last.i + 1 < words.end and last.nbor().dep_ in _PARTICLES and last.nbor().head == last:
        last = last.nbor()
    return found.document.span(words.root.idx, last.idx + len(last))


def _verb(found: Setting, attribution: Attribution) -> Token | None:
    if not attribution.cue:
        return None
    return found.root(attribution.cue[0].start, attribution.cue[0].end)


def _hearer(span: Span) -> Hearer:
    first, _, rest = span.quote.partition(" ")
    return Hearer(span, rest if first.lower() in _DETERMINERS and rest else span.quote)


def _told(found: Setting, behind: Sequence[Attribution]) -> Hearer | None:
    """The next who heard it: the object of the cue, else the source that passes it on."""
    cue = _cue(found, behind[-1])
    heard = hearer(found.document, cue) if cue is not None else None
    if heard is not None:
        return heard
    outer = [a.source[0] for a in behind[:-1] if a.source and _hears(found, a)]
    return _hearer(outer[-1]) if outer else None


def _hears(found: Setting, attribution: Attribution) -> bool:
    """Whether an outer source can have been told: no paper, and not the text itself."""
    span = attribution.source[0]
    if _is_voice(attribution) or voice.is_own(found, span):
        return False
    unnamed = attribution.rule == "label" and span.quote.lower() in voice.ANSWERS
    return not unnamed and kind_of(found.document, span) is not SourceKind.DOCUMENT


def _from_another(found: Setting, deepest: Attribution) -> Sourced | None:
    """The one from whom the speaker has it: "I hear from colleagues", "said he was told by"."""
    verb = _verb(found, deepest)
    heard = voice.heard_from(found, verb) if verb is not None else None
    if heard is None:
        return None
    giver, cue, listener = heard
    if listener is not None and listener.quote.lower() in {"he", "she", "they"}:
        listener = deepest.source[0] if deepest.source else listener
    told = _hearer(listener) if listener is not None else None
    return Sourced(_source(found, giver), cue, told)


def _of_label(found: Setting, attribution: Attribution) -> Sourced:
    """The speaker of a turn: the label's name; of answers, the person introduced before."""
    name = attribution.source[0]
    if name.quote.lower() not in voice.ANSWERS:
        return Sourced(_source(found, name))
    person = voice.interviewee(found)
    if person is None:
        return Sourced()
    return Sourced(_source(found, person), rule="interviewee")


def sourced(found: Setting, event: Event, behind: Sequence[Attribution]) -> Sourced:
    """Who stands behind an event, by the chain of attributions, the outermost first."""
    made = _of_chain(found, behind)
    if made.source is not None:
        return replace(made, own=voice.is_own(found, made.source.span))
    note = voice.footnote(found, event.anchor_end)
    named = voice.vouching_note(found, note) if note is not None else None
    if named is not None and made.cue is None:
        giver, cue, listener = named
        told = _hearer(listener) if listener is not None else None
        return Sourced(_source(found, giver), cue, told, rule="footnote")
    subject = voice.own_subject(found, found.doc[event.head])
    if subject is not None:
        return replace(made, source=_source(found, subject), own=True)
    return made


def _of_chain(found: Setting, behind: Sequence[Attribution]) -> Sourced:
    if not behind:
        return Sourced()
    another = _from_another(found, behind[-1])
    if another is not None:
        return another
    speakers = [a for a in behind if a.source and not _is_voice(a)]
    if not speakers:
        return Sourced(cue=_cue(found, behind[-1]))
    deepest = speakers[-1]
    if deepest.rule == "label":
        made = _of_label(found, deepest)
        return replace(made, cue=_cue(found, behind[-1]))
    upto = behind[: behind.index(deepest) + 1]
    return Sourced(_source(found, deepest.source[0]), _cue(found, deepest), _told(found, upto))
